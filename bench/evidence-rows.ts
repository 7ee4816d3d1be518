/**
 * A number for each piece of evidence that `seenIn` stories or more show, in the order of the alphabet: what fewer show
 * says more of the story than of the language. `also` are numbered wherever they stand.
 */
export function numberEvidence(
  lessons: readonly { readonly story: string; readonly evidence: readonly string[] }[],
  seenIn: number,
  also: Iterable<string> = [],
): ReadonlyMap<string, number> {
  const stories = new Map<string, Set<string>>()
  for (const { story, evidence } of lessons)
    for (const says of evidence) stories.set(says, (stories.get(says) ?? new Set()).add(story))
  const often = [...stories].flatMap(([says, held]) => (held.size < seenIn ? [] : [says]))
  return new Map([...new Set([...often, ...also])].sort().map((says, row) => [says, row]))
}
