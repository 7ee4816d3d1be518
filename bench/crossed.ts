/**
 * Claims of the open gold, each voice read with tables that learnt from none of its stories: what `bench/claims.ts`
 * prints of it flatters. Rules were tuned on many of these voices all the same.
 *
 *   node bench/crossed.ts                 some minutes
 *   node bench/crossed.ts --tables DIR    keeps the tables in a folder, and reads with those that it finds there
 *   node bench/crossed.ts --show          prints each claim missed and each one too many
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { joinWeightsOf, type StoredJoinWeights } from '../src/claims/mentions/joined/weigh.ts'
import type { StoredWeights } from '../src/claims/mentions/typer.ts'
import { readMarked } from '../src/claims/read.ts'
import { relationWeightsOf, type StoredRelationWeights } from '../src/claims/relations/weigh.ts'
import { fromText } from '../src/story/index.ts'
import { fromGoldFolder, type GoldStory } from './gold-stories.ts'
import { foldsOf } from './relations/cases.ts'
import { learn } from './relations/learn.ts'
import { typerFrom } from './typing/study.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const shared = join(root, '..', 'shared', 'gold')
const open = join(root, 'bench/gold/open')

/** The tables that some voices are read with. */
type Crossed = {
  readonly voices: readonly string[]
  readonly joins: StoredJoinWeights
  readonly types: StoredWeights
  readonly relations: StoredRelationWeights
}

function learnCrossed(): readonly Crossed[] {
  const folds = foldsOf()
  return folds.map((out) => ({
    voices: [...out.voices],
    joins: out.joins,
    types: out.types,
    relations: learn(folds.flatMap((fold) => (fold === out ? [] : fold.cases))),
  }))
}

function crossedTables(folder: string | null): readonly Crossed[] {
  const file = folder === null ? null : join(folder, 'crossed.json')
  if (file !== null && existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'))
  const tables = learnCrossed()
  if (folder !== null && file !== null) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, JSON.stringify(tables))
  }
  return tables
}

/** A story as `hearsay read --json` prints it. */
function readOne(
  { id, text, published, outlet }: GoldStory,
  tables: Parameters<typeof readMarked>[1],
): string[] {
  const { story } = fromText(text, { published, outlet })
  return story === null
    ? []
    : [JSON.stringify({ input: id, story, reports: readMarked(story, tables).reports })]
}

function readCrossed(tables: readonly Crossed[]): readonly string[] {
  const stories = fromGoldFolder(open)
  return tables.flatMap(({ voices, joins, types, relations }) => {
    const learnt = {
      joins: joinWeightsOf(joins),
      types: typerFrom(types),
      relations: relationWeightsOf(relations),
    }
    return stories.filter(({ voice }) => voices.includes(voice)).flatMap((story) => readOne(story, learnt))
  })
}

function score(lines: readonly string[]): void {
  const work = mkdtempSync(join(tmpdir(), 'bench-crossed-'))
  try {
    const [gold, read] = [join(work, 'gold.jsonl'), join(work, 'read.jsonl')]
    writeFileSync(gold, execFileSync('python3', [join(shared, 'compile.py'), open], { maxBuffer: 1 << 30 }))
    writeFileSync(read, `${lines.join('\n')}\n`)
    const show = process.argv.includes('--show') ? ['--show'] : []
    spawnSync(process.execPath, [join(shared, 'evaluate.mjs'), gold, read, ...show], { stdio: 'inherit' })
  } finally {
    rmSync(work, { recursive: true })
  }
}

const folder = process.argv.includes('--tables') ? process.argv[process.argv.indexOf('--tables') + 1] : null
if (existsSync(join(shared, 'evaluate.mjs'))) score(readCrossed(crossedTables(folder ?? null)))
else console.log(`No scorer in ${shared}: nothing was measured.`)
