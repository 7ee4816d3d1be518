import { html } from 'hono/html'
import type { Change, HomeAnswer } from '../../server/contract/index.ts'
import { changeItem } from '../components/change-item.ts'
import { frontAside } from '../components/front-aside.ts'
import { day } from '../components/moment.ts'
import { pager } from '../components/pager.ts'
import { topStories } from '../components/top-stories.ts'
import { type Lifted, veilSwitch } from '../components/veil.ts'
import { formatNumber } from '../format.ts'
import { type ChangesOfSubject, type DayOfChanges, groupChanges } from '../group-changes.ts'
import { publisher, website } from '../linked-data/publisher.ts'
import type { Markup, PageContent } from '../markup.ts'
import { dossierPath } from '../paths.ts'

/** So much news of one title is in sight on one day; a single long story must not push all others off the page. */
const newsInSight = 6

type Props = { readonly home: HomeAnswer; readonly after: string | null; readonly lifted: Lifted }

/** What changed on the record, newest first, by day and title. */
export function homePage({ home, after, lifted }: Props): PageContent {
  const days = groupChanges(home.items)
  const { front } = home
  return {
    title: 'Hearsay: what changed on the record of film, TV and comics news',
    description: 'Who said what about films, series and comics, how surely, on what evidence. Newest first.',
    section: 'home',
    linkedData: (urlOf) => [publisher(urlOf), website(urlOf)],
    feeds: [{ title: 'Hearsay: what changed', path: '/feed' }],
    main: html`<header class="page-head"><h1>What changed</h1>
      <p class="lead">Every claim that stories made about films, series and comics, as it reached the record. <a href="/method">How it is read and weighed</a></p>
      ${veilSwitch({ path: '/', query: { after }, lifted, shown: [...home.items, ...(front?.settled ?? [])] })}</header>
      ${front ? topStories(front.stories) : ''}
      <div class="front-columns">
        <div>${days.length === 0 ? emptyRecord() : days.map((one) => dayOfChanges(one, lifted))}
        ${pager({ path: '/', query: { after, spoilers: lifted === 'show' ? lifted : null }, shown: home.items.length, total: home.total, next: home.next })}</div>
        ${front ? frontAside(front, lifted) : ''}
      </div>`,
  }
}

function dayOfChanges({ day: date, groups }: DayOfChanges, lifted: Lifted): Markup {
  return html`<section class="day" aria-labelledby="day-${date}">
    <h2 id="day-${date}">${day(date)}</h2>
    <div class="day-groups">${groups.map((group) => changesOfSubject(group, lifted))}</div>
  </section>`
}

function changesOfSubject({ subject, news, repeated, statements }: ChangesOfSubject, lifted: Lifted): Markup {
  return html`<section>
    <h3>${subject ? html`<a href="${dossierPath(subject.id)}">${subject.name}</a>` : 'About no title in particular'}</h3>
    ${news.length > 0 ? html`<ul class="standings">${news.slice(0, newsInSight).map((change) => changeItem(change, lifted))}</ul>` : ''}
    ${folded('More news', news.slice(newsInSight), lifted)}
    ${folded('Borne out by another source', repeated, lifted)}
    ${folded('Statements', statements, lifted)}
  </section>`
}

/** What is no news by itself stays at hand without crowding it out. */
function folded(name: string, changes: readonly Change[], lifted: Lifted): Markup | '' {
  if (changes.length === 0) return ''
  return html`<details class="fold"><summary>${name} <span class="note">${formatNumber(changes.length)}</span></summary>
    <ul class="standings">${changes.map((change) => changeItem(change, lifted))}</ul></details>`
}

function emptyRecord(): Markup {
  return html`<p class="empty">Nothing is on record yet. <code>hearsay read</code> with the address or file of a story
    puts its claims here.</p>`
}
