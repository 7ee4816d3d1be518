import { lemma, type Token } from '../language/index.ts'
import {
  commonWords,
  functionWords,
  givenNames,
  honorifics,
  isOrdinaryWord,
  jobs,
  kinds,
  organisationEndings,
  places,
  platforms,
  studios,
} from '../lexicon/index.ts'
import { numberOf } from '../phrases/counts.ts'
import { joinTokens } from './join-tokens.ts'
import { plain } from './tally.ts'

/** Small words and marks that a name may hold if the story shows that it does: "The Outpost at Perdition". */
export const joints =
  /^(?:of|the|a|an|at|in|on|to|for|with|from|by|who|that|['’]s|['’]|:|,|&|!|and|or|no|my|your)$/i

/** Where a run stands: `amid` where its first capital means something, `called` where a work's name must begin. */
export type Standing = { readonly amid: boolean; readonly called: boolean; readonly next: string }

const capital = /^[\p{Lu}\d]/u
const never = 9

export const dayNames =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|hell|heaven|winter|summer|midsummer|devil|king|queen|women|men|children|new year)$/
export const calendar =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter|halloween|thanksgiving|spring|summer|fall|autumn|winter|(?:19|20)\d\d)$/
/** What prizes, posts and parts of works are called: "Best Actress for Low Tide", "Head of Drama at …". */
const office =
  /^(?:best|outstanding|golden|globes?|emmys?|oscars?|baftas?|awards?|prizes?|palme|festival|panel|season|series|episode|part|volume|issue|head|president|vp|director|chief|editor|vice|executive|commissioner|controller|actor|actress|special|finale|cast|crew|team|trailer|teaser|premiere|returns?|movie|film|show|tv|week|weekend|day|night|university|college|school|institute|museum|guild|comic-con)$/

export const isListed = (name: string): boolean =>
  platforms.has(name) || studios.has(name) || givenNames.has(name) || places.has(name)

const isOrdinary = (word: string) =>
  commonWords.has(word) ||
  commonWords.has(lemma(word)) ||
  /^\d+$|^\w+ty$/.test(word) ||
  numberOf(word) !== null
const ofWork = (word: string) =>
  !isListed(word) && !calendar.test(word) && !office.test(word) && !honorifics.has(word) && !jobs.has(word)

/** The words of a stretch that carry it. */
const content = (run: readonly Token[]) =>
  run.map(({ text }) => plain(text)).filter((word) => /[\p{L}\d]/u.test(word) && !joints.test(word))

/** Words that could be a work's and name nobody, nowhere, no day and no prize. */
const couldBeWork = (words: readonly string[]) => words.length > 0 && words.every(ofWork)
const areOrdinary = (words: readonly string[]) => couldBeWork(words) && words.every(isOrdinary)

/** Small words that a second half begins with: "Low Tide: All Hallows", "…: One for the Road". */
const beginsSubtitle = /^(?:all|one|no|two|three|first|last|into|out|before|after|beyond|under|over)$/

/**
 * "…since Cold Shore: Landfall dropped": a colon amid a sentence joins a title's halves. What follows it is an ordinary
 * word or, after ordinary words, one word, and none that begins a sentence; what stands before is neither a time, a place nor somebody.
 */
function isSubtitled(run: readonly Token[], colon: number, next: string): boolean {
  const [head, tail] = [run.slice(0, colon), run.slice(colon + 1)]
  const second = plain(tail[0]?.text ?? '')
  if (isListed(joinTokens(tail)) || isListed(second) || office.test(second) || kinds.has(second)) return false
  if (head.some(({ text }) => /^\d/.test(text)) || isListed(joinTokens(head))) return false
  if (/^(?:the|a|an)$/.test(second)) return tail.length > 1
  // "Penny Dreadnought: Full Steam," – capitals to the end, and no sentence behind the colon.
  const closed =
    tail.length > 1 && !/^\p{L}/u.test(next) && content(tail).every((word) => !givenNames.has(word))
  const begins = !functionWords.has(second) || beginsSubtitle.test(second)
  if (closed && content(tail).some(isOrdinary) && begins) return true
  if (isListed(plain(head[0]?.text ?? ''))) return false
  const first = head.some(({ text }) => isOrdinaryWord(plain(text)))
  return (
    !functionWords.has(second) &&
    (commonWords.has(second) || (first && run.length === colon + 2 && !capital.test(next)))
  )
}

/** "The Cabinet-Maker's Dream", "Gravity's Daughters", "The Widows' Club". */
function ownedNeeds(run: readonly Token[], owner: number, standing: Standing, article: boolean): number {
  const head = run.slice(0, owner)
  const name = joinTokens(head)
  if (isListed(name) || isListed(plain(head.at(-1)?.text ?? ''))) return never
  // "Friday's The Boy Who Cried Elk"
  if (/^(?:the|a|an)$/.test(plain(run[owner + 1]?.text ?? ''))) return never
  if (dayNames.test(name)) return content(run.slice(owner + 1)).length < 4 ? 1 : 2
  if (article && !/ing$/.test(joinTokens(head.slice(0, 1)))) return 1
  const tail = content(run.slice(owner + 1))
  // "Widow's Bluff", "Understudy's Revenge": one word that is nobody's name.
  const [own = ''] = content(head)
  const lone = standing.amid && head.length === 1 && isOrdinaryWord(own) && ofWork(own)
  if (lone && tail.length > 0 && tail.length < 3 && couldBeWork(tail) && tail.every(isOrdinaryWord)) return 1
  if (!areOrdinary(tail)) return head.length > 1 ? never : 2
  const worded = areOrdinary(content(head))
  if (worded && (standing.called || (standing.amid && head.length === 1))) return 1
  return worded || head.length === 1 ? 2 : never
}

const afterComma = /^(?:m\.?d\.?|p\.?i\.?|ph\.?d\.?|esq\.?|j\.?d\.?|d\.?a\.?|r\.?n\.?)$/

/** "Lagos, Lagos", "Doc Holliday, M.D.", "Lydia, Ohio", "Three Saints, One Donkey". */
function commaNeeds(run: readonly Token[], comma: number, standing: Standing): number {
  const [head, tail] = [run.slice(0, comma), run.slice(comma + 1)]
  if (joinTokens(head) === joinTokens(tail)) return 1
  const last = plain(run.at(-1)?.text ?? '')
  if (tail.length === 1 && afterComma.test(last)) return 1
  if (tail.length === 2 && /^[ap]\.m\.$/.test(last)) return 1
  if (places.has(last) || places.has(joinTokens(tail)))
    return standing.called && !places.has(joinTokens(head)) ? 1 : 2
  if (/^\p{Ll}/u.test(tail[0]?.text ?? '') || tail.some(({ text }) => text === ',')) return never
  const counted = [head, tail].every((half) => numberOf(plain(half[0]?.text ?? '')) !== null)
  if (counted && standing.called && couldBeWork(content(run))) return 1
  // "Sweet Tooth, Sour Milk": words that anybody uses, and no list that goes on.
  const listed = /^(?:,|and|or|&)$/.test(standing.next)
  const words = content(run)
  if (!listed && words.length > 3 && words.every(isOrdinaryWord) && words.filter(ofWork).length > 2) return 2
  return areOrdinary(content(head)) && content(tail).every(ofWork) && content(run).length > 2 ? 2 : never
}

/** "a game called Captain Sorrel and the Leaden Sea": who, and what befell them; never "Ana Reyes and the Cannes jury". */
function pairNeeds(run: readonly Token[], at: number, standing: Standing, article: boolean): number {
  if (article) return 2
  const tail = run.slice(at + 1)
  const owned = /^the$/.test(plain(tail[0]?.text ?? '')) && tail.length > 1
  if (isListed(joinTokens(run.slice(0, at))) || capital.test(standing.next)) return never
  if (!owned || !couldBeWork(content(tail)) || !content(tail).some(isOrdinaryWord)) return never
  return standing.called ? 1 : 2
}

const deed =
  /^(?:goes|comes|takes|meets|returns|gets|saves|runs|lives|lands|falls|moves|walks|rides|flies|says|strikes|rises|sails|sings|waits|dies|looks|turns)$/
const preposition = /^(?:in|on|to|with|from|for|at)$/

/** "Ashes for Breakfast", "The Girl in the Gutter"; never "Copper Lane on Netflix", "Low Tide in May". */
function prepositionNeeds(run: readonly Token[], at: number, standing: Standing, article: boolean): number {
  const [head, tail] = [content(run.slice(article ? 1 : 0, at)), content(run.slice(at + 1))]
  const repeated = article ? 2 : never
  // "Ida Goes to Rome", "Nine Ways to Leave Lyon": no verb but a title's is written so.
  if (standing.amid && deed.test(head.at(-1) ?? '') && head.length > 1) return 1
  const [doing = ''] = tail
  const does = plain(run[at]?.text ?? '') === 'to' && tail.length > 1 && isOrdinary(doing) && ofWork(doing)
  if (standing.amid && does && areOrdinary(head)) return 1
  if (!couldBeWork(head) || !couldBeWork(tail)) return repeated
  if (organisationEndings.has(tail.at(-1) ?? '') || kinds.has(tail.at(-1) ?? '')) return repeated
  const worded = head.every(isOrdinary)
  // "sold Salt to Palaver": what only the list of ordinary words could tell apart must be told by the article.
  const sure = tail.every(isOrdinary) || /^the$/.test(plain(run[at + 1]?.text ?? ''))
  if (standing.amid && (worded || standing.called) && (sure || (article && worded))) return 1
  return worded || /^the$/.test(plain(run[at + 1]?.text ?? '')) ? 2 : repeated
}

/** How often a run must recur to be believed: the most that any of its joints asks for. */
export function timesNeeded(run: readonly Token[], standing: Standing): number {
  const first = plain(run[0]?.text ?? '')
  const article = /^(?:the|a|an)$/.test(first) || /^\d/.test(first) || /ing$/.test(first)
  let most = 0
  let joined = false
  for (let at = 1; at < run.length - 1; at++) {
    const word = plain(run[at]?.text ?? '')
    if (!joints.test(word)) continue
    joined = true
    if (word === "'s" || word === "'") most = Math.max(most, ownedNeeds(run, at, standing, article))
    else if (word === 'and' || word === 'or') most = Math.max(most, pairNeeds(run, at, standing, article))
    else if (word === ',') most = Math.max(most, commaNeeds(run, at, standing))
    else if (word === ':') most = Math.max(most, standing.amid && isSubtitled(run, at, standing.next) ? 1 : 2)
    else if (preposition.test(word)) most = Math.max(most, prepositionNeeds(run, at, standing, article))
    else if (/^(?:by|who|that)$/.test(word)) most = Math.max(most, article ? 2 : never)
    else if (word === 'the' && at === 1)
      most = Math.max(most, standing.called && couldBeWork(content(run)) ? 1 : 2)
    else if (!/^(?:of|the|a|an)$/.test(word)) most = Math.max(most, 2)
    if (most >= never) return most
  }
  return joined && most > 0 ? most : 2
}
