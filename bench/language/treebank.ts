import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { tags } from '../../src/claims/language/index.ts'

/** A word of the treebank. `head` counts from 1, `space`: white space follows. */
export type GoldWord = {
  readonly form: string
  readonly lemma: string
  readonly tag: number
  readonly universal: string
  readonly xpos: string
  readonly head: number
  readonly relation: string
  readonly space: boolean
}

export type GoldSentence = {
  readonly text: string
  readonly paragraph: boolean
  readonly document: boolean
  readonly words: readonly GoldWord[]
}

export const treebank = new URL('../../../shared/data/syntax/', import.meta.url)
export const hasTreebank = existsSync(treebank)

export function readTreebank(name: string): GoldSentence[] {
  const bytes = readFileSync(new URL(name, treebank))
  const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text.trim().split('\n\n').map(readSentence)
}

function readSentence(block: string): GoldSentence {
  const lines = block.split('\n')
  const words: GoldWord[] = []
  let within = 0 // last word of the multiword token that is being read
  let spaceBehind = true
  for (const line of lines) {
    const fields = line.split('\t')
    const id = fields[0] ?? ''
    const range = /^\d+-(\d+)$/.exec(id)
    if (range) {
      within = Number(range[1])
      spaceBehind = !/SpaceAfter=No/.test(fields[9] ?? '')
    }
    if (!/^\d+$/.test(id)) continue
    const inside = Number(id) <= within
    const space = inside ? Number(id) === within && spaceBehind : !/SpaceAfter=No/.test(fields[9] ?? '')
    words.push(readWord(fields, space))
  }
  return {
    text: (lines.find((line) => line.startsWith('# text = ')) ?? '').slice(9),
    paragraph: lines.some((line) => /^# newpar/.test(line)),
    document: lines.some((line) => /^# newdoc/.test(line)),
    words,
  }
}

function readWord(fields: readonly string[], space: boolean): GoldWord {
  const [, form = '', lemma = '', universal = '', xpos = '', , head = '0', relation = ''] = fields
  return { form, lemma, universal, xpos, tag: goldTag(universal, xpos), head: Number(head), relation, space }
}

const codes: ReadonlyMap<string, number> = new Map(tags.map((name, code) => [name, code]))

/** UPOS and XPOS → our tag; a verb whose XPOS names no verb form is taken for a base form. */
export function goldTag(universal: string, xpos: string): number {
  const fallback = universal === 'VERB' ? 'VERB.VB' : universal === 'AUX' ? 'AUX.MD' : 'X'
  const fine = universal === 'VERB' || universal === 'AUX' ? `${universal}.${xpos}` : universal
  return codes.get(fine) ?? codes.get(fallback) ?? 0
}

/** Words cut at hyphens put together again ("15|-|year" → "15-year"), as our tokeniser leaves them. */
export function joinHyphens(words: readonly GoldWord[]): GoldWord[] {
  const joined: GoldWord[] = []
  for (let at = 0; at < words.length; ) {
    let end = at + 1
    while (isHyphenBetween(words, end)) end += 2
    joined.push(joinWords(words, at, end))
    at = end
  }
  return joined
}

function isHyphenBetween(words: readonly GoldWord[], at: number): boolean {
  const hyphen = words[at]
  return hyphen?.xpos === 'HYPH' && !hyphen.space && words[at - 1]?.space === false && at + 1 < words.length
}

/** The compound has the tag of the word it hangs by; a noun before a noun is then an adjective ("15-year term"). */
function joinWords(words: readonly GoldWord[], from: number, to: number): GoldWord {
  const parts = words.slice(from, to)
  const last = parts.at(-1)
  const head = parts.findLast((word) => word.xpos !== 'HYPH' && (word.head <= from || word.head > to)) ?? last
  if (!head || !last) throw new RangeError(`no words from ${from} to ${to}`)
  if (parts.length === 1) return head
  const modifies = head.head > to && /^(compound|amod|nummod)/.test(head.relation)
  const adjective = modifies && (head.universal === 'NOUN' || head.universal === 'NUM')
  return {
    ...head,
    form: parts.map((word) => word.form).join(''),
    space: last.space,
    ...(adjective ? { universal: 'ADJ', xpos: 'JJ', tag: goldTag('ADJ', 'JJ') } : {}),
  }
}
