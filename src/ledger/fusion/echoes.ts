import type { ClaimTable } from './claim-table.ts'

/** Two sources that say the same of everything, on so many disputed objects or more, are one source under two names. */
const fewestDisputed = 20

/**
 * Leaves out sources that say word for word, on all they speak of, what another says: from the first round on, and not
 * only once sources are known, an echo adds nothing. `voiceOf` is, for each source, the one that speaks for it.
 */
export function leaveOutEchoes(table: ClaimTable): {
  readonly heard: ClaimTable
  readonly voiceOf: Int32Array
} {
  const voiceOf = findVoices(table)
  if (voiceOf.every((voice, s) => voice === s)) return { heard: table, voiceOf }
  const claimsOf = new Int32Array(table.claimsOf.length)
  const claimants = new Int32Array(table.claimants.length)
  let kept = 0
  for (let v = 0; v < table.values.length; v++) {
    for (let i = table.claimsOf[v] ?? 0; i < (table.claimsOf[v + 1] ?? 0); i++) {
      const s = table.claimants[i] ?? 0
      if (voiceOf[s] === s) claimants[kept++] = s
    }
    claimsOf[v + 1] = kept
  }
  return { heard: { ...table, claimsOf, claimants: claimants.slice(0, kept) }, voiceOf }
}

/** Sources with the same claims have the same digest; the first of them by name speaks for all. */
function findVoices(table: ClaimTable): Int32Array {
  const { first, second, disputed } = digest(table)
  const voices = new Map<string, number>()
  return Int32Array.from(table.sources, (_, s) => {
    if ((disputed[s] ?? 0) < fewestDisputed) return s
    const key = `${first[s]} ${second[s]} ${disputed[s]}`
    const voice = voices.get(key) ?? s
    voices.set(key, voice)
    return voice
  })
}

/** Two independent digests of 32 bits over all claims of each source, and on how many disputed objects it speaks. */
function digest(table: ClaimTable) {
  const first = new Int32Array(table.sources.length)
  const second = new Int32Array(table.sources.length)
  const disputed = new Int32Array(table.sources.length)
  for (let o = 0; o < table.objects.length; o++) {
    const [from, to] = [table.valuesOf[o] ?? 0, table.valuesOf[o + 1] ?? 0]
    for (let v = from; v < to; v++) {
      for (let i = table.claimsOf[v] ?? 0; i < (table.claimsOf[v + 1] ?? 0); i++) {
        const s = table.claimants[i] ?? 0
        first[s] = Math.imul((first[s] ?? 0) ^ v, 0x01000193)
        second[s] = Math.imul((second[s] ?? 0) + v + 1, 0x5bd1e995)
        if (to - from > 1) disputed[s] = (disputed[s] ?? 0) + 1
      }
    }
  }
  return { first, second, disputed }
}
