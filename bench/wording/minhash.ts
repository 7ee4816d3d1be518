import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

type Minhash = { readonly update: (text: string) => void; readonly jaccard: (other: Minhash) => number }
type Lsh = {
  readonly insert: (key: string, hash: Minhash) => void
  readonly query: (hash: Minhash) => readonly string[]
}
type Library = { readonly Minhash: new () => Minhash; readonly LshIndex: new () => Lsh }

/** minhash as its manual uses it, from bench/peers; null where that is not installed. */
export async function findMinhash() {
  const peers = join(import.meta.dirname, '..', 'peers', 'package.json')
  if (!existsSync(join(peers, '..', 'node_modules', 'minhash'))) return null
  const library: Library = createRequire(peers)('minhash')
  return () => {
    const index = new library.LshIndex()
    const hashes: Minhash[] = []
    return (text: string, at: number) => {
      const made = new library.Minhash()
      const words = text.toLowerCase().split(' ')
      for (let i = 2; i < words.length; i += 1) made.update(`${words[i - 2]} ${words[i - 1]} ${words[i]}`)
      // A lookup of what shares no band with anything fails in this library, unless the text is added first.
      index.insert(String(at), made)
      const near = index
        .query(made)
        .map(Number)
        .filter((other) => other !== at)
      hashes.push(made)
      const alike = near
        .map((other) => ({ other, jaccard: hashes[other]?.jaccard(made) ?? 0 }))
        .filter(({ jaccard }) => jaccard >= 0.3)
        .sort((a, b) => b.jaccard - a.jaccard)
      return alike[0]?.other ?? null
    }
  }
}
