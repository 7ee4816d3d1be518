import { isCalling } from '../lexicon/callings.ts'
import { cast, describedPart } from './cast.ts'
import type { Found, Rule } from './rule.ts'

const isKin = (found: Found, head: string) =>
  found.items('noun').some((item) => item.kind === 'kin' && item.text.split(' ').at(-1) === head)

/** Parentheses after these say who somebody is in life: "its director (Petra Vane)", "an actor (Tom Weld)". */
const ofLife =
  /^(?:director|writer|producer|showrunner|creator|composer|editor|actor|actress|author|novelist|presenter|host|singer|comedian|reporter|filmmaker|screenwriter|playwright|partner|wife|husband)$/

export const nounAside: Rule = {
  id: 'noun-aside',
  says: '"the sheriff (X)", "a customs officer (X)", "her mother (X)": a part told by what it does, its performer beside it.',
  over: 'phrase',
  cues: [
    '{noun} ⟨ (<play|portray|voice:pn> .. by)? (newcomer|an? ..|the ..)? {person:people} (⟩|,|;)',
    '{noun} , <play|portray|voice:pn> .. by (newcomer|an? ..|the ..)? {person:people}',
    '{person:people} ⟨ (as)? {noun} ⟩',
  ],
  claims: (found) => {
    const part = describedPart(found)
    if (part === null || ofLife.test(part.head)) return []
    return found.has('verb') || isCalling(part.head) || isKin(found, part.head) ? cast(found) : []
  },
  examples: [
    {
      text: 'Copper Lane follows a customs officer (Ana Reyes) who counts sacks.',
      yields: ['Copper Lane · cast member · Ana Reyes (customs officer)'],
    },
    { text: 'The director (Petra Vane) was late.', yields: [] },
  ],
}
