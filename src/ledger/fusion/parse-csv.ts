import { Problem } from '../../problem.ts'

/** One record of a CSV file, and the line that it begins on, from 1. */
export type CsvRecord = { readonly line: number; readonly cells: readonly string[] }

/**
 * CSV as RFC 4180 has it: commas (or another `separator`), quotes around what holds commas, quotes or line breaks, a quote within written twice.
 * A byte order mark and empty lines are passed over.
 */
export function parseCsv(text: string, separator = ','): CsvRecord[] {
  const records: CsvRecord[] = []
  let line = 1
  let at = text.startsWith('\uFEFF') ? 1 : 0
  while (at < text.length) {
    const end = endOfLine(text, at)
    const plain = text.slice(at, end)
    if (!plain.includes('"')) {
      if (plain !== '') records.push({ line, cells: plain.split(separator) })
      at = nextLine(text, end)
      line++
    } else {
      const quoted = parseQuoted(text, at, line, separator)
      records.push({ line, cells: quoted.cells })
      at = quoted.at
      line = quoted.line
    }
  }
  return records
}

/** Where the line's text ends: before "\r\n" or "\n", or with the file. */
function endOfLine(text: string, at: number): number {
  const found = text.indexOf('\n', at)
  const end = found < 0 ? text.length : found
  return end > at && text[end - 1] === '\r' ? end - 1 : end
}

function nextLine(text: string, end: number): number {
  const carriage = text[end] === '\r' ? 1 : 0
  return end + carriage + 1
}

/** A record with quotes in it: cell by cell, over as many lines as it takes. */
function parseQuoted(text: string, start: number, firstLine: number, separator: string) {
  const cells: string[] = []
  let [at, line] = [start, firstLine]
  for (;;) {
    if (text[at] === '"') {
      const close = closingQuote(text, at + 1, line)
      const cell = text.slice(at + 1, close)
      cells.push(cell.replaceAll('""', '"'))
      line += cell.split('\n').length - 1
      at = close + 1
      if (at < text.length && !`${separator}\r\n`.includes(text[at] ?? ''))
        throw new Problem(
          'bad-csv',
          `line ${line}: after a closing quote ${separator === ',' ? 'a comma' : JSON.stringify(separator)} is expected, not ${JSON.stringify(text[at])}.`,
        )
    } else {
      const end = Math.min(...[text.indexOf(separator, at), endOfLine(text, at)].filter((i) => i >= 0))
      cells.push(text.slice(at, end))
      at = end
    }
    if (text[at] !== separator) break
    at++
  }
  return { cells, at: nextLine(text, at), line: line + 1 }
}

function closingQuote(text: string, from: number, line: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at
  throw new Problem(
    'bad-csv',
    `line ${line}: a quote is opened and never closed. Write a quote within a cell twice.`,
  )
}
