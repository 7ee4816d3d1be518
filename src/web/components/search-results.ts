import { html } from 'hono/html'
import type { SearchAnswer } from '../../server/contract/index.ts'
import { formatCount, formatEntity } from '../format.ts'
import type { Markup } from '../markup.ts'
import { claimPath, dossierPath, storyPath, withQuery } from '../paths.ts'
import { entityTypeWords } from '../wording.ts'
import { day } from './moment.ts'
import { quoted } from './quoted.ts'
import { standingMark } from './standing-mark.ts'
import { veiled } from './veil.ts'

type Found = NonNullable<SearchAnswer['found']>
type Marked = Found['claims']['items'][number]['quote']

/** What was found, by kind; the way to more of each. */
export function searchResults(answer: SearchAnswer): Markup {
  const { found } = answer
  if (found === null) return html``
  return html`${found.corrected.map(({ asked, taken }) => html`<p class="note">Nobody writes “${asked}” here; found by ${taken.map((word, i) => html`${i > 0 ? ' or ' : ''}“${word}”`)}.</p>`)}
    ${found.entities.items.length > 0 ? group('entity', 'Dossiers', entities(found), answer) : ''}
    ${found.claims.items.length > 0 ? group('claim', 'Claims', claims(found), answer) : ''}
    ${found.stories.items.length > 0 ? group('story', 'Stories', stories(found), answer) : ''}`
}

function group(
  kind: 'entity' | 'claim' | 'story',
  heading: string,
  list: Markup,
  { query, found }: SearchAnswer,
): Markup {
  const hits = { entity: found?.entities, claim: found?.claims, story: found?.stories }[kind]
  const more = hits?.next ? withQuery('/search', { ...query, kind, after: hits.next }) : null
  return html`<section aria-labelledby="found-${kind}"><h2 id="found-${kind}">${heading}</h2>${list}
    ${more ? html`<p class="pager"><a href="${more}">More ${heading.toLowerCase()}</a></p>` : ''}</section>`
}

function entities({ entities }: Found): Markup {
  return html`<ul class="hits">${entities.items.map(
    ({
      entity,
      name,
    }) => html`<li><p class="sentence"><a href="${dossierPath(entity.id)}">${formatEntity(entity)}</a></p>
      <p class="note">${entityTypeWords[entity.type].one}${isOther(name, entity.name) ? html`, also ${marked(name)}` : ''}, ${formatCount(entity.claims, 'claim')}</p></li>`,
  )}</ul>`
}

const isOther = (name: Marked, shown: string): boolean => name.map(({ text }) => text).join('') !== shown

/** Who searches for a name has not asked for what happens to it. */
function claims({ claims }: Found): Markup {
  return html`<ul class="hits standings">${claims.items.map(
    (hit) => html`<li>${veiled(hit.spoiler, 'veil', told(hit))}
      <div class="standing-side">${standingMark({ ...hit, supersededBy: null })}</div></li>`,
  )}</ul>`
}

type Hit = Found['claims']['items'][number]

function told({ claimId, sentence, spoiler, quote, quoteSpoiler, story, publishedAt }: Hit): Markup {
  const words = quoted(quote.map(({ text }) => text).join(''), marked(quote))
  return html`<p class="sentence"><a href="${claimPath(claimId)}">${sentence}</a></p>
      <div class="hit-quote">${veiled(spoiler === null ? quoteSpoiler : null, 'veil', words)}</div>
      <p class="note">${story.outlet ?? 'Outlet unknown'}, ${day(publishedAt)}</p>`
}

function stories({ stories }: Found): Markup {
  return html`<ul class="hits">${stories.items.map(
    ({
      story,
      headline,
    }) => html`<li><p class="sentence"><a href="${storyPath(story.id)}">${marked(headline)}</a></p>
      <p class="note">${story.outlet ?? 'Outlet unknown'}, ${day(story.publishedAt)}, ${formatCount(story.claims, 'claim')}</p></li>`,
  )}</ul>`
}

/** What was searched for, marked within its text. */
function marked(text: Marked): Markup {
  return html`${text.map(({ text, isHit }) => (isHit ? html`<mark>${text}</mark>` : text))}`
}
