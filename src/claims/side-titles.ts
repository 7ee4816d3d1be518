import type { Item } from './sentence.ts'

const starNoun =
  /^(?:stars?|alums?|actors?|actress|heartthrob|favou?rite|legend|vet|veteran|creators?|director|writer|showrunner|boss|lead|hitmaker|breakout|villain)$/

const fanNoun = /^(?:actors?|actress|alums?|heartthrob|favou?rite|legend|vet|veteran|star)$/

/** "Copper Lane star Ana Reyes": the title only says who she is. */
const describes = (items: readonly Item[], at: number): boolean => {
  const next = items[at + 1]
  const owned = items[at + 2]
  if (next?.text === "'s" && owned?.kind === 'mention' && owned.mention.type === 'person') return true
  if (next === undefined || next.kind === 'mention' || next.kind === 'verb' || !starNoun.test(next.text))
    return false
  return fanNoun.test(next.text) || items[at + 2]?.kind === 'mention'
}

/** Words that make the title after them a work of somebody's past: "best known for", "star of", "won a Bafta for". */
const past =
  /(?:working title|code ?name|titled|called|named|dubbed|entitled|retitled|renamed|the (?:man|woman|people|team|pair|duo|minds?|name|company|companies|studio|banner|outfit|shop|shingle|producers?|director|writer|creator|author|filmmakers?|makers) behind(?: (?!,)[\w£$€.+&'-]+){0,5}|nominated for|whose(?: [\w'-]+){0,4}(?: ,)?|credits? (?:is|are) [^.]{0,40} in|known for|known from|known (?:for|as|from)\b.{0,60} in|stars? of|(?:fresh|coming|hot|straight) (?:off|from)(?: (?!,)[\w.+&'-]+){0,6}|(?:late|formerly|previously|lately|hitherto|recently) of|best known from|alums? of|credits include|veterans? of|winner for|won [^.]{0,30} for|(?:last |recently |previously |currently |formerly )?seen (?:[^.,]{0,60} )?in|in demand after|(?:whose|for (?:his|her|their)) (?:[\w'-]+ ){0,3}(?:performance|turn|role|work|stint) (?:as [^.,]{0,40} )?(?:in|of|on)|starred in|recently in|creators? of|directors? of|appeared in|debuted in|since|after|like|unlike|recalls|(?:who|and) (?:wrote|created|directed|penned) (?:the )?)\s*$/

/** Words that make the title after them what another work was made from: "based on the novel", "a riff on his short story". */
const madeFrom =
  /(?:based (?:up)?on|adapt\w+ (?:from|of)|inspired by|riff on|version of|take on|drawn from|spun off from|spin-off (?:of|from)|remake of|reboot of|sequel to|prequel to|follow-up to|successor to|answer to)(?: [^,;:.]{0,60})?\s*$/
/** Kinds of what no story of film and television is about: a book, a song, an episode. */
const smallWork =
  /(?:novels?|novella|books?|memoirs?|short story|article|exposé|expose|essay|poem|song|single|album|track|ballad|hymn|magazine|podcast|column|episode|chapter|hour|instal?lment|episode \d+ :)\s*,?\s*$/
/** "the Copper Lane movies", "the Copper Lane panel": all of them, or something else. */
const ofAll =
  /^(?:movies|films|books|novels|games|shows|comics|franchise|universe|saga|trilogy|panel|booth|fandom|fans?|theme|soundtrack|merch|alums?|podcast|convention|exhibit(?:ion)?|ride|musical)$/

/** "'Tiny' Thompson", "'Black Ice' (S5E11)": a nickname, an episode. */
function isNickname(items: readonly Item[], at: number): boolean {
  const [item, next, after] = [items[at], items[at + 1], items[at + 2]]
  if (next?.kind === 'mention' && /^(?:person|character|name)$/.test(next.mention.type))
    return item !== undefined && next.start - item.end <= 2
  return (
    next?.text === '(' &&
    (/^s\d+ ?e\d+/i.test(after?.text ?? '') || (after?.kind === 'season' && after.season.of === 'episode'))
  )
}

/** "creator of the network's Copper Lane", "known for HBO's Copper Lane": whose it is may stand before its name. */
const ofPast = (before: string): boolean =>
  past.test(before.replace(/ (?:the|[\w' ]+ 's)$/, '')) ||
  owners.some((owner) => past.test(before.replace(owner, '')))

/** Whose a work is, in one to three words. */
const owners = [1, 2, 3].map((words) => new RegExp(`(?: the)?(?: [\\w.+&'-]+){${words}} 's$`))

/** "Ana Reyes, of AMC's Copper Lane, leads": where somebody is known from. */
function isOrigin(items: readonly Item[], at: number): boolean {
  if (!/^[,)]$/.test(items[at + 1]?.text ?? '')) return false
  for (let i = at - 1; i > 1 && i > at - 7; i--) {
    const item = items[i]
    if (item?.kind === 'verb' || item?.text === ',') return false
    if (!/^(?:of|from)$/.test(item?.text ?? '')) continue
    const who = items[i - 2]
    return items[i - 1]?.text === ',' && who?.kind === 'mention' && who.mention.type === 'person'
  }
  return false
}

/** A title that only says who somebody is, that stands in parentheses, or that names no work to speak of. */
export function isSide(items: readonly Item[], at: number): boolean {
  const before = items
    .slice(Math.max(0, at - 10), at)
    .map((item) => item.text)
    .join(' ')
  const open = items
    .slice(0, at)
    .reduce((depth, item) => depth + (item.text === '(' ? 1 : item.text === ')' ? -1 : 0), 0)
  return (
    open > 0 ||
    describes(items, at) ||
    ofPast(before) ||
    isNickname(items, at) ||
    isOrigin(items, at) ||
    isApposed(items, at)
  )
}

/** "Tom Weld, an editor on the short Copper Lane, makes …": within what is said of somebody between commas. */
function isApposed(items: readonly Item[], at: number): boolean {
  const [comma, verb] = items.slice(at + 1, at + 3)
  if (comma?.text !== ',' || verb?.kind !== 'verb') return false
  for (let i = at - 1; i > 0 && i > at - maxApposed; i--) {
    const item = items[i]
    if (item?.kind === 'verb') return false
    if (item?.text !== ',') continue
    const who = items[i - 1]
    return who?.kind === 'mention' && who.mention.type === 'person' && isArticled(items[i + 1])
  }
  return false
}

const isArticled = (item: Item | undefined) => /^(?:an?|the|one)\b/.test(item?.text ?? '')

const maxApposed = 14

/** A title that does not become what the sentence is about, though the story may be about it elsewhere. */
export function isPassing(items: readonly Item[], at: number): boolean {
  const before = items
    .slice(Math.max(0, at - 10), at)
    .map((item) => item.text)
    .join(' ')
  const own = items[at]
  const page = own?.kind === 'mention' && own.work?.medium === 'page'
  return page || madeFrom.test(before) || smallWork.test(before) || ofAll.test(items[at + 1]?.text ?? '')
}

/** Words that open a relative clause, in which somebody's or something's past is told. */
const relative = /^(?:who|which|whose|whom)$/

/** "GKIDS, which handled Copper Lane, is …": a title within a clause about something else. */
export function isRelative(items: readonly Item[], at: number): boolean {
  for (let i = at - 1; i > 0 && i > at - maxRelative; i--) {
    const item = items[i]
    if (item?.kind === 'word' && /^[,;:—.]$/.test(item.text)) return false
    if (item?.kind === 'word' && relative.test(item.text))
      return items[i - 1]?.text === ',' && items[at + 1]?.text === ','
  }
  return false
}

const maxRelative = 9
