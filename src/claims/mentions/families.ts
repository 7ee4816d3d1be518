/** "Low Tide" in "Low Tide 2" and "Low Tide: Undertow". */
const shorterOf = (key: string): string | undefined => /^([^:]+)(?:: .+| (?:\d+|[ivx]+))$/.exec(key)?.[1]

/** What each name has in longer and shorter ones of the story, that a number or a second half parts from it. */
export function familiesOf(marked: ReadonlyMap<string, boolean>): ReadonlyMap<string, ReadonlySet<string>> {
  const families = new Map<string, Set<string>>()
  const add = (key: string, says: string, isSet: boolean | undefined) => {
    const held = families.get(key) ?? new Set()
    families.set(key, held.add(says))
    if (isSet) held.add(`marked ${says}`)
  }
  for (const [key, isSet] of marked) {
    const shorter = shorterOf(key)
    if (shorter === undefined || !marked.has(shorter)) continue
    add(shorter, 'longer', isSet)
    add(key, 'shorter', marked.get(shorter))
  }
  return families
}
