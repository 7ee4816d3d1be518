import type { CueKind } from '../cues.ts'
import { normal, says } from '../normal.ts'
import { findAlike, type Likeness } from './alike.ts'
import { isOutside, type Measures } from './measure.ts'
import type { Element, Page } from './page.ts'
import type { Scene } from './scene.ts'
import { shinglesOf } from './shingles.ts'
import { headingLevel, within } from './tags.ts'

/** What is gathered over a whole page once, so that each passage's features are looked up. */
export type Surroundings = {
  readonly container: Element | undefined
  readonly alike: Likeness
  /** Characters of all passages whose elements are alike, by their number in `alike.own`. */
  readonly ownChars: Float64Array
  /** What passages sum up to whose elements have one number in `alike.path`. */
  readonly paths: Paths
  /** How many passages have one number in `alike.siblings`. */
  readonly siblings: Int32Array
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
  readonly branchOf: Int32Array
}

type Paths = {
  readonly chars: Float64Array
  readonly linkChars: Float64Array
  readonly passages: Float64Array
}

/** What a passage's place in the order of passages says. */
export type Line = {
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

export function findSurroundings(scene: Scene): Surroundings {
  const { page, sums } = scene
  const alike = findAlike(page)
  const title = normal(scene.headline ?? '')
  const { container } = scene
  const totalProse = page.passages.reduce(
    (sum, passage) => sum + (sums.isProse[passage.index] === 1 ? passage.text.length : 0),
    0,
  )
  return {
    container,
    alike,
    ownChars: sumOwn(page, alike),
    paths: sumPaths(page, alike),
    siblings: countSiblings(page, alike),
    copies: countCopies(page),
    captions: new Set(scene.frames.flatMap((frame) => frame.captions)),
    lines: readLines(scene),
    totalChars: page.passages.reduce((sum, { text }) => sum + text.length, 0),
    totalProse,
    headlineAt: page.passages.findIndex(({ text }) => says(text, title)),
    title,
    description: normal(scene.description ?? ''),
    shingles: scene.body === null ? null : shinglesOf(scene.body),
    lists: countItems(page),
    branchOf: findBranches(page, container),
  }
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
  const { page, sums } = scene
  const lines: Line[] = []
  let underCue = false
  let chars = 0
  let prose = 0
  let sinceProse = 99
  let image = 0
  let lastLevel = 0
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
      headingLevel: lastLevel,
      sinceHeading: passage.index - headingAt,
    })
    const level = headingLevel(element?.tag ?? '')
    if (level > 0) {
      lastLevel = level
      headingAt = passage.index
    }
    chars += passage.text.length
    sinceProse = sums.isProse[passage.index] === 1 ? 0 : sinceProse + 1
    if (sinceProse === 0) prose += passage.text.length
  }
  fillUntilProse(sums, lines)
  return lines
}

function fillUntilProse({ isProse }: Measures, lines: readonly Line[]): void {
  let until = 99
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i]
    if (line === undefined) continue
    line.untilProse = until
    until = isProse[i] === 1 ? 0 : until + 1
  }
}

function sumOwn(page: Page, alike: Likeness): Float64Array {
  const sums = new Float64Array(page.elements.length)
  for (const { element, text } of page.passages) add(sums, alike.own[element], text.length)
  return sums
}

function sumPaths(page: Page, alike: Likeness): Paths {
  const n = page.passages.length
  const chars = new Float64Array(n)
  const linkChars = new Float64Array(n)
  const passages = new Float64Array(n)
  for (const passage of page.passages) {
    const path = alike.path[passage.element]
    add(chars, path, passage.text.length)
    add(linkChars, path, passage.linkChars)
    add(passages, path, 1)
  }
  return { chars, linkChars, passages }
}

function countSiblings(page: Page, alike: Likeness): Int32Array {
  const counts = new Int32Array(page.passages.length)
  for (const { element } of page.passages) add(counts, alike.siblings[element], 1)
  return counts
}

function add(sums: Float64Array | Int32Array, index: number | undefined, amount: number): void {
  if (index !== undefined) sums[index] = (sums[index] ?? 0) + amount
}

function countCopies(page: Page): ReadonlyMap<string, number> {
  const copies = new Map<string, number>()
  for (const { text } of page.passages) copies.set(text, (copies.get(text) ?? 0) + 1)
  return copies
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

function countItems(page: Page): ReadonlyMap<number, number> {
  const items = new Map<number, number>()
  for (const { tag, parent } of page.elements)
    if (tag === 'li') items.set(parent, (items.get(parent) ?? 0) + 1)
  return items
}
