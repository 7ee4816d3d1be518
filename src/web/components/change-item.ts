import { html } from 'hono/html'
import type { Change } from '../../server/contract/index.ts'
import type { Markup } from '../markup.ts'
import { claimPath, storyPath } from '../paths.ts'
import { changeWords } from '../wording.ts'
import { standingMark } from './standing-mark.ts'
import { headlineOf } from './story-list.ts'
import { type Lifted, veiled } from './veil.ts'

/** One change on the record: what happened, to which claim, where it stands now, and by which story. */
export function changeItem(change: Change, lifted: Lifted): Markup {
  const link = html`<a href="${claimPath(change.claimId)}">${change.sentence}</a>`
  const words = html`<p class="sentence"><span class="change-kind">${changeWords[change.kind]}</span> ${change.label === 'denied' && change.property !== 'statement' ? html`<s>${link}</s>` : link}</p>`
  return html`<li>
    ${veiled(change.spoiler, lifted, words)}
    <div class="standing-side">${standingMark(change)}
      <span><a href="${storyPath(change.story.id)}">${change.story.outlet ?? headlineOf(change.story)}</a></span></div>
  </li>`
}
