import type { Entity } from '../claim.ts'
import type { Pronoun } from '../genders.ts'
import { inverseKind } from '../lexicon/kinship.ts'
import type { Item, Mention } from '../sentence.ts'
import { as, type Draft, type Found, type Rule } from './rule.ts'

const character = (mention: Mention): Entity => as('character', mention)
const isCharacter = (mention: Mention | null): mention is Mention =>
  mention !== null && (mention.type === 'character' || mention.type === 'name' || mention.type === 'title')

/** "X's KIN Y": Y is X's kin, so the subject is X (MODEL.md, "Relationship"). A protégé is told from the mentor's side. */
function related(
  owner: Mention | null,
  kin: string | null,
  other: Mention | null,
  found: Found,
): Draft | null {
  if (!isCharacter(owner) || other === null || kin === null || owner.name === other.name) return null
  // The kin of a character is a character, whatever the name was taken for.
  if (owner.type !== 'character' && other.type !== 'character') return null
  if (other.type === 'person' && (other.anaphor || owner.anaphor)) return null
  const turned = kin === 'protégé'
  return {
    subject: character(turned ? other : owner),
    property: 'relationship',
    value: character(turned ? owner : other),
    qualifiers: { kind: turned ? (inverseKind[kin] ?? kin) : kin },
    ...(found.verb()?.negated === true ? { certainty: 'denied' as const } : {}),
  }
}

const isWho = (item: Item) => item.kind === 'mention' && item.mention.type === 'character'

/** Kin that is called by its noun: "mum Sandra", "sister Frankie". */
const family =
  /^(?:mum|mom|mam|mother|dad|father|son|daughter|brother|sister|twin|twin (?:brother|sister)|half-(?:brother|sister)|step(?:brother|sister|mum|mom|dad|son|daughter|mother|father)|nephew|niece|cousin|wife|husband|hubby|missus|girlfriend|boyfriend|fianc[eé]e?|ex|ex-(?:wife|husband|boyfriend|girlfriend)|gran|nan|grandad|granddad|grandson|granddaughter|pal|best friend|bestie|lover|love rival|love interest|son-in-law|daughter-in-law|brother-in-law|sister-in-law)$/

/** "His real niece, Marisol", a name that the story has as a performer's: nobody of the plot. */
const ofLife = (found: Found) =>
  found.mention('other')?.type === 'person' ||
  /\b(?:real|real-life|actual|own) (?:\S+ )?$/.test(found.before) ||
  / real(?:-life)? /.test(found.words('whole'))

/**
 * Whom "his" and "her" mean: the character whose sentence it is; where no verb stands between, as in a list of
 * characters, the one named last.
 */
function ownerBefore(found: Found, except: string | null = null): Mention | null {
  const kin = found.items('kin')[0]
  if (kin === undefined) return null
  const { items, spoken } = found.sentence
  const all = items.filter((item) => item.end <= kin.start)
  const pronoun = pronounIn(all)
  const fits = ({ name, text }: Mention) => {
    if (name === except) return false
    const known = /^(?:he|she)$/.test(text) ? text : spoken.genders.get(name)
    return pronoun === null || known === undefined || known === pronoun
  }
  const before = all.filter((item) => item.kind !== 'mention' || !isWho(item) || fits(item.mention))
  const first = before.findIndex(isWho)
  const acts = before.slice(first).some((item) => item.kind === 'verb')
  const owner = acts && !turnsToOther(before) ? before[first] : before.findLast(isWho)
  if (owner?.kind === 'mention') return owner.mention
  // Only family is told of somebody named a sentence ago; "her deputy" may be anybody's.
  return family.test(kin.text) && !ofLife(found) ? (spoken.characters.find(fits) ?? null) : null
}

/** "his", "her" right before a kin noun: whom they can mean. */
function pronounIn(before: readonly Item[]): Pronoun | null {
  const said = before.slice(-4).findLast(({ text }) => /^(?:his|her)$/.test(text))?.text
  return said === undefined ? null : said === 'his' ? 'he' : 'she'
}

/** "Her cousin Abel and his boyfriend": the second pronoun is not the first one's, but the cousin's. */
function turnsToOther(before: readonly Item[]): boolean {
  const pronouns = before.flatMap(({ text }) => (/^(?:his|her)$/.test(text) ? [text] : []))
  return pronouns.length > 1 && pronouns.at(-1) !== pronouns[0]
}

/** A name that follows at once is whom the kin noun describes: "Mira's brother Holt". */
const describesNext = (found: Found) =>
  /^(?:, )?(?:the |an? )?(?:(?!(?:while|and|who|whose|in|as|for|to|but|or|with|from|by|on|at|when|whom|until) )[a-z-]+ ){0,2}[\ue000-\ue6ff]/.test(
    found.after,
  )

/** "the daughter of A and B", "their sons C and D": the relation holds for each that is named. */
const eachOf = (found: Found, owners: readonly (Mention | null)[], others: readonly (Mention | null)[]) =>
  owners.flatMap((owner) => others.map((other) => related(owner, found.kin(), other, found)))

const is =
  '(<be|become>|(who)? (<reveal|unmask|turn|expose|prove:*>|turns) (out)? (as|<be:*>)?|who_is|who <be>)'

export const kinship: Rule = {
  id: 'kinship',
  says: "X's brother Y; X, whose wife Y; Y, the mother of X; Y is X's boss.",
  over: 'phrase',
  cues: [
    "{character:owner} (⟨ {person} ⟩)? 's .. {kin} (and (..)?)? (,|—)? (the|a|an)? ... ({character:other}|{person:other})",
    "{character:owner} (⟨ {person} ⟩)? 's .. {kin} (<be>|<turn|prove:*> (out)? (<be:*>)?) (the|a|an|also|now)? ... {character:other}",
    '{character:owner} (⟨ {person} ⟩)? , (a|an|the) ~ whose .. {kin} ,? (the|a)? ... ({character:other}|{person:other})',
    '{character:owner} .. <have|get|gain|lose|find|meet|discover> (a|an|another|her|his|their) .. {kin} (,|<name|call:*>)? (the)? ... {character:other}',
    '{character:owner} (⟨ {person} ⟩)? ,? (whose|who_has_a) .. {kin} (,|<be>)? (the|a|an)? ... {character:other}',
    `{character:other} (⟨ {person} ⟩)? ,? (${is}|—)? (now|also|really)? (the|a)? .. {kin} (of|to) ... {characters:owner}`,
    '{characters:other} , (the|two|three) .. {kin} (of|to) ... {character:owner}',
    "{character:owner} 's .. {kin} , (a|an) ~ <name|call:*> {character:other}",
  ],
  // "The father of Mira's baby" is nobody's to Mira.
  claims: (found) =>
    /^['’]s? /.test(found.after) ? [] : eachOf(found, found.mentions('owner'), found.mentions('other')),
  examples: [
    {
      text: "In Copper Lane, Tom Weld plays Mira's brother Holt.",
      yields: ['Mira · relationship · Holt [sibling]'],
    },
    {
      text: "Ana Reyes plays Mira Holt. Mira Holt's estranged husband, the smuggler Abel Dunn, returns.",
      yields: ['Mira Holt · relationship · Abel Dunn [spouse]'],
    },
    {
      text: "Ana Reyes plays Mira Holt. Tom Weld joins as Mira Holt's brother, a defrocked rabbi named Abel Dunn.",
      yields: ['Mira Holt · relationship · Abel Dunn [sibling]'],
    },
    { text: "Cork's sister city is Cologne.", yields: [] },
    {
      text: 'Ana Reyes plays Mira Holt and Tom Weld plays Abel Dunn. Abel Dunn is the father of Mira Holt’s baby.',
      yields: [],
    },
  ],
}

export const isKin: Rule = {
  id: 'is-kin',
  says: "Y is X's brother; Y, X's oldest friend, …",
  over: 'phrase',
  cues: [
    `{character:other} (⟨ {person} ⟩)? ,? (—)? ${is}? (also|really|secretly|actually|now|once|formerly|sometime)? {character:owner} 's .. {kin}`,
    "{character:other} (⟨ {person} ⟩)? , (the|a|an) ~ who <be> (really|secretly|also|actually|once|now)? {character:owner} 's .. {kin}",
    `{character:other} (⟨ {person} ⟩)? , {character:first} 's .. {kin:second} (and|,) {character:owner} 's .. {kin}`,
    `{character:other} (⟨ {person} ⟩)? (,|—)? ${is}? (also|really|secretly|actually)? {character:owner} 's .. ({kin:first}|{job}) and (..)? {kin}`,
    `{character:other} (⟨ {person} ⟩)? (,|—)? ${is}? (also|really|secretly|actually)? {character:owner} 's .. {kin} and .. {kin:second}`,
  ],
  claims: (found) =>
    describesNext(found) ? [] : [related(found.mention('owner'), found.kin(), found.mention('other'), found)],
  examples: [
    {
      text: "Ana Reyes plays Mira Holt and Tom Weld plays Abel Dunn. Abel Dunn is Mira Holt's oldest friend.",
      yields: ['Mira Holt · relationship · Abel Dunn [friend]'],
    },
    {
      text: 'Ana Reyes plays Mira Holt and Tom Weld plays Abel Dunn. Abel Dunn, the saboteur who is Mira Holt’s father, returns.',
      yields: ['Mira Holt · relationship · Abel Dunn [parent]'],
    },
    { text: "Ana Reyes is Tom Weld's sister.", yields: [] },
  ],
}

const isPlural = (found: Found) => {
  const kin = found.items('kin')[0]
  return kin !== undefined && /(?:s|[^w]men)$/.test(kin.text)
}

/** "Abel Dunn, her boss": the noun follows the name that it describes. */
const isApposed = (found: Found) => /^\S (?:\( \S \) )?, (?:his|her|their) /.test(found.words('whole'))

export const hisKin: Rule = {
  id: 'his-kin',
  says: 'her brother, Y; a daughter named Y; their son Y: of the character whose sentence it is.',
  over: 'phrase',
  cues: [
    '(his|her|their) .. {kin} (,|—)? (the|an|a)? ... ({characters:other}|{person:other})',
    "{character:other} (..)? (<be|become>|'s) (also|really|secretly|actually)? (his|her) .. {kin}",
    '(a|an) .. {kin} (,|,? <name|call:*>) {character:other}',
    'said {kin} ,? {character:other}',
    '<say:n> {kin} ,? {character:other}',
    '{character:other} .. <turn|prove|be:*> (out)? (<be:*>)? (really|actually|also|secretly)? (his|her) .. {kin}',
    '(a|an) .. {kin} (of|to) ... {character:owner}',
    '{character:other} (⟨ {person} ⟩)? , (the|a|an) ~ who <be> (once|also|now|secretly|really|actually)? (his|her) .. {kin}',
    '{character:other} (⟨ {person} ⟩)? , (his|her|their) (..)? (, ..)? {kin}',
  ],
  claims: (found) => [
    (found.has('verb') || isApposed(found)) && describesNext(found)
      ? null
      : found.has('owner')
        ? related(found.mention('owner'), found.kin(), ownerBefore(found), found)
        : related(
            ownerBefore(found, found.mention('other')?.name ?? null),
            found.kin(),
            found.mention('other'),
            found,
          ),
    ...(isPlural(found) ? eachOf(found, [ownerBefore(found)], found.mentions('other').slice(1)) : []),
  ],
  examples: [
    {
      text: 'Ana Reyes plays Mira Holt and Tom Weld plays Abel Dunn, her ex.',
      yields: ['Mira Holt · relationship · Abel Dunn [ex]'],
    },
    {
      text: 'Tom Weld plays Abel Dunn. Abel Dunn returns. His nephew, Ned, has other plans.',
      yields: ['Abel Dunn · relationship · Ned [relative]'],
    },
    {
      text: 'Ana Reyes plays Mira Holt. Mira Holt returns with her drowned brother, Captain Dunn.',
      yields: ['Mira Holt · relationship · Captain Dunn [sibling]'],
    },
    { text: 'She thanked her brother.', yields: [] },
  ],
}

export const kinNamed: Rule = {
  id: 'kin-named',
  says: 'She finds mum Y at home; Sister Y gives her until Friday: kin of whoever the sentence is about, by a bare noun.',
  over: 'phrase',
  cues: ['{kin} {character:other}'],
  claims: (found) => {
    const noun = found.items('kin')[0]?.text ?? ''
    const bare = !/(?:'s|\b(?:his|her|their|the|an?|my|our|your)(?: \S+){0,3}) $/.test(found.before)
    // "Sister Mary" in the midst of a sentence is how she is called.
    const called = /^\p{Lu}/u.test(found.text('kin')) && found.before !== ''
    return family.test(noun) && bare && !called
      ? [related(ownerBefore(found), found.kin(), found.mention('other'), found)]
      : []
  },
  examples: [
    {
      text: 'Ana Reyes plays Mira Holt and Joan Marsh plays Sandra. Mira Holt comes home to find mum Sandra in the harbor.',
      yields: ['Mira Holt · relationship · Sandra [parent]'],
    },
    { text: 'Ana Reyes plays Mira Holt. Sister ships sank.', yields: [] },
  ],
}

export const kinPair: Rule = {
  id: 'kin-pair',
  says: 'sisters X and Y; the identical twins X and Y; X and Y are brothers.',
  over: 'clause',
  cues: [
    '{kin} ,? {characters:pair}',
    '{characters:pair} ,? (<be|become:*>)? (now|also|once|both|identical|childhood|the|long-lost|best|sworn|old|bitter)? {kin}',
  ],
  claims: (found) => {
    const [one, two, ...more] = found.mentions('pair')
    const kin = found.kin()
    if (!isPlural(found) || one === undefined || two === undefined) return []
    if (kin === 'parent' || kin === 'child' || kin === 'mentor') return []
    // Of three only brothers and sisters are each other's.
    if (more.length > 0 && kin !== 'sibling') return []
    const all = found.mentions('pair')
    return all.flatMap((first, i) => all.slice(i + 1).map((second) => related(first, kin, second, found)))
  },
  examples: [
    {
      text: 'Ana Reyes and Tom Weld play twins Mira and Abel.',
      yields: ['Mira · relationship · Abel [sibling]'],
    },
    { text: 'Ana Reyes and Tom Weld play sisters.', yields: [] },
  ],
}

/** Verb → what it makes its object. */
const kindOfVerb: Readonly<Record<string, string>> = {
  marry: 'spouse',
  wed: 'spouse',
  divorce: 'ex',
  date: 'partner',
  romance: 'partner',
  love: 'partner',
  seduce: 'partner',
  engage: 'partner',
  befriend: 'friend',
  betray: 'enemy',
  fight: 'enemy',
  battle: 'enemy',
  hate: 'enemy',
  loathe: 'enemy',
  murder: 'enemy',
  blackmail: 'enemy',
  kidnap: 'enemy',
  work: 'colleague',
  team: 'ally',
  ally: 'ally',
  partner: 'ally',
  propose: 'partner',
  adopt: 'child',
  mentor: 'protégé',
  train: 'protégé',
}

export const married: Rule = {
  id: 'married',
  says: 'X and Y are married; X marries Y; X is engaged to Y; X is in love with Y; the wedding of X and Y.',
  over: 'clause',
  cues: [
    '{characters:pair} .. (married|<marry|wed|divorce|engage|date|betroth:*>)',
    '{characters:pair} ~ <tie:*> the knot',
    '{characters:pair} <be|get|become> .. (married|engaged|lovers|dating|a_couple|an_item|in_love)',
    "{characters:pair} 's (wedding|marriage|romance|divorce|engagement)",
    '(wedding|marriage|romance|engagement) (of|between) {characters:pair}',
    '{character:owner} .. <marry|wed|divorce|date|romance|befriend|love|betray|mentor|train|seduce> (the)? ... {character:other}',
    '{character:owner} .. <hate|loathe|battle|fight|blackmail|kidnap|adopt> (the)? ... {character:other}',
    '{character:owner} .. <team|partner|ally> (up)? with (the)? ... {character:other}',
    '{character:owner} .. <work> (for|with|under|alongside) (the)? ... {character:other}',
    '{character:owner} .. <propose> to (the)? ... {character:other}',
    '{character:owner} <be|have|get|fall|start|begin> .. (pregnant|having_a_baby|<sleep:g>|an_affair|affair|a_fling|a_romance|smitten|besotted|infatuated|obsessed|<expect:g> (a|his|her)? (baby|child)) (by|with) (the)? ... {character:other}',
    '{character:owner} .. (due|set|about) to (wed|marry) (the)? ... {character:other}',
    '{character:owner} .. <wed|marry:i> (the)? ... {character:other}',
    '({kind}|{title:kind}|love_affair|affair|engagement|wedding|marriage|feud|rivalry|friendship) between {characters:pair}',
    '{character:owner} (⟨ {person} ⟩)? ,? (<marry|engage|wed|betroth:*>|married|engaged) to (the)? ... ({character:other}|{person:other})',
    '{character:owner} .. (<marry|engage|wed:*>|married|engaged) to (the)? ... {character:other}',
    '{character:owner} .. (falls_in_love|<fall|be> (deeply|secretly|madly)? in love) with (the)? ... {character:other}',
  ],
  claims: (found) => {
    const words = found.words('whole')
    const kind =
      kindOfVerb[found.verb()?.lemma ?? ''] ??
      (/ (?:feud|rivalry) /.test(`${words} `)
        ? 'enemy'
        : / friendship /.test(`${words} `)
          ? 'friend'
          : undefined) ??
      (/ (?:pregnant|baby|affair|fling|smitten|besotted|infatuated|obsessed|child)\b/.test(words)
        ? 'partner'
        : undefined) ??
      (/ (?:lovers|dating|in love|engaged|romance|between|a couple|an item|engagement)/.test(words)
        ? 'partner'
        : / divorce/.test(words)
          ? 'ex'
          : 'spouse')
    if (found.has('kind') && !/romance$/.test(found.text('kind').toLowerCase())) return []
    const pair = found.mentions('pair').filter((mention) => mention.type !== 'person')
    if (pair.length === 2) return [related(pair[0] ?? null, kind, pair[1] ?? null, found)]
    return [related(found.mention('owner'), kind, found.mention('other'), found)]
  },
  examples: [
    {
      text: 'Tom Weld plays Captain Dunn and Ana Reyes plays Mira Holt. In the comics, Mira Holt and Captain Dunn are married.',
      yields: ['Mira Holt · relationship · Captain Dunn [spouse]'],
    },
    { text: 'The two ideas are married in the script.', yields: [] },
  ],
}

export const whoMarried: Rule = {
  id: 'who-married',
  says: 'X, the turtle who married Y; X, a smuggler who betrayed Y: what somebody did to somebody, behind what they are.',
  over: 'phrase',
  cues: [
    '{character:owner} (⟨ {person} ⟩)? , (a|an|the) ~ (who|that) .. <marry|wed|divorce|date|romance|love|befriend|betray|mentor|train|seduce|murder|kidnap|blackmail|hate> (the)? ... {character:other}',
    '{character:owner} (⟨ {person} ⟩)? , (a|an|the) ~ (who|that) .. <fall> (deeply|secretly|madly)? in love with (the)? ... {character:other}',
  ],
  claims: (found) => {
    const kind = kindOfVerb[found.verb()?.lemma ?? ''] ?? 'partner'
    return /^['’]s? /.test(found.after)
      ? []
      : [related(found.mention('owner'), kind, found.mention('other'), found)]
  },
  examples: [
    {
      text: 'Ana Reyes plays Mira Holt and Tom Weld plays Abel Dunn. Mira Holt, the smuggler who married Abel Dunn, is back.',
      yields: ['Mira Holt · relationship · Abel Dunn [spouse]'],
    },
    {
      text: 'Ana Reyes plays Mira Holt and Tom Weld plays Abel Dunn. Mira Holt, the smuggler who betrayed Abel Dunn’s crew, is back.',
      yields: [],
    },
  ],
}
