import type { WriteStream } from 'node:tty'

const barChars = 24
/** Ten times a second is smooth, and costs nothing. */
const redrawMs = 100

/** A bar on a terminal; nothing elsewhere. It steps aside for lines that are printed between two updates. */
export type Progress = {
  /** `done` of the total, with a fraction; `label` says what is being read. */
  readonly update: (done: number, label: string) => void
  readonly clear: () => void
}

export function startProgress(total: number, terminal: WriteStream): Progress {
  if (!terminal.isTTY) return { update: () => {}, clear: () => {} }
  let drawnAt = 0
  const startedAt = Date.now()
  let updates = 0
  const clear = () => {
    if (drawnAt > 0) terminal.write('\r\u001b[K')
    drawnAt = 0
  }
  const update = (done: number, label: string) => {
    updates++
    if (Date.now() - drawnAt < redrawMs) return
    drawnAt = Date.now()
    terminal.write(
      `\r\u001b[K${draw(done, total, label, terminal.columns, pace(done, total, updates, Date.now() - startedAt))}`,
    )
  }
  return { update, clear }
}

/** "  37% ████████░░░░░░ 18/48 low-tide.html" in the terminal's width; of a long label the end tells more. */
export function draw(done: number, total: number, label: string, columns: number, pace = ''): string {
  const share = total === 0 ? 1 : Math.min(1, done / total)
  const filled = Math.round(share * barChars)
  const bar = '█'.repeat(filled) + '░'.repeat(barChars - filled)
  const percent = `${Math.floor(share * 100)}%`.padStart(4)
  const head = `${percent} ${bar} ${Math.floor(done)}/${total} ${pace}`
  const room = Math.max(0, columns - 1 - head.length)
  const tail = label.length <= room ? label : `…${label.slice(label.length - room + 1)}`
  return `${head}${tail}`.slice(0, columns - 1)
}

/** A rate that was measured over less than this says nothing. */
const leastMs = 3_000

/** "38/s, 4 min left, ": what was read a second since the start, and how long the rest takes at that pace. */
export function pace(done: number, total: number, documents: number, ms: number): string {
  if (ms < leastMs || done <= 0) return ''
  const rate = (documents / ms) * 1000
  const left = (ms / done) * Math.max(0, total - done)
  return `${rate < 10 ? rate.toFixed(1) : Math.round(rate)}/s, ${sayLeft(left)} left, `
}

function sayLeft(ms: number): string {
  const seconds = Math.ceil(ms / 1000)
  if (seconds < 100) return `${seconds} s`
  return seconds < 6_000 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`
}
