import { html } from 'hono/html'
import type { Dossier } from '../../server/contract/index.ts'
import { formatEntity, formatProbability } from '../format.ts'
import type { Markup } from '../markup.ts'
import { dossierPath } from '../paths.ts'
import { day } from './moment.ts'
import { outsideLink } from './outside-link.ts'

type Identity = Dossier['identity']

/** Who an entity is: what else is held for it and why, what may be, what was decided, and what it is called elsewhere. */
export function identitySection({ identity }: Dossier): Markup | '' {
  const { held, maybe, outsideIds, decisions } = identity
  if (held.length + maybe.length + outsideIds.length + decisions.length === 0) return ''
  return html`<section aria-labelledby="identity"><h2 id="identity">Who is who</h2>
    ${maybe.length > 0 ? maybeList(maybe) : ''}
    ${held.length > 0 ? heldList(held) : ''}
    ${outsideIds.length > 0 ? outsideList(outsideIds) : ''}
    ${decisions.length > 0 ? decisionList(decisions) : ''}
  </section>`
}

function maybeList(maybe: Identity['maybe']): Markup {
  return html`<h3>May be the same</h3>
    <ul>${maybe.map(
      ({ other, probability, why }) =>
        html`<li><a href="${dossierPath(other.id)}">${formatEntity(other)}</a>, ${formatProbability(probability)}: <span class="note">${why}</span></li>`,
    )}</ul>`
}

function heldList(held: Identity['held']): Markup {
  return html`<h3>Also named here as</h3>
    <ul>${held.map(
      ({ name, why, since, decision }) =>
        html`<li>${name}: <span class="note">${why}; since ${day(since)}${decision ? `; entry ${decision.entry}` : ''}</span></li>`,
    )}</ul>`
}

function outsideList(outsideIds: Identity['outsideIds']): Markup {
  const distinct = [...new Map(outsideIds.map((one) => [`${one.scheme}:${one.value}`, one])).values()]
  return html`<p>Elsewhere: ${distinct.map(
    ({ scheme, value, url }, i) =>
      html`${i > 0 ? ', ' : ''}${outsideLink({ url, text: `${scheme} ${value}` })}`,
  )}</p>`
}

/** What was decided, also what no longer stands: the words of a decision name it by its ids. */
function decisionList(decisions: Identity['decisions']): Markup {
  return html`<details><summary>Decided: ${decisions.length}</summary><ul>${decisions.map(
    (decision) =>
      html`<li class="${decision.stands ? '' : 'echo'}">${say(decision)} <span class="note">by ${decision.by}, from ${day(decision.at)}; entry ${decision.entry}${decision.stands ? '' : '; taken back, or not yet'}${decision.why ? `: ${decision.why}` : ''}</span></li>`,
  )}</ul></details>`
}

function say({ kind, about, other, outsideId }: Identity['decisions'][number]): string {
  switch (kind) {
    case 'same':
      return `${about.name} is ${other?.name}`
    case 'different':
      return `${about.name} and ${other?.name} are two`
    case 'part':
      return `Some of what was told of ${about.name} is about another, ${other?.name} (${other?.id})`
    case 'outside id':
      return outsideId?.value
        ? `${about.name} is ${outsideId.scheme} ${outsideId.value}`
        : `${about.name} has no id on ${outsideId?.scheme}`
    default:
      return kind satisfies never
  }
}
