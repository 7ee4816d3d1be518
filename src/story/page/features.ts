import { cueKinds } from '../cues.ts'
import { normal, says } from '../normal.ts'
import { hints } from './hints.ts'
import type { Measures } from './measure.ts'
import type { Element, Page, Passage } from './page.ts'
import type { Scene } from './scene.ts'
import { findSurroundings, keysOf, type Line, type Surroundings, siblingKey } from './surroundings.ts'
import { within } from './tags.ts'

const kinds = Object.keys(within)
const hintNames = Object.keys(hints)
const kindBits: readonly number[] = Object.values(within)
const hintBits: readonly number[] = Object.values(hints)

/** Names of all features, in the order of their columns. */
export const featureNames: readonly string[] = [
  'length',
  'words',
  'link density',
  'ends a sentence',
  'sentences',
  'commas',
  'capitals',
  'digits',
  'short words',
  'is paragraph',
  'is list item',
  'is heading',
  'heading level',
  'is cell',
  'is plain box',
  'is preformatted',
  'text share of tag and class',
  'text share of path',
  'prose share of parent',
  'prose share of grandparent',
  'prose share of third ancestor',
  'link density of parent',
  'link density of grandparent',
  'passages of parent',
  'passages of grandparent',
  'in container',
  'place in container',
  'depth below container',
  'place on page',
  'place in prose',
  'length before',
  'length after',
  'link density before',
  'link density after',
  'length two before',
  'length two after',
  'link density around',
  'passages since prose',
  'passages until prose',
  'passages since headline',
  'is headline',
  'is caption',
  'passages since picture',
  'in structured body',
  'is description',
  'copies',
  'all bold',
  'starts low',
  'under cue',
  'prose of page',
  'passages of page',
  'items of list',
  'link density of list',
  'mean length of path',
  'mean link density of path',
  'passages of path',
  'prose share of branch',
  'link density of branch',
  'passages of branch',
  'branches until end',
  'prose passages of parent',
  'level of last heading',
  'passages since heading',
  'siblings alike',
  'in-page links',
  ...kinds.map((name) => `within ${name}`),
  ...hintNames.map((name) => `around: ${name}`),
  ...hintNames.map((name) => `named: ${name}`),
  ...cueKinds.map((name) => `says ${name}`),
]

/** One row of numbers a passage. */
export type Features = { readonly rows: Float32Array; readonly width: number }

export function findFeatures(scene: Scene): Features {
  const { page } = scene
  const width = featureNames.length
  const rows = new Float32Array(page.passages.length * width)
  const context = findSurroundings(scene)
  for (const passage of page.passages) fillRow(rows, passage.index * width, passage, scene, context)
  return { rows, width }
}

function overlap(text: string, shingles: ReadonlySet<string> | null): number {
  if (shingles === null || shingles.size < 20) return -1
  const words = normal(text).split(' ')
  if (words.length < 4) return -0.5
  let hits = 0
  for (let i = 0; i + 4 <= words.length; i++) if (shingles.has(words.slice(i, i + 4).join(' '))) hits++
  return hits / (words.length - 3)
}

const sentenceEnd = /[.!?…。！？]["'”’»)\]]*$/

function fillRow(
  rows: Float32Array,
  at: number,
  passage: Passage,
  scene: Scene,
  context: Surroundings,
): void {
  const { page, sums } = scene
  const element = page.elements[passage.element]
  const line = context.lines[passage.index]
  if (element === undefined || line === undefined) return
  let i = at
  const put = (value: number) => {
    rows[i++] = value
  }
  putText(put, passage, element)
  putPlace(put, passage, element, page, sums, context)
  putOrder(put, passage, page, line, context)
  putRelations(put, passage, page, sums, element, line, context)
  const outer = context.container?.allHints ?? 0
  const named = element.hints | (page.elements[element.parent]?.hints ?? 0)
  for (const bit of kindBits) put((element.within & bit) !== 0 ? 1 : 0)
  for (const bit of hintBits) put((element.allHints & ~outer & bit) !== 0 ? 1 : 0)
  for (const bit of hintBits) put((named & bit) !== 0 ? 1 : 0)
  for (const kind of cueKinds) put(line.cue === kind ? 1 : 0)
}

type Put = (value: number) => void

function putText(put: Put, { text, linkChars }: Passage, { tag }: Element): void {
  const count = countSigns(text)
  put(Math.log1p(text.length))
  put(Math.log1p(count.words))
  put(linkChars / text.length)
  put(sentenceEnd.test(text) ? 1 : 0)
  put(count.stops / (count.words + 1))
  put(count.commas / (count.words + 1))
  put(count.capitals / (count.letters + 1))
  put(count.digits / (text.length + 1))
  put(count.short / (count.words + 1))
  put(tag === 'p' ? 1 : 0)
  put(tag === 'li' ? 1 : 0)
  const level = /^h[1-6]$/.test(tag) ? Number(tag[1]) : 0
  put(level > 0 ? 1 : 0)
  put(level)
  put(tag === 'td' || tag === 'th' ? 1 : 0)
  put(tag === 'div' || tag === 'section' || tag === 'article' || tag.includes('-') ? 1 : 0)
  put(tag === 'pre' ? 1 : 0)
}

function countSigns(text: string) {
  const count = { words: 0, stops: 0, commas: 0, capitals: 0, letters: 0, digits: 0, short: 0 }
  let wordChars = 0
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0x20
    const isLower = (code >= 0x61 && code <= 0x7a) || code >= 0xdf
    const isCapital = code >= 0x41 && code <= 0x5a
    if (isLower || isCapital) {
      wordChars++
      count.letters++
      if (isCapital) count.capitals++
    } else if (code >= 0x30 && code <= 0x39) {
      wordChars++
      count.digits++
    } else {
      if (wordChars > 0) count.words++
      if (wordChars > 0 && wordChars <= 3) count.short++
      wordChars = 0
      if (code === 0x2e || code === 0x21 || code === 0x3f) count.stops++
      else if (code === 0x2c) count.commas++
    }
  }
  return count
}

function putPlace(
  put: Put,
  passage: Passage,
  element: Element,
  page: Page,
  sums: Measures,
  context: Surroundings,
): void {
  const [own, path] = keysOf(page, passage)
  put((context.ownShare.get(own) ?? 0) / context.totalChars)
  put((context.ownShare.get(path) ?? 0) / context.totalChars)
  const parent = page.elements[element.parent]
  const grand = page.elements[parent?.parent ?? -1]
  const third = page.elements[grand?.parent ?? -1]
  for (const ancestor of [parent, grand, third]) put(ratio(sums.prose, ancestor, context.totalProse))
  for (const ancestor of [parent, grand]) put(density(sums, ancestor))
  for (const ancestor of [parent, grand]) put(Math.log1p(sums.passages[ancestor?.index ?? -1] ?? 0))
  const { container } = context
  const [from, to] = [
    container?.from.passage ?? 0,
    Math.max(container?.to.passage ?? 0, (container?.from.passage ?? 0) + 1),
  ]
  put(passage.index >= from && passage.index < to ? 1 : 0)
  put(Math.max(-1, Math.min(2, (passage.index - from) / (to - from))))
  put(element.depth - (container?.depth ?? 0))
}

function ratio(sum: Float64Array, element: Element | undefined, total: number): number {
  return element === undefined || total === 0 ? 0 : (sum[element.index] ?? 0) / total
}

function density(sums: Measures, element: Element | undefined): number {
  const chars = sums.chars[element?.index ?? -1] ?? 0
  return chars === 0 ? 0 : (sums.linkChars[element?.index ?? -1] ?? 0) / chars
}

function putOrder(put: Put, { index }: Passage, page: Page, line: Line, context: Surroundings): void {
  put(line.charsBefore / context.totalChars)
  put(context.totalProse === 0 ? 0 : line.proseBefore / context.totalProse)
  const around = [index - 1, index + 1, index - 2, index + 2].map((at) => page.passages[at])
  const [before, after, before2, after2] = around
  put(Math.log1p(before?.text.length ?? 0))
  put(Math.log1p(after?.text.length ?? 0))
  put(linkDensity(before))
  put(linkDensity(after))
  put(Math.log1p(before2?.text.length ?? 0))
  put(Math.log1p(after2?.text.length ?? 0))
  put(around.reduce((sum, passage) => sum + linkDensity(passage), 0) / 4)
  put(Math.min(line.sinceProse, 30))
  put(Math.min(line.untilProse, 30))
  put(context.headlineAt === -1 ? -30 : Math.max(-20, Math.min(200, index - context.headlineAt)))
}

function linkDensity(passage: Passage | undefined): number {
  return passage === undefined ? 0 : passage.linkChars / passage.text.length
}

function putRelations(
  put: Put,
  passage: Passage,
  page: Page,
  sums: Measures,
  element: Element,
  line: Line,
  context: Surroundings,
): void {
  const { text } = passage
  put(says(text, context.title) ? 1 : 0)
  put(context.captions.has(passage.index) ? 1 : 0)
  put(Math.min(line.sincePicture, 30))
  put(overlap(text, context.shingles))
  put(opens(context.description, text) ? 1 : 0)
  put(Math.min(context.copies.get(text) ?? 1, 5))
  put(passage.spans.some((span) => span.kind === 'bold' && span.end - span.start >= text.length - 1) ? 1 : 0)
  put(/^\p{Ll}/u.test(text) ? 1 : 0)
  put(line.underCue ? 1 : 0)
  put(Math.log1p(context.totalProse))
  put(Math.log1p(page.passages.length))
  const item = findItem(page, element)
  put(Math.min(context.lists.get(item?.parent ?? -1) ?? 0, 40))
  put(density(sums, page.elements[item?.parent ?? -1]))
  putKin(put, passage, page, sums, element, line, context)
}

/** Whether a description begins with a passage's words, or is them. */
function opens(description: string, text: string): boolean {
  if (description === '' || text.length <= 20 || text.length >= 500) return false
  if (!description.startsWith(normal(text.slice(0, 12)).slice(0, 8))) return false
  return description.startsWith(normal(text))
}

/** What passages like this one and the branch it stands in are like. */
function putKin(
  put: Put,
  passage: Passage,
  page: Page,
  sums: Measures,
  element: Element,
  line: Line,
  context: Surroundings,
): void {
  const [, key] = keysOf(page, passage)
  const path = context.paths.get(key) ?? { chars: 1, linkChars: 0, passages: 1 }
  put(Math.log1p(path.chars / path.passages))
  put(path.linkChars / path.chars)
  put(Math.log1p(path.passages))
  const branch = page.elements[context.branchOf[element.index] ?? -1]
  put(ratio(sums.prose, branch, context.totalProse))
  put(branch === undefined ? -1 : density(sums, branch))
  put(Math.log1p(sums.passages[branch?.index ?? -1] ?? 0))
  const end = context.container?.to.passage ?? 0
  put(branch === undefined ? -1 : Math.log1p(Math.max(0, end - branch.to.passage)))
  put(Math.log1p((sums.prose[element.parent] ?? 0) / 200))
  put(line.headingLevel)
  put(Math.min(50, line.sinceHeading))
  put(Math.min(60, context.siblings.get(siblingKey(page, passage)) ?? 0))
  put(passage.inPageChars / passage.text.length)
}

function findItem(page: Page, element: Element): Element | undefined {
  if ((element.within & within.item) === 0) return undefined
  let current: Element | undefined = element
  for (let climbed = 0; current !== undefined && climbed < 4; climbed++) {
    if (current.tag === 'li') return current
    current = page.elements[current.parent]
  }
  return undefined
}
