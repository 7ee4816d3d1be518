import { isAuxiliary, isVerb, lemma, type Token, tagCode } from '../language/index.ts'
import { kinds, neverVerbs, newsVerbs } from '../lexicon/index.ts'
import { mayMatch } from '../may-match.ts'
import type { Certainty } from '../report.ts'
import type { Verb } from '../sentence.ts'
import { acts, isContracted, owns } from './contracted.ts'
import { afterBe, catenatives, type Helper } from './helping-verbs.ts'

const vbz = tagCode('VERB.VBZ')
const vbg = tagCode('VERB.VBG')
const vbn = tagCode('VERB.VBN')
const vbd = tagCode('VERB.VBD')
const adv = tagCode('ADV')

export type Words = {
  readonly tokens: readonly Token[]
  readonly tags: Uint8Array
  /** Lower case, apostrophes made plain. */
  readonly plain: readonly string[]
  /** True inside a name, a date: no verb starts there. */
  readonly taken: (index: number) => boolean
  /** True inside a person's name. */
  readonly person: (index: number) => boolean
  /** True inside a network's, a studio's name. */
  readonly organisation: (index: number) => boolean
  /** True inside a title. */
  readonly title: (index: number) => boolean
}

const modals: ReadonlyMap<string, { certainty: Certainty | null; future: boolean }> = new Map(
  Object.entries<{ certainty: Certainty | null; future: boolean }>({
    will: { certainty: null, future: true },
    "'ll": { certainty: null, future: true },
    wo: { certainty: null, future: true },
    shall: { certainty: null, future: true },
    would: { certainty: 'possible', future: true },
    "'d": { certainty: null, future: false },
    may: { certainty: 'possible', future: true },
    might: { certainty: 'possible', future: true },
    could: { certainty: 'possible', future: true },
    can: { certainty: null, future: false },
    ca: { certainty: null, future: false },
    should: { certainty: 'likely', future: true },
    must: { certainty: 'likely', future: false },
  }),
)
const be = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', "'s", "'re", "'m", 'am', 'ai'])
const have = new Set(['has', 'have', 'had', 'having', "'ve", "'d"])
const doing = new Set(['do', 'does', 'did'])
const adverbs: ReadonlySet<string> = new Set(
  'also already now still just officially soon finally recently currently once again even only previously originally long later both all quietly since actually really definitely certainly formally further newly initially together first last briefly eventually ultimately reportedly allegedly supposedly apparently likely probably presumably possibly maybe perhaps seemingly purportedly most more than almost so exclusively separately indeed simply largely subsequently today instead too always ever then tentatively temporarily permanently abruptly physically yet in fact'.split(
    ' ',
  ),
)
const adverbCertainty: ReadonlyMap<string, Certainty> = new Map(
  Object.entries<Certainty>({
    reportedly: 'likely',
    allegedly: 'possible',
    supposedly: 'possible',
    purportedly: 'possible',
    apparently: 'likely',
    likely: 'likely',
    probably: 'likely',
    presumably: 'likely',
    seemingly: 'likely',
    possibly: 'possible',
    maybe: 'possible',
    perhaps: 'possible',
  }),
)

/** The weaker of two certainties: a chain is as sure as its weakest link. */
const order: readonly Certainty[] = ['stated', 'likely', 'possible', 'open', 'unlikely', 'denied']
export function weaker(a: Certainty | null, b: Certainty | null): Certainty | null {
  if (a === null) return b
  if (b === null) return a
  return order.indexOf(a) > order.indexOf(b) ? a : b
}

type Chain = {
  negated: boolean
  certainty: Certainty | null
  hearsay: boolean
  future: boolean
  past: boolean
  perfect: boolean
  passive: boolean
  progressive: boolean
  infinitive: boolean
  finite: boolean
}

const mayHelp = { afterBe: mayMatch(afterBe), catenatives: mayMatch(catenatives) }

function helperAt(
  words: Words,
  at: number,
  table: keyof typeof mayHelp,
): { helper: Helper; after: number } | null {
  let text = ''
  for (let i = at; i < Math.min(words.plain.length, at + 7) && !words.taken(i); i++)
    text += `${words.plain[i]} `
  for (const helper of mayHelp[table](text)) {
    const match = helper.cue.exec(text)
    if (match !== null) return { helper, after: at + match[0].trim().split(' ').length }
  }
  return null
}

/** "streaming service", "casting director": the -ing word only says what kind. */
const headedBy =
  /^(?:services?|rights|platforms?|giants?|debut|home|deal|dates?|locations?|crew|role|cast|tour|process|schedule|room|notices?|call|directors?|credits?|titles?|scenes?|sequence|weekend|night|episodes?|season|series|grosses|numbers|figures|partners?|partnership|team|theme|song|stage|blocks?|permits?|wars?|era|industry|business|executive|producer|man|lady|actor|actress)$/

/** Participles that name a state: they describe wherever they stand before a noun. */
const adjective =
  /^(?:disgraced|estranged|retired|divorced|widowed|jaded|troubled|beloved|seasoned|acclaimed|celebrated|renowned|gifted|haunted|exiled|reformed|convicted|hardened|burned-out|embittered|crooked|masked|hooded|award-winning|struggling|aspiring|ageing|aging|long-suffering|grieving|embattled|unnamed|undercover|best-?selling|\w+-winning)$/
const afterParticiple = /^(?:by|in|to|on|,|\.|from|from|at|after|and|the|his|her)$/

/** "the voice cast", "an ensemble cast": the noun. */
const castKind =
  /^(?:voice|main|ensemble|supporting|guest|full|starry|whole|entire|core|young|original|returning|principal|central|current|all-star|sprawling)$/

/** "the estranged mother", "a disgraced pilot": a participle that only describes. */
function describes(words: Words, at: number): boolean {
  const code = words.tags[at]
  if (/ing$/.test(words.plain[at] ?? '') && headedBy.test(words.plain[at + 1] ?? '')) return true
  if (adjective.test(words.plain[at] ?? '') && !afterParticiple.test(words.plain[at + 1] ?? '.')) return true
  if (words.plain[at] === 'cast' && castKind.test(words.plain[at - 1] ?? '')) return true
  if (code !== vbn && code !== vbg && code !== vbd) return false
  if (
    !/^(?:the|a|an|his|her|its|their|this|that|'s|my|our|your|no|newly|recently|most|long)$/.test(
      words.plain[at - 1] ?? '',
    )
  )
    return false
  return !/^(?:by|in|to|on|,|\.|from)$/.test(words.plain[at + 1] ?? '.')
}

/** Nouns that news verbs follow as a name would be followed: "the film opens", "season 3 premieres", "filming starts". */
const isSubjectNoun = (word: string) =>
  kinds.has(word) ||
  /^(?:season|episode|filming|production|shooting|photography|finale|premiere|trailer|teaser|cameras|network|streamer|studio|broadcaster|channel|cast|who|which|that|\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)$/.test(
    word,
  )

/** "Ana Reyes and Tom Weld star in": bare forms that a tagger takes for nouns. */
const playing = /^(?:star|co-star|recur|guest|cameo|headline|topline|lead|return|feature|reunite|team|voice)$/
/** "With Petra Vane directing and Tom Weld writing". */
const making =
  /^(?:directing|co-directing|writing|co-writing|producing|co-producing|exec-producing|composing|penning|helming|scripting|scoring|adapting|showrunning|starring|lensing|editing)$/
/** "Ana Reyes and Tom Weld play sisters": bare forms that take what is played, led or made. */
const playingWhat =
  /^(?:play|portray|voice|head|front|lead|join|board|anchor|direct|co-direct|helm|write|co-write|pen|produce|co-produce|create|co-create|executive-produce|compose|script|illustrate|draw)$/
const whatIsPlayed =
  /^(?:the|a|an|his|her|their|its|out|both|,|two|three|it|sisters|brothers|rival|estranged|opposite|all|every)$/
const afterPlaying = /^(?:in|as|opposite|alongside|with|on|for|together|again|;|\.|,|up|the)$/

/** A verb of the news where the tagger saw a noun: "[Copper Lane] stars", "[CBN] renews", ", axes". */
function isNewsVerb(words: Words, at: number): boolean {
  const word = words.plain[at] ?? ''
  const before = words.plain[at - 1] ?? ''
  if (words.taken(at)) return false
  if (words.person(at - 1) && making.test(word)) return true
  if (
    words.person(at - 1) &&
    playingWhat.test(word) &&
    (words.taken(at + 1) || whatIsPlayed.test(words.plain[at + 1] ?? ''))
  )
    return true
  if (words.person(at - 1) && playing.test(word)) return afterPlaying.test(words.plain[at + 1] ?? '.')
  if (!/(?:s|ed)$/.test(word)) return false
  if (
    words.taken(at - 1) ? /'s?$/.test(before) : !/^(?:,|and|also|to)$/.test(before) && !isSubjectNoun(before)
  )
    return false
  if (/^(?:of|and|,|—)$/.test(words.plain[at + 1] ?? '') && word === 'stars') return false
  return newsVerbs.has(lemma(word, word.endsWith('ed') ? vbd : vbz))
}

/** What a chain may begin with though a tagger sees no verb in it. */
const chainWords: ReadonlySet<string> = new Set([
  ...['to', 'not', "n't", 'never', 'nor', 'no', 'wo', 'ca'],
  ...adverbs,
  ...doing,
  ...have,
  ...be,
])

/** Most words begin no verb chain, and that is soon seen. */
function mayBegin(words: Words, at: number, word: string): boolean {
  const code = words.tags[at] ?? 0
  return (
    isVerb(code) ||
    isAuxiliary(code) ||
    /(?:s|ed|ly)$/.test(word) ||
    chainWords.has(word) ||
    words.person(at - 1)
  )
}

/** Reads the verb chain that begins at token `at`: helpers, "to" chains and the main verb. */
export function readVerb(words: Words, at: number): { readonly verb: Verb; readonly after: number } | null {
  const first = words.plain[at]
  if (first === undefined || words.taken(at) || !mayBegin(words, at, first)) return null
  if (neverVerbs.has(first) || describes(words, at)) return null
  if (owns(words, at)) return null
  const chain: Chain = {
    negated: false,
    certainty: null,
    hearsay: false,
    future: false,
    past: false,
    perfect: false,
    passive: false,
    progressive: false,
    infinitive: false,
    finite: false,
  }
  if (acts(words, at)) return followBe(words, at, chain, 0)
  let i = at
  if (first === 'to') {
    const next = skipAdverbs(words, at + 1, chain)
    const bare = words.taken(at - 1) && playing.test(words.plain[next] ?? '')
    if (!bare && !isMainVerb(words, next) && !be.has(words.plain[next] ?? '') && words.plain[next] !== 'have')
      return null
    chain.infinitive = true
    i = next
  }
  return follow(words, i, chain, 0)
}

function skipAdverbs(words: Words, from: number, chain: Chain): number {
  let i = from
  for (; i < words.plain.length && !words.taken(i); i++) {
    const word = words.plain[i] ?? ''
    if (
      word === 'not' ||
      word === "n't" ||
      word === 'never' ||
      word === 'nor' ||
      (word === 'no' && words.plain[i + 1] === 'longer')
    ) {
      chain.negated = true
      if (word === 'no') i++
    } else if (adverbs.has(word) || (word.length > 4 && word.endsWith('ly') && words.tags[i] === adv)) {
      if (word === 'in' || word === 'fact' || word === 'more' || word === 'most' || word === 'than') {
        if (word === 'in' && words.plain[i + 1] !== 'fact') return i
        if (word === 'more' && words.plain[i + 1] !== 'than' && words.plain[i + 1] !== 'likely') return i
      }
      if (
        /^(?:first|last|later|together|today|once|again|too|instead|yet|so|now|both|all|since|further)$/.test(
          word,
        ) &&
        !isMainVerb(words, i + 1) &&
        !be.has(words.plain[i + 1] ?? '')
      )
        return i
      chain.certainty = weaker(chain.certainty, adverbCertainty.get(word) ?? null)
      if (word === 'reportedly' || word === 'allegedly' || word === 'supposedly') chain.hearsay = true
    } else return i
  }
  return i
}

const isMainVerb = (words: Words, i: number) => {
  const code = words.tags[i]
  return (
    code !== undefined &&
    !words.taken(i) &&
    (isVerb(code) || (isAuxiliary(code) && !modals.get(words.plain[i] ?? '')))
  )
}

function follow(words: Words, at: number, chain: Chain, depth: number): { verb: Verb; after: number } | null {
  const i = skipAdverbs(words, at, chain)
  const word = words.plain[i]
  if (word === undefined || words.taken(i) || depth > 6) return null
  // "A heavily recurring role": it only describes.
  if (depth === 0 && i > at && /ing$/.test(word) && headedBy.test(words.plain[i + 1] ?? '')) return null
  const code = words.tags[i] ?? 0
  const modal = modals.get(word)
  if (modal !== undefined && (isAuxiliary(code) || word === 'wo' || word === 'ca')) {
    chain.certainty = weaker(chain.certainty, modal.certainty)
    chain.future ||= modal.future
    chain.finite = true
    return follow(words, i + 1, chain, depth + 1) ?? null
  }
  if (
    doing.has(word) &&
    (isAuxiliary(code) || words.plain[i + 1] === "n't" || words.plain[i + 1] === 'not')
  ) {
    chain.finite = true
    if (word === 'did') chain.past = true
    return follow(words, i + 1, chain, depth + 1)
  }
  if (getting.test(word) && isVerb(code) && isUndergone(words, skipAdverbs(words, i + 1, { ...chain }))) {
    chain.passive = true
    chain.finite ||= word !== 'getting'
    if (word === 'got') chain.past = true
    return finish(words, skipAdverbs(words, i + 1, chain), chain)
  }
  const undergone =
    isUndergone(words, i + 1) || (irregular.has(words.plain[i + 1] ?? '') && words.taken(i + 2))
  if (have.has(word) && (isAuxiliary(code) || word === "'ve" || undergone)) {
    const next = skipAdverbs(words, i + 1, { ...chain })
    if (isParticiple(words, next) || be.has(words.plain[next] ?? '')) {
      chain.perfect = true
      chain.finite = true
      return follow(words, i + 1, chain, depth + 1)
    }
  }
  if (
    be.has(word) &&
    (isAuxiliary(code) || isVerb(code) || word === 'being' || word === 'been' || isContracted(words, i))
  )
    return followBe(words, i, chain, depth)
  const helper = isVerb(code) || isAuxiliary(code) ? helperAt(words, i, 'catenatives') : null
  if (helper !== null) {
    const inner = throughHelper(words, helper, chain, depth)
    if (inner !== null) return inner
  }
  const news = depth === 0 ? isNewsVerb(words, i) : chain.future && newsVerbs.has(word)
  if (!news && !isVerb(code) && !(isAuxiliary(code) && (have.has(word) || doing.has(word)))) return null
  return finish(words, i, chain)
}

function throughHelper(words: Words, found: { helper: Helper; after: number }, chain: Chain, depth: number) {
  const { helper, after } = found
  const inner: Chain = {
    ...chain,
    certainty: weaker(chain.certainty, helper.certainty),
    negated: chain.negated !== (helper.negated === true),
    hearsay: chain.hearsay || helper.hearsay === true,
    finite: true,
    future: true,
  }
  if (chain.negated && helper.certainty !== null && helper.negated !== true) {
    inner.negated = false
    inner.certainty = /^(?:expected|eyed)/.test(helper.id) ? 'unlikely' : 'denied'
  }
  return follow(words, after, inner, depth + 1)
}

function followBe(
  words: Words,
  i: number,
  chain: Chain,
  depth: number,
): { verb: Verb; after: number } | null {
  const word = words.plain[i] ?? ''
  chain.finite ||= word !== 'be' && word !== 'been' && word !== 'being'
  if (word === 'was' || word === 'were') chain.past = true
  const next = skipAdverbs(words, i + 1, chain)
  const helper = helperAt(words, next, 'afterBe') ?? (next > i + 1 ? helperAt(words, i + 1, 'afterBe') : null)
  if (helper !== null) {
    const inner = throughHelper(words, helper, chain, depth)
    if (inner !== null) return inner
  }
  const following = words.plain[next] ?? ''
  if (!words.taken(next)) {
    if (following === 'being' || following === 'been') {
      chain.progressive = following === 'being'
      return follow(words, next, chain, depth + 1)
    }
    const code = words.tags[next] ?? 0
    if (isParticiple(words, next) && code !== vbg) {
      chain.passive = true
      return finish(words, next, chain)
    }
    if (
      code === vbg ||
      /^(?:filming|shooting|lensing)$/.test(following) ||
      (/ing$/.test(following) && isVerb(code))
    ) {
      chain.progressive = true
      return finish(words, next, chain)
    }
  }
  return { verb: verbOf('be', chain, 'finite'), after: next > i + 1 && chain.negated ? next : i + 1 }
}

const getting = /^(?:get|gets|got|getting)$/
/** "Got cancelled", "has ordered": what the tagger, too, takes for a participle. */
const isUndergone = (words: Words, i: number) =>
  isParticiple(words, i) &&
  (words.tags[i] === vbn || words.tags[i] === vbd) &&
  /(?:ed|set|cut|put|shot|given|taken|made|held|picked|greenlit|sold|bought|dropped)$/.test(
    words.plain[i] ?? '',
  )

const isParticiple = (words: Words, i: number) => {
  const code = words.tags[i]
  const word = words.plain[i] ?? ''
  if (code === undefined || words.taken(i) || !/^\p{L}/u.test(word)) return false
  return code === vbn || code === vbd || irregular.has(word) || (/ed$/.test(word) && isVerb(code))
}
const irregular = new Set([
  'cast',
  'set',
  'cut',
  'put',
  'shot',
  'written',
  'seen',
  'made',
  'given',
  'taken',
  'held',
  'begun',
  'known',
  'upped',
  'greenlit',
  'bumped',
  'axed',
  'scrapped',
  'shelved',
  'penned',
  'helmed',
  'topped',
  'drawn',
  'led',
  'hit',
  'split',
  'sold',
  'bought',
  'told',
  'spotted',
  'paused',
  'wrapped',
  'filmed',
  'delayed',
  'pushed',
  'moved',
  'eyed',
  'renewed',
  'cancelled',
  'canceled',
  'ordered',
  'married',
  'killed',
  'released',
  'confirmed',
  'rebooted',
  'revived',
  'tapped',
  'recast',
  'played',
  'directed',
  'produced',
  'adapted',
  'based',
  'titled',
  'retitled',
  'called',
  'named',
])

function verbOf(name: string, chain: Chain, form: Verb['form']): Verb {
  const tense = chain.future
    ? 'future'
    : chain.past || chain.perfect || form === 'past'
      ? 'past'
      : form === 'finite'
        ? 'present'
        : 'none'
  return {
    lemma: name,
    form,
    passive: chain.passive,
    negated: chain.negated,
    tense,
    certainty: chain.certainty,
    hearsay: chain.hearsay,
  }
}

/** A verb without helpers. Before "by", a past form is a participle: "produced by", never "produced". */
function bareForm(words: Words, i: number, code: number): Verb['form'] {
  const word = words.plain[i] ?? ''
  if (code === vbg) return 'gerund'
  if (code !== vbn && code !== vbd && !/ed$/.test(word)) return 'finite'
  const next = words.plain[i + 1] ?? ''
  const agent = next === 'by' || (next === 'and' && words.plain[i + 3] === 'by')
  return agent ||
    (code === vbn &&
      /^(?:on|in|from)$/.test(next) &&
      /^(?:based|set|adapted|inspired|drawn|located)$/.test(word))
    ? 'participle'
    : 'past'
}

const untaggedCode = (word: string) => (word.endsWith('ed') ? vbd : making.test(word) ? vbg : vbz)

function finish(words: Words, i: number, chain: Chain): { verb: Verb; after: number } {
  const word = words.plain[i] ?? ''
  const tagged = words.tags[i] ?? 0
  const code = isVerb(tagged) || isAuxiliary(tagged) ? tagged : untaggedCode(word)
  const bare = !chain.finite && !chain.infinitive && !chain.perfect
  const form = chain.infinitive && !chain.finite ? 'infinitive' : bare ? bareForm(words, i, code) : 'finite'
  return { verb: verbOf(lemma(word, code), chain, form), after: i + 1 }
}
