import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ended, makeFolder, runHearsay, startHearsay } from './run-hearsay.ts'

const { folder, put } = makeFolder()
const hearsay = (...args: string[]) => runHearsay(folder, args)

const story = (id: string, words = `Ana Reyes will play Mira Vance in the Netflix series Low Tide.`) =>
  JSON.stringify({
    id,
    url: `https://slatewire.example/${id}`,
    outlet: 'Slate Wire',
    published: '2026-02-03',
    text: `Low Tide Casts Its Lead\n\n${words} The series is in production now, and it launches on Netflix this fall.`,
  })
const many = put('many.jsonl', Array.from({ length: 400 }, (_, i) => `${story(`s${i}`)}\n`).join(''))
const one = put('one.jsonl', story('one'))

const usage: readonly (readonly [args: readonly string[], code: number, says: RegExp])[] = [
  [[], 2, /Usage: hearsay/],
  [['--help'], 0, /^$/],
  [['read'], 2, /missing required argument 'input'/],
  [['read', '--jsno', one], 2, /unknown option '--jsno'[\s\S]*Did you mean --json/],
  [['dosier', 'Low Tide'], 2, /unknown command 'dosier'[\s\S]*Did you mean dossier/],
  [['read', one, '--published', 'yesterday'], 2, /--published takes a date such as 2015-08-05/],
  [['read', one, '--published', '2026-02-30'], 2, /not "2026-02-30"/],
  [['dossier', 'Low Tide', '--as-of', 'now'], 2, /--as-of takes a date/],
  [['serve', '--port', '99999'], 2, /--port takes a number from 0 to 65535/],
  [['serve', '--metrics', 'some'], 2, /--metrics takes one of local, all, none/],
  [['rules', 'in-talkz'], 1, /There is no rule "in-talkz"; nearest: in-talks/],
  [['rules', 'in-talks'], 0, /^$/],
  [['dossier', 'Low Tide', '--db', 'nothing.db'], 1, /There is no database nothing\.db yet/],
]
for (const [args, code, says] of usage) {
  test(`hearsay ${args.join(' ')} exits ${code}`, async () => {
    const result = await hearsay(...args)
    assert.deepEqual([result.code, says.test(result.stderr)], [code, true], result.stderr)
  })
}

test('read --json prints a line a story, as MODEL.md has it, and records nothing', async () => {
  const { code, stdout } = await hearsay('read', '--json', one, '--db', 'untouched.db')
  const { input, story: read, reports } = JSON.parse(stdout)
  assert.equal(code, 0)
  assert.equal(input, 'one')
  assert.deepEqual(Object.keys(read).toSorted(), [
    ...[
      'byline',
      'credits',
      'dek',
      'headline',
      'language',
      'modified',
      'outlet',
      'photos',
      'published',
      'related',
    ],
    ...['section', 'text', 'url'],
  ])
  assert.ok(reports.length > 0)
  for (const { quote, start, end, in: part } of reports) {
    assert.equal((part === undefined ? read.text : read[part]).slice(start, end), quote)
  }
  assert.ok(!existsSync(join(folder, 'untouched.db')))
})

test('bad inputs are named one by one, the others are read, and the exit code is 1', async () => {
  const bad = [put('empty.html', ''), put('photo.html', Buffer.from('\x89PNG\r\n', 'latin1')), 'missing.html']
  const lines = put('cut.jsonl', `${story('a')}\n{"id":"b","te\n${story('c')}`)
  const { code, stdout, stderr } = await hearsay('read', '--json', ...bad, lines, one)
  assert.equal(code, 1)
  assert.deepEqual(
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).input),
    ['a', 'c', 'one'],
  )
  assert.deepEqual(stderr.trim().split('\n'), [
    'hearsay: empty.html is empty.',
    'hearsay: photo.html holds binary data (a PNG image), not a page or a text.',
    'hearsay: missing.html does not exist.',
    'hearsay: cut.jsonl, line 2 is JSON that breaks off.',
  ])
})

test('a reader that has enough ends the program without a word', () => {
  const command = `"${process.execPath}" "${join(import.meta.dirname, '../src/cli/main.ts')}" read --json ${many}`
  const out = execFileSync(
    'bash',
    ['-c', `set -o pipefail; ${command} 2>err | head -1; echo "$?"; cat err`],
    { cwd: folder, encoding: 'utf8' },
  )
  assert.deepEqual(out.trim().split('\n').slice(1), ['0'])
})

test('any number of inputs can be given up half-way: each is closed', () => {
  const image = Buffer.alloc(200_000, '\x89PNG\r\n', 'latin1')
  const images = Array.from({ length: 150 }, (_, i) => put(`image-${i}.html`, image))
  const main = join(import.meta.dirname, '../src/cli/main.ts')
  const command = `ulimit -n 80; "${process.execPath}" "${main}" read --json ${images.join(' ')} 2>&1; true`
  const lines = execFileSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8' }).trim().split('\n')
  assert.deepEqual(
    lines,
    images.map((image) => `hearsay: ${image} holds binary data (a PNG image), not a page or a text.`),
  )
})

test('standard input is read', async () => {
  const { stdout } = await runHearsay(folder, ['read', '--json', '-'], `${story('x')}\n${story('y')}`)
  assert.equal(stdout.trim().split('\n').length, 2)
})

test('extract prints the story, and with --why how it was decided', async () => {
  const page = put(
    'page.html',
    `<title>Low Tide Casts Its Lead</title><article><h1>Low Tide Casts Its Lead</h1><p>${'Ana Reyes will play Mira Vance in the series. '.repeat(5)}</p></article>`,
  )
  const { stdout } = await hearsay('extract', '--json', '--why', page)
  const { input, story: extracted, decisions } = JSON.parse(stdout)
  assert.deepEqual([input, extracted.headline], [page, 'Low Tide Casts Its Lead'])
  assert.ok(decisions.length > 0)
  assert.match(
    (await hearsay('extract', page)).stdout,
    /Headline: Low Tide Casts Its Lead\n[\s\S]*\nAna Reyes will play/,
  )
})

test('explain shows sentences with their mentions and the rules behind each report', async () => {
  const text = 'Ana Reyes will play Mira Vance in the Netflix series Low Tide, which launches this fall.'
  const { stdout } = await hearsay('explain', '--json', '--published', '2026-02-03', text)
  const { sentences, reports } = JSON.parse(stdout)
  const mentions = sentences.flatMap((sentence: { mentions: { name: string }[] }) =>
    sentence.mentions.map(({ name }) => name),
  )
  assert.ok(mentions.includes('Ana Reyes') && mentions.includes('Low Tide'), mentions.join())
  assert.ok(reports.every((report: { rules: string[] }) => report.rules.length > 0) && reports.length > 0)
  const plain = await hearsay('explain', '--published', '2026-02-03', text)
  assert.match(plain.stdout, /this fall = 2026-23 \(2026-09-01 to 2026-11-30\)/)
  assert.match(plain.stdout, /cast member · Ana Reyes/)
})

test('a story that is read again changes nothing, and one with another text is a new version', async () => {
  const db = ['--db', 'versions.db']
  const first = await hearsay('read', one, ...db)
  assert.match(first.stdout, /^one: new story, \d+ new claims?, 0 known, 0 in conflict\n$/)
  assert.equal((await hearsay('read', one, ...db)).stdout, 'one: on record already, unchanged\n')
  const corrected = put(
    'corrected.jsonl',
    story('one', 'Theo Brandt will play Mira Vance in the Netflix series Low Tide.'),
  )
  const again = await hearsay('read', corrected, ...db)
  assert.match(again.stdout, /^one: changed story, version 2, /)
})

test('a value that another story contradicts is in conflict', async () => {
  const rival = put(
    'rival.jsonl',
    `${story('one')}\n${story('two', 'Theo Brandt will play Mira Vance in the Netflix series Low Tide.')}`,
  )
  const { stdout, stderr } = await hearsay('read', rival, '--db', 'rivals.db')
  assert.match(stdout, /\ntwo: new story, .*[1-9]\d* known, 1 in conflict: .*Theo Brandt/)
  assert.match(
    stderr,
    /^2 stories \(2 new, 0 changed, 0 unchanged\): \d+ claims new to the record, 1 of them in conflict\.\n$/,
  )
})

test('a story without a date is not recorded, and the sentence says what to give', async () => {
  const undated = put(
    'undated.txt',
    'Low Tide Casts Its Lead\n\nAna Reyes will play Mira Vance in the series Low Tide.',
  )
  const { code, stdout, stderr } = await hearsay('read', undated, one, '--db', 'dates.db')
  assert.equal(code, 1)
  assert.match(stderr, /hearsay: undated\.txt does not say when it was published: give --published/)
  assert.match(stdout, /^one: new story/)
  assert.equal((await hearsay('read', undated, '--db', 'dates.db', '--published', '2026-02-04')).code, 0)
  assert.equal((await hearsay('read', '--json', undated)).code, 0)
})

test('Ctrl-C finishes the story in hand, says what was done, and the next run goes on', async () => {
  const args = ['read', many, '--db', 'interrupted.db']
  const child = startHearsay(folder, args)
  child.stdout?.once('data', () => child.kill('SIGINT'))
  const stopped = await ended(child)
  const lines = stopped.stdout.trim().split('\n').length
  assert.equal(stopped.code, 130)
  assert.ok(lines < 400, `${lines} lines`)
  assert.match(
    stopped.stderr,
    new RegExp(`^${lines} stor(y|ies) \\(${lines} new, .*Stopped; the same command goes on from here\\.\n$`),
  )
  const finished = await hearsay(...args)
  assert.match(
    finished.stderr,
    new RegExp(`^${400 - lines} stories \\(${400 - lines} new, .* Went on after ${lines} documents`),
  )
  const again = await hearsay(...args, '--again')
  assert.match(again.stderr, /^400 stories \(0 new, 0 changed, 400 unchanged\).*\.\n$/)
})

test('dossier groups what is known, takes names and ids, and offers the nearest', async () => {
  await hearsay('read', one, '--db', 'dossier.db')
  const ask = (...args: string[]) => hearsay('dossier', '--db', 'dossier.db', ...args)
  const named = await ask('Low Tide')
  assert.match(named.stdout, /^Low Tide \(title\)\n[\s\S]*\n {2}.*Ana Reyes[\s\S]*“/)
  const { entity, groups } = JSON.parse((await ask('--json', 'low tide')).stdout)
  assert.equal(entity.name, 'Low Tide')
  assert.ok(groups.length > 0)
  assert.equal((await ask(entity.id)).stdout, named.stdout)
  const before = JSON.parse(
    (await ask('--json', '--as-of', '2026-02-01', entity.id)).stdout || '{"groups":[]}',
  )
  assert.deepEqual(
    before.groups.flatMap((group: { standings: unknown[] }) => group.standings),
    [],
  )
  const misspelt = await ask('Low Tied')
  assert.equal(misspelt.code, 1)
  assert.match(misspelt.stderr, /Nothing on record is called "Low Tied"\. Did you mean Low Tide \(title/)
})

test('a name of several asks which, by id', async () => {
  const both = put(
    'both.jsonl',
    `${story('one')}\n${story('two', 'Ana Reyes will play Captain Tide in the Hulu series Copper Lane. Sol Okafor will star in the Netflix series Captain Tide.')}`,
  )
  await hearsay('read', both, '--db', 'names.db')
  const { code, stderr } = await hearsay('dossier', 'Captain Tide', '--db', 'names.db')
  assert.equal(code, 1)
  const ids = [...stderr.matchAll(/^ {2}(\S+) {2}Captain Tide/gm)].map(([, id]) => id ?? '')
  assert.equal(ids.length, 2, stderr)
  for (const id of ids)
    assert.match((await hearsay('dossier', id, '--db', 'names.db')).stdout, /^Captain Tide \(/)
})

test('a claim is settled by the first letters of its id, its rival with it, and an undo takes that back', async () => {
  const rival = put(
    'settled.jsonl',
    `${story('one')}\n${story('two', 'Theo Brandt will play Mira Vance in the Netflix series Low Tide.')}`,
  )
  const db = ['--db', 'settled.db']
  await hearsay('read', rival, ...db)
  const dossier = (await hearsay('dossier', 'Low Tide', ...db)).stdout
  const id = /Ana Reyes plays Mira Vance.*\n.*claim ([0-9a-f]+)/.exec(dossier)?.[1] ?? ''
  const settled = await hearsay('settle', id, 'true', '--by', 'Nora Pell', '--why', 'The credits.', ...db)
  assert.match(
    settled.stdout,
    /^true: Ana Reyes .* \(entry 3, from .*, by Nora Pell: The credits\.\)\n {2}so false: Theo Brandt/,
  )
  assert.match((await hearsay('dossier', 'Low Tide', ...db)).stdout, /Ana Reyes plays.*\n.*settled true on/)
  assert.match((await hearsay('undo', '3', ...db)).stdout, /^taken back: true, Ana Reyes .*"hearsay undo 4"/)
  assert.equal((await hearsay('dossier', 'Low Tide', ...db)).stdout, dossier)
  const wrong: readonly (readonly [args: readonly string[], code: number, says: RegExp])[] = [
    [['settle', id, 'maybe'], 2, /one of true, false, changed, void; not "maybe"/],
    [['settle', id], 2, /none was given/],
    [['settle', 'zzzz', 'true'], 1, /letters a to f and digits/],
    [['settle', 'f00df00d', 'true'], 1, /no claim on record/i],
    [['undo', 'last'], 2, /An entry is a number/],
    [['undo', '1'], 1, /Entry 1 is a story/],
  ]
  for (const [args, code, says] of wrong) {
    const ended = await hearsay(...args, ...db)
    assert.deepEqual([ended.code, says.test(ended.stderr)], [code, true], ended.stderr)
  }
})

test('sources shows who was right, source each settled claim; figures wait for five', async () => {
  const db = ['--db', 'records.db']
  await hearsay('read', one, ...db)
  const id = /claim ([0-9a-f]+)/.exec((await hearsay('dossier', 'Low Tide', ...db)).stdout)?.[1] ?? ''
  await hearsay('settle', id, 'true', '--by', 'Nora Pell', ...db)
  const [record]: { source: { id: string; name: string }; right: number; figures: unknown }[] = JSON.parse(
    (await hearsay('sources', '--json', ...db)).stdout,
  )
  assert.deepEqual([record?.right, record?.figures], [1, null])
  const table = (await hearsay('sources', '--sort', 'name', ...db)).stdout
  assert.match(table, /RIGHT +SETTLED +ACCURACY[\s\S]* 1 +– +– .*\n\nFigures from 5 settled claims/)
  const shown = (await hearsay('source', record?.source.name ?? '', ...db)).stdout
  assert.match(shown, /Right 1 of 1 settled[\s\S]*RIGHT\n {2}2026-/)
  assert.match(
    (await hearsay('sources', '--as-of', '2000-01-01', ...db)).stdout,
    /No source has said anything/,
  )
  const wrong: readonly (readonly [args: readonly string[], code: number, says: RegExp])[] = [
    [['sources', '--sort', 'luck'], 2, /--sort takes one of settled, accuracy/],
    [['sources', '--property', 'luck'], 2, /--property takes one of cast member/],
    [['sources', '--year', 'soon'], 2, /--year takes a year/],
    [['source', 'Nobody at all'], 1, /No source on record is called "Nobody at all"/],
  ]
  for (const [args, code, says] of wrong) {
    const ended = await hearsay(...args, ...db)
    assert.deepEqual([ended.code, says.test(ended.stderr)], [code, true], ended.stderr)
  }
})

test('rules propose and settle, changes and trace tell of it', async () => {
  const pillar = (id: string, text: string, outlet: string, published: string) =>
    JSON.stringify({ id, outlet, published, url: `https://${id}.example/`, text })
  const says = 'Ana Reyes will play Mira Vance in the Pillar series Low Tide.'
  const stories = put(
    'proposals.jsonl',
    [
      pillar('wire', says, 'Slate Wire', '2026-02-03'),
      pillar('pillar', says, 'Pillar Press', '2026-02-10'),
    ].join('\n'),
  )
  const db = ['--db', 'proposals.db']
  await hearsay('outlets', put('official.json', '[{"name":"Pillar Press","role":"official"}]'), ...db)
  await hearsay('read', stories, ...db)
  const proposed = (await hearsay('settle', '--proposals', ...db)).stdout
  assert.match(
    proposed,
    /true: Ana Reyes plays Mira Vance.*\n.*official-states, safe[\s\S]*"hearsay settle --auto"/,
  )
  assert.match(
    (await hearsay('settle', '--auto', ...db)).stdout,
    /true: Ana Reyes [\s\S]*verdicts? given\.\n$/,
  )
  assert.match((await hearsay('settle', '--auto', ...db)).stdout, /find nothing to settle/)
  const changed = (await hearsay('changes', '--since', '2026-02-09', ...db)).stdout
  const id = /Ana Reyes plays.* · true · claim ([0-9a-f]+)/.exec(changed)?.[1] ?? ''
  assert.match((await hearsay('changes', '--since', '2027-01-01', ...db)).stdout, /Nothing changed/)
  assert.equal((await hearsay('changes', ...db)).code, 2)
  const traced = (await hearsay('trace', id, ...db)).stdout
  assert.match(
    traced,
    /^Ana Reyes plays[\s\S]*Settled: true since 2026-02-10[\s\S]*\nSlate Wire\n {2}2026-02-03/,
  )
  const early = await hearsay('trace', id, '--as-of', '2026-01-01', ...db)
  assert.deepEqual([early.code, /by 2026-01-01/.test(early.stderr)], [1, true])
})

test('outlets are recorded from a file, all or none, and listed', async () => {
  const db = ['--db', 'outlets.db']
  const good = put(
    'outlets.json',
    '[{"name":"Slate Wire","domain":"www.SlateWire.example","role":"insider"},{"name":"Daily Reel"}]',
  )
  assert.equal((await hearsay('outlets', good, ...db)).code, 0)
  assert.match((await hearsay('outlets', ...db)).stdout, /insider +Slate Wire \(slatewire\.example\)/)
  const bad: readonly (readonly [json: string, says: RegExp])[] = [
    [
      '[{"name":"A"},{"name":"B","role":"gossip"}]',
      /bad\.json, outlet 2 "role": one of official, trade, press, fan, insider is expected/,
    ],
    ['[{"domain":"a.example"}]', /outlet 1 "name": a name is expected/],
    ['[{"name":"A","domain":"https://a.example/"}]', /outlet 1 "domain": .*without "https:\/\/"/],
    ['[{"name":"A","rôle":"fan"}]', /outlet 1: .*rôle/],
    ['{"name":"A"}', /bad\.json: a list of outlets is expected/],
    ['[{"name":', /bad\.json is not valid JSON/],
  ]
  for (const [json, says] of bad) {
    const { code, stderr } = await hearsay('outlets', put('bad.json', json), ...db)
    assert.deepEqual([code, says.test(stderr)], [1, true], stderr)
  }
  const listed: { name: string }[] = JSON.parse((await hearsay('outlets', '--json', ...db)).stdout)
  assert.deepEqual(listed.map(({ name }) => name).toSorted(), ['Daily Reel', 'Slate Wire'])
})

test('serve says where it is, answers, and stops at Ctrl-C; a port in use is a sentence', async (t) => {
  await hearsay('read', one, '--db', 'serve.db')
  const child = startHearsay(folder, ['serve', '--port', '0', '--db', 'serve.db'])
  // Whatever fails below, the server must not keep the run from ending.
  t.after(() => child.kill('SIGKILL'))
  const end = ended(child)
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (said) => resolve(/http:\/\/\S+/.exec(String(said))?.[0] ?? ''))
    end.then(({ stderr }) => reject(new Error(stderr)))
  })
  const home = await fetch(url)
  assert.equal(home.status, 200)
  assert.match(await home.text(), /Low Tide/)
  const second = await hearsay('serve', '--port', new URL(url).port, '--db', 'serve.db')
  assert.equal(second.code, 1)
  assert.match(second.stderr, /already in use/)
  child.kill('SIGINT')
  assert.deepEqual([(await end).code, (await end).stderr], [0, ''])
})

test('the record is where HEARSAY_DB says', () => {
  const env = { ...process.env, HEARSAY_DB: join(folder, 'elsewhere.db') }
  execFileSync(process.execPath, [join(import.meta.dirname, '../src/cli/main.ts'), 'read', one], {
    cwd: folder,
    env,
    stdio: 'ignore',
  })
  assert.ok(existsSync(env.HEARSAY_DB))
})

test('two names are merged, told apart again and called by an outside id, each with who and why', async () => {
  const stories = [
    story('n1', 'Ana Reyes will play Mira Vance in the Netflix series Low Tide.'),
    story('n2', 'Anna Reyes will star in the Netflix series Low Tide.'),
  ]
  const db = ['--db', 'who.db']
  await hearsay('read', put('who.jsonl', `${stories.join('\n')}\n`), ...db)
  const by = ['--by', 'Nora Pell', '--why', 'One guild card.']
  const merged = await hearsay('merge', 'Anna Reyes', 'Ana Reyes', ...by, ...db)
  assert.match(
    merged.stdout,
    /Anna Reyes \(anna-reyes\) is Ana Reyes \(ana-reyes\)\. \(entry 3.*One guild card\.\)/,
  )
  const together = (await hearsay('dossier', 'Anna Reyes', ...db)).stdout
  assert.match(
    together,
    /^Ana Reyes \(person\)\nAlso: Anna Reyes\nHeld for one: Anna Reyes .*Nora Pell decided it/,
  )
  assert.match((await hearsay('undo', '3', ...db)).stdout, /^taken back: Anna Reyes/)
  assert.match((await hearsay('dossier', 'anna-reyes', ...db)).stdout, /^Anna Reyes \(person\)/)
  assert.match((await hearsay('ids', 'Ana Reyes', 'imdb:nm90000001', ...db)).stdout, /is nm90000001 on imdb/)
  assert.match(
    (await hearsay('ids', 'Ana Reyes', ...db)).stdout,
    /imdb:nm90000001 {2}https:\/\/www\.imdb\.com/,
  )
  assert.match((await hearsay('merge', '--proposals', ...db)).stdout, /pair|No two entities/)
  const refused = [
    [['merge', 'Ana Reyes'], 2, /Name two entities/],
    [['merge', 'Ana Reyes', 'Low Tide'], 1, /entities of two types are never one/],
    [['split', 'Ana Reyes'], 2, /Name either a second entity, or stories/],
    [['split', 'Ana Reyes', '--story', 'nowhere'], 1, /No story on record has the id/],
    [['ids', 'Ana Reyes', 'imdb:Ana'], 1, /no id of imdb: one such as tt0000001/],
  ] as const
  for (const [args, code, says] of refused) {
    const result = await hearsay(...args, ...db)
    assert.deepEqual([result.code, says.test(result.stderr)], [code, true], result.stderr)
  }
})

test('search finds a claim by its words, corrects a slip, and says what it takes', async () => {
  await hearsay('read', one, '--db', 'search.db')
  const found = await hearsay('search', 'mira', 'vanc', '--db', 'search.db')
  assert.equal(found.code, 0)
  assert.match(found.stdout, /DOSSIERS\n {2}\*Mira\* \*Vance\* \(character, 1 claim\)/)
  assert.match(
    found.stdout,
    /CLAIMS\n[\s\S]* {2}Ana Reyes plays Mira Vance in Low Tide\. · \w+ · claim [0-9a-f]{10}/,
  )
  const json = JSON.parse(
    (await hearsay('search', 'reyes', '--kind', 'claim', '--json', '--db', 'search.db')).stdout,
  )
  assert.ok(json.claims.items.length > 0 && json.entities.items.length === 0)
  assert.match(
    (await hearsay('search', 'zeppelin', '--db', 'search.db')).stdout,
    /^Nothing on record has “zeppelin”\./,
  )
  const wrong = await hearsay('search', 'reyes', '--label', 'maybe', '--db', 'search.db')
  assert.deepEqual([wrong.code, /--label takes one of confirmed/.test(wrong.stderr)], [2, true])
})
