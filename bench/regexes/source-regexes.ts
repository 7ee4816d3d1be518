import { globSync, readFileSync } from 'node:fs'
import { createRequire, stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** A regular expression and where the source has it: "src/claims/may-match.ts:12", or the file that builds it. */
export type SourceRegex = { readonly source: string; readonly flags: string; readonly where: string }

const root = join(import.meta.dirname, '..', '..')
const { parse } = createRequire(join(root, 'bench/peers/package.json'))('acorn')

/** What runs on being loaded, and what only a browser can load. */
const notLoaded = /^src\/(?:cli\/main|web\/islands\/|.*worker)/

/** Source files under a folder of the project, tests apart. */
export const sourceFiles = (folder: string): readonly string[] =>
  globSync(`${folder}/**/*.ts`, { cwd: root })
    .filter((file) => !/\.(?:test|d)\.ts$/.test(file))
    .sort()

type Tree = Readonly<Record<string, unknown>>
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null

/** Every node of a syntax tree. */
function* nodesOf(node: Tree): Generator<Tree> {
  yield node
  for (const held of Object.values(node).flat()) if (isTree(held)) yield* nodesOf(held)
}

/** The expressions that a file writes out. */
function literalsOf(file: string): readonly SourceRegex[] {
  const code = stripTypeScriptTypes(readFileSync(join(root, file), 'utf8'))
  const tree: Tree = parse(code, { ecmaVersion: 'latest', sourceType: 'module', allowHashBang: true })
  return [...nodesOf(tree)].flatMap(({ regex, start }) =>
    isTree(regex)
      ? [
          {
            source: String(regex.pattern),
            flags: String(regex.flags),
            where: `${file}:${code.slice(0, Number(start)).split('\n').length}`,
          },
        ]
      : [],
  )
}

/** The expressions that files put together when they are loaded. */
async function builtBy(files: readonly string[]): Promise<readonly SourceRegex[]> {
  const built: SourceRegex[] = []
  const plain = globalThis.RegExp
  let loading = ''
  globalThis.RegExp = new Proxy(plain, {
    construct(target, [pattern, flags]: [string | RegExp, string?], self) {
      const made = Reflect.construct(target, flags === undefined ? [pattern] : [pattern, flags], self)
      built.push({ source: made.source, flags: made.flags, where: `built while ${loading} loads` })
      return made
    },
  })
  try {
    for (loading of files) await import(pathToFileURL(join(root, loading)).href)
  } finally {
    globalThis.RegExp = plain
  }
  return built
}

/** Every regular expression of a folder's source, each once. */
export async function sourceRegexes(folder: string): Promise<readonly SourceRegex[]> {
  const files = sourceFiles(folder)
  const all = [
    ...files.flatMap(literalsOf),
    ...(await builtBy(files.filter((file) => !notLoaded.test(file)))),
  ]
  return [...Map.groupBy(all, ({ source, flags }) => `/${source}/${flags}`).values()].flatMap(
    ([first]) => first ?? [],
  )
}
