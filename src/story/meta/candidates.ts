import type { Page } from '../page/page.ts'
import type { Decision } from '../story.ts'
import type { LinkedData } from './json-ld.ts'

/** One place that says what a field is. Candidates stand in the order in which they are believed. */
export type Candidate<T> = { readonly rule: string; readonly value: T }

/** Everything the fields are read from. */
export type Sources = {
  readonly page: Page
  readonly data: LinkedData
  readonly metas: ReadonlyMap<string, readonly string[]>
  readonly url: string | null
}

export function gatherSources(page: Page, data: LinkedData, url: string | null): Sources {
  const metas = new Map<string, string[]>()
  for (const { name, content } of page.metas) {
    if (content !== '') metas.set(name, [...(metas.get(name) ?? []), content])
  }
  return { page, data, metas, url: url ?? findUrl(page, metas) }
}

function findUrl(page: Page, metas: ReadonlyMap<string, readonly string[]>): string | null {
  const canonical = page.links.find((link) => link.rel === 'canonical')?.href
  return (
    [canonical, metas.get('og:url')?.[0]].find((url) => url !== undefined && /^https?:\/\//.test(url)) ?? null
  )
}

/** Candidates out of the named meta tags, in the order of the names. */
export function fromMetas({ metas }: Sources, ...names: readonly string[]): readonly Candidate<string>[] {
  return names.flatMap((name) => (metas.get(name) ?? []).map((value) => ({ rule: `meta ${name}`, value })))
}

export function fromValue(rule: string, value: string | null | undefined): readonly Candidate<string>[] {
  return value === null || value === undefined || value.trim() === '' ? [] : [{ rule, value: value.trim() }]
}

/** The first candidate, with the decision that names it. */
export function choose<T>(what: string, candidates: readonly Candidate<T>[], show: (value: T) => string) {
  const [winner] = candidates
  const decision: Decision | null =
    winner === undefined ? null : { what, rule: winner.rule, value: show(winner.value) }
  return { value: winner?.value ?? null, decision }
}
