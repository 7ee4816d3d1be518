import { setImmediate } from 'node:timers/promises'

/** What a source has ready, in groups: nobody waits for a group to fill, and what has piled up is handed on together. */
export async function* inGroups<T>(source: AsyncIterable<T>, most: number): AsyncGenerator<readonly T[]> {
  const items = source[Symbol.asyncIterator]()
  let next = items.next()
  try {
    for (let first = await next; first.done !== true; first = await next) {
      const group = [first.value]
      next = items.next()
      while (group.length < most) {
        const ready = await Promise.race([next, setImmediate(null)])
        if (ready === null || ready.done === true) break
        group.push(ready.value)
        next = items.next()
      }
      yield group
    }
  } finally {
    // Left early: what is under way must not fail unheard.
    next.catch(() => {})
    await items.return?.()
  }
}
