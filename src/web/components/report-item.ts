import { html } from 'hono/html'
import type { ReportView, Standing } from '../../server/contract/index.ts'
import { capitalise, formatList } from '../format.ts'
import type { Markup } from '../markup.ts'
import { sourcePath, storyPath } from '../paths.ts'
import { attributionWords, certaintyWords, partWords } from '../wording.ts'
import { day } from './moment.ts'
import { outsideLink } from './outside-link.ts'
import { headlineOf } from './story-list.ts'
import { type Lifted, veiled } from './veil.ts'

type Props = {
  readonly report: ReportView
  /** What the claim gives away, or its words. */
  readonly spoiler: Standing['spoiler']
  readonly lifted: Lifted
  /** What stands right before: what one story says twice has one headline. */
  readonly before: ReportView | undefined
}

/** A report with all that it stands on: quote, link, certainty, attribution, evidence, trail. Echoes are small and say so. */
export function reportItem(props: Props): Markup {
  const { report, spoiler, lifted, before } = props
  const goesOn = before?.storyId === report.storyId
  const classes = ['report', ...(report.echo ? ['echo'] : []), ...(goesOn ? ['goes-on'] : [])]
  return html`<li class="${classes.join(' ')}" id="report-${report.id}">
    ${goesOn ? '' : storyHead(props)}
    ${report.echo && !(goesOn && before.echo) ? echoWord(report) : ''}
    ${veiled(spoiler, lifted, html`<blockquote><p>${report.quote}</p></blockquote>`)}
    <dl class="terms">
      <div><dt>Certainty</dt><dd>${capitalise(certaintyWords[report.certainty])}</dd></div>
      <div><dt>Who says so</dt><dd>${capitalise(attributionWords(report.attribution))}</dd></div>
      <div><dt>Evidence</dt><dd>${report.evidence.length > 0 ? capitalise(formatList(report.evidence)) : 'None named'}</dd></div>
      ${partWords[report.part] ? html`<div><dt>Stands</dt><dd>${capitalise(partWords[report.part])}</dd></div>` : ''}
    </dl>
  </li>`
}

function storyHead({ report, spoiler }: Props): Markup {
  const outlet = report.outlet ?? 'Unnamed outlet'
  return html`<h3><a href="${storyPath(report.storyId)}">${spoiler && report.part === 'headline' ? `A story of ${outlet}` : headlineOf(report)}</a></h3>
    <p class="note">${outlet}, ${day(report.publishedAt)}${report.url ? html`, ${outsideLink({ url: report.url, text: `read it at ${outlet}` })}` : ''}</p>`
}

function echoWord({ source }: ReportView): Markup {
  return html`<p class="echo-word"><strong>Echo.</strong> It repeats what <a href="${sourcePath(source.id)}">${source.name}</a> said elsewhere on record, so it adds no weight.</p>`
}
