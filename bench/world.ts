/**
 * A simulated press in the real ledger: `npm run bench:world`. Every outlet's accuracy, lead, wording and copying is known, and
 * so is what will be: the ledger reads, settles, judges and weighs, and is held against it.
 *
 *     node bench/world.ts [slots=900] [worlds=12]
 *
 * One world has 54 sources and some 550 probabilities: of three, chance alone moves a share by several hundredths. What chance
 * leaves open stands beside each figure.
 */
import { type Ledger, openLedger, type Standing } from '../src/ledger/index.ts'
import { inventWorld, type Slot, type Told, type World } from './world/invent-world.ts'

const slotCount = Number(process.argv[2] ?? 900)
const worlds = Number(process.argv[3] ?? 12)

type Forecast = { readonly p: number; readonly held: boolean }
type Tally = { found: number; of: number }
/** How far a copy moved its claim as it came, and whether the record holds it for a copy of its origin. */
type Move = { readonly moved: number; readonly found: boolean }
/** How many sources' true accuracy lies within their interval, below it and above it. */
type Covered = { inside: number; below: number; above: number }
const result = {
  covered: new Map<string, Covered>(),
  forecasts: [] as Forecast[],
  moves: { credited: [] as Move[], uncredited: [] as Move[] },
  origins: {
    credited: { found: 0, of: 0 } as Tally,
    uncredited: { found: 0, of: 0 } as Tally,
    own: { found: 0, of: 0 } as Tally,
  },
  stories: 0,
  ms: 0,
}

/** The standing of one value of a slot, now; null where nobody has told it. */
async function standingOf(ledger: Ledger, claimId: string | undefined): Promise<Standing | null> {
  return claimId === undefined ? null : ((await ledger.findClaim(claimId))?.standing ?? null)
}

async function live(world: World): Promise<void> {
  const ledger = await openLedger(':memory:')
  for (const { name, domain, role } of world.outlets) await ledger.recordOutlet({ name, domain, role })
  const claimIds = new Map<string, string>()
  const reportIds: Heard[] = []
  const half = (world.stories.at(-1)?.day ?? 0) / 2
  let learntOn = 0
  for (const told of world.stories) {
    // As a newsroom would, every other month.
    if (told.day - learntOn >= 60) {
      await ledger.learn({ by: 'the world' })
      learntOn = told.day
    }
    const key = `${told.slot} ${told.value}`
    if (told.kind === 'official' && told.day > half) await forecast(ledger, world, told, claimIds)
    const before = await standingOf(ledger, claimIds.get(key))
    const start = performance.now()
    const outcome = await ledger.record(told.recording)
    result.ms += performance.now() - start
    result.stories += 1
    const claimId = outcome.claims[0]?.claimId
    if (claimId === undefined) throw new Error('the ledger has not heard the claim')
    claimIds.set(key, claimId)
    const isCopy = told.kind === 'credited' || told.kind === 'uncredited'
    const after = isCopy ? await standingOf(ledger, claimId) : null
    const moved = before && after ? Math.abs(after.probability - before.probability) : null
    reportIds.push({ told, id: `${outcome.storyId}-1-1`, claimId, moved })
    if (told.kind === 'official')
      await ledger.settle(claimId, { verdict: 'true', by: 'the world', reportId: `${outcome.storyId}-1-1` })
  }
  await judgeOrigins(ledger, reportIds)
  await judgeRecords(ledger, world)
  await ledger.close()
}

/** What the ledger makes of a slot just before official word: each value, and whether it will be. */
async function forecast(
  ledger: Ledger,
  world: World,
  told: Told,
  claimIds: ReadonlyMap<string, string>,
): Promise<void> {
  const slot: Slot | undefined = world.slots[told.slot]
  if (!slot || told.day !== slot.officialDay) return
  for (const [value] of slot.values.entries()) {
    const standing = await standingOf(ledger, claimIds.get(`${told.slot} ${value}`))
    if (standing) result.forecasts.push({ p: standing.probability, held: value === slot.truth })
  }
}

/** A report as it was put on record; `moved`: how far a copy moved its claim, null of what is none. */
type Heard = {
  readonly told: Told
  readonly id: string
  readonly claimId: string
  readonly moved: number | null
}

async function judgeOrigins(ledger: Ledger, reports: readonly Heard[]): Promise<void> {
  for (const { told, id, claimId, moved } of reports) {
    const view = await ledger.findClaim(claimId)
    const report = view?.standing.reports.find((one) => one.id === id)
    if (!report) continue
    const tally =
      told.kind === 'credited' || told.kind === 'uncredited' || told.kind === 'own'
        ? result.origins[told.kind]
        : null
    if (!tally) continue
    tally.of += 1
    const found = report.source.name === told.origin.name
    if (found) tally.found += 1
    if (moved !== null && (told.kind === 'credited' || told.kind === 'uncredited'))
      result.moves[told.kind].push({ moved, found })
  }
}

async function judgeRecords(ledger: Ledger, world: World): Promise<void> {
  const records = await ledger.listRecords()
  for (const outlet of world.outlets) {
    const figures = records.find(({ source }) => source.name === outlet.name)?.figures
    if (!figures || outlet.role === 'official') continue
    const { low, high } = figures.estimate
    const where = outlet.accuracy < low ? 'below' : outlet.accuracy > high ? 'above' : 'inside'
    for (const kind of ['all', outlet.role ?? 'press']) {
      const covered = result.covered.get(kind) ?? { inside: 0, below: 0, above: 0 }
      covered[where] += 1
      result.covered.set(kind, covered)
    }
  }
}

/** One false rumour, one official denial, and fifty copies of the rumour, half of them without credit. */
async function fiftyCopies(seed: number): Promise<readonly number[]> {
  const { denialScene } = await import('./world/denial-scene.ts')
  return denialScene(seed)
}

/** Half of the span that holds the share behind a count nineteen times in twenty. */
const chance = (share: number, of: number) => 1.96 * Math.sqrt((share * (1 - share)) / of)
const share = ({ found, of }: Tally) => (of === 0 ? '–' : `${((100 * found) / of).toFixed(1)}% of ${of}`)
const bar = (holds: boolean) => (holds ? 'holds' : 'MISSED')

for (let seed = 1; seed <= worlds; seed += 1) {
  if (process.stderr.isTTY) process.stderr.write(`\rworld ${seed} of ${worlds}`)
  await live(inventWorld(seed, slotCount))
}
if (process.stderr.isTTY) process.stderr.write('\r')

const { covered, forecasts, origins } = result
console.log(
  `${worlds} worlds of ${slotCount} slots, ${result.stories} stories, ${(result.ms / result.stories).toFixed(2)} ms to record one\n`,
)
console.log('true accuracy within its 90% interval (88–92%), and where it lies else:')
for (const [kind, { inside, below, above }] of covered) {
  const of = inside + below + above
  const part = inside / of
  const held = kind === 'all' ? `   ${bar(part >= 0.88 && part <= 0.92)}` : ''
  console.log(
    `  ${kind.padEnd(8)} ${(100 * part).toFixed(1)}% ±${(100 * chance(part, of)).toFixed(1)} of ${String(of).padStart(4)}   below ${(100 * (below / of)).toFixed(1)}%   above ${(100 * (above / of)).toFixed(1)}%${held}`,
  )
}
console.log('\nprobabilities just before official word, in tenths (within .03 each):')
const tenths = Map.groupBy(forecasts, ({ p }) => Math.min(9, Math.floor(p * 10)))
for (let tenth = 0; tenth < 10; tenth += 1) {
  const some = tenths.get(tenth) ?? []
  if (some.length === 0) continue
  const mean = some.reduce((sum, { p }) => sum + p, 0) / some.length
  const held = some.filter((one) => one.held).length / some.length
  console.log(
    `  .${tenth}–  said ${mean.toFixed(3)}  was ${held.toFixed(3)} ±${chance(held, some.length).toFixed(3)}  of ${String(some.length).padStart(5)}  ${bar(Math.abs(mean - held) <= 0.03)}`,
  )
}
const brier = forecasts.reduce((sum, { p, held }) => sum + (p - Number(held)) ** 2, 0) / forecasts.length
console.log(`  Brier ${brier.toFixed(4)}`)
console.log('\nhow far a copy moves its claim (.01 or less):')
const groups = [
  ['credited', 'credited', true],
  ['uncredited, its origin found', 'uncredited', true],
  ['uncredited, its origin not found', 'uncredited', false],
] as const
for (const [name, kind, found] of groups) {
  const all = result.moves[kind].filter((move) => kind === 'credited' || move.found === found)
  const still = all.filter(({ moved }) => moved <= 0.01).length
  const most = Math.max(0, ...all.map(({ moved }) => moved))
  console.log(
    `  ${name.padEnd(34)}${most.toFixed(4)} at most; ${share({ found: still, of: all.length })}  ${bar(still === all.length)}`,
  )
}
for (const kind of ['credited', 'uncredited', 'own'] as const)
  console.log(
    `origin found, ${kind}: ${share(origins[kind])}${kind === 'own' ? '' : ` (${kind === 'credited' ? 95 : 80}%: ${bar(origins[kind].found / origins[kind].of >= (kind === 'credited' ? 0.95 : 0.8))})`}`,
  )
const [rumour = 0, denied = 0, copied = 0] = await fiftyCopies(7)
console.log(
  `\na false rumour stands at ${rumour.toFixed(3)}; officially denied ${denied.toFixed(3)}; after fifty copies of the rumour ${copied.toFixed(3)} (below one half: ${bar(copied < 0.5)})`,
)
