import { isNetwork } from './platform.ts'
import { as, type Rule } from './rule.ts'

const maker = '{organisation:maker}'
const gone =
  '(<pass:*> on|<drop|back|pull|bow:*> out of|<walk:*> away from|<turn:*> down|<decline|reject|abandon|ditch|lose|relinquish|forgo:*>|<let:*> go of|<give:*> up (on)?|<part:*> (ways|company) with)'

/** "Netflix has passed on Copper Lane": a home given up, or never taken. */
export const platformDeclined: Rule = {
  id: 'platform-declined',
  says: 'N passed on Z, N has dropped out of (talks for) Z, N walked away from Z, N turned down Z: denied.',
  over: 'clause',
  cues: [
    `${maker} (has|have)? (also|since|now|already|reportedly)? ${gone} (the)? (talks|bidding|running|race|rights|deal|negotiations|auction|drama|film|series|show)? (for|to|on|over)? ... {title}`,
  ],
  claims: (found) => {
    const home = found.mention('maker')
    const title = found.title()
    if (home === null || title === null || !isNetwork(home.name)) return []
    return [
      { subject: title, property: 'platform', value: as('organisation', home), certainty: 'denied' as const },
    ]
  },
  examples: [
    {
      text: 'Netflix has passed on Copper Lane.',
      yields: ['Copper Lane · platform · Netflix'],
    },
    {
      text: 'Hulu has dropped out of talks for the drama Copper Lane.',
      yields: ['Copper Lane · platform · Hulu'],
    },
    { text: 'Netflix passed on its thanks to the cast of Copper Lane.', yields: [] },
  ],
}
