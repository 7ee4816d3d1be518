import { mayMatch } from '../may-match.ts'

/** A stretch of text, offsets as in the text given. */
export type Stretch = { readonly start: number; readonly end: number }

/** Where one clause ends and the next begins: a hedge does not reach across. */
const seams: readonly { readonly id: string; readonly cue: RegExp; readonly keeps: boolean }[] = [
  { id: 'semicolon', cue: /;\s|(?<=.{25}):\s/g, keeps: false },
  { id: 'dash', cue: /\s?(?:—|–)\s?|\s-\s|…\s?|\.\.\.\s/g, keeps: false },
  { id: 'parenthesis', cue: /\s?[()[\]]\s?/g, keeps: false },
  {
    id: 'sentence',
    cue: /(?<!\b(?:Mr|Mrs|Ms|Dr|St|Jr|Sr|No|vs|Lt|Sgt|Capt|Col|Gen|Prof|Rev|Sen|Gov|Bros|Oct|Nov|Dec|Jan|Feb|Sept|Aug|[A-Z]))[.!?]["”’')]*\s/g,
    keeps: false,
  },
  {
    id: 'conjunction',
    cue: /,["”’']? (?:but|though|although|while|whereas|and|so|yet|or|nor|because|since|as|until) /g,
    keeps: false,
  },
  { id: 'bare-conjunction', cue: / (?:but|because|although|though|whereas|while) /g, keeps: false },
  {
    id: 'opening',
    cue: /(?<=^(?:["“‘(]?)(?:although|though|while|since|because|as|when|after|given)\b[^,;:.!?]{8,140}),["”’']? /gi,
    keeps: false,
  },
  { id: 'relative', cue: /,["”’']? (?=(?:which(?! is that)|who|whose|whom|where|when) )/g, keeps: true },
  {
    id: 'defining',
    cue: /(?<!\b(?:knows?|knew|asks?|asked|asking|see|sees|wonders?|wondering|learns?|reveals?|revealed|said?|says|tell|unclear|on|about|of|is|was|are|those|one|guess|and|or|but|remembers?|decide|exactly|just|to|me|us|you)) (?=who )/gi,
    keeps: true,
  },
]

const maySeam = mayMatch(seams)

/** Shorter stretches say nothing by themselves: they stay with their neighbour. */
const leastChars = 14

type Cut = { readonly end: number; readonly next: number; readonly hard: boolean }

function cutsAt({ cue, keeps }: (typeof seams)[number], text: string): readonly Cut[] {
  const cuts: Cut[] = []
  cue.lastIndex = 0
  for (let match = cue.exec(text); match !== null; match = cue.exec(text))
    cuts.push({
      end: match.index + (/^[.!?]/.test(match[0]) ? match[0].trimEnd().length : 0),
      next: match.index + (keeps ? match[0].trimStart().length : match[0].length),
      hard: /^[;:.!?()[\]—–]/.test(match[0].trim()),
    })
  return cuts
}

/** The clauses of a sentence, cut at its seams. */
export function stretchesOf(text: string): readonly Stretch[] {
  const cuts = maySeam(text)
    .flatMap((seam) => cutsAt(seam, text))
    .sort((a, b) => a.end - b.end)
  const found: Stretch[] = []
  let from = 0
  for (const { end, next, hard } of cuts) {
    const least = hard ? 6 : leastChars
    if (end - from < least || text.length - next < least) continue
    found.push({ start: from, end })
    from = next
  }
  found.push({ start: from, end: text.length })
  return found.map((stretch) => trimmed(text, stretch))
}

/** Without blanks, commas and bullets at its ends. */
function trimmed(text: string, { start, end }: Stretch): Stretch {
  const words = text.slice(start, end)
  return {
    start: start + (words.length - words.replace(/^[\s,*★→•·-]+/, '').length),
    end: end - (words.length - words.replace(/[\s,*]+$/, '').length),
  }
}
