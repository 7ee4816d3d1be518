import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

const main = join(import.meta.dirname, '../src/cli/main.ts')

export type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string }

/** A folder of its own for one file of tests; gone when they end. */
export function makeFolder(): {
  folder: string
  put: (name: string, content: string | Uint8Array) => string
} {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-cli-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const put = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content)
    return name
  }
  return { folder, put }
}

/** Starts hearsay as from a shell in that folder. */
export function startHearsay(folder: string, args: readonly string[]): ChildProcess {
  const { HEARSAY_DB: _, ...env } = process.env
  return spawn(process.execPath, [main, ...args], { cwd: folder, env, stdio: ['pipe', 'pipe', 'pipe'] })
}

/** Runs hearsay to its end. */
export async function runHearsay(folder: string, args: readonly string[], input = ''): Promise<Ended> {
  const child = startHearsay(folder, args)
  // It may end without reading what it is given.
  child.stdin?.on('error', () => {}).end(input)
  return ended(child)
}

/** What a child prints until its end. */
export async function ended(child: ChildProcess): Promise<Ended> {
  const [stdout, stderr] = [child.stdout, child.stderr].map((stream) => (stream === null ? '' : text(stream)))
  await once(child, 'close')
  return { code: child.exitCode, stdout: (await stdout) ?? '', stderr: (await stderr) ?? '' }
}
