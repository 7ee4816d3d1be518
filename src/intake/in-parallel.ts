import type { Reading } from '../claims/index.ts'
import { Problem } from '../problem.ts'
import type { Found } from './document.ts'
import type { Outcome } from './read-story.ts'
import { doTask } from './work/do-task.ts'
import type { Answer, Readers } from './work/index.ts'

/** The first few are read in this thread: a new one takes as long to start as forty stories to be read. */
const readHere = 16
/** So many documents are ahead of the one that is handed on, and no more text than this: pages wait in memory. */
const aheadPerJob = 4
const mostCharsAhead = 30_000_000

type Ahead = { readonly outcome: Promise<Outcome<Reading>>; readonly chars: number }

/** Documents → readings on several threads, in the order of the documents. `start` makes the threads once they are needed. */
export async function* readInParallel(
  documents: AsyncGenerator<Found & { readonly done: number }>,
  start: () => Readers,
): AsyncGenerator<Outcome<Reading>> {
  const ahead: Ahead[] = []
  let chars = 0
  let readers: Readers | null = null
  let count = 0
  for await (const found of documents) {
    count++
    if (count > readHere) readers ??= start()
    const next = begin(found, readers)
    ahead.push(next)
    chars += next.chars
    const most = readers === null ? 0 : readers.jobs * aheadPerJob
    while (ahead.length > most || (chars > mostCharsAhead && ahead.length > 0)) {
      const first = ahead.shift()
      if (first === undefined) break
      chars -= first.chars
      yield await first.outcome
    }
  }
  for (const { outcome } of ahead) yield await outcome
}

function begin(found: Found & { readonly done: number }, readers: Readers | null): Ahead {
  if ('problem' in found) return { outcome: Promise.resolve(found), chars: 0 }
  const { document, ...told } = found
  const task = { ...document, contentType: null, readAt: null, gate: false }
  const answer = readers === null ? Promise.resolve(doTask(task)) : readers.read(task)
  const toOutcome = (read: Answer): Outcome<Reading> =>
    read.state === 'problem'
      ? { ...told, problem: new Problem(read.code, read.says) }
      : { ...told, result: toReading(read) }
  return { outcome: answer.then(toOutcome), chars: document.content.length }
}

/** Blocks and spans stay where the story was read: they serve the rules, and nobody asks for them afterwards. */
function toReading({ story, reports }: Extract<Answer, { state: 'read' }>): Reading {
  return { story: { ...story, blocks: [], spans: [] }, reports }
}
