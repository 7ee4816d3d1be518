import { Problem } from '../problem.ts'

/** The value of `--port`; 0 lets the system choose. */
export function toPort(value: string): number {
  const port = Number(value)
  if (/^\d+$/.test(value) && port <= 65_535) return port
  throw new Problem('wrong-usage', `--port takes a number from 0 to 65535, not "${value}".`)
}

/** The value of an option that limits something; 0 is no limit. */
export function toLimit(option: string, value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value)
  throw new Problem('wrong-usage', `${option} takes a whole number, 0 or more, not "${value}".`)
}

/** The value of an option that takes one word of a few. */
export function toOneOf<T extends string>(option: string, value: string, words: readonly T[]): T {
  const found = words.find((word) => word === value)
  if (found !== undefined) return found
  throw new Problem('wrong-usage', `${option} takes one of ${words.join(', ')}, not "${value}".`)
}

/** The value of `--tag`: tags with commas between them. */
export function toTags(value: string | undefined): readonly string[] {
  const tags = (value ?? '').split(',').map((tag) => tag.trim())
  return [...new Set(tags.filter((tag) => tag !== ''))]
}

/** The value of an option that takes a number from 1 on. */
export function toCount(option: string, value: string | undefined): number | undefined {
  if (value === undefined || /^[1-9]\d{0,5}$/.test(value))
    return value === undefined ? undefined : Number(value)
  throw new Problem('wrong-usage', `${option} takes a number such as 2, not "${value}".`)
}

/** The value of `--jobs`: reading threads. */
export function toJobs(value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  const jobs = Number(value)
  if (/^\d+$/.test(value) && jobs >= 1 && jobs <= 256) return jobs
  throw new Problem('wrong-usage', `--jobs takes a number from 1 to 256, not "${value}".`)
}
