import { Problem } from '../../problem.ts'
import type { Known } from '../../story/index.ts'
import { type ByteSource, maxPageBytes, tooLarge } from '../byte-source.ts'
import type { Found } from '../document.ts'
import { byteCursor } from './byte-cursor.ts'

const maxLineBytes = 1_000_000
const separator = /^From \S+ +\S.*\b\d{4}\b/

/** The mails of a mailbox (RFC 4155), one at a time. */
export async function* readMbox(source: ByteSource, known: Known): AsyncGenerator<Found> {
  const cursor = byteCursor(source.chunks)
  let lines: Buffer[] = []
  let size = 0
  let number = 0
  const take = (): Found => {
    const input = `${source.name}, mail ${number}`
    const share = source.share()
    if (size > maxPageBytes) return { input, share, problem: tooLarge(input) }
    const content = Buffer.concat(lines).toString('latin1')
    return { input, share, document: { input, kind: 'mail', content, known: { ...known, url: null } } }
  }
  let afterBlank = true
  for (let line = await cursor.line(maxLineBytes); line !== null; line = await cursor.line(maxLineBytes)) {
    if (afterBlank && separator.test(line.toString('latin1', 0, 200))) {
      if (size > 0) yield take()
      lines = []
      size = 0
      number++
      continue
    }
    afterBlank = line.length === 0
    // "From " within a mail is written ">From ".
    const text = /^>+From /.test(line.toString('latin1', 0, 20)) ? line.subarray(1) : line
    size += text.length + 1
    if (size <= maxPageBytes) lines.push(text, lineEnd)
    else lines = []
  }
  if (size > 0) yield take()
  else if (number === 0) throw new Problem('empty', `${source.name} is a mailbox without mails.`)
}

const lineEnd = Buffer.from('\n')
