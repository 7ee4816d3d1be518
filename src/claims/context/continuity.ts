import type { Continuity } from '../claim.ts'
import type { Marked } from '../focus.ts'
import { mayMatch } from '../may-match.ts'
import type { Mention } from '../sentence.ts'

/** Words that open a continuity, and those that bring the reader back to the screen. */
export const turns: readonly {
  readonly id: string
  readonly to: Continuity
  readonly cue: RegExp
  readonly examples: readonly string[]
  readonly refuses?: readonly string[]
}[] = [
  {
    id: 'in-the-comics',
    to: 'page',
    cue: /(?<!\b(?:adapted|based|taken|drawn|is|are|was|creators?|co-creators?|authors?|writers?|artists?|rights|adaptation|version|publishers?|translation|edition) )\b(?:in|from|of|unlike in|as in|according to|throughout) (?:the|her|his|their|those|these|marvel|dc|\w+'s|\w+’s)(?: \w+){0,3} (?:comics?|comic books?|books?|novels?|manga|webtoon|source material|graphic novels?|myths?|original story|novella|short story|light novels?|source text|pages|stories|trilogy|play)\b(?! adaptation| series (?:to|on|at)| movie| film)/i,
    examples: ['In the comics, Mira drowns.', 'as in the original novels'],
    refuses: ['adapted from the novels by Nora Pell', 'the film rights'],
  },
  {
    id: 'on-the-page',
    to: 'page',
    cue: /\bon the page\b|\bcomics? readers\b|\bbook readers\b|\bin (?:the )?(?:print|canon)\b|\bin those\b|\bover there\b|\bfirst appeared in\b|\bcomic[- ]book (?:counterpart|version|history)\b|\bin (?:comics|manga|book) (?:canon|continuity|form)\b/i,
    examples: ['On the page, she is older.', 'Comics readers know him.'],
    refuses: ['The pages turned.'],
  },
  {
    id: 'the-novel-tells',
    to: 'page',
    cue: /(?:^|[.;] )\W*(?:the|her|his|their) (?:novel|books?|comics?|comic book|manga|graphic novel|novella) (?:is|was|are|were|ends?|begins?|has|have|had|follows?|tells?|opens?|makes?|gives?|never|says?)\b/i,
    examples: ['The novel is set in 1911.', 'Her books never say.'],
    refuses: ['The film of the novel is long.'],
  },
  {
    id: 'in-the-games',
    to: 'game',
    cue: /\bin the (?:\w+ ){0,2}(?:video )?games?\b(?! adaptation)/i,
    examples: ['In the games, she hunts alone.'],
    refuses: ['in the game adaptation'],
  },
  {
    id: 'in-the-show',
    to: 'screen',
    cue: /\b(?:in|on|for|of) (?:the|this|netflix's|hbo's) (?:\w+ ){0,3}(?:show|series|film|movie|adaptation|tv version|trailer|screen|big screen|small screen)\b|\bon[- ]screen\b|\bthe (?:show|series|film|movie|adaptation|trailer|tv version)(?:'s|’s)?\b|\b(?:played|portrayed) by\b|\bshowrunner\b|\bthe (?:anime|drama|television version|live-action \w+)\b|\bstreams\b|\b(?:\w+-part|television|tv|film) (?:series|drama|rights)\b|\bwriters[’'] room\b|\bfilm and television\b/i,
    examples: ['In the series, she is a widow.', 'Mira is played by Ana Reyes.'],
    refuses: ['In the manga, she dies.'],
  },
]

const pageFirst = /^(?:\W*)(?:in|unlike|as in) (?:the|her|his|those|these)/i

/** "Holloway, who in the comics can't die, …": said of somebody in passing; the next sentence is where the last one was. */
const inRelative = /, (?:who|whose|whom|which|where)\b[^,;.]*$/i

const mayTurn = mayMatch(turns)

/** Trades of one world that are plied in a sentence which says nothing of the screen. They hold for that sentence alone. */
const trades: readonly { readonly of: Continuity; readonly words: RegExp }[] = [
  {
    of: 'page',
    words:
      /\b(?:(?:self-)?publish(?:es|ed)?|seriali[sz](?:ed|ation)|hardbacks?|hardcovers?|paperbacks?|bookshops?|bookstores?|novella|light novels?|picture[- ]books?|tie-in novels?|one-shot|copies in (?:print|circulation)|(?:first|two|three|four|five|six|seven|eight|nine|ten|twelve|\d+) (?:volumes|issues)|the (?:original )?manga|(?:sequel|third|second) (?:book|novel)|lettered|pencilled)\b|#\d/i,
  },
  {
    of: 'game',
    words:
      /\b(?:PS[2-5]|PlayStation|Xbox|Nintendo|Switch(?: 2)?|on Steam|iOS|Android|Game Pass|on PC|PC and|(?:mobile|smartphone|video|sequel) games?|early access|DLC|playable|gameplay)\b/,
  },
]
const ofTheScreen =
  /\b(?:films?|movies?|series|shows?|seasons?|episodes?|pilot|theat(?:er|re)s?|cinemas?|stream\w*|airs?|aired|premieres?|adapt\w*|starr?(?:s|ing)|directed|directing|directs|screen\w*|rights|television|tv|anime|dramas?|trailer|hulu|netflix|filming)\b/i

const tradeOf = (text: string): Continuity | null =>
  ofTheScreen.test(text) ? null : (trades.find(({ words }) => words.test(text))?.of ?? null)

type Focused = Marked & { readonly focus?: Mention | null }

/** Continuity of each sentence: "in the comics" holds to the end of its paragraph or until "in the series". */
export function continuities(
  sentences: readonly Focused[],
  home: Continuity,
  worlds: ReadonlyMap<string, Continuity> = new Map(),
): readonly Continuity[] {
  let now: Continuity = home
  let passage: unknown = null
  return sentences.map((sentence) => {
    if (sentence.passage !== passage) {
      passage = sentence.passage
      now = home
    }
    const text = sentence.passage.source.slice(sentence.start, sentence.end)
    const before = now
    let aside = false
    let last = -1
    let turn: Continuity = now
    for (const { to, cue } of mayTurn(text)) {
      const match = cue.exec(text)
      if (match === null) continue
      const weight = to === 'screen' && turn !== 'screen' && pageFirst.test(text) ? -1 : match.index
      if (weight > last) {
        last = weight
        turn = to
        aside = inRelative.test(text.slice(0, match.index))
      }
    }
    now = aside ? before : turn
    const trade = turn === 'screen' && last < 0 ? tradeOf(text) : null
    if (trade !== null) return trade
    const own = worlds.get(sentence.focus?.name ?? '')
    if (own !== undefined && (turn === home || turn === 'screen')) return own
    return turn
  })
}
