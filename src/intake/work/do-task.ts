import { type Report, read } from '../../claims/index.ts'
import { Problem } from '../../problem.ts'
import { decode, type Story, toHtml } from '../../story/index.ts'
import type { Content } from '../document.ts'
import { extractStory } from '../extract-story.ts'
import { ownAddress } from '../own-address.ts'
import { refuseOffTopic } from '../relevance/refuse-off-topic.ts'
import { requireEnglish } from '../require-english.ts'
import { plausibleMoment } from './plausible-moment.ts'
import type { Answer, Task } from './task.ts'

/** Bytes → text → story → reports, with how long it took. Never throws. */
export function doTask(task: Task): Answer {
  const start = performance.now()
  let extracted = start
  try {
    const { input, known, gate } = task
    const found = extractStory({ ...contentOf(task), input, known })
    const url = ownAddress(found.story.url, found.canonical ?? null)
    const story = { ...withPlausibleDates(found.story, task), url }
    if (gate) refuseOffTopic(story, input)
    extracted = performance.now()
    const { reports } = read(requireEnglish(story, input))
    return { ...answer(story, reports), ...times(start, extracted) }
  } catch (error) {
    return { state: 'problem', ...problemOf(task.input, error), ...times(start, extracted) }
  }
}

/** A story dated 2099 would be on nobody's page until then; one of 1970 would have been first with everything. */
function withPlausibleDates(story: Story, { known, readAt }: Task): Story {
  if (readAt === null) return story
  return {
    ...story,
    published: plausibleMoment(story.published, readAt) ?? known.published ?? null,
    modified: plausibleMoment(story.modified, readAt),
  }
}

function times(start: number, extracted: number) {
  const end = performance.now()
  return extracted === start
    ? { extractMs: end - start, readMs: 0 }
    : { extractMs: extracted - start, readMs: end - extracted }
}

function contentOf({ content, contentType, kind }: Task): Content {
  const isText = typeof content === 'string'
  if (kind === 'html') return { kind, content: isText ? content : toHtml(content, contentType) }
  if (isText) return { kind, content }
  return {
    kind,
    content: kind === 'mail' ? Buffer.from(content).toString('latin1') : decode(content, contentType),
  }
}

/** Blocks and spans are half of what would be copied between threads, and nobody there asks for them. */
function answer({ blocks: _blocks, spans: _spans, ...story }: Story, reports: readonly Report[]) {
  return { state: 'read', story, reports } as const
}

function problemOf(input: string, error: unknown) {
  if (error instanceof Problem) return { code: error.code, says: error.message }
  const reason = error instanceof Error ? error.message : String(error)
  return { code: 'unexpected', says: `${input} could not be read because of a fault in Hearsay: ${reason}` }
}
