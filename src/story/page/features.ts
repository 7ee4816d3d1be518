import { cueKinds } from '../cues.ts'
import { mayOpen, normal, says } from '../normal.ts'
import { hints } from './hints.ts'
import type { Measures } from './measure.ts'
import type { Element, Page, Passage } from './page.ts'
import { Row } from './row.ts'
import type { Scene } from './scene.ts'
import { shareIn } from './shingles.ts'
import { findSurroundings, type Line, type Surroundings } from './surroundings.ts'
import { within } from './tags.ts'
import { putText } from './text-features.ts'

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
