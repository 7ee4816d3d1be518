import { isSameSite } from '../page-address.ts'
import { findChunks, isAnnouncedQuote } from './chunks.ts'
import type { Verdict } from './decide.ts'
import { findNotes } from './notes.ts'
import type { Element, Page, Passage } from './page.ts'
import type { Scene } from './scene.ts'
import { within } from './tags.ts'

/**
 * The table's verdicts, corrected by what it does not see. Keeps what stands between kept passages and belongs to them by the page's structure, where the table judged a line by
 * itself: rows of a table of figures, subheads, the rest of an element that is kept for the most part. What a rule left
 * out stays out.
 */
export function complete(scene: Scene, verdicts: readonly Verdict[]): readonly Verdict[] {
  const { page, sums } = scene
  const kept = page.passages.filter(({ index }) => verdicts[index]?.kept === true)
  const prose = kept.filter(({ index }) => sums.isProse[index] === 1)
  const [first, last] = [prose[0]?.index ?? 0, prose.at(-1)?.index ?? -1]
  const rules = new Map<number, string>()
  const outside = new Set<number>()
  for (const [from, to] of findTables(page)) {
    const isIntroduced = verdicts[from - 1]?.kept === true
    if (from > last && !isIntroduced) for (let i = from; i < to; i++) outside.add(i)
    else if (from > first) mark(rules, from, to, 'stands in a table between paragraphs')
  }
  for (const { index } of page.passages) {
    if (index <= first || index >= last) continue
    if (isSubhead(page, index, verdicts)) rules.set(index, 'is a subhead between paragraphs')
    else if (isLineBetween(page, index, verdicts)) rules.set(index, 'is a line among paragraphs')
  }
  for (const index of findChunks(scene)) rules.set(index, 'stands in another box of the text')
  for (const passage of kept)
    if (isAnnouncedQuote(page, page.passages[passage.index + 1] ?? passage, passage))
      rules.set(passage.index + 1, 'is the quotation that a line announces')
  for (const index of findNotes(page)) if (index > first) rules.set(index, 'is a note to the text')
  for (const index of findAmendments(page, prose)) rules.set(index, 'says what was amended')
  for (const [from, to] of findHalves(page, verdicts)) mark(rules, from, to, 'goes on in a kept element')
  for (const index of findRestOfRows(page, verdicts)) rules.set(index, 'stands in a row that is kept')
  for (const [from, to] of findFacts(page)) if (to <= first) for (let i = from; i < to; i++) outside.add(i)
  return verdicts.map((verdict, index) => {
    if (verdict.kept && isTag(page.passages[index], scene))
      return { ...verdict, kept: false, rule: 'leads to a list of stories' }
    if (outside.has(index))
      return { ...verdict, kept: false, rule: 'is a box of facts above or below the text' }
    const rule = rules.get(index)
    return verdict.kept || verdict.rule !== 'learnt table' || rule === undefined
      ? verdict
      : { ...verdict, kept: true, rule }
  })
}

/** What stands between the last paragraph and the note. */
const maxBeforeNote = 3

/** "This article was amended on …": a line of its own right after the text, however its box is called, with what its box says further. */
function findAmendments(page: Page, prose: readonly Passage[]): readonly number[] {
  const last = prose.at(-1)
  if (last === undefined) return []
  const found = page.passages
    .slice(last.index + 1, last.index + 1 + maxBeforeNote)
    .filter(({ text }) => amendment.test(text) && isSaid(text))
  return found.flatMap((note) => [note.index, ...findRest(page, note)])
}

function isSaid(text: string): boolean {
  return /[.!?]["”’)]*$/.test(text)
}

const maxNotes = 3

/** "It was further amended on …", in a box of its own with the first note. */
function findRest(page: Page, { index, element }: Passage): readonly number[] {
  const box = page.elements[page.elements[element]?.parent ?? -1]
  if (box === undefined || box.from.passage !== index || box.to.passage - index > maxNotes) return []
  return page.passages
    .slice(index + 1, box.to.passage)
    .flatMap((rest) => (isSaid(rest.text) ? [rest.index] : []))
}

const amendment =
  /^(?:this (?:article|story|post|piece|interview|review|report|recap|page) (?:was|has been) (?:amended|corrected|updated|changed|edited)\b|(?:correction|clarification|editor[’']s note|updated?|edit(?:ed)?)(?: ?\([^)]{3,40}\)|,? (?:(?:at|on) )?[^:!?]{0,30}(?:\d{1,2}:\d\d[^:!?]{0,14})?)?:\s|cet article a été (?:modifié|corrigé|mis à jour)|(?:dieser artikel|dieser text) wurde (?:aktualisiert|korrigiert|geändert)|este artículo (?:ha sido|fue) (?:actualizado|corregido))/i

function mark(rules: Map<number, string>, from: number, to: number, rule: string): void {
  for (let i = from; i < to; i++) rules.set(i, rule)
}

function isTag(passage: Passage | undefined, scene: Scene): boolean {
  return passage !== undefined && leadsToList(passage, scene)
}

const maxTagChars = 40

/** A link of a few words to a tag, a section or a person. */
function leadsToList(
  { text, linkChars, inPageChars, spans }: Passage,
  { links: targets, address }: Scene,
): boolean {
  if (text.length >= maxTagChars || linkChars - inPageChars < text.length * 0.9) return false
  const links = spans.filter(({ kind }) => kind === 'link')
  return (
    address !== null &&
    links.length > 0 &&
    links.every(({ url }) => {
      const there = targets.targetOf(url)
      return there.address !== null && isSameSite(there.address, address) && there.likeness === 'none'
    })
  )
}

const maxFactChars = 60

/** Lists of terms, or rows of a name and a value, each a word or two: what a work is called, who made it, where it runs. */
function findFacts(page: Page): readonly (readonly [number, number])[] {
  const lists = page.elements.filter(({ tag }) => tag === 'dl' || tag === 'table')
  return lists.flatMap(({ tag, from, to }) => {
    if (to.passage - from.passage > maxCells) return []
    const held = page.passages.slice(from.passage, to.passage)
    const areFacts = held.length >= 4 && held.every(({ text }) => text.length <= maxFactChars)
    return areFacts && (tag === 'dl' || arePairs(page, held)) ? [[from.passage, to.passage] as const] : []
  })
}

/** Whether each row of a table names what its one value is; a row alone may be the title. */
function arePairs(page: Page, held: readonly Passage[]): boolean {
  const rows = new Map<number, string[]>()
  for (const { element } of held) {
    const row = findRow(page, page.elements[element])
    if (row === null) return false
    rows.set(row, [...(rows.get(row) ?? []), page.elements[element]?.tag ?? ''])
  }
  const pairs = [...rows.values()].filter((tags) => tags.length === 2 && tags[0] === 'th' && tags[1] === 'td')
  return pairs.length >= minRows && pairs.length >= rows.size - 1
}

const minRows = 3
const maxCellChars = 120
/** Larger tables are data to look up; and tables in tables must not be read again and again. */
const maxCells = 600

/** Tables of figures: rows of two cells or more, short ones. Tables that lay out a page have long cells and few rows. */
function findTables(page: Page): readonly (readonly [number, number])[] {
  const tables = page.elements.filter(({ tag }) => tag === 'table')
  return tables.flatMap((table) => {
    if (table.to.passage - table.from.passage > maxCells) return []
    const held = page.passages.slice(table.from.passage, table.to.passage)
    if (held.length === 0 || held.some(({ text }) => text.length > maxCellChars)) return []
    const rows = new Map<number, number>()
    for (const { element } of held) {
      const row = findRow(page, page.elements[element])
      if (row !== null) rows.set(row, (rows.get(row) ?? 0) + 1)
    }
    const wide = [...rows.values()].filter((cells) => cells >= 2).length
    const linked = held.reduce((sum, { linkChars }) => sum + linkChars, 0)
    const chars = held.reduce((sum, { text }) => sum + text.length, 0)
    return wide >= minRows && linked < chars * 0.6 ? [[table.from.passage, table.to.passage] as const] : []
  })
}

/** Cells of a row of short ones, half of which are kept: a price has no letter. */
function findRestOfRows(page: Page, verdicts: readonly Verdict[]): readonly number[] {
  const rows = new Map<number, number[]>()
  for (const { index, element, text } of page.passages) {
    const cell = page.elements[element]
    if (cell === undefined || !/^t[dh]$/.test(cell.tag)) continue
    const row = text.length > maxRowCellChars ? [] : (rows.get(cell.parent) ?? [])
    rows.set(cell.parent, [...row, index])
  }
  return [...rows.values()].flatMap((cells) => {
    const left = cells.filter((index) => verdicts[index]?.kept !== true)
    return left.length > 0 && left.length * 2 <= cells.length ? left : []
  })
}

const maxRowCellChars = 60

function findRow(page: Page, start: Element | undefined): number | null {
  let current = start
  for (let climbed = 0; current !== undefined && climbed < 4; climbed++) {
    if (current.tag === 'tr') return current.index
    current = page.elements[current.parent]
  }
  return null
}

const maxSubheadChars = 120

/** A heading that isn't a link, right above a kept passage and with kept prose not far before it. */
function isSubhead(page: Page, index: number, verdicts: readonly Verdict[]): boolean {
  const passage = page.passages[index]
  const element = page.elements[passage?.element ?? -1]
  if (passage === undefined || element === undefined) return false
  if (passage.text.length > maxSubheadChars || passage.linkChars > 0) return false
  if ((element.within & within.heading) === 0 && !isSetApart(passage)) return false
  return isKeptNear(page, index, 1, verdicts) && isKeptNear(page, index, -1, verdicts)
}

/** All bold, or all in capitals: a heading by its looks. */
function isSetApart({ text, spans }: Passage): boolean {
  if (text.length < 4 || /[.:,;]$/.test(text)) return false
  if (/\p{Lu}{3}/u.test(text) && text === text.toUpperCase()) return true
  return spans.some(({ kind, start, end }) => kind === 'bold' && end - start >= text.length - 1)
}

const maxLineChars = 80

/** A few words without an end mark right between two kept passages, in the box that these stand in: a subhead without its tag. */
function isLineBetween(page: Page, index: number, verdicts: readonly Verdict[]): boolean {
  const passage = page.passages[index]
  const element = page.elements[passage?.element ?? -1]
  if (passage === undefined || element === undefined || passage.linkChars > 0) return false
  if (verdicts[index + 1]?.kept !== true) return false
  if (passage.text.length > maxLineChars || !/^[\p{Lu}\d“"‘].*\s.*[^.!?:;,…]$/u.test(passage.text))
    return false
  if (element.tag !== 'div' && element.tag !== 'p') return false
  const bits = within.figure | within.button | within.aside | within.quote | within.item | within.table
  if ((element.within & bits) !== 0 || page.images.some((image) => image.passage === index)) return false
  const isBeside = (at: number) =>
    verdicts[at]?.kept === true && page.elements[page.passages[at]?.element ?? -1]?.parent === element.parent
  return isKeptNear(page, index, -1, verdicts) && around.some((by) => isBeside(index + by))
}

const around = [-3, -2, -1, 1]

/** Figures, buttons and advertisements may stand between. */
const maxBetween = 3

function isKeptNear(page: Page, index: number, step: 1 | -1, verdicts: readonly Verdict[]): boolean {
  for (let i = 1; i <= maxBetween; i++) {
    const at = index + i * step
    const verdict = verdicts[at]
    if (verdict?.kept === true) return true
    if (verdict === undefined || (verdict.rule === 'learnt table' && !isMark(page.passages[at]))) return false
  }
  return false
}

function isMark(passage: Passage | undefined): boolean {
  return passage !== undefined && passage.text.length <= 3
}

/** Passages of one element (parted by `<br>`), from the first kept one on, or all items of one list, where most of them is kept. */
function findHalves(page: Page, verdicts: readonly Verdict[]): readonly (readonly [number, number])[] {
  return findRuns(page).flatMap((run) => {
    const kept = run.filter(({ index }) => verdicts[index]?.kept === true)
    const [first, last] = [kept[0], run.at(-1)]
    if (run.length < 3 || first === undefined || last === undefined) return []
    const chars = (list: readonly Passage[]) => list.reduce((sum, { text }) => sum + text.length, 0)
    const isList = page.elements[first.element]?.tag === 'li'
    const from = isList ? (run[0]?.index ?? first.index) : first.index
    return chars(kept) > chars(run) * minKeptShare ? [[from, last.index + 1] as const] : []
  })
}

const minKeptShare = 0.6

/** Passages in a row that one element, or one list, holds itself. */
function findRuns(page: Page): readonly (readonly Passage[])[] {
  const runs: Passage[][] = []
  let holder = -1
  for (const passage of page.passages) {
    const element = page.elements[passage.element]
    const own = element?.tag === 'li' ? element.parent : passage.element
    if (own === holder) runs.at(-1)?.push(passage)
    else runs.push([passage])
    holder = own
  }
  return runs
}
