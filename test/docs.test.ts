import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { verdictRules } from '../src/ledger/index.ts'
import { documents, files, routes } from '../src/server/index.ts'

const root = join(import.meta.dirname, '..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const pages = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md', { cwd: root })]
const guide = ['README.md', ...globSync('docs/guide/*.md', { cwd: root })].map(read).join('\n')
const scripts: Record<string, string> = JSON.parse(read('package.json')).scripts

const help = (...args: string[]): string =>
  execFileSync(process.execPath, [join(root, 'src/cli/main.ts'), ...args, '--help'], { encoding: 'utf8' })
const listed = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '')

/** Each command with its options, as its own help lists them. */
const commands = new Map(
  listed(help().split('Examples:')[0] ?? '', /^ {2}([a-z]+)/gm).map((command) => [
    command,
    command === 'help' ? [] : listed(help(command), /^ {2}(--[a-z-]+)/gm),
  ]),
)

test('every command has its heading in the guide, with every one of its options below', () => {
  assert.ok(commands.size > 1, 'commands are found')
  for (const [command, options] of commands) {
    if (command === 'help') continue
    const section = read('docs/guide/commands.md').split(`## hearsay ${command}`)[1]?.split('\n## ')[0]
    assert.ok(section !== undefined, `hearsay ${command} is not in docs/guide/commands.md`)
    for (const option of options) {
      if (option === '--help') continue
      assert.ok(section.includes(`\`${option}`), `hearsay ${command} ${option} is not in its section`)
    }
  }
})

test('every command has help with examples of itself', () => {
  for (const command of commands.keys()) {
    if (command !== 'help') assert.match(help(command), new RegExp(`Examples:\n  hearsay ${command}\\b`))
  }
})

test('every call of hearsay in the docs is one that hearsay takes', () => {
  const calls = pages.flatMap((page) =>
    listed(read(page), /^(?: {4}|.*`)(?:\$ )?((?:npx |bin\/)?hearsay [^#`\n]*)/gm),
  )
  assert.ok(calls.length > 5, 'calls are found')
  for (const call of calls) {
    const [, command, rest] = /hearsay ([a-z-]+)(.*)/.exec(call) ?? []
    if (command === undefined || command.startsWith('--')) continue
    const options = commands.get(command)
    assert.ok(options !== undefined, `"${call}" names no command`)
    for (const option of rest?.match(/ --[a-z-]+/g) ?? []) {
      assert.ok(
        options.includes(option.trim()) || option.trim() === '--help',
        `"${call}" has no ${option.trim()}`,
      )
    }
  }
})

test('every npm script in the docs is there', () => {
  const named = pages.flatMap((page) =>
    listed(read(page), /\bnpm (?:run )?(start|test|check|fix|build|[a-z]+:[a-z]+)\b/g),
  )
  assert.ok(named.length > 5, 'scripts are found')
  for (const name of named) assert.ok(name in scripts, `npm run ${name} is no script of package.json`)
})

test('every environment variable that the code reads is in the guide', () => {
  const sources = globSync(['src/**/*.ts', 'scripts/*.mjs', 'test/**/*.ts'], { cwd: root })
  const names = sources.flatMap((file) => listed(read(file), /(?:process\.env\.|\.env\(')([A-Z][A-Z0-9_]+)/g))
  const foreign = ['PATH', 'CI', 'HOME']
  assert.ok(names.includes('HEARSAY_DB'), 'variables are found')
  for (const name of new Set(names)) {
    assert.ok(
      foreign.includes(name) ||
        guide.includes(`\`${name}\``) ||
        read('CONTRIBUTING.md').includes(`\`${name}\``),
      name,
    )
  }
})

test('every route is in the guide', () => {
  const site = read('docs/guide/site.md')
  for (const { path } of [...routes, ...documents, ...files])
    assert.ok(site.includes(`| \`${path}\` |`), `${path} is not in the guide`)
})

test('every rule that proposes verdicts is in the guide, with whether it is safe', () => {
  for (const { id, safe } of verdictRules)
    assert.match(
      read('docs/guide/commands.md'),
      new RegExp(`\\| \`${id}\` \\|.*\\| ${safe ? 'yes' : 'no'} \\|`),
    )
})

test('the five files that the README names are there', () => {
  const named = listed(read('README.md'), /^\d\. \[`(src\/[^`]+)`\]/gm)
  assert.equal(named.length, 5)
  for (const file of named) assert.ok(existsSync(join(root, file)), file)
})

test('every link within the docs leads to a file', () => {
  for (const page of pages) {
    for (const link of listed(read(page), /\]\((?!https?:|#)([^)#]+)/g)) {
      assert.ok(existsSync(join(root, dirname(page), link)), `${page} links to ${link}`)
    }
  }
})

test('every dependency has its reason among the decisions', () => {
  const decisions = globSync('docs/decisions/*.md', { cwd: root }).map(read).join('\n')
  const { dependencies, devDependencies } = JSON.parse(read('package.json'))
  for (const name of Object.keys({ ...dependencies, ...devDependencies })) {
    assert.ok(decisions.includes(`\`${name}\``), `${name} is in no decision`)
  }
})

test('every decision has a number of its own', () => {
  const names = globSync('*.md', { cwd: join(root, 'docs/decisions') })
  const numbers = names.map((name) => /^(\d{4})-[a-z0-9-]+\.md$/.exec(name)?.[1])
  assert.ok(!numbers.includes(undefined), names.join())
  assert.equal(new Set(numbers).size, numbers.length, names.join())
})
