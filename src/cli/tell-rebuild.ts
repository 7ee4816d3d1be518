import type { WriteStream } from 'node:tty'
import type { Rebuilding } from '../ledger/index.ts'
import { startProgress } from './progress.ts'

/** Where nobody looks at a bar, a line for each of so many parts is not too much for a log. */
const parts = 10
/** What is done sooner needs no words. */
const patience = 1_000

/** Says how far working everything out anew has come: a bar on a terminal, a line now and then elsewhere. */
export function tellRebuild(path: string, terminal: WriteStream, patienceMs = patience): Rebuilding {
  const startedAt = Date.now()
  let bar: ReturnType<typeof startProgress> | null = null
  let told = 0
  const begin = (total: number) => {
    const entries = `${total.toLocaleString('en')} entries of its log`
    terminal.write(
      `${path} is worked out anew from ${entries}; until that is done it stays as it was, and Ctrl-C leaves it so.\n`,
    )
    return startProgress(total, terminal)
  }
  return (done, total) => {
    if (bar === null && Date.now() - startedAt < patienceMs) return
    bar ??= begin(total)
    bar.update(done, 'entries')
    if (done === total) bar.clear()
    const part = Math.floor((done / total) * parts)
    if (terminal.isTTY || part <= told) return
    told = part
    terminal.write(`${Math.floor((done / total) * 100)}% of ${path} is worked out anew\n`)
  }
}
