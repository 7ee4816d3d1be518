import type { Ledger, StoryView } from '../ledger/index.ts'
import { Problem } from '../problem.ts'
import { formatDate } from '../web/index.ts'
import { NotFound } from './problems.ts'

/** A story that is on record; of one that was, the Problem says what became of it. */
export async function requireStory(ledger: Ledger, id: string): Promise<StoryView> {
  const view = await ledger.findStory(id)
  if (!view) return missingStory(ledger, id)
  if (view.own?.withdrawn) throw withdrawn(view, view.own.withdrawn)
  if (view.takenBack) throw takenBack(view, view.takenBack)
  return view
}

/** A story that was taken down leaves a gap, which says so under its old address as well. */
async function missingStory(ledger: Ledger, id: string): Promise<never> {
  const gap = await ledger.findGap(id)
  if (!gap) throw new NotFound(`No story has the address “${id}”.`)
  const story = `A story${gap.outlet ? ` of ${gap.outlet}` : ''} of ${formatDate(gap.publishedAt)}`
  throw new Problem(
    'taken-down',
    `${story} was here. It was taken down on ${formatDate(gap.at)} by ${gap.by}: ${gap.reason}`,
  )
}

function withdrawn({ headline, publishedAt, own }: StoryView, reason: string): Problem {
  const last = own?.history.at(-1)
  return new Problem(
    'withdrawn',
    `“${headline}” of ${formatDate(publishedAt)} was here. ${last?.by ?? 'The newsroom'} withdrew it${last ? ` on ${formatDate(last.at)}` : ''}: ${reason}`,
  )
}

function takenBack({ outlet, publishedAt }: StoryView, gone: NonNullable<StoryView['takenBack']>): Problem {
  return new Problem(
    'withdrawn',
    `What ${outlet ?? 'somebody'} said on ${formatDate(publishedAt)} was here, brought in from a sheet. ${gone.by} took it back on ${formatDate(gone.at)}${gone.why ? `: ${gone.why}` : '.'}`,
  )
}
