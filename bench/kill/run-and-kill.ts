import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** Lets a program run until it has said so many lines, and kills it with SIGKILL some milliseconds into what it does next. */
export async function runAndKill(
  program: string,
  args: readonly string[],
  kill: { readonly afterLines: number; readonly delayMs: number },
): Promise<readonly string[]> {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  // Until it is reaped it counts as alive, and what it held as held.
  const ended = once(child, 'exit')
  const said: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line)
    if (said.length === kill.afterLines) setTimeout(() => child.kill('SIGKILL'), kill.delayMs)
  }
  await ended
  return said
}
