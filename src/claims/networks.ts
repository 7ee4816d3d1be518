import { platforms } from './lexicon/index.ts'
import type { Report } from './report.ts'
import type { Item, Sentence } from './sentence.ts'
import { standingsOf } from './standing.ts'

const plain = (name: string) => name.toLowerCase().replace(/^the /, '')

type Spoken = {
  readonly sentence: Sentence
  readonly item: Extract<Item, { kind: 'mention' }>
  readonly acts: boolean
}

/** What a network does about a work that it has, in words that need not name the work. */
const doings =
  /^(?:say|tell|order|skip|air|listen|promise|pass|decline|refuse|insist|want|plan|decide|hold|post|tease|put|expect|allow|let|think)$/

/** "Peacock has ordered", "HBO passed": the network is what does something. */
const actsAt = (items: readonly Item[], at: number) => {
  const next = items[at + 1]
  return next?.kind === 'verb' && doings.test(next.verb.lemma)
}

/** Who owns the past of a work, or only might have it, is not its home: "the 1984 ABC hit", "pitched it to Fox". */
const elsewhere =
  /\b(?:\d{4}|old|ex-|former|formerly|once|used to|pitch|sold to|moved|passed|rival|spin-?off|remake|reboot|movie|film|interested)\b/i

/** The networks that a story's text names, sentence by sentence. */
function networksOf(sentences: readonly Sentence[]): readonly Spoken[] {
  return sentences.flatMap((sentence) =>
    sentence.items.flatMap((item, at): readonly Spoken[] =>
      item.kind === 'mention' &&
      item.mention.type === 'organisation' &&
      platforms.has(plain(item.mention.name))
        ? [{ sentence, item, acts: actsAt(sentence.items, at) }]
        : [],
    ),
  )
}

/**
 * A story about one series that names one network, which speaks or acts, tells its home though no sentence says so:
 * "Peacock has only ordered the third." The report stands on the sentence in which the network acts.
 */
export function withNetwork(reports: readonly Report[], sentences: readonly Sentence[]): readonly Report[] {
  const { main } = standingsOf(sentences)
  if (main === null || main.name.startsWith('Untitled ')) return reports
  const held = reports.some(({ claim }) => claim.property === 'platform' && claim.subject?.name === main.name)
  const networks = networksOf(sentences)
  const names = new Set(networks.map(({ item }) => plain(item.mention.name)))
  if (held || names.size !== 1) return reports
  const found = networks.find(
    ({ sentence, acts }) =>
      acts &&
      !sentence.question &&
      sentence.focus?.name === main.name &&
      !elsewhere.test(sentence.passage.source.slice(sentence.start, sentence.end)),
  )
  if (found === undefined) return reports
  const { passage, start, end, continuity } = found.sentence
  const beside = reports.find((report) => report.start === start && (report.in ?? 'text') === passage.in)
  return [
    ...reports,
    {
      claim: {
        subject: { type: 'title', name: main.name },
        property: 'platform',
        value: { type: 'organisation', name: found.item.mention.name },
        qualifiers: {},
        continuity: continuity === 'page' ? 'screen' : continuity,
      },
      certainty: 'stated',
      attribution: beside?.attribution ?? { type: 'none', name: null },
      evidence: [],
      quote: passage.source.slice(start, end),
      start,
      end,
      ...(passage.in === 'text' ? {} : { in: passage.in }),
      ...(passage.photo === null ? {} : { photo: passage.photo }),
      rules: ['only-network'],
    },
  ]
}
