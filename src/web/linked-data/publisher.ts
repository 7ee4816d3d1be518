import type { LinkedData } from '../markup.ts'

/** Who answers for what is on the site. */
export function publisher(urlOf: (path: string) => string): LinkedData {
  return {
    '@type': 'NewsMediaOrganization',
    '@id': urlOf('/#publisher'),
    name: 'Hearsay',
    url: urlOf('/'),
    correctionsPolicy: urlOf('/corrections'),
    ethicsPolicy: urlOf('/about'),
    verificationFactCheckingPolicy: urlOf('/method'),
  }
}

/** The site, and how to search it. */
export function website(urlOf: (path: string) => string): LinkedData {
  return {
    '@type': 'WebSite',
    '@id': urlOf('/#site'),
    name: 'Hearsay',
    url: urlOf('/'),
    inLanguage: 'en',
    publisher: { '@id': urlOf('/#publisher') },
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: urlOf('/search?q={search_term_string}') },
      'query-input': 'required name=search_term_string',
    },
  }
}
