import { type ChildProcess, spawn } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Answer } from './load.ts'

const root = join(import.meta.dirname, '..', '..')

export type Server = { readonly pid: number; readonly port: number; stop(): void }

/** Of all threads, user and system; a tick is 10 ms. */
export function cpuMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

export function peakMb(pid: number): number {
  const [, kb] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Math.round(Number(kb) / 1024)
}

/** Waits for the port that a child prints. */
function started(child: ChildProcess): Promise<Server> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.on('exit', () => reject(new Error(`a server ended: ${said}`)))
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const [, port] = /127\.0\.0\.1:(\d+)/.exec(said) ?? []
      if (port && child.pid) resolve({ pid: child.pid, port: Number(port), stop: () => child.kill() })
    })
  })
}

export function startSite(db: string): Promise<Server> {
  // As it is installed: it starts itself with its own settings.
  const args = [join(root, 'dist/cli/main.js'), 'serve', '--db', db, '--port', '0']
  return started(spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] }))
}

/** Sends one answer to everybody: the least that Node's own server costs. */
export function startBare({ head, body }: Answer): Promise<Server> {
  const headers = Object.fromEntries(
    head
      .split('\r\n')
      .slice(1)
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)])
      .filter(([name]) => !/^(?:date|connection|keep-alive)$/i.test(name ?? '')),
  )
  const program = `
    const body = Buffer.from(process.env.BODY, 'base64'), headers = JSON.parse(process.env.HEADERS)
    const server = require('node:http').createServer((_, to) => { to.writeHead(200, headers); to.end(body) })
    server.listen(0, '127.0.0.1', () => console.log('127.0.0.1:' + server.address().port))`
  const env = { BODY: body.toString('base64'), HEADERS: JSON.stringify(headers) }
  return started(spawn(process.execPath, ['-e', program], { env, stdio: ['ignore', 'pipe', 'inherit'] }))
}

/** Reads so many stories into the record: those of our gold, under other addresses each time. */
export function startReading(db: string, stories: number, headline: string | null = null): ChildProcess {
  const texts = globSync(join(root, 'bench/gold/open/*.gold')).map(
    (path) =>
      readFileSync(path, 'utf8')
        .replace(/^(?:@.*\n)+/, '')
        .split('\n---\n')[0] ?? '',
  )
  const args = [join(root, 'src/cli/main.ts'), 'read', '-', '--db', db]
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'ignore', 'ignore'] })
  child.stdin.on('error', () => {})
  const run = Date.now()
  for (let i = 0; i < stories; i++) {
    const story = {
      id: `${run}-${i}`,
      url: `https://bench.example/${run}/${i}`,
      outlet: 'Bench Wire',
      published: headline ? new Date().toISOString() : '2026-05-05',
      text: headline ? `${headline}\n\n${texts[0]}` : texts[i % texts.length],
    }
    child.stdin.write(`${JSON.stringify(story)}\n`)
  }
  child.stdin.end()
  return child
}
