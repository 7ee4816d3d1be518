import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calibrationPlot, readCalibration } from './calibration-plot.ts'

const row = { certainty: 'stated', n: 20, worded: 0.95, held: 0.9, low: 0.75, high: 0.97 } as const

test('a point is read aloud by where its interval lies to the words', () => {
  const table = [
    [{ low: 0.75, high: 0.97 }, 'no different from how it sounds, 95%.'],
    [{ low: 0.5, high: 0.9 }, 'it sounds surer than it is.'],
    [{ low: 0.96, high: 1 }, 'it is surer than it sounds.'],
  ] as const
  for (const [span, ending] of table) assert.ok(readCalibration({ ...row, ...span }).endsWith(ending))
})

test('the plot tells its points in words, and stays within its frame for words at either end', async () => {
  const rows = [row, { ...row, certainty: 'denied', worded: 0, held: 0, low: 0, high: 0.1, n: 1 } as const]
  const svg = String(await calibrationPlot(rows))
  assert.match(svg, /said flatly, sounding like 95%, 90% of 20; denied/)
  for (const [, x] of svg.matchAll(/c[xy]="([^"]+)"/g)) assert.ok(Number(x) > 0 && Number(x) < 340, x)
})
