/**
 * The language base measured: parts of speech, sentences, lemmas, speed. Run: node bench/language.ts
 * What needs the treebank is skipped, with the reason, where ../shared is absent.
 */
import {
  lemma,
  sentences,
  sentencesOfTokens,
  type Token,
  tag,
  tokenize,
} from '../src/claims/language/index.ts'
import { rawDocuments, type Span, scoreSpans, splitSimply, splitWithIntl } from './language/boundaries.ts'
import { newsToMeasure } from './language/news.ts'
import { recase } from './language/recase.ts'
import { scoreTags } from './language/score-tags.ts'
import { type GoldSentence, hasTreebank, joinHyphens, readTreebank } from './language/treebank.ts'

const began = performance.now()
tag(tokenize('Ana Reyes boards Copper Lane.'))
const firstTagMs = performance.now() - began
const share = (value: number) => value.toFixed(4)
const tagAll = (tokens: readonly Token[]) => tag(tokens)

function measureTags(name: string, material: readonly Pick<GoldSentence, 'words'>[]): void {
  const { universal, fine } = scoreTags(material, tagAll)
  console.log(`tags      ${name.padEnd(38)} UPOS ${share(universal)}   with verb forms ${share(fine)}`)
}

function measureSentences(
  name: string,
  dev: readonly GoldSentence[],
  split: (text: string) => readonly Span[],
): void {
  const sum = { right: 0, gold: 0, found: 0 }
  for (const { text, spans } of rawDocuments(dev)) {
    const score = scoreSpans(spans, split(text))
    sum.right += score.right
    sum.gold += score.gold
    sum.found += score.found
  }
  const precision = sum.right / sum.found
  const recall = sum.right / sum.gold
  const f1 = (2 * precision * recall) / (precision + recall)
  console.log(`sentences ${name.padEnd(38)} F1 ${share(f1)}   P ${share(precision)}   R ${share(recall)}`)
}

function measureLemmas(dev: readonly GoldSentence[], universal: readonly string[], name: string): void {
  const words = dev.flatMap((sentence) => sentence.words).filter((word) => universal.includes(word.universal))
  const right = words.filter((word) => lemma(word.form, word.tag) === word.lemma.toLowerCase()).length
  console.log(`lemmas    ${name.padEnd(38)} ${share(right / words.length)} of ${words.length}`)
}

/** Things per CPU-second, after warming up; the best of five, for others use the machine too. */
function perSecond(count: number, run: () => void): number {
  const rates = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage()
    let times = 0
    while (usedSeconds(before) < 0.4) {
      run()
      times += 1
    }
    return (count * times) / usedSeconds(before)
  })
  return Math.round(Math.max(...rates))
}

function usedSeconds(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

function measureSpeed(texts: readonly string[]): void {
  const read = texts.map((text) => {
    const tokens = tokenize(text)
    return { text, tokens, found: sentencesOfTokens(text, tokens) }
  })
  const count = read.reduce((sum, { tokens }) => sum + tokens.length, 0)
  const show = (name: string, run: () => void) =>
    console.log(
      `speed     ${name.padEnd(38)} ${perSecond(count, run).toLocaleString('en')} tokens per CPU-second`,
    )
  show('tokenize', () => {
    for (const { text } of read) tokenize(text)
  })
  show('sentences of tokens', () => {
    for (const { text, tokens } of read) sentencesOfTokens(text, tokens)
  })
  show('tag', () => {
    for (const { tokens, found } of read) for (const { from, to } of found) tag(tokens, from, to)
  })
}

/** Time for a text eight times as long, divided by eight: 1 is linear. */
function measureGrowth(name: string, unit: string): void {
  const time = (length: number) => {
    const text = unit.repeat(length / unit.length)
    return 1 / perSecond(1000, () => tagEverySentence(text))
  }
  console.log(`growth    ${name.padEnd(38)} ${(time(160_000) / time(20_000) / 8).toFixed(2)} (1 is linear)`)
}

function tagEverySentence(text: string): void {
  const tokens = tokenize(text)
  for (const { from, to } of sentencesOfTokens(text, tokens)) tag(tokens, from, to)
}

console.log(`load      first tag                              ${firstTagMs.toFixed(1)} ms`)
measureTags(
  'our news, every fourth sentence',
  newsToMeasure.map((words) => ({ words })),
)
measureGrowth('news', 'Ana Reyes (Low Tide) boards “Copper Lane.” It’s due at 8 p.m. ET, Hulu said. ')
measureGrowth('one endless sentence', 'the ferry and ')
measureGrowth('stops only', '.')
measureGrowth('open quotes and brackets', '“(What? ')
measureGrowth('dots and domains', 'a.bc.com')
if (hasTreebank) {
  const dev = readTreebank('en_ewt-ud-dev.conllu')
  measureTags('EWT dev, gold tokens', dev)
  measureTags(
    'EWT dev, hyphens joined as ours',
    dev.map(({ words }) => ({ words: joinHyphens(words) })),
  )
  for (const setting of ['title', 'upper', 'lower'] as const) {
    measureTags(
      `EWT dev, set ${setting}`,
      dev.map(({ words }) => ({ words: recase(words, setting) })),
    )
  }
  measureSentences('ours', dev, sentences)
  measureSentences('Intl.Segmenter', dev, splitWithIntl)
  measureSentences('stop, space, capital', dev, splitSimply)
  measureLemmas(dev, ['VERB', 'AUX'], 'EWT dev verbs')
  measureLemmas(dev, ['NOUN'], 'EWT dev nouns')
  measureSpeed(rawDocuments(dev).map(({ text }) => text))
} else {
  console.log('skipped   all that needs UD English EWT: ../shared/data/syntax is not there')
}
