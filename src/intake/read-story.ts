import { type Reading, read } from '../claims/index.ts'
import { Problem } from '../problem.ts'
import type { Extraction, Story } from '../story/index.ts'
import type { Document, Place } from './document.ts'
import { extractStory } from './extract-story.ts'
import { readInParallel } from './in-parallel.ts'
import { type InputOptions, listDocuments } from './list-documents.ts'
import { requireEnglish } from './require-english.ts'
import { type Readers, type ReadersOptions, startReaders } from './work/index.ts'

/** A step's result for one document, or why there is none. `done` counts the inputs behind us, with a fraction. */
export type Outcome<T> = {
  readonly input: string
  readonly done: number
  readonly place?: Place
  readonly inCrawl?: true
} & ({ readonly result: T } | { readonly problem: Problem })

/**
 * Files, folders, archives, addresses, feeds, JSON Lines, "-" → readings in their order, read on several threads:
 * input → bytes → document (list-documents.ts) → story (story/extract.ts) → reports (claims/read.ts).
 */
export async function* readStories(
  inputs: readonly string[],
  options: InputOptions & ReadersOptions = {},
): AsyncGenerator<Outcome<Reading>> {
  let readers: Readers | null = null
  const start = () => {
    readers = startReaders(options)
    return readers
  }
  try {
    yield* readInParallel(listDocuments(inputs, options), start)
  } finally {
    await closeReaders(readers)
  }
}

async function closeReaders(readers: Readers | null): Promise<void> {
  await readers?.close()
}

/** The stories alone, with how each of their fields was decided. */
export function extractStories(
  inputs: readonly string[],
  options: InputOptions = {},
): AsyncGenerator<Outcome<Extraction & { story: Story }>> {
  return forEachDocument(inputs, extractStory, options)
}

/** Any step over every document. What goes wrong with one is its Problem, and never ends the run. */
export async function* forEachDocument<T>(
  inputs: readonly string[],
  step: (document: Document) => T,
  options: InputOptions = {},
): AsyncGenerator<Outcome<T>> {
  for await (const found of listDocuments(inputs, options)) {
    yield 'problem' in found ? found : attempt(found.document, found.done, step)
  }
}

function attempt<T>(document: Document, done: number, step: (document: Document) => T): Outcome<T> {
  const { input } = document
  try {
    return { input, done, result: step(document) }
  } catch (error) {
    return { input, done, problem: error instanceof Problem ? error : unexpected(input, error) }
  }
}

function unexpected(input: string, cause: unknown): Problem {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new Problem('unexpected', `${input} could not be read because of a fault in Hearsay: ${reason}`, {
    cause,
  })
}

/** Document → story → reports. Throws a Problem where there is no story, or none in English. */
export function readStory(document: Document): Reading {
  return read(requireEnglish(extractStory(document).story, document.input))
}
