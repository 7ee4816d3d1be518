import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { Problem } from '../problem.ts'

const oldestNode = 24

/** The program without its commands, which take these settings over. */
export function createProgram(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .version(readVersion(), '--version', 'print the version')
    .helpOption('--help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .showHelpAfterError('See "hearsay --help".')
    .exitOverride()
}

function readVersion(): string {
  const { version }: { version: string } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  )
  return version
}

/** Help text: commands by example. */
export function examples(...calls: readonly string[]): string {
  return ['', 'Examples:', ...calls.map((call) => `  hearsay ${call}`)].join('\n')
}

/** Runs the command that the arguments name. Exits 1 with a sentence where something failed, 2 for wrong usage. */
export async function run(program: Command): Promise<void> {
  stopWhenNobodyReads()
  try {
    requireNode()
    await program.parseAsync()
  } catch (error) {
    process.exitCode = report(error)
  }
}

function report(error: unknown): number {
  // Commander has said what is wrong by now.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (!(error instanceof Problem)) console.error('hearsay: a fault in Hearsay itself:', error)
  else console.error(`hearsay: ${error.message}`)
  return error instanceof Problem && error.code === 'wrong-usage' ? 2 : 1
}

/** `hearsay … | head` closes our output when it has enough; that is no error. */
function stopWhenNobodyReads(): void {
  process.stdout.on('error', (error) => {
    if ('code' in error && error.code === 'EPIPE') process.exit(0)
    throw error
  })
}

function requireNode(): void {
  const found = process.versions.node
  if (Number.parseInt(found, 10) >= oldestNode) return
  throw new Problem('old-node', `this is Node ${found}, and Hearsay needs Node ${oldestNode} or newer.`)
}
