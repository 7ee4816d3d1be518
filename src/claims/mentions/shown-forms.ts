import { keyOf } from './tally.ts'

const isShouted = (form: string) => form === form.toUpperCase() && /\p{L}{4}/u.test(form)
const small = /\b(?:Of|The|A|An|And|In|On|At|To|For|With|By)\b/g

/** "THE LONG SALT WAR" → "The Long Salt War". */
const calm = (text: string) =>
  text
    .toLowerCase()
    .replace(
      /(^|[\s“"'(:-])(\p{L})/gu,
      (_, before: string, letter: string) => `${before}${letter.toUpperCase()}`,
    )
    .replace(small, (word, offset: number) => (offset === 0 ? word : word.toLowerCase()))
    .replace(/[’']S\b/g, (end) => end.toLowerCase())

/** Key → the form to show: mixed case before capitals, with its article where a use has one. */
export function shownForms(names: Iterable<string>): ReadonlyMap<string, string> {
  const forms = new Map<string, string>()
  for (const text of names) {
    const key = keyOf(text)
    const held = forms.get(key)
    const calmer = held !== undefined && isShouted(held) && !isShouted(text)
    const fuller =
      held !== undefined && /^the /i.test(text) && !/^the /i.test(held) && isShouted(text) === isShouted(held)
    if (held === undefined || calmer || fuller) forms.set(key, text)
  }
  for (const [key, text] of forms) if (isShouted(text) && text.includes(' ')) forms.set(key, calm(text))
  return forms
}
