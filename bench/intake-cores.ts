// What a second processor is worth to the way from feed to record: the same stories on one and on two (taskset, of Linux).
//
//   node bench/intake-cores.ts [feeds=40] [items=25] [KB a page=150]
import { spawnSync } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'

const [feeds = '40', items = '25', kb = '150'] = process.argv.slice(2)
const here = import.meta.dirname
const program = [join(here, 'as-installed.ts'), join(here, 'intake.ts')] as const

/** Stories a second, with as many reading threads as `hearsay watch` has there. The pages come from a process that shares them. */
function ratesOn(cpus: string): number {
  const [hooks, bench] = program
  const node = [process.execPath, '--import', hooks, bench, feeds, items, kb]
  const { stdout, error } = spawnSync('taskset', ['-c', cpus, ...node], { encoding: 'utf8' })
  if (error) throw error
  const rate = /([\d.]+) stories\/s/.exec(stdout)?.[1]
  if (rate === undefined) throw new Error(`no rate: ${stdout}`)
  return Number(rate)
}

if (availableParallelism() < 2) console.log('There is one processor here: nothing to compare.')
else {
  const [one, two] = [ratesOn('0'), ratesOn('0,1')]
  console.log(`one processor   ${one.toFixed(1)} stories/s`)
  console.log(`two processors  ${two.toFixed(1)} stories/s: ${(two / one).toFixed(2)} × one (to reach: 1.7)`)
}
