import type { Decision } from './who-is-who.ts'

/** A decision on who is who in plain words. */
export function sayDecision({ kind, about, other, outsideId }: Decision): string {
  switch (kind) {
    case 'same':
      return `${about.name} (${about.id}) is ${other?.name} (${other?.id}).`
    case 'different':
      return `${about.name} (${about.id}) and ${other?.name} (${other?.id}) are two.`
    case 'part':
      return `Some of what was told of ${about.name} (${about.id}) is about another, ${other?.name} (${other?.id}).`
    case 'outside id':
      return outsideId?.value == null
        ? `${about.name} (${about.id}) has no id on ${outsideId?.scheme}.`
        : `${about.name} (${about.id}) is ${outsideId.value} on ${outsideId.scheme}.`
    default:
      return kind satisfies never
  }
}
