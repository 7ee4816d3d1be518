import { restoreVerb } from './silent-e.ts'
import { isAuxiliary, isVerb, tagCode } from './tags.ts'
import { findIrregularBase } from './verb-forms.ts'

const noun = tagCode('NOUN')
const properNoun = tagCode('PROPN')
const baseForms: ReadonlySet<number> = new Set([tagCode('VERB.VB'), tagCode('VERB.VBP'), tagCode('AUX.VB')])
const modal = tagCode('AUX.MD')
const auxiliaryPast = tagCode('AUX.VBD')

const clitics: ReadonlyMap<string, string> = new Map([
  ["'s", 'be'],
  ["'ve", 'have'],
  ["'ll", 'will'],
  ["'d", 'would'],
  ['wo', 'will'],
  ['ca', 'can'],
  ['sha', 'shall'],
])

/**
 * The dictionary form of a verb or noun, in lower case: "underwent" → "undergo", "movies" → "movie". `code` is the
 * word's tag (see `tags`); other words are only put in lower case. Without a code, a verb's ending is believed.
 */
export function lemma(word: string, code?: number): string {
  const small = word.toLowerCase().replaceAll('’', "'")
  if (code === undefined) return guessLemma(small)
  if (isAuxiliary(code)) return auxiliaryLemma(small, code)
  if (isVerb(code)) return baseForms.has(code) ? presentBase(small) : verbLemma(small)
  return code === noun || code === properNoun ? nounLemma(small) : small
}

function guessLemma(word: string): string {
  if (/(?:ed|ing)$/.test(word)) return verbLemma(word)
  return findIrregularBase(word) ?? nounLemma(word)
}

function auxiliaryLemma(word: string, code: number): string {
  if (code === auxiliaryPast && word === "'d") return 'have'
  const clitic = clitics.get(word)
  if (clitic) return clitic
  return code === modal ? word : verbLemma(word)
}

/** "bring", "need" and "found" as base forms are left alone; "are" and "am" are "be". */
function presentBase(word: string): string {
  return /^(?:are|am|'re|'m|ai)$/.test(word) ? 'be' : word
}

const bare = /^(?:shed|wed|bed|embed|imbed|sled|(?:n|f|s|h|w|sp|proc|succ|exc)eed)$/
const tieVerbs = /^(?:d|l|t|v|p|unt|bel)(?:ied|ies)$/

function verbLemma(word: string): string {
  const hyphen = word.lastIndexOf('-') + 1
  if (hyphen > 0) return word.slice(0, hyphen) + verbLemma(word.slice(hyphen))
  const irregular = findIrregularBase(word)
  if (irregular) return irregular
  if (/ies$|ied$/.test(word))
    return tieVerbs.test(word) ? `${word.slice(0, -1).replace(/ie.?$/, 'ie')}` : `${word.slice(0, -3)}y`
  if (word.endsWith('ed')) return bare.test(word) ? word : fromEd(word.slice(0, -2))
  if (word.endsWith('ing')) return fromIng(word)
  return word.endsWith('s') ? withoutS(word) : word
}

function fromEd(stem: string): string {
  if (!/[aeiouy]/.test(stem)) return `${stem}ed`
  return stem.endsWith('e') ? `${stem}e` : restoreVerb(stem)
}

function fromIng(word: string): string {
  const stem = word.slice(0, -3)
  if (!/[aeiouy]/.test(stem)) return word
  if (/^(?:d|l|t|v|unt|bel)y$/.test(stem)) return `${stem.slice(0, -1)}ie`
  return /(?:ee|oe|be)$/.test(stem) ? stem : restoreVerb(stem)
}

const sAfterE = /(?:[^aeo]uses|[^s]ches|xes|oes)$/
const keepsE =
  /(?:^(?:us|abus|excus|mus|fus|refus|accus|amus|confus|perus|disabus)es|(?:^|head|heart|tooth|stomach|back)aches|psyches|niches|caches|quiches|avalanches|^axes|deluxes|shoes|^toes|canoes|^foes|^woes|^hoes|tiptoes)$/

/** The "-s" of verbs and nouns undone. */
function withoutS(word: string): string {
  if (/(?:ss|us|is|'s)$/.test(word) || word.length < 3) return word
  if (/(?:sses|shes|zzes|tzes)$/.test(word)) return word === 'quizzes' ? 'quiz' : word.slice(0, -2)
  if (/^(?:gas|bias|canvas|atlas|bus|lens|alias)es$/.test(word)) return word.slice(0, -2)
  return sAfterE.test(word) && !keepsE.test(word) ? word.slice(0, -2) : word.slice(0, -1)
}

const plurals: ReadonlyMap<string, string> = new Map(
  `men man, women woman, children child, feet foot, teeth tooth, mice mouse, geese goose, wives wife, lives life,
  knives knife, wolves wolf, selves self, halves half, shelves shelf, thieves thief, leaves leaf, loaves loaf,
  scarves scarf, calves calf, elves elf, dwarves dwarf, criteria criterion, phenomena phenomenon, crises crisis,
  analyses analysis, theses thesis, hypotheses hypothesis, diagnoses diagnosis, synopses synopsis, oases oasis,
  parentheses parenthesis, axes axis, alumni alumnus, cacti cactus, indices index, vertices vertex, dice die,
  grandchildren grandchild, stepchildren stepchild, housewives housewife, werewolves werewolf, yes yes,
  biopics biopic, quizzes quiz`
    .split(',')
    .map((pair): [string, string] => {
      const [plural = '', singular = ''] = pair.trim().split(' ')
      return [plural, singular]
    }),
)

const unchanged =
  /(?:^(?:series|miniseries|docuseries|species|news|means|headquarters|always|perhaps|thanks|lens|gas|bias|canvas|atlas|christmas|alias|kudos|chaos|pathos|ethos|cosmos|rhinoceros|texas|las|vegas|los|angeles|states|us|mars|james|charles|iris|paris|this|whereabouts|diabetes|premises)|ics|itis|ous)$/
const icsPlurals =
  /^(?:comics|critics|topics|clinics|mechanics|cynics|skeptics|romantics|graphics|fanatics|epics|biopics|lyrics|attics|tactics|statistics|basics|classics|pics|relics|antics|optics|academics|medics|mimics|picnics|panics|traffics|fabrics|metrics|rubrics|specifics)$/
const ieNouns =
  /(?:^|-)(?:movie|cookie|zombie|selfie|rookie|indie|goalie|genie|pie|tie|lie|calorie|birdie|newbie|hoodie|foodie|talkie|walkie|quickie|junkie|groupie|sortie|prairie|collie|brownie|cutie|sweetie|pixie|hippie|magpie|smoothie|roadie|techie|trekkie|freebie|biggie|baddie|oldie|auntie|lassie|cabbie|bookie|boogie|kiddie|reverie|menagerie|eerie|bestie|townie|softie|romcom|camaraderie|newsie|oldie|meanie|toughie|goodie|goonie|veggie|budgie|doggie|beanie|bikie|caddie|dearie|eyrie)s$/

function nounLemma(word: string): string {
  const hyphen = word.lastIndexOf('-') + 1
  if (hyphen > 0 && hyphen < word.length) return word.slice(0, hyphen) + nounLemma(word.slice(hyphen))
  const irregular = plurals.get(word)
  if (irregular) return irregular
  if (/..men$/.test(word) && !/(?:regi|speci|abdo|acu|se|hy|sta|cycla|bitu|ra)men$/.test(word))
    return `${word.slice(0, -2)}an`
  if (!word.endsWith('s') || /[^a-z]s$/.test(word)) return word
  if (unchanged.test(word) && !icsPlurals.test(word)) return word
  if (word.endsWith('ies') && word.length > 4)
    return ieNouns.test(word) ? word.slice(0, -1) : `${word.slice(0, -3)}y`
  return withoutS(word)
}
