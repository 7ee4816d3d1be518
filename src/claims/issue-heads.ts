import type { EntryHead } from './entry-heads.ts'
import type { Passage } from './sentence.ts'

/** What stands behind the name of a comic in a catalogue: its number, its volume, its form. */
const solicited =
  /^["“‘*_]*(?<name>\p{Lu}[\p{L}\d’'&:.!-]*(?: (?:[\p{Lu}\d&][\p{L}\d’'&:.!-]*|of|the|and|in|on|to|for|a)){0,8}?):? (?:#\d+|(?:VOL(?:UME)?|Vol(?:ume)?)\b\.? ?\d|(?:OMNIBUS|Omnibus|ANNUAL|Annual|ONE-SHOT|One-Shot)\b|(?:GN|OGN|HC|TPB?|TP)\b)/u

const minIssues = 2

/** "COPPER LANE #1 (OF 6)", "Low Tide Vol. 3 GN": lines of a catalogue, each with what is said of it below. */
export function issueHeads(passages: readonly Passage[]): ReadonlyMap<Passage, EntryHead> {
  const heads = new Map<Passage, EntryHead>()
  for (const passage of passages) {
    if (passage.in !== 'text' || (passage.layout !== 'heading' && passage.layout !== 'list item')) continue
    const line = passage.source.slice(passage.start, Math.min(passage.end, passage.start + maxChars))
    const name = solicited.exec(line)?.groups?.name
    if (name === undefined) continue
    const start = passage.start + line.indexOf(name)
    heads.set(passage, {
      start,
      end: start + name.length,
      name,
      sure: true,
      alone: passage.layout === 'heading',
    })
  }
  return heads.size < minIssues ? new Map() : heads
}

const maxChars = 120
