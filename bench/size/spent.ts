/** How long something took, asked often: milliseconds of the clock, and of the processor for each. */
export type Spent = {
  readonly median: number
  readonly p99: number
  readonly cpu: number
  readonly times: number
}

export async function timed(times: number, ask: (n: number) => unknown): Promise<Spent> {
  const wall: number[] = []
  const before = process.cpuUsage()
  for (let n = 0; n < times; n++) {
    const start = performance.now()
    await ask(n)
    wall.push(performance.now() - start)
  }
  const { user, system } = process.cpuUsage(before)
  const sorted = wall.toSorted((a, b) => a - b)
  const at = (q: number) => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0
  return { median: at(0.5), p99: at(0.99), cpu: (user + system) / 1000 / times, times }
}

export const megabytes = () => Math.round(process.memoryUsage.rss() / 1e6)
