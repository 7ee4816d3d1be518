import { z } from 'zod'
import type { Ledger } from '../../ledger/index.ts'
import { calendarPage, daysOfMonth, monthAfter } from '../../web/index.ts'
import { type CalendarAnswer, calendarSchema } from '../contract/index.ts'
import { asof, month, optionalId } from '../input.ts'
import { definePage } from '../page.ts'
import { NotFound } from '../problems.ts'

/** A list shows a year at a time. */
const monthsInList = 12

export const calendar = definePage({
  input: z.object({ month, from: month, platform: optionalId, asof }),
  answer: calendarSchema,
  async ask(ledger, { month, from, platform, asof }, { now }): Promise<CalendarAnswer> {
    const start = month ?? from ?? (asof ?? now.toISOString()).slice(0, 7)
    const days = {
      from: daysOfMonth(start).first,
      to: daysOfMonth(month ?? monthAfter(start, monthsInList - 1)).last,
    }
    const span = await ledger.findReleaseSpan()
    const releases = await ledger.listReleases({ ...days, entity: platform, asOf: asof })
    return {
      month,
      ...days,
      platform: platform === null ? null : await findPlatform(ledger, platform),
      asOf: asof,
      span: span && { first: span.first.slice(0, 7), last: span.last.slice(0, 7) },
      days: releases.filter(({ isDay }) => isDay),
      wider: releases.filter(({ isDay }) => !isDay),
    }
  },
  show: calendarPage,
})

async function findPlatform(ledger: Ledger, id: string): Promise<{ id: string; name: string }> {
  const dossier = await ledger.findDossier(id)
  if (!dossier) throw new NotFound(`No title or platform has the address “${id}”.`)
  return { id, name: dossier.entity.name }
}
