import type { LinkedData } from '../markup.ts'

type Crumb = { readonly name: string; readonly path: string }

/** The way to a page from the front. */
export function breadcrumbs(urlOf: (path: string) => string, crumbs: readonly Crumb[]): LinkedData {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [{ name: 'Hearsay', path: '/' }, ...crumbs].map(({ name, path }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name,
      item: urlOf(path),
    })),
  }
}
