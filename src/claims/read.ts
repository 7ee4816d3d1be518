import type { Story } from '../story/index.ts'
import type { Report } from './report.ts'

/** What reading one story yields. */
export type Reading = { readonly story: Story; readonly reports: readonly Report[] }

/** Story → reports. Pure: the same story yields the same reports. Dates are read relative to `story.published`. */
export function read(story: Story): Reading {
  return { story, reports: [] }
}
