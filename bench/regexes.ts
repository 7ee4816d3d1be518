/**
 * Looks for texts that make the source's regular expressions slow (ReDoS) with recheck, which proves an expression
 * linear by automata or searches for such a text: literals as they stand, and what modules build when they are loaded.
 * Each such text is then read as a story, since most expressions only ever see a sentence or a word. Exits 1 where an
 * expression is exponential.
 *
 *   node --no-warnings bench/regexes.ts    a quarter of an hour
 *   … src/claims                           one folder
 *   … --show                               prints those of a power of the length, too
 */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { installPeers } from './story/peers.ts'

type Diagnostics = {
  readonly status: 'safe' | 'vulnerable' | 'unknown'
  readonly complexity?: { readonly type: string; readonly degree?: number }
  readonly attack?: { readonly pattern: string; readonly string: string }
}

const folder = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? 'src'
const show = process.argv.includes('--show')
/** As much of a slow text is read as a story. */
const replayedChars = 100_000
/** So long a text is searched for that makes one expression slow, in milliseconds. */
const searchMs = 4000

if (installPeers() === null) {
  console.error(
    'bench/peers needs recheck and acorn, and npm ci failed there. Is the npm registry within reach?',
  )
  process.exit(1)
}
const { check }: { check: (source: string, flags: string, options: object) => Promise<Diagnostics> } =
  createRequire(join(import.meta.dirname, 'peers/package.json'))('recheck')
const { sourceRegexes } = await import('./regexes/source-regexes.ts')
const regexes = await sourceRegexes(folder)
// Only now: what a module builds is seen while it is first loaded.
const { read } = await import('../src/claims/index.ts')
const { fromText } = await import('../src/story/index.ts')

/** CPU time of reading a text, in milliseconds. */
function readingMs(text: string): number {
  const before = process.cpuUsage()
  const { story } = fromText(`The film “Copper Lane” stars Ana Reyes. ${text.slice(0, replayedChars)}`, {
    published: '2026-01-10',
  })
  if (story !== null) read(story)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const counts = new Map<string, number>()
const slow: { readonly where: string; readonly pattern: string; readonly ms: number }[] = []
for (const [at, { source, flags, where }] of regexes.entries()) {
  const { status, complexity, attack } = await check(source, flags, { timeout: searchMs })
  const kind = status === 'vulnerable' ? `${complexity?.type} ${complexity?.degree ?? ''}`.trim() : status
  counts.set(kind, (counts.get(kind) ?? 0) + 1)
  if (attack !== undefined) slow.push({ where, pattern: attack.pattern, ms: readingMs(attack.string) })
  if (complexity?.type === 'exponential' || (show && status === 'vulnerable'))
    console.log(`${kind}  ${where}  /${source.slice(0, 120)}/${flags}\n    slow on ${attack?.pattern}`)
  if (process.stderr.isTTY && at % 20 === 0) process.stderr.write(`\r${at} of ${regexes.length} `)
}
console.log(`${regexes.length} regular expressions in ${folder}`)
for (const [kind, count] of [...counts].sort((a, b) => b[1] - a[1]))
  console.log(`  ${kind.padEnd(16)}${count}`)
console.log(
  `\nCPU time of reading ${slow.length} slow texts of up to ${replayedChars} characters, the worst first:`,
)
for (const { where, pattern, ms } of slow.sort((a, b) => b.ms - a.ms).slice(0, 5))
  console.log(`  ${(ms / 1000).toFixed(1).padStart(5)} s  ${pattern}  ${where}`)
if ([...counts.keys()].some((kind) => kind.startsWith('exponential'))) process.exitCode = 1
