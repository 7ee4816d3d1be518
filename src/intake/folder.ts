import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '../problem.ts'
import { fileProblem } from './open-input.ts'

/**
 * What is taken from a folder. Feeds are not: a saved site keeps its feed beside the very pages that the feed repeats;
 * a feed is read when it is named.
 */
const readable =
  /\.(?:(?:html?|xhtml|txt|md|markdown|eml|jsonl|ndjson|warc|tar|mbox|cdxj?)(?:\.gz)?|wacz|zip|tgz)$/i

/** Whether a file may hold stories, by its name. */
export function isReadableName(name: string): boolean {
  return readable.test(name) && !/(?:^|[/\\])\./.test(name)
}

/** A path that is not there is no folder. */
async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false
}

/** The files of a folder and its subfolders that may hold stories, by name; hidden ones are left out. */
async function* listFiles(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw fileProblem(folder, cause)
  })
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) yield* listFiles(path)
    else if (readable.test(entry.name)) yield path
  }
}

/** The inputs with folders opened up into their files, lazily. A folder that has none is its own Problem. */
export async function* openFolders(
  inputs: readonly string[],
): AsyncGenerator<{ readonly input: string; readonly problem: Problem | null }> {
  for (const input of inputs) {
    if (await isFolder(input)) yield* openFolder(input)
    else yield { input, problem: null }
  }
}

async function* openFolder(input: string): AsyncGenerator<{ input: string; problem: Problem | null }> {
  let count = 0
  try {
    for await (const file of listFiles(input)) {
      count++
      yield { input: file, problem: null }
    }
    if (count === 0) throw new Problem('empty', `${input} has no pages, texts or JSON Lines in it.`)
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem
    yield { input, problem }
  }
}

/** How many inputs there are with folders opened up: the length of a progress bar. */
export async function countInputs(inputs: readonly string[]): Promise<number> {
  let count = 0
  for await (const _ of openFolders(inputs)) count++
  return count
}
