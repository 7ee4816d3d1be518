import { html } from 'hono/html'
import type { AboutAnswer } from '../../server/contract/index.ts'
import { outsideLink } from '../components/outside-link.ts'
import type { Markup, PageContent } from '../markup.ts'

/** What this is, and how to answer it. */
export function aboutPage({ contact }: AboutAnswer): PageContent {
  return {
    title: 'About',
    description: 'What Hearsay is, and how to reply to it or ask for a correction.',
    section: null,
    main: html`<header class="page-head"><h1>About</h1>
        <p class="lead">Hearsay keeps the record of film, TV and comics news: who said what, how surely, on what evidence, and
          whether they were right.</p></header>
      <div class="prose">
      <section aria-labelledby="use"><h2 id="use">What it is for</h2>
        <p>News of films and series is mostly about the future, and copied from outlet to outlet. Here the same claim is one
          claim, its trail leads back to whoever said it first, and it is settled in public once official word is out.
          <a href="/method">The method</a> says how, and <a href="/feeds">what is read</a> lists the feeds it comes from.</p></section>
      <section aria-labelledby="reply"><h2 id="reply">Right of reply</h2>
        <p>Whoever is named here, or is the source of a claim, may reply. Say which page it is about, by its address, what is wrong,
          and what shows it.</p>
        <p>${write(contact)}</p>
        <ul class="points">
          <li>A misread sentence is corrected at the story; the claim it made is withdrawn and the correction is listed.</li>
          <li>A wrong verdict is replaced or taken back, with the reason; both stay in the claim’s history.</li>
          <li>A denial that is published somewhere is read like any story, and counts from the day it came out.</li>
          <li>A story is taken down where the law or its outlet asks for it; the gap says so.</li>
        </ul>
        <p>All of these are listed under <a href="/corrections">corrections</a>.</p></section>
      <section aria-labelledby="reuse"><h2 id="reuse">Using it elsewhere</h2>
        <p>Every page is there as JSON: add <code>.json</code> to its address. <a href="/follow">Feeds and calendars</a> say what
          changes. Claims and dossiers can be embedded; each claim has a citation to copy.</p></section>
      </div>`,
  }
}

function write(contact: string | null): Markup {
  if (contact === null) return html`This newsroom has not said yet where to write to.`
  return contact.includes('@') && !contact.includes(':')
    ? html`Write to <a href="mailto:${contact}">${contact}</a>.`
    : html`Write to ${outsideLink({ url: contact, text: contact })}.`
}
