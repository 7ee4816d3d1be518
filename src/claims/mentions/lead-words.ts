import { lemma, type Token } from '../language/index.ts'
import {
  commonWords,
  functionWords,
  givenNames,
  honorifics,
  isCalling,
  isOrdinaryWord,
  jobs,
  kinds,
  nationalities,
  platforms,
  roles,
  studios,
} from '../lexicon/index.ts'
import { joinTokens } from './join-tokens.ts'
import type { Known } from './known-runs.ts'
import { plain } from './tally.ts'

export type Reader = {
  readonly tokens: readonly Token[]
  /** True where the capital letter of a token says nothing: first word of the sentence, title-case headline. */
  readonly weak: (index: number) => boolean
  /** True for names known from elsewhere in the story, lower case. */
  readonly known: Known
}

export const isNationality = (word: string) =>
  nationalities.has(word) || (word.endsWith('s') && nationalities.has(word.slice(0, -1)))

export const isCompany = (word: string) => platforms.has(plain(word)) || studios.has(plain(word))

/** Words before a name that say what its bearer is. */
const describesPerson =
  /^(?:actor|actress|star|comedian|author|novelist|newcomer|developer|publisher|distributor|network|streamer|studio|mangaka|scooper|insider|ceo|chairman|president|cartoonist|co-star|host|moderator|presenter|anchor|reporter|journalist|correspondent|critic|emcee)s?$/

/** "Captain Night 2", "Captain Night #1": a work's name, rank and all. */
const isNumbered = (tokens: readonly Token[], after: number) =>
  /^\d/.test(tokens[after - 1]?.text ?? '') || /^#\d/.test(tokens[after]?.text ?? '')

/** Words of the news that open a line before a name, and that nobody is called: "Playing Mira Holt is …". */
export const leadsIn =
  /^(?:playing|starring|joining|returning|rounding|replacing|succeeding|directing|voicing|reprising|featuring|portraying|leading|headlining|toplining|adding|getting|filling|writing|producing|composing|scoring|editing|narrating|introducing|recurring|guest-starring|co-starring|co-created|created|directed|written|produced|penned|cinematography|music|words|showrunning|casting|meet|enter|opposite|alongside)$/

/** True at the head of a line or a sentence, bullets and marks apart. */
export const isHead = ({ tokens, weak }: Reader, at: number) =>
  weak(at) || !/[\p{L}\d]/u.test(tokens[at - 1]?.text ?? '')
/** "Miss Nightingale Regrets": a work that says what somebody does. */
function isDeed(run: readonly Token[]): boolean {
  const last = plain(run.at(-1)?.text ?? '')
  return (
    run.length === 2 &&
    !givenNames.has(plain(run[0]?.text ?? '')) &&
    /[^s]s$/.test(last) &&
    last !== lemma(last) &&
    commonWords.has(last)
  )
}

const nation = /^(?:American|British|English|Irish|Scottish|Welsh|Canadian|Australian|Aussie|Brit)$/

/** "Handsome Tom Weld", "Newbie Ana Reyes", "American Tom Weld", "MP Ana Reyes": what is said of somebody with a given name. */
function describesBearer({ tokens, weak }: Reader, at: number, after: number): boolean {
  const text = tokens[at]?.text ?? ''
  const next = plain(tokens[at + 1]?.text ?? '')
  if (/-(?:winner|nominee|winning|nominated|star)$/i.test(text)) return true
  if (after - at > 4) return false
  if (describesStranger(tokens, at, after)) return true
  if (weak(at) && bynames.test(plain(text)) && (after - at > 2 || givenNames.has(next))) return true
  if (after - at < 3) return false
  if (!givenNames.has(next)) return false
  const surname = plain(tokens[after - 1]?.text ?? '')
  if (commonWords.has(surname) || !/^\p{L}/u.test(surname)) return false
  const word = plain(text)
  if (/^(?:MP|MSP|MEP|TD|PI|DI|DS|DC|DCI|PC)$/.test(text) || nation.test(text)) return true
  return (
    weak(at) &&
    !givenNames.has(word) &&
    !functionWords.has(word) &&
    /^\p{Lu}\p{Ll}+$/u.test(text) &&
    commonWords.has(word)
  )
}

/** "Norwegian Odile Oduya", "Dane Odile Oduya", "Playwright Odile Oduya", "RIP Abel Dunn": before two words that are nobody's but a name's. */
function describesStranger(tokens: readonly Token[], at: number, after: number): boolean {
  const word = plain(tokens[at]?.text ?? '')
  const rest = tokens.slice(at + 1, after).map(({ text }) => plain(text))
  if (/^(?:rip|untitled|goodbye|called|hello|farewell|poor|dear)$/.test(word))
    return rest.length > 0 && !rest.every(isOrdinaryWord)
  if (rest.length < 2 || !rest.every((each) => /^[\p{L}.’'-]+$/u.test(each))) return false
  if (honorifics.has(word) || (!isNationality(word) && !isCalling(word))) return false
  return rest.every((each) => givenNames.has(each) || !isOrdinaryWord(each))
}

/** What papers call people, and is in no list of common words. */
const bynames =
  /^(?:newbie|heartthrob|hunk|hunky|curvy|stunner|funnyman|funnywoman|dishy|rocker|rapper|crooner|thesp|thespian|newcomer|nephew|niece|handsome|hubby|lovely|brooding|footballer|supermodel|popstar|bombshell|starlet|standup|influencer|youtuber|superstar|megastar|a-lister|feisty|bubbly|vile|evil|telly|ex-footballer)$/

/** Drops leading job, kind and rank words that only the start of a sentence made capital ("Director Petra Vane"). */
export function trimLead(
  reader: Reader,
  first: number,
  after: number,
): { first: number; rank: string | null } {
  const { tokens, known } = reader
  let at = first
  let rank: string | null = null
  while (at < after - 1) {
    const word = plain(tokens[at]?.text ?? '')
    if (known.has(joinTokens(tokens.slice(at, after)))) break
    const pair = `${word} ${plain(tokens[at + 1]?.text ?? '')}`
    if (at < after - 2 && (jobs.has(pair) || roles.has(pair))) at += 2
    else if (describesBearer(reader, at, after)) at++
    else if (
      jobs.has(word) ||
      roles.has(word) ||
      (describesPerson.test(word) &&
        (word !== 'studio' || (reader.weak(at) && isCompany(tokens[at + 1]?.text ?? '')))) ||
      (kinds.has(word) && reader.weak(at) && at === first) ||
      (leadsIn.test(word) && at === first && isHead(reader, at))
    )
      at++
    else if (
      honorifics.has(word) &&
      after - at > 2 &&
      !isNumbered(tokens, after) &&
      !isDeed(tokens.slice(at + 1, after))
    ) {
      rank = tokens[at]?.text ?? null
      at++
    } else break
  }
  return { first: at, rank }
}
