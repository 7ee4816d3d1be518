import { cueKinds } from '../cues.ts'
import { mayOpen, normal, says } from '../normal.ts'
import { hints } from './hints.ts'
import type { Measures } from './measure.ts'
import type { Element, Page, Passage } from './page.ts'
import type { Scene } from './scene.ts'
import { shareIn } from './shingles.ts'
import { findSurroundings, type Line, type Surroundings } from './surroundings.ts'
import { headingLevel, within } from './tags.ts'

const kinds = Object.keys(within)
const hintNames = Object.keys(hints)

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

/** Reads a passage's features. The row is the same array each time: a page's rows together would be larger than the page. */
export type ReadFeatures = (passage: Passage) => Float32Array

export function featureReader(scene: Scene): ReadFeatures {
  const context = findSurroundings(scene)
  const row = new Row(featureNames.length)
  return (passage) => {
    row.clear()
    fillRow(row, passage, scene, context)
    return row.values
  }
}

/** One passage's features, written from left to right. */
class Row {
  readonly values: Float32Array
  #at = 0

  constructor(width: number) {
    this.values = new Float32Array(width)
  }

  clear(): void {
    this.values.fill(0)
    this.#at = 0
  }

  put(value: number): void {
    this.values[this.#at++] = value
  }

  /** A column for each bit: bits are few, and columns many. */
  putBits(bits: number, columns: number): void {
    for (let rest = bits; rest !== 0; rest &= rest - 1)
      this.values[this.#at + 31 - Math.clz32(rest & -rest)] = 1
    this.#at += columns
  }
}

const closers = '"\'”’»)]'
const stops = '.!?…。！？'

/** Whether the last sign but quotation marks and brackets ends a sentence. */
function endsSentence(text: string): boolean {
  let last = text.length - 1
  while (last >= 0 && closers.includes(text.charAt(last))) last--
  return last >= 0 && stops.includes(text.charAt(last))
}

function fillRow(row: Row, passage: Passage, scene: Scene, context: Surroundings): void {
  const { page, sums } = scene
  const element = page.elements[passage.element]
  const line = context.lines[passage.index]
  if (element === undefined || line === undefined) return
  putText(row, passage, element)
  putPlace(row, passage, element, page, sums, context)
  putOrder(row, passage, page, line, context)
  putRelations(row, passage, page, sums, element, line, context)
  const outer = context.container?.allHints ?? 0
  const named = element.hints | (page.elements[element.parent]?.hints ?? 0)
  row.putBits(element.within, kinds.length)
  row.putBits(element.allHints & ~outer, hintNames.length)
  row.putBits(named, hintNames.length)
  row.putBits(line.cue === null ? 0 : 1 << cueKinds.indexOf(line.cue), cueKinds.length)
}

function putText(row: Row, { text, linkChars }: Passage, { tag }: Element): void {
  const count = countSigns(text)
  row.put(Math.log1p(text.length))
  row.put(Math.log1p(count.words))
  row.put(linkChars / text.length)
  row.put(endsSentence(text) ? 1 : 0)
  row.put(count.stops / (count.words + 1))
  row.put(count.commas / (count.words + 1))
  row.put(count.capitals / (count.letters + 1))
  row.put(count.digits / (text.length + 1))
  row.put(count.short / (count.words + 1))
  row.put(tag === 'p' ? 1 : 0)
  row.put(tag === 'li' ? 1 : 0)
  const level = headingLevel(tag)
  row.put(level > 0 ? 1 : 0)
  row.put(level)
  row.put(tag === 'td' || tag === 'th' ? 1 : 0)
  row.put(tag === 'div' || tag === 'section' || tag === 'article' || tag.includes('-') ? 1 : 0)
  row.put(tag === 'pre' ? 1 : 0)
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
  row: Row,
  passage: Passage,
  element: Element,
  page: Page,
  sums: Measures,
  context: Surroundings,
): void {
  const { alike } = context
  const path = alike.path[element.index] ?? -1
  row.put((context.ownChars[alike.own[element.index] ?? -1] ?? 0) / context.totalChars)
  row.put((context.paths.chars[path] ?? 0) / context.totalChars)
  const parent = page.elements[element.parent]
  const grand = page.elements[parent?.parent ?? -1]
  const third = page.elements[grand?.parent ?? -1]
  row.put(ratio(sums.prose, parent, context.totalProse))
  row.put(ratio(sums.prose, grand, context.totalProse))
  row.put(ratio(sums.prose, third, context.totalProse))
  row.put(density(sums, parent))
  row.put(density(sums, grand))
  row.put(Math.log1p(sums.passages[parent?.index ?? -1] ?? 0))
  row.put(Math.log1p(sums.passages[grand?.index ?? -1] ?? 0))
  const { container } = context
  const from = container?.from.passage ?? 0
  const to = Math.max(container?.to.passage ?? 0, from + 1)
  row.put(passage.index >= from && passage.index < to ? 1 : 0)
  row.put(Math.max(-1, Math.min(2, (passage.index - from) / (to - from))))
  row.put(element.depth - (container?.depth ?? 0))
}

function ratio(sum: Float64Array, element: Element | undefined, total: number): number {
  return element === undefined || total === 0 ? 0 : (sum[element.index] ?? 0) / total
}

function density(sums: Measures, element: Element | undefined): number {
  const chars = sums.chars[element?.index ?? -1] ?? 0
  return chars === 0 ? 0 : (sums.linkChars[element?.index ?? -1] ?? 0) / chars
}

function putOrder(row: Row, { index }: Passage, page: Page, line: Line, context: Surroundings): void {
  row.put(line.charsBefore / context.totalChars)
  row.put(context.totalProse === 0 ? 0 : line.proseBefore / context.totalProse)
  const before = page.passages[index - 1]
  const after = page.passages[index + 1]
  const before2 = page.passages[index - 2]
  const after2 = page.passages[index + 2]
  row.put(Math.log1p(before?.text.length ?? 0))
  row.put(Math.log1p(after?.text.length ?? 0))
  row.put(linkDensity(before))
  row.put(linkDensity(after))
  row.put(Math.log1p(before2?.text.length ?? 0))
  row.put(Math.log1p(after2?.text.length ?? 0))
  row.put((linkDensity(before) + linkDensity(after) + linkDensity(before2) + linkDensity(after2)) / 4)
  row.put(Math.min(line.sinceProse, 30))
  row.put(Math.min(line.untilProse, 30))
  row.put(context.headlineAt === -1 ? -30 : Math.max(-20, Math.min(200, index - context.headlineAt)))
}

function linkDensity(passage: Passage | undefined): number {
  return passage === undefined ? 0 : passage.linkChars / passage.text.length
}

function putRelations(
  row: Row,
  passage: Passage,
  page: Page,
  sums: Measures,
  element: Element,
  line: Line,
  context: Surroundings,
): void {
  const { text } = passage
  row.put(says(text, context.title) ? 1 : 0)
  row.put(context.captions.has(passage.index) ? 1 : 0)
  row.put(Math.min(line.sincePicture, 30))
  row.put(shareIn(text, context.shingles))
  row.put(opens(context.description, text) ? 1 : 0)
  row.put(Math.min(context.copies.get(text) ?? 1, 5))
  row.put(
    passage.spans.some((span) => span.kind === 'bold' && span.end - span.start >= text.length - 1) ? 1 : 0,
  )
  row.put(/^\p{Ll}/u.test(text) ? 1 : 0)
  row.put(line.underCue ? 1 : 0)
  row.put(Math.log1p(context.totalProse))
  row.put(Math.log1p(page.passages.length))
  const item = findItem(page, element)
  row.put(Math.min(context.lists.get(item?.parent ?? -1) ?? 0, 40))
  row.put(density(sums, page.elements[item?.parent ?? -1]))
  putKin(row, passage, page, sums, element, line, context)
}

/** Whether a description begins with a passage's words, or is them. */
function opens(description: string, text: string): boolean {
  if (description === '' || text.length <= 20 || text.length >= 500) return false
  if (!mayOpen(text, description)) return false
  return description.startsWith(normal(text))
}

/** What passages like this one and the branch it stands in are like. */
function putKin(
  row: Row,
  passage: Passage,
  page: Page,
  sums: Measures,
  element: Element,
  line: Line,
  context: Surroundings,
): void {
  const path = context.alike.path[element.index] ?? -1
  const { chars, linkChars, passages } = context.paths
  const pathChars = chars[path] ?? 1
  const pathPassages = passages[path] ?? 1
  row.put(Math.log1p(pathChars / pathPassages))
  row.put((linkChars[path] ?? 0) / pathChars)
  row.put(Math.log1p(pathPassages))
  const branch = page.elements[context.branchOf[element.index] ?? -1]
  row.put(ratio(sums.prose, branch, context.totalProse))
  row.put(branch === undefined ? -1 : density(sums, branch))
  row.put(Math.log1p(sums.passages[branch?.index ?? -1] ?? 0))
  const end = context.container?.to.passage ?? 0
  row.put(branch === undefined ? -1 : Math.log1p(Math.max(0, end - branch.to.passage)))
  row.put(Math.log1p((sums.prose[element.parent] ?? 0) / 200))
  row.put(line.headingLevel)
  row.put(Math.min(50, line.sinceHeading))
  row.put(Math.min(60, context.siblings[context.alike.siblings[element.index] ?? -1] ?? 0))
  row.put(passage.inPageChars / passage.text.length)
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
