import type { Property } from '../claims/index.ts'
import type { EntityCard } from './entity.ts'
import type { Label } from './labels.ts'
import type { Identity } from './names/who-is-who.ts'
import type { Moment, Page, PageRequest } from './page.ts'
import type { Standing } from './standing.ts'
import type { StoryCard } from './story-view.ts'

/** All that is claimed about one entity, as subject, value or qualifier. `asOf` null: now. */
export type Dossier = {
  readonly entity: EntityCard
  readonly asOf: string | null
  readonly identity: Identity
  /** `total`: how many claims bear the label; the first of them are shown. */
  readonly groups: readonly {
    readonly label: Label
    readonly total: number
    readonly standings: readonly Standing[]
  }[]
  /** How many claims bear a label and are of a property, shown or not. */
  readonly kinds: readonly DossierKind[]
  readonly stories: readonly StoryCard[]
}

export type DossierKind = { readonly label: Label; readonly property: Property; readonly total: number }

/** The claims of a dossier, those of one label and of one property together; `kinds` are those of the whole dossier. */
export type DossierClaims = Pick<Dossier, 'entity' | 'asOf' | 'kinds'> & { readonly claims: Page<Standing> }

/**
 * `standings`: at most so many claims of each label and property, 10 where left out; `reports`: of each at most so many reports,
 * its first and last, 6 where left out. Null for all of them: a famous title's may be many thousands.
 */
export type DossierRequest = Moment & {
  readonly standings?: number | null
  readonly reports?: number | null
}

export type DossierClaimsRequest = PageRequest & {
  readonly asOf?: string | null
  readonly label?: Label | null
  readonly property?: Property | null
}
