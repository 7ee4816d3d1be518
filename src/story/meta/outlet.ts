import { normal } from '../normal.ts'
import { type Candidate, fromMetas, fromValue, type Sources } from './candidates.ts'
import { findCopyright } from './copyright-line.ts'
import { findHomeName } from './home-name.ts'
import { findNameInTitle } from './repeated-heading.ts'

/** Candidates for who publishes the story. */
export function findOutlets(sources: Sources): readonly Candidate<string>[] {
  const told = listOutlets(sources)
  // The whole page need not be searched where it says who it is.
  return told.length > 0 ? told : fromValue('name in the copyright line', findCopyright(sources.page))
}

function listOutlets(sources: Sources): readonly Candidate<string>[] {
  return [
    ...fromMetas(sources, 'og:site_name').filter(isName),
    ...fromValue('JSON-LD publisher', sources.data.publisher),
    ...fromMetas(
      sources,
      'application-name',
      'publisher',
      'dc.publisher',
      'apple-mobile-web-app-title',
      'al:ios:app_name',
    ).filter(isName),
    ...fromValue('name beside the headline in <title>', findNameInTitle(sources)),
    ...fromValue('name on the way home that <title> has', findNameInTitleAndHome(sources)),
  ]
}

/** One of the two alone may be a section's or a product's. */
function findNameInTitleAndHome({ page }: Sources): string | null {
  const name = findHomeName(page)
  return name !== null && normal(page.title ?? '').includes(normal(name)) ? name : null
}

/** Some give their address. */
function isName({ value }: Candidate<string>): boolean {
  return !value.includes('://')
}

/** Candidates for the language, as it is declared. */
export function findLanguages(sources: Sources): readonly Candidate<string>[] {
  const locale = fromMetas(sources, 'og:locale', 'content-language', 'language', 'dc.language')
  return [
    ...fromValue('<html lang>', sources.page.language),
    ...fromValue('JSON-LD inLanguage', sources.data.language),
    ...locale,
  ].flatMap(({ rule, value }) => {
    const code = /^[a-z]{2,3}(?=$|[-_,])/i.exec(value)?.[0].toLowerCase()
    return code === undefined ? [] : [{ rule, value: code }]
  })
}

/** Candidates for the sentence under the headline, as the page's head has it; the visible one is compared with it. */
export function findDescriptions(sources: Sources): readonly Candidate<string>[] {
  return [
    ...fromMetas(sources, 'og:description', 'description', 'twitter:description'),
    ...fromValue('JSON-LD description', sources.data.dek),
  ]
}
