import { type CueKind, cueKinds } from '../cues.ts'
import { normal, says } from '../normal.ts'
import type { Frame } from './frames.ts'
import { hints } from './hints.ts'
import { isOutside, isProse, type Measures } from './measure.ts'
import type { Element, Page, Passage } from './page.ts'
import { within } from './tags.ts'

/** What is known of a page before its passages are judged. */
export type Scene = {
  readonly page: Page
  readonly sums: Measures
  readonly frames: readonly Frame[]
  /** What kind of furniture each passage says it is. */
  readonly cues: readonly (CueKind | null)[]
  readonly headline: string | null
  readonly description: string | null
  /** The story's text where structured data holds it. */
  readonly body: string | null
}

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
  const context = gather(scene)
  for (const passage of page.passages) fillRow(rows, passage.index * width, passage, scene, context)
  return { rows, width }
}

type Context = {
  readonly container: Element | undefined
  readonly ownShare: ReadonlyMap<string, number>
  readonly copies: ReadonlyMap<string, number>
  readonly captions: ReadonlySet<number>
  readonly lines: readonly Line[]
  readonly totalChars: number
  readonly totalProse: number
  readonly headlineAt: number
  readonly title: string
  readonly description: string
  readonly shingles: ReadonlySet<string> | null
  readonly lists: ReadonlyMap<number, number>
  readonly paths: ReadonlyMap<string, Path>
  readonly branchOf: Int32Array
  readonly siblings: ReadonlyMap<string, number>
}

/** All passages with the same tag and class under the same tag and class. */
type Path = { chars: number; linkChars: number; passages: number }

/** What a passage's place in the order of passages says. */
type Line = {
  readonly cue: CueKind | null
  readonly underCue: boolean
  readonly charsBefore: number
  readonly proseBefore: number
  readonly sinceProse: number
  untilProse: number
  readonly sincePicture: number
  readonly headingLevel: number
  readonly sinceHeading: number
}

function gather(scene: Scene): Context {
  const { page, sums } = scene
  const ownShare = new Map<string, number>()
  const copies = new Map<string, number>()
  for (const passage of page.passages) {
    for (const key of keysOf(page, passage)) ownShare.set(key, (ownShare.get(key) ?? 0) + passage.text.length)
    copies.set(passage.text, (copies.get(passage.text) ?? 0) + 1)
  }
  const title = normal(scene.headline ?? '')
  const container = findContainer(page, sums)
  const totalProse = page.passages.reduce(
    (sum, passage) => sum + (isProse(passage) ? passage.text.length : 0),
    0,
  )
  return {
    container,
    ownShare,
    copies,
    captions: new Set(scene.frames.flatMap((frame) => frame.captions)),
    lines: readLines(scene),
    totalChars: page.passages.reduce((sum, { text }) => sum + text.length, 0),
    totalProse,
    headlineAt: page.passages.findIndex(
      ({ text }) => text.length < 400 && title !== '' && normal(text) === title,
    ),
    title,
    description: normal(scene.description ?? ''),
    shingles: scene.body === null ? null : shinglesOf(scene.body),
    lists: countItems(page),
    paths: sumPaths(page),
    branchOf: findBranches(page, container),
    siblings: countSiblings(page),
  }
}

function keysOf(page: Page, passage: Passage): readonly [string, string] {
  const element = page.elements[passage.element]
  const parent = page.elements[element?.parent ?? -1]
  const own = `${element?.tag}.${element?.attributes.class ?? ''}`
  return [own, `${parent?.tag}.${parent?.attributes.class ?? ''}>${own}`]
}

/** The deepest element that holds most of the page's prose. */
export function findContainer(page: Page, sums: Measures): Element | undefined {
  let best: Element | undefined
  let most = 0
  for (const element of page.elements) {
    const prose = sums.prose[element.index] ?? 0
    if (prose === 0 || isOutside(element)) continue
    if (best === undefined) most = prose
    if (best === undefined || (prose >= most * 0.7 && element.depth > best.depth)) best = element
  }
  return best
}

function readLines(scene: Scene): readonly Line[] {
  const { page } = scene
  const lines: Line[] = []
  let underCue = false
  let chars = 0
  let prose = 0
  let sinceProse = 99
  let image = 0
  let headingLevel = 0
  let headingAt = -50
  for (const passage of page.passages) {
    const cue = scene.cues[passage.index] ?? null
    const element = page.elements[passage.element]
    const isLabel = passage.text.length < 80 && ((element?.within ?? 0) & within.heading) !== 0
    if (isLabel) underCue = cue !== null && cue !== 'tool'
    while ((page.images[image]?.passage ?? Number.MAX_SAFE_INTEGER) <= passage.index) image++
    const sincePicture = image === 0 ? 99 : passage.index - (page.images[image - 1]?.passage ?? 0)
    lines.push({
      cue,
      underCue,
      charsBefore: chars,
      proseBefore: prose,
      sinceProse,
      untilProse: 99,
      sincePicture,
      headingLevel,
      sinceHeading: passage.index - headingAt,
    })
    if (/^h[1-6]$/.test(element?.tag ?? '')) {
      headingLevel = Number(element?.tag[1])
      headingAt = passage.index
    }
    chars += passage.text.length
    sinceProse = isProse(passage) ? 0 : sinceProse + 1
    if (sinceProse === 0) prose += passage.text.length
  }
  fillUntilProse(page, lines)
  return lines
}

function fillUntilProse(page: Page, lines: readonly Line[]): void {
  let until = 99
  for (let i = lines.length - 1; i >= 0; i--) {
    const [line, passage] = [lines[i], page.passages[i]]
    if (line === undefined || passage === undefined) continue
    line.untilProse = until
    until = isProse(passage) ? 0 : until + 1
  }
}

function sumPaths(page: Page): ReadonlyMap<string, Path> {
  const paths = new Map<string, Path>()
  for (const passage of page.passages) {
    const [, key] = keysOf(page, passage)
    const path = paths.get(key) ?? { chars: 0, linkChars: 0, passages: 0 }
    path.chars += passage.text.length
    path.linkChars += passage.linkChars
    path.passages++
    paths.set(key, path)
  }
  return paths
}

/** For every element in the container, the container's child that it stands in; -1 outside. */
function findBranches(page: Page, container: Element | undefined): Int32Array {
  const branches = new Int32Array(page.elements.length).fill(-1)
  for (const { index, parent } of page.elements) {
    if (parent === -1) continue
    branches[index] = parent === container?.index ? index : (branches[parent] ?? -1)
  }
  return branches
}

/** Passages by parent, tag and class. */
function countSiblings(page: Page): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const passage of page.passages) {
    const key = siblingKey(page, passage)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

function siblingKey(page: Page, passage: Passage): string {
  const element = page.elements[passage.element]
  return `${element?.parent} ${element?.tag}.${element?.attributes.class ?? ''}`
}

function countItems(page: Page): ReadonlyMap<number, number> {
  const items = new Map<number, number>()
  for (const { tag, parent } of page.elements)
    if (tag === 'li') items.set(parent, (items.get(parent) ?? 0) + 1)
  return items
}

/** Runs of four words, as a set: enough to tell whether a passage stands in a longer text. */
function shinglesOf(text: string): ReadonlySet<string> {
  const words = normal(text).split(' ')
  const found = new Set<string>()
  for (let i = 0; i + 4 <= words.length; i++) found.add(words.slice(i, i + 4).join(' '))
  return found
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

function fillRow(rows: Float32Array, at: number, passage: Passage, scene: Scene, context: Context): void {
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
  context: Context,
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

function putOrder(put: Put, { index }: Passage, page: Page, line: Line, context: Context): void {
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
  context: Context,
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
  context: Context,
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
