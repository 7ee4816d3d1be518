import { character, classAt } from './characters.ts'

/** "http://", "https://" or "www." begins at `start`. */
export function isUrlStart(text: string, start: number): boolean {
  const code = text.charCodeAt(start) | 0x20
  if (code === 0x68) return /^https?:\/\//i.test(text.slice(start, start + 8))
  return code === 0x77 && /^www\.\w/i.test(text.slice(start, start + 5))
}

/** End of an address: white space or a mark that never stands in one; a closing stop or bracket is not its part. */
export function urlEnd(text: string, start: number, end: number): number {
  let at = start
  while (at < end && classAt(text, at) !== character.space && !'<>"“”‘’'.includes(text.charAt(at))) at += 1
  while (at > start + 1 && ".,;:!?)]'…".includes(text.charAt(at - 1))) at -= 1
  return at
}
