import type { html } from 'hono/html'

/** What every component returns: markup in which all inserted text has been escaped. */
export type Markup = ReturnType<typeof html>

/** A page without its shell: what the layout needs to know, and what stands in `<main>`. */
export type PageContent = {
  readonly title: string
  readonly description: string
  readonly section: 'home' | 'dossiers' | 'stories' | 'sources' | null
  readonly main: Markup
  /** The address to keep in mind for the page, where it is not the page's own. */
  readonly canonical?: string
}
