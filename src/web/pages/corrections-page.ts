import { html } from 'hono/html'
import type { Correction, Page } from '../../server/contract/index.ts'
import { day } from '../components/moment.ts'
import { pager } from '../components/pager.ts'
import { type Lifted, veiled, veilSwitch } from '../components/veil.ts'
import { formatCount } from '../format.ts'
import type { Markup, PageContent } from '../markup.ts'
import { claimPath, storyPath } from '../paths.ts'
import { verdictWords } from '../wording.ts'

type Props = {
  readonly corrections: Page<Correction>
  readonly after: string | null
  readonly lifted: Lifted
}

/** What was put right, newest first. */
export function correctionsPage({ corrections, after, lifted }: Props): PageContent {
  const { items, total, next } = corrections
  return {
    title: 'Corrections',
    description:
      'Verdicts that were replaced or taken back, stories that came out anew, and stories that were taken down.',
    section: null,
    main: html`<header class="page-head"><h1>Corrections</h1>
        <p class="lead">What was put right, newest first: verdicts replaced or taken back, decisions on who is who taken back,
          stories that came out anew, and stories taken down. Nothing on this list is ever removed.</p>
        ${veilSwitch({ path: '/corrections', query: { after }, lifted, shown: items.flatMap(claimsOf) })}</header>
      ${items.length > 0 ? html`<ol class="corrections">${items.map((one) => correctionItem(one, lifted))}</ol>` : html`<p class="empty">Nothing has been corrected yet.</p>`}
      ${pager({ path: '/corrections', query: { after, spoilers: lifted === 'show' ? lifted : null }, shown: items.length, total, next })}
      <p class="onward">Something is wrong and not here? <a href="/about#reply">How to reply, and how to ask for a correction</a>.</p>`,
  }
}

function correctionItem(correction: Correction, lifted: Lifted): Markup {
  const { kind, at, entry } = correction
  return html`<li id="entry-${entry}"><p class="note">${day(at)}, ${words[kind]}</p>${told(correction, lifted)}</li>`
}

/** The claims that a correction names. */
function claimsOf(correction: Correction) {
  if ('sentence' in correction) return [correction]
  return 'withdrawn' in correction ? correction.withdrawn : []
}

const words: Readonly<Record<Correction['kind'], string>> = {
  'verdict replaced': 'a verdict was replaced',
  'verdict taken back': 'a verdict was taken back',
  'decision taken back': 'a decision on who is who was taken back',
  'lesson taken back': 'what had been learnt from verdicts was taken back',
  'story changed': 'a story came out anew',
  'story taken down': 'a story was taken down',
}

function told(correction: Correction, lifted: Lifted): Markup {
  switch (correction.kind) {
    case 'verdict replaced':
    case 'verdict taken back':
      return verdict(correction, lifted)
    case 'decision taken back':
      return html`<p class="sentence">${correction.decision}</p><p class="note">${decider(correction)}</p>`
    case 'lesson taken back':
      return html`<p class="sentence">${correction.lesson}</p><p class="note">${decider(correction)}</p>`
    case 'story changed':
      return story(correction, lifted)
    case 'story taken down':
      return html`<p class="sentence">A story of ${correction.outlet ?? 'an unnamed outlet'}, ${day(correction.publishedAt)}</p>
        <p class="note">By ${correction.by}: ${correction.reason}</p>`
    default:
      return correction satisfies never
  }
}

type Verdict = Extract<Correction, { readonly kind: 'verdict replaced' | 'verdict taken back' }>

function verdict({ claimId, sentence, spoiler, before, now, by, why }: Verdict, lifted: Lifted): Markup {
  const was = verdictWords[before].word
  const change = now === null ? html`<s>${was}</s>` : html`<s>${was}</s> ${verdictWords[now].word}`
  const words = html`<p class="sentence"><a href="${claimPath(claimId)}">${sentence || 'A claim that is no longer made'}</a></p>`
  const reason = html`<p class="note">${decider({ by, why })}</p>`
  if (spoiler === null) return html`${words}<p>${change}</p>${reason}`
  return html`${veiled(spoiler, lifted, html`${words}${reason}`)}<p>${change}</p>`
}

function decider({ by, why }: { readonly by: string; readonly why: string | null }): string {
  return why ? `By ${by}: ${why}` : `By ${by}.`
}

type Changed = Extract<Correction, { readonly kind: 'story changed' }>

function story({ storyId, headline, outlet, version, withdrawn }: Changed, lifted: Lifted): Markup {
  return html`<p class="sentence"><a href="${storyPath(storyId)}">${headline ?? 'A story without a headline'}</a></p>
    <p class="note">${outlet ?? 'Outlet unknown'}, version ${version}${withdrawn.length > 0 ? `; it no longer makes ${formatCount(withdrawn.length, 'claim')}:` : '; it makes all claims that it made.'}</p>
    ${withdrawn.length > 0 ? html`<ul class="plain">${withdrawn.map(({ claimId, sentence, spoiler }) => html`<li>${veiled(spoiler, lifted, html`<s><a href="${claimPath(claimId)}">${sentence}</a></s>`)}</li>`)}</ul>` : ''}`
}
