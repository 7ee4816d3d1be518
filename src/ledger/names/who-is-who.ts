import type { EntityCard, EntityRef } from '../entity.ts'
import type { DecisionKind } from '../store/decisions.ts'
import type { OutsideScheme } from './outside-forms.ts'

/** Who decides; `at`: from when it counts, now where left out. */
export type Deciding = { readonly by: string; readonly why?: string | null; readonly at?: string | null }

/**
 * What somebody decided on who is who. `same`: `about` goes by the name of `other`. `different`: they are two. `part`:
 * what some stories mean by `about` is `other`. `outside id`: what `about` is called elsewhere.
 */
export type Decision = {
  readonly entry: number
  readonly kind: DecisionKind
  readonly about: EntityRef
  readonly other: EntityRef | null
  readonly outsideId: { readonly scheme: string; readonly value: string | null } | null
  readonly at: string
  readonly by: string
  readonly why: string | null
  readonly stands: boolean
}

/** What a decision did: the entity as it is now. */
export type Decided = { readonly decision: Decision; readonly entity: EntityCard }

/** What is to be told apart: another entity; or what some stories mean by the name, or some titles, by id. */
export type Splitting =
  | { readonly other: string }
  | {
      readonly stories: readonly string[]
      readonly titles: readonly string[]
      readonly name?: string | null
      readonly year?: number | null
    }

/** Two entities that may be one, with the reason. Nobody has decided, and no rule is sure. */
export type MaybeSame = {
  readonly entity: EntityCard
  readonly other: EntityCard
  readonly probability: number
  readonly rule: string
  readonly why: string
}

/** A name that is held for an entity, and why: by a rule, or because somebody decided it. */
export type HeldName = {
  readonly id: string
  readonly name: string
  readonly since: string
  readonly rule: string | null
  readonly why: string
  readonly decision: Decision | null
}

export type OutsideId = {
  readonly scheme: OutsideScheme
  readonly value: string
  readonly url: string
  readonly entry: number
}

/** Who an entity is: what is held for it, what may be, what it is called elsewhere, and what was decided on it. */
export type Identity = {
  readonly held: readonly HeldName[]
  readonly maybe: readonly MaybeSame[]
  readonly outsideIds: readonly OutsideId[]
  readonly decisions: readonly Decision[]
}
