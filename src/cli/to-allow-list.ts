import { type AllowList, parseAllowList } from '../intake/watching.ts'

/** The value of `--allow-host`: hosts and ranges, with commas between them. */
export function toAllowList(value: string | undefined): AllowList {
  return value === undefined ? [] : parseAllowList([value])
}
