/**
 * The key that two ways of writing one value share: case, accents, spaces and punctuation aside, "Pell, Nora" is
 * "Nora Pell", "7:05" is "07:05" and "1,250" is "1250". What could change the meaning stays: signs, decimals, the
 * order of words, and every letter.
 */
export function sameValue(value: string): string {
  // Most values of large files are plain already.
  if (plain.test(value)) return value
  const text = value.normalize('NFKD').replace(marks, '').toLowerCase().trim()
  const key = lists.test(text) ? sortedList(text) : sameItem(text)
  return key === '' ? value.trim() : key
}

const plain = /^(?:[a-z0-9]+(?: [a-z0-9]+)*|[01]\d:[0-5]\d|2[0-3]:[0-5]\d|-?\d+(?:\.\d+)?)$/
const marks = /\p{M}/gu
/** Semicolons and bars part the items of a list, whose order says nothing. */
const lists = /[;|]/
const time = /^(\d{1,2}):(\d{2})(?::00)?(?: ?([ap])\.?m\.?)?$/
const figure = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/
const number = /^[+-]?\d+(?:\.\d+)?%?$/
const inverted = /^([^,]+), *([^,]+)$/
const marksOfSpeech = /[^\p{L}\p{N}+#%.:/-]+/gu

function sortedList(text: string): string {
  return text
    .split(lists)
    .map((item) => sameItem(item.trim()))
    .filter((item) => item !== '')
    .sort()
    .join(';')
}

function sameItem(text: string): string {
  const clock = time.exec(text)
  if (clock) return sameTime(Number(clock[1]), clock[2] ?? '', clock[3])
  if (figure.test(text)) return text.replaceAll(',', '')
  if (number.test(text)) return text
  const [, last, first] = inverted.exec(text) ?? []
  const turned = last !== undefined && first !== undefined && !/\d/.test(text) ? `${first} ${last}` : text
  return turned
    .replace(/(?<=\p{L})\.|\.(?=\s|$)/gu, ' ')
    .replace(marksOfSpeech, ' ')
    .trim()
}

function sameTime(hour: number, minutes: string, half: string | undefined): string {
  const shown = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0)
  return `${String(shown).padStart(2, '0')}:${minutes}`
}
