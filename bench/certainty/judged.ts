import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Token } from '../../src/claims/language/index.ts'

const folder = fileURLToPath(new URL('../../../shared/data/certainty/', import.meta.url))

/** A sentence with the words whose events people judged: `value` from −3 (did not happen) to 3 (did). */
export type Judged = {
  readonly tokens: readonly Token[]
  readonly targets: readonly { readonly at: number; readonly value: number }[]
}

/** Null where the sets are not beside the repository. */
export function readTrain(): readonly Judged[] | null {
  const text = readSet('uds-ih2-train.jsonl')
  if (text === null) return null
  return text.split('\n').map((line) => {
    const given: { text: string; targets: { span1: [number, number]; label: number }[] } = JSON.parse(line)
    return {
      tokens: toTokens(given.text.split(' ')),
      targets: given.targets.map(({ span1: [at], label }) => ({ at, value: label })),
    }
  })
}

/** Null where the sets are not beside the repository. */
export function readDev(): readonly Judged[] | null {
  const text = readSet('uds-ih2-dev.conll')
  return text === null ? null : text.split(/\n\s*\n/).map(readBlock)
}

function readBlock(block: string): Judged {
  const rows = block.split('\n').map((line) => line.split('\t'))
  return {
    tokens: toTokens(rows.map(([, form = '']) => form)),
    targets: rows.flatMap(([, , , mean = '_'], at) => (mean === '_' ? [] : [{ at, value: Number(mean) }])),
  }
}

function readSet(name: string): string | null {
  return existsSync(folder + name) ? readFileSync(folder + name, 'utf8').trim() : null
}

function toTokens(words: readonly string[]): readonly Token[] {
  let end = 0
  return words.map((text) => {
    const start = end
    end = start + text.length + 1
    return { text, start, end: start + text.length }
  })
}
