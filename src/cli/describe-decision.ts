import type { Decided, Decision } from '../ledger/index.ts'
import { sayDecision } from '../ledger/index.ts'
import { showEntity } from './find-entity.ts'

/** A decision on who is who, in a line. */
export function describeDecision(decision: Decision): string {
  const { entry, at, by, why } = decision
  return `${sayDecision(decision)} (entry ${entry}, from ${at.slice(0, 10)}, by ${by}${why ? `: ${why}` : ''})`
}

/** What a decision did, in lines. */
export function describeDecided({ decision, entity }: Decided): string {
  return [
    describeDecision(decision),
    `  ${entity.id}: ${showEntity(entity)}. "hearsay undo ${decision.entry}" takes it back.`,
  ].join('\n')
}
