import { z } from 'zod'
import { sourceKindWords, sourcePath } from '../../web/index.ts'
import { defineDocument } from '../document.ts'
import { element, xmlDocument } from './xml.ts'

/** A feed reader is not helped by more; those with most reports come first. */
const sourcesListed = 1000

/** `/sources.opml`: every source as a feed to follow, of what it put on the record. */
export const sourcesOpml = defineDocument({
  input: z.object({}),
  async make(ledger, _input, { origin }) {
    const { items } = await ledger.listSources({ limit: sourcesListed })
    const all = element('outline', {
      type: 'rss',
      text: 'All changes',
      xmlUrl: `${origin}/feed/rss`,
      htmlUrl: `${origin}/`,
    })
    const outlines = items.map(({ id, name, kind, role, reports }) =>
      element('outline', {
        type: 'rss',
        text: name,
        title: name,
        xmlUrl: `${origin}${sourcePath(id)}/feed/rss`,
        htmlUrl: origin + sourcePath(id),
        description: `${sourceKindWords[kind]}${role ? `, ${role}` : ''}, ${reports} on record`,
        language: 'en',
      }),
    )
    const head = element(
      'head',
      {},
      element('title', {}, 'Hearsay: sources'),
      element('docs', {}, 'http://opml.org/spec2.opml'),
    )
    const body = xmlDocument(element('opml', { version: '2.0' }, head, element('body', {}, all, ...outlines)))
    return { type: 'text/x-opml; charset=utf-8', body, fileName: 'hearsay-sources.opml' }
  },
})
