import type { html } from 'hono/html'

/** What every component returns: markup in which all inserted text has been escaped. */
export type Markup = ReturnType<typeof html>

/** A node of JSON-LD. */
export type LinkedData = { readonly '@type': string } & { readonly [name: string]: unknown }
/** A script in `islands/`. */
export type Island = 'gallery' | 'search' | 'copy'

/** A picture that stands for a page where somebody shares it; one that was drawn for it is 1200 × 630. */
export type Card = {
  readonly path: string
  readonly alt: string
  readonly width?: number
  readonly height?: number
}

/** A page without its shell: what the layout needs to know, and what stands in `<main>`. */
export type PageContent = {
  readonly title: string
  readonly description: string
  readonly section: 'home' | 'dossiers' | 'stories' | 'sources' | 'calendar' | null
  readonly main: Markup
  /** The address to keep in mind for the page, where it is not the page's own. */
  readonly canonical?: string
  /** Scripts that add to the page what it can do without; named as in `islands/`. */
  readonly islands?: readonly Island[]
  /** What it is to those who share it. */
  readonly kind?: 'website' | 'article' | 'profile'
  /** The picture that is shown of it elsewhere, and what it says. */
  readonly card?: Card
  /** Feeds of what the page is about; `path` without the form at its end. */
  readonly feeds?: readonly { readonly title: string; readonly path: string }[]
  /** Whether others may embed what it is about. */
  readonly isEmbeddable?: boolean
  /** What it is about in the words of schema.org; `urlOf` makes a path of the site absolute. */
  readonly linkedData?: (urlOf: (path: string) => string) => readonly LinkedData[]
}
