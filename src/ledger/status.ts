/** The way of a work, in order; a later stage replaces an earlier one without contradicting it. */
const stages: Readonly<Record<string, number>> = {
  announced: 1,
  'in development': 2,
  ordered: 3,
  renewed: 3,
  revived: 3,
  casting: 4,
  'in production': 5,
  filming: 6,
  wrapped: 7,
  'post-production': 8,
  completed: 9,
  released: 10,
}
const ended = ['cancelled', 'shelved']

/** A work that is on its way is not given up. `ending`, `delayed` and `paused` go with either. */
export function statusesExclude(a: string, b: string): boolean {
  return (ended.includes(a) && b in stages) || (ended.includes(b) && a in stages)
}

/** Is `later` a further stage on the same way than `earlier`? */
export function isLaterStage(later: string, earlier: string): boolean {
  return (stages[later] ?? 0) > (stages[earlier] ?? Number.POSITIVE_INFINITY)
}
