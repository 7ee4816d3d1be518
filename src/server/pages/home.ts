import { z } from 'zod'
import type { Ledger, News } from '../../ledger/index.ts'
import { homePage } from '../../web/index.ts'
import { type Front, homeSchema } from '../contract/index.ts'
import { after, limit, spoilers } from '../input.ts'
import { definePage } from '../page.ts'

/** What comes out within so many days is soon. */
const daysAhead = 120
const dayMs = 86_400_000
/** Of the newest, most may follow from one verdict. */
const newestSettled = 50
/** So many of each stand beside the news. */
const shown = { stories: 4, releases: 6, settled: 5, sources: 5 }

export const home = definePage({
  input: z.object({ after, limit, spoilers }),
  answer: homeSchema,
  async ask(ledger, { spoilers: _lifted, ...request }, { now }) {
    const changes = await ledger.listChanges(request)
    return { ...changes, front: request.after === null ? await frontOf(ledger, now) : null }
  },
  show: (home, { after, spoilers }) => homePage({ home, after, lifted: spoilers }),
})

async function frontOf(ledger: Ledger, now: Date): Promise<Front> {
  const dayAfter = (days: number) => new Date(now.getTime() + days * dayMs).toISOString().slice(0, 10)
  const releases = await ledger.listReleases({ from: dayAfter(0), to: dayAfter(daysAhead) })
  const records = await ledger.listRecords()
  return {
    stories: await ledger.listOwnStories({ limit: shown.stories }),
    releases: releases.filter(({ isDay, likelier }) => isDay && likelier === null).slice(0, shown.releases),
    settled: (await ledger.listNews({ kind: 'settled', limit: newestSettled }))
      .flatMap(toSettled)
      .slice(0, shown.settled),
    // By what a source is right at least: who was right five times of five is not yet above who was right 90 of 100.
    sources: records
      .filter(({ figures }) => figures !== null)
      .toSorted((a, b) => (b.figures?.estimate.low ?? 0) - (a.figures?.estimate.low ?? 0))
      .slice(0, shown.sources),
  }
}

function toSettled(news: News): Front['settled'] {
  // What follows from another verdict is told on that claim's page.
  if (news.kind !== 'settled' || news.because !== null) return []
  const { claimId, sentence, spoiler, verdict, at } = news
  return [{ claimId, sentence, spoiler, verdict, at }]
}
