import { html } from 'hono/html'
import type { Dossier, DossierKind, Label } from '../../server/contract/index.ts'
import { formatCount, formatEntity, formatList, formatNumber } from '../format.ts'
import type { Markup } from '../markup.ts'
import { isReplaced } from '../succession.ts'
import { labelWords } from '../wording.ts'

const order: readonly Label[] = ['confirmed', 'reported', 'rumoured', 'speculated', 'open', 'denied']

type Counted = Pick<DossierKind, 'label' | 'property' | 'total'>

/** What the page is, in one sentence: how many claims it tells of, by how sure they are. */
export function dossierLead({ entity, kinds, groups }: Dossier): Markup | '' {
  if (kinds.length === 0) return ''
  return html`<p class="lead">What is claimed about ${formatEntity(entity)}, and how surely: ${inNumbers([...kinds, ...replaced(groups)])}.</p>`
}

/** What another value has replaced counts for no label: its section does not show it either. */
function replaced(groups: Dossier['groups']): readonly Counted[] {
  return groups
    .flatMap(({ standings }) => standings)
    .filter(({ claim }) => claim.property !== 'statement')
    .filter(isReplaced)
    .map(({ label, claim: { property } }) => ({ label, property, total: -1 }))
}

/** "12 claims confirmed, 6 rumoured and 1 denied, and 11 statements": a statement's label says little, since no other value contends. */
function inNumbers(kinds: readonly Counted[]): string {
  const statements = totalOf(kinds.filter(({ property }) => property === 'statement'))
  const claims = kinds.filter(({ property }) => property !== 'statement')
  const byLabel = order
    .map((label) => ({ label, total: totalOf(claims.filter((kind) => kind.label === label)) }))
    .filter(({ total }) => total > 0)
    .map(
      ({ label, total }, i) =>
        `${i === 0 ? formatCount(total, 'claim') : formatNumber(total)} ${labelWords[label].word.toLowerCase()}`,
    )
  const parts = [
    ...(byLabel.length > 0 ? [formatList(byLabel)] : []),
    ...(statements > 0 ? [formatCount(statements, 'statement')] : []),
  ]
  return parts.join('; ')
}

function totalOf(kinds: readonly Counted[]): number {
  return kinds.reduce((sum, { total }) => sum + total, 0)
}
