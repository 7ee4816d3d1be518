import { readNoun } from './noun.ts'
import type { Draft, Found, Rule } from './rule.ts'

const largely = '(largely|mostly|partly|primarily|mainly|entirely|{date:later}|.. (later|earlier)|..)?'
const preposition = '(in|on|during|against|around|aboard|amid|at|over|across|inside|throughout)'
/** Era and place, as the story writes them: "1690s Cornwall". */
function where(found: Found): string {
  const place = found.mention('place')
  const era = found.items('era')[0]
  // "this weekend" and "sixty years earlier" are no period.
  const period = era?.kind === 'date' && /\d/.test(era.text) ? era.text.replace(/^the /, '') : null
  return [period, place?.text ?? null].filter((part) => part !== null).join(' ')
}

const settingOf = (found: Found, text: string): readonly Draft[] => {
  const title = found.title()
  return title === null || text === ''
    ? []
    : [{ subject: title, property: 'setting', value: { type: 'text', text } }]
}

export const setting: Rule = {
  id: 'setting',
  says: 'Z is set in Cork; set aboard a colony ship; takes place in 1690s Cornwall; unfolds in 1953.',
  over: 'clause',
  cues: [
    `({title}|{kind}|{season}|story|action|tale|plot|narrative|drama|flashbacks|scenes|episodes|opener|draft|script|thing) ,? .. <set|unfold|locate:pnfd> ${largely} ${preposition} .. ({date:era} (and)?)? .. (the|{place:place2} ,)? ({place}|{name:place})?`,
    `({title}|{kind}|story|action|series|tale|draft|script|flashbacks|finale) .. <take|unfold|play> (place|out)? ${preposition} .. ({date:era})? .. ({place}|{name:place})?`,
  ],
  claims: (found) => settingOf(found, where(found)),
  examples: [
    { text: 'Copper Lane is set in Galway.', yields: ['Copper Lane · setting · Galway'] },
    { text: 'Copper Lane is set to open on May 3, 2024.', yields: [] },
  ],
}

export const settingNoun: Rule = {
  id: 'setting-noun',
  says: 'set aboard a colony ship; set on a failing ostrich farm.',
  over: 'clause',
  cues: [
    `({title}|{kind}|mystery|thriller|comedy|drama|story|saga|tale|adventure|romance|thing|caper|whodunnit|musical|western) ,? .. <set|unfold|locate:pnfd> ${largely} ${preposition} {noun}`,
  ],
  claims: (found) => {
    const noun = readNoun(found.text('noun'))
    return noun === null ||
      /^(?:date|world|universe|day|motion|stone|production|cinemas|wake|trailer|backdrop)$/.test(noun.head)
      ? []
      : settingOf(found, found.text('noun').replace(/^(?:the|an?) /, ''))
  },
  examples: [
    {
      text: 'Copper Lane is set aboard a colony ship.',
      yields: ['Copper Lane · setting · colony ship'],
    },
    { text: 'Copper Lane has set a date.', yields: [] },
  ],
}

/** What a logline opens with: "about", "follows", "centers on". */
const logline =
  /(?:[\ue100-\ue1ff\uea00-\ueaff] ,? ?about |(?:story|plot|tale|[\ue100-\ue1ff]) be\/\S+ about |[\ue100-\ue1ff] find\/\S+ |(?:follow|center|centre|focus|revolve|concern|chronicle)\/\S+ |tell\/\S+ (?:the story )?of )/

export const settingOfPlot: Rule = {
  id: 'setting-of-plot',
  says: 'about two smugglers in 1920s Cork; follows a pilot in Galway; the 1950s harbor drama.',
  over: 'clause',
  cues: ['in .. ({date:era})? ({place}|{name:place})', '({place})? {date:era} {kind}'],
  claims: (found) => {
    const era = found.items('era')[0]
    if (found.has('kind'))
      return era !== undefined && /\d0s$/.test(era.text) && !/\bof $/.test(found.before)
        ? settingOf(found, where(found))
        : []
    if (era !== undefined && !/\d0s$/.test(era.text)) return []
    const untyped = found.mention('place')?.type === 'name'
    // "In 1920s Cork": nobody films there.
    if (era !== undefined && found.has('place') && !untyped && !/(?:recreat|doubl|stand)/.test(found.before))
      return settingOf(found, where(found))
    if (untyped && !/^(?:$|[.,;])/.test(found.after)) return []
    return logline.test(found.before) && !/(?:film|shoot|lens)\//.test(found.before)
      ? settingOf(found, where(found))
      : []
  },
  examples: [
    {
      text: 'Copper Lane follows two smugglers in Galway.',
      yields: ['Copper Lane · setting · Galway'],
    },
    { text: 'Ana Reyes spoke about the show in Galway.', yields: [] },
  ],
}

/** Where a story can be shut in or play: what a logline puts its people in, on or aboard. */
const scene =
  /^(?:(?:space |research |border |oil |fire |police |train |gas |weather )?station|ship|spaceship|starship|submarine|ferry|transport|train|plane|airliner|island|village|town|city|suburb|planet|moon|colony|asteroid|farm|ranch|hotel|motel|inn|school|academy|boarding-school|university|college|hospital|asylum|prison|jail|convent|nunnery|monastery|abbey|castle|palace|manor|estate|mansion|lighthouse|vineyard|circus|theater|theatre|casino|nightclub|newsroom|courtroom|kitchen|restaurant|diner|bakery|mine|harbor|harbour|port|rig|outpost|base|camp|kingdom|commune|valley|forest|desert|jungle|mall|department-store|funeral home|call center|retirement home|nursing home|law firm)$/

export const settingOfLogline: Rule = {
  id: 'setting-of-logline',
  says: 'about a parish on a space station; follows two nuns aboard a prison ship; in the mountain town of Ballyroe.',
  over: 'clause',
  cues: [
    '(in|on|aboard|inside|at) {noun}',
    '(in|on) (the|a|an) .. (town|village|city|island|kingdom|port|suburb|province|county|planet|hamlet|parish) of {any:place}',
  ],
  claims: (found) => {
    if (!logline.test(found.before) || /(?:film|shoot|lens)\//.test(found.before)) return []
    const place = found.mention('place')
    if (place !== null)
      return place.anaphor || place.type === 'person' || place.type === 'title'
        ? []
        : settingOf(found, place.name)
    const named =
      / (?:town|village|city|island|kingdom|port|suburb|county|planet|hamlet|parish) of (\p{Lu}.*)$/u
    const own = named.exec(found.text('noun'))?.[1]
    if (own !== undefined) return settingOf(found, own)
    const noun = readNoun(found.text('noun'))
    const bare = found.text('noun').replace(/^(?:the|an?) /, '')
    return noun === null ||
      / of /.test(bare) ||
      /^(?:his|her|their|its) /.test(bare) ||
      !(scene.test(noun.head) || scene.test(noun.text))
      ? []
      : settingOf(found, noun.text)
  },
  examples: [
    {
      text: 'Copper Lane is about a parish on a space station.',
      yields: ['Copper Lane · setting · space station'],
    },
    {
      text: 'Copper Lane follows two brothers in the mountain town of Ballyroe.',
      yields: ['Copper Lane · setting · Ballyroe'],
    },
    { text: 'Ana Reyes spoke about the show on a ferry.', yields: [] },
    { text: 'Copper Lane follows a girl in a coma.', yields: [] },
  ],
}

/** A year that no news of a work's own making would give a part: long before it. */
const longAgo = /^1[0-9]\d\d$/

export const settingOfPart: Rule = {
  id: 'setting-of-part',
  says: 'X plays a smuggler in 1823; stars as a signalman in 1963; the year is 1943: when a part is played out.',
  over: 'clause',
  cues: ['<star|lead|have|headline|feature|cast:*> ~ as (a|an) ~ (in|during) {date:era}', 'the year <be>'],
  claims: (found) => {
    const era = found.items('era')[0]
    if (era !== undefined) return longAgo.test(era.text) ? settingOf(found, era.text) : []
    const { passage, end } = found.sentence
    const from = found.items('whole').at(-1)?.end ?? end
    const year = /^\s+(1[0-9]\d\d)\b/.exec(passage.source.slice(from, from + 8))?.[1]
    return year === undefined ? [] : settingOf(found, year)
  },
  examples: [
    {
      text: 'Ana Reyes leads the cast as a smuggler in 1823.',
      yields: ['Copper Lane · setting · 1823'],
    },
    { text: 'The year is 1943.', yields: ['Copper Lane · setting · 1943'] },
    { text: 'Ana Reyes won an award in 1998.', yields: [] },
  ],
}

export const settingNamed: Rule = {
  id: 'setting-named',
  says: 'The new setting is San Francisco in 1906; Z is set in Cork in 1953: place and time, one after the other.',
  over: 'clause',
  cues: [
    '(setting|backdrop|locale) ~ <be|shift|move> (to)? (the)? {place} (in (the)? (late|early|mid)? {date:era})?',
    `<set|unfold:pnfd> ${'(in|on|at|around)'} .. {place:other} (, ..)? (in|during|around|circa|,) (the)? (late|early|mid)? {date:era}`,
    `<set|unfold:pnfd> (in|during) (the)? {date:other} , (in|in_and_around|around|on|at) {place}`,
  ],
  claims: (found) => {
    const place = found.mention('place')
    const era = found.items('era')[0]
    const dated =
      era?.kind === 'date' && /^(?:the )?\d{4}s?$/.test(era.text) ? era.text.replace(/^the /, '') : ''
    return [...settingOf(found, place?.name ?? ''), ...settingOf(found, dated)]
  },
  examples: [
    {
      text: 'The new setting is Galway in 1906.',
      yields: ['Copper Lane · setting · 1906', 'Copper Lane · setting · Galway'],
    },
    { text: 'Copper Lane was set for Galway in 2021.', yields: [] },
  ],
}

export const settingInPeriod: Rule = {
  id: 'setting-in-period',
  says: '"a remote village in the Edo period", "during the Regency era": a period by its name.',
  over: 'phrase',
  cues: ['(in|during|of) (the)? (late|early|mid)? {any:place} (period|era)'],
  claims: (found) => {
    const place = found.mention('place')
    return place === null || place.anaphor || place.type === 'person' || place.type === 'title'
      ? []
      : settingOf(found, `${place.name} ${/era $/.test(`${found.words('whole')} `) ? 'era' : 'period'}`)
  },
  examples: [
    {
      text: 'She hunts ghosts in a village in the Edo period.',
      yields: ['Copper Lane · setting · Edo period'],
    },
    { text: 'It was a good period for Ana Reyes.', yields: [] },
  ],
}

export const placeSet: Rule = {
  id: 'place-set',
  says: 'the Galway-set series, a Cork-set drama: where it is set, in one word.',
  over: 'phrase',
  cues: ['{kind}', '{title}'],
  claims: (found) => {
    const { passage, start } = found.sentence
    const first = found.items('title')[0]?.start ?? start
    // "Vatican-set Copper Lane": the word stands before the name.
    const before = passage.source.slice(Math.max(start, first - 40), first)
    const within = found.text('kind') + found.text('title')
    if (!within.includes('-set') && !before.includes('-set')) return []
    const place =
      /(\p{Lu}[\p{L}-]*)-set\b/u.exec(within)?.[1] ?? /(\p{Lu}[\p{L}-]*)-set ["“‘']?$/u.exec(before)?.[1]
    return place === undefined || (found.work()?.medium ?? 'screen') !== 'screen'
      ? []
      : settingOf(found, place)
  },
  examples: [
    { text: 'The Galway-set series opens in May.', yields: ['Copper Lane · setting · Galway'] },
    { text: 'The series set a record.', yields: [] },
  ],
}
