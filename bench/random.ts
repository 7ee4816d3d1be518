/** The same order for the same seed (Fisher–Yates). */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const next = randomFrom(seed)
  const all = [...items]
  for (let i = all.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1))
    const [one, other] = [all[i], all[j]]
    if (one === undefined || other === undefined) continue
    all[i] = other
    all[j] = one
  }
  return all
}

/** Numbers from 0 up to 1, the same for the same seed on any machine (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
