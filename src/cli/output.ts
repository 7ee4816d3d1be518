import { once } from 'node:events'

/** Prints a line and waits where the reader is slower than we are, so that nothing piles up in memory. */
export async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain')
}

/** "1 story", "2 stories". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`
}
