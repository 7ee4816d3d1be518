import { existsSync } from 'node:fs'
import { type Explanation, explain as explainStory, type Report, type Value } from '../../claims/index.ts'
import {
  type Document,
  extractStory,
  forEachDocument,
  type InputOptions,
  isAddress,
  requireEnglish,
} from '../../intake/index.ts'
import { eachStory } from '../each-story.ts'
import { print } from '../output.ts'
import { toAllowList } from '../to-allow-list.ts'
import { toMoment } from '../to-moment.ts'

type Options = { readonly json?: true; readonly published?: string; readonly allowHost?: string }
type Sentence = Explanation['sentences'][number]

/** `hearsay explain`: how a text was understood, and which rule made which report. */
export async function explain(text: string, options: Options): Promise<void> {
  const known = { published: toMoment('--published', options.published) }
  const inputs = isInput(text) ? [text] : ['-']
  const stdin = isInput(text) ? {} : { stdin: toStream(text) }
  await eachStory(
    inputs,
    (inputOptions: InputOptions) =>
      forEachDocument(inputs, explainDocument, {
        ...inputOptions,
        ...stdin,
        known,
        allow: toAllowList(options.allowHost),
      }),
    (explanation) => print(options.json ? JSON.stringify(explanation) : toText(explanation)),
  )
}

/** What has a space in it and is no file is the text itself. */
function isInput(text: string): boolean {
  return text === '-' || isAddress(text) || existsSync(text) || /^\S+\.[a-z]{2,5}(\.gz)?$/i.test(text)
}

async function* toStream(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

function explainDocument(document: Document): Explanation {
  return explainStory(requireEnglish(extractStory(document).story, document.input))
}

function toText({ sentences, reports }: Explanation): string {
  const shown = sentences.map((sentence) =>
    showSentence(
      sentence,
      reports.filter((report) => standsIn(report, sentence)),
    ),
  )
  const none = reports.length === 0 ? ['No claim was found.'] : []
  return [...shown, ...none].join('\n\n')
}

function standsIn(report: Report, sentence: Sentence): boolean {
  return (
    (report.in ?? 'text') === sentence.in && report.start >= sentence.start && report.start < sentence.end
  )
}

function showSentence(sentence: Sentence, reports: readonly Report[]): string {
  const { type, name } = sentence.attribution
  const because = sentence.because.length === 0 ? '' : ` (${sentence.because.join(', ')})`
  const by = `${name === null ? type : `${type}, ${name}`}${because}`
  const on = sentence.evidence.length === 0 ? 'not said' : sentence.evidence.join(', ')
  return [
    `“${sentence.text}”`,
    `  certainty ${sentence.certainty} · attribution ${by} · evidence ${on} · continuity ${sentence.continuity} · ${sentence.in} ${sentence.start}–${sentence.end}`,
    ...showEvents(sentence.events),
    ...sentence.mentions.map(
      (mention) =>
        `  ${mention.type.padEnd(12)} ${mention.text}${mention.text === mention.name ? '' : ` = ${mention.name}`}`,
    ),
    ...sentence.dates.map(
      (date) =>
        `  ${'date'.padEnd(12)} ${date.text} = ${date.edtf} (${date.earliest ?? '…'} to ${date.latest ?? '…'})`,
    ),
    ...reports.map(showReport),
  ].join('\n')
}

/** "left 2.1, return −0.4": a plus or minus says which way, three at most how surely. */
function showEvents(events: Sentence['events']): readonly string[] {
  if (events.length === 0) return []
  const shown = events.map(({ text, happened }) => `${text} ${happened.toFixed(1).replace('-', '−')}`)
  return [`  ${'happened'.padEnd(12)} ${shown.join(', ')}`]
}

function showReport({ claim, certainty, attribution, evidence, rules }: Report): string {
  const qualifiers = Object.entries(claim.qualifiers).map(
    ([key, value]) => `${key}: ${typeof value === 'object' ? value.name : value}`,
  )
  const what = [claim.subject?.name ?? '–', claim.property, nameOf(claim.value)].join(' · ')
  const how = [certainty, attribution.type, ...evidence, claim.continuity].join(', ')
  return `  ${'report'.padEnd(12)} ${what}${qualifiers.length === 0 ? '' : ` (${qualifiers.join('; ')})`} — ${how}; by ${rules.join(', ')}`
}

function nameOf(value: Value): string {
  switch (value.type) {
    case 'date':
      return value.edtf
    case 'number':
      return `${value.number} ${value.unit}`
    case 'text':
      return value.text
    default:
      return value.name
  }
}
