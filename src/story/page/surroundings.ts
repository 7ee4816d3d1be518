import type { CueKind } from '../cues.ts'
import { normal, says } from '../normal.ts'
import { isOutside, isProse, type Measures } from './measure.ts'
import type { Element, Page, Passage } from './page.ts'
import type { Scene } from './scene.ts'
import { within } from './tags.ts'

/** What is gathered over a whole page once, so that each passage's features are looked up. */
export type Surroundings = {
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
    headlineAt: page.passages.findIndex(({ text }) => says(text, title)),
    title,
    description: normal(scene.description ?? ''),
    shingles: scene.body === null ? null : shinglesOf(scene.body),
    lists: countItems(page),
    paths: sumPaths(page),
    branchOf: findBranches(page, container),
    siblings: countSiblings(page),
  }
}

/** A passage's tag and class, and the same under its parent's. */
export function keysOf(page: Page, passage: Passage): readonly [string, string] {
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

export function siblingKey(page: Page, passage: Passage): string {
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
