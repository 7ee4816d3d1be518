import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { getPriority, setPriority } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { count } from './output.ts'

export type KeepOptions = {
  /** What is run by this very Node: a file and its arguments. What it prints goes where ours goes. */
  readonly args: readonly string[]
  /** What it is called in sentences, such as "the watch". */
  readonly name: string
  readonly say: (sentence: string) => void
  /** It gets the processor when this program and others do not ask for it. */
  readonly behind?: boolean
  readonly delays?: Partial<Delays>
}

type Delays = {
  /** Before it is started again; twice as long each time it ends before it has run for `calmMs`. */
  readonly firstMs: number
  readonly mostMs: number
  readonly calmMs: number
  /** How long it may take to finish what it has in hand. */
  readonly patienceMs: number
}

/** A program that always fails is no load; one that fell over once is back before anybody notices. */
const usual: Delays = { firstMs: 1_000, mostMs: 60_000, calmMs: 120_000, patienceMs: 20_000 }

export type KeptProgram = {
  /** Lets it finish what it has in hand, and waits for its end. */
  stop(): Promise<void>
}

/**
 * Runs a program beside this one, and starts it again whenever it ends. It is stopped by closing the channel to it, which
 * also closes when this program is killed: whatever happens, it does not stay behind (`interruption` listens for that).
 */
export function keepRunning({ args, name, say, behind = false, delays = {} }: KeepOptions): KeptProgram {
  const { firstMs, mostMs, calmMs, patienceMs } = { ...usual, ...delays }
  const stopping = new AbortController()
  const { signal } = stopping

  async function keep(): Promise<void> {
    let failures = 0
    while (!signal.aborted) {
      const startedMs = performance.now()
      const how = await runOnce(args, { signal, patienceMs, behind })
      if (signal.aborted) return
      if (performance.now() - startedMs >= calmMs) failures = 0
      const waitMs = Math.min(mostMs, firstMs * 2 ** failures)
      failures++
      say(`${name} ${how}; it is started again in ${count(Math.ceil(waitMs / 1000), 'second')}.`)
      await sleep(waitMs, undefined, { signal }).catch(() => {})
    }
  }

  const kept = keep()
  return {
    stop() {
      stopping.abort()
      return kept
    },
  }
}

/** Until its end; returns how it ended, in words that follow its name. */
async function runOnce(
  args: readonly string[],
  {
    signal,
    patienceMs,
    behind,
  }: { readonly signal: AbortSignal; readonly patienceMs: number; readonly behind: boolean },
): Promise<string> {
  const child = spawn(process.execPath, [...process.execArgv, ...args], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  if (behind) putBehind(child)
  let impatience: NodeJS.Timeout | undefined
  const letGo = () => {
    if (child.connected) child.disconnect()
    impatience = setTimeout(() => child.kill('SIGKILL'), patienceMs)
  }
  signal.addEventListener('abort', letGo, { once: true })
  try {
    return await endOf(child)
  } finally {
    signal.removeEventListener('abort', letGo)
    clearTimeout(impatience)
  }
}

async function endOf(child: ChildProcess): Promise<string> {
  try {
    await once(child, 'exit')
  } catch (error) {
    return `could not be started (${error instanceof Error ? error.message : String(error)})`
  }
  if (child.signalCode !== null) return `was ended by ${child.signalCode}`
  return `ended with exit code ${child.exitCode}`
}

/** Far behind us, of twenty ranks down from the usual one to the last. */
const ranksBehind = 10
const lastRank = 19

/** At once: threads take the rank that holds when they are started. Where it may not be set, it stays as it is. */
function putBehind({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, Math.min(lastRank, getPriority() + ranksBehind))
  } catch {
    // It has ended already, or the system does not let us.
  }
}
