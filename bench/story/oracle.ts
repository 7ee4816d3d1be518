// Whether reading a page loses or invents any of its text: held against parse5, which follows the standard to the letter.
//   node bench/story/oracle.ts
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { decode } from '../../src/story/index.ts'
import { parse } from '../../src/story/page/parse.ts'
import { wholePages } from './mutations.ts'
import { findSets, listPages, readPage } from './pages.ts'
import { installPeers } from './peers.ts'

type Oracle = { readonly lettersByParse5: (html: string) => string }

if (installPeers() === null) {
  console.log('oracle skipped: parse5 could not be installed into bench/peers (npm ci failed there)')
  process.exit(0)
}
const module = join(import.meta.dirname, '..', 'peers', 'letters-by-parse5.mjs')
const { lettersByParse5 }: Oracle = await import(pathToFileURL(module).href)

function letters(html: string): string {
  const texts = parse(html).passages.map(({ text }) => text)
  return (texts.join('').match(/[\p{L}\p{N}]+/gu) ?? []).join('')
}

/** Whole pages, well-formed: every letter, in order. */
const unequal = wholePages.filter((html) => letters(html) !== lettersByParse5(html)).length
console.log(`${wholePages.length} whole pages: ${unequal} with other text than parse5 reads`)

/** Pages as served: the standard moves text out of tables, so that letters are counted, not compared in order. */
function share(html: string): { readonly lost: number; readonly added: number; readonly all: number } {
  const [ours, theirs] = [letters(html).length, lettersByParse5(html).length]
  return { lost: Math.max(0, theirs - ours), added: Math.max(0, ours - theirs), all: theirs }
}

const folder = findSets()
for (const set of folder === null ? [] : ['wcxb', 'fundus']) {
  const shares = listPages(join(folder ?? '', set)).map((page) => share(decode(readPage(page))))
  const sum = (of: 'lost' | 'added' | 'all') => shares.reduce((total, own) => total + own[of], 0)
  const equal = shares.filter(({ lost, added }) => lost + added === 0).length
  const percent = (of: 'lost' | 'added') => `${((100 * sum(of)) / sum('all')).toFixed(3)} %`
  console.log(
    `${set}: ${equal} of ${shares.length} pages alike; ${percent('lost')} of all letters lost, ${percent('added')} added`,
  )
}
process.exitCode = unequal === 0 ? 0 : 1
