import { html } from 'hono/html'
import type { MethodAnswer } from '../../server/contract/index.ts'
import { labelLine } from '../components/label-line.ts'
import { capitalise, formatCount, formatList } from '../format.ts'
import type { Markup, PageContent } from '../markup.ts'
import { labelWords, verdictWords } from '../wording.ts'

/** How a sentence in a story becomes a line on this site. */
export function methodPage({ labels, verdicts, fewestSettled, criteria }: MethodAnswer): PageContent {
  return {
    title: 'Method',
    description:
      'How stories are read, how claims are weighed and settled, and how sources get their records.',
    section: null,
    main: html`<header class="page-head"><h1>Method</h1>
        <p class="lead">How a sentence in a story becomes a line on this site.</p></header>
      <div class="prose">
      <section aria-labelledby="reading"><h2 id="reading">Reading</h2>
        <p>A program reads each story, sentence by sentence, by rules of language and by tables learnt from labelled stories. A
          sentence that claims something becomes a report of a claim, with its exact words. The program errs at times; the
          quote is there so that anybody can check it.</p>
        <p>Three things are kept apart: how sure the words sound, who stands behind them, and what they rest on. What holds in
          the comics is kept apart from what holds on screen.</p></section>
      <section aria-labelledby="labels"><h2 id="labels">Labels</h2>
        <p>A claim’s label is worked out from its reports each time, and changes with them.</p>
        <table><thead><tr><th scope="col">Line</th><th scope="col">Label</th><th scope="col">What it means</th></tr></thead>
        <tbody>${labels.map((label) => html`<tr><td><span class="mark mark-${label}">${labelLine(label, 1)}</span></td><th scope="row">${labelWords[label].word}</th><td>${capitalise(labelWords[label].meaning)}</td></tr>`)}</tbody></table></section>
      <section aria-labelledby="trail"><h2 id="trail">One claim, one trail</h2>
        <p>The same claim from ten stories is one claim. Values that exclude each other, such as two days for one premiere,
          compete. A report is followed to its origin by the credits of its story, and by whose words it has. A story that only
          repeats another is an echo: it is shown in the trail and adds nothing to the weight.</p></section>
      <section aria-labelledby="weighing"><h2 id="weighing">Weighing</h2>
        <p>A claim’s probability comes from its independent reports: who says it, how surely, on what evidence, and, once the
          newsroom has let the program learn from verdicts, how often such sources were right. Each claim’s page lists what every report added.
          Competing values lower each other. The ends are never shown as certain.</p></section>
      <section aria-labelledby="settling"><h2 id="settling">Settling</h2>
        <p>What would settle a claim stands on its page from the day it is made. A verdict names who gave it and the report or
          page it rests on. A verdict is never overwritten: a later one takes its place, or it is taken back, and both stay in its
          history and in the <a href="/corrections">corrections</a>.</p>
        <dl class="facts">${verdicts.map((verdict) => html`<div><dt>${verdictWords[verdict].word}</dt><dd>${capitalise(verdictWords[verdict].meaning)}</dd></div>`)}</dl>
        ${criteriaTable(criteria)}</section>
      <section aria-labelledby="records"><h2 id="records">Track records</h2>
        <p>A source’s record counts its own settled claims. What it passed on with credit is counted apart. Claims found right
          when made and changed later count as right; void ones do not count. Under ${formatCount(fewestSettled, 'settled claim')} no share is
          shown; from there on it comes with an interval that holds nine times in ten.</p></section>
      <section aria-labelledby="past"><h2 id="past">The past</h2>
        <p>A dossier, a claim or the calendar as of a date uses only what had been published and decided by then.</p></section>
      <section aria-labelledby="limits"><h2 id="limits">What is not done</h2>
        <p>Of other outlets’ stories only short quotes, headlines and links are shown, never the whole text and never their photos.
          Of real people only professional facts are collected. Claims that tell a plot are left out of feeds and pictures. A story
          that is taken down leaves a gap that says who removed it, when and why.</p></section>
      </div>`,
  }
}

/** Kinds of claims that are settled alike share a row. */
function criteriaTable(criteria: MethodAnswer['criteria']): Markup {
  const groups = Map.groupBy(criteria, ({ settles, years }) => `${years} ${settles}`)
  return html`<table class="criteria"><caption>What settles a claim</caption>
    <thead><tr><th scope="col">Claim</th><th scope="col">Settled when</th><th scope="col">Within</th></tr></thead>
    <tbody>${[...groups.values()].map((group) => criterionRow(group))}</tbody></table>
    <p class="note">A claim that names a date is due by that date.</p>`
}

function criterionRow(group: MethodAnswer['criteria']): Markup | '' {
  const [first] = group
  if (!first) return ''
  const within = first.years === null ? 'No limit' : formatCount(first.years, 'year')
  return html`<tr><th scope="row">${capitalise(formatList(group.map(({ property }) => property)))}</th><td>${capitalise(first.settles)}</td>
    <td class="word">${within}</td></tr>`
}
