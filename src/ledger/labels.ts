/** Worked out from certainty, attribution and evidence together; never stored. */
export const labels = ['confirmed', 'reported', 'rumoured', 'speculated', 'open', 'denied'] as const

export type Label = (typeof labels)[number]
