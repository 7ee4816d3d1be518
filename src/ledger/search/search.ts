import type { Database } from '../store/database.ts'
import { toAsking } from './asking.ts'
import type { Found, Hits, SearchKind, SearchRequest } from './found.ts'
import { readQuery } from './read-query.ts'
import { searchClaims } from './search-claims.ts'
import { searchEntities } from './search-entities.ts'
import { searchStories } from './search-stories.ts'

const none: Hits<never> = { items: [], next: null }

/** Entities by their names, claims by their quotes, stories by their headlines; see `Found`. */
export function search(db: Database, typed: string, request: SearchRequest): Found {
  const asking = toAsking(request)
  const query = readQuery(db, typed)
  const isAsked = (kind: SearchKind) => isWanted(kind, request) && query.sought.length > 0
  const type = request.type ?? null
  const label = request.label ?? null
  return {
    corrected: query.corrected,
    entities: isAsked('entity')
      ? searchEntities(db, readQuery(db, typed, 'all'), typed, { ...asking, type })
      : none,
    claims: isAsked('claim') ? searchClaims(db, query, { ...asking, label }) : none,
    stories: isAsked('story') ? searchStories(db, query, asking) : none,
  }
}

function isWanted(kind: SearchKind, request: SearchRequest): boolean {
  if (request.kind && request.kind !== kind) return false
  if (request.type && kind !== 'entity') return false
  return !(request.label && kind !== 'claim')
}
