import assert from 'node:assert/strict'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { openLedger } from '../src/ledger/index.ts'
import { mediaFolderOf, prepareStory, publishStory } from '../src/publish/index.ts'
import { createApp } from '../src/server/index.ts'
import { aboutPhoto, type Desk, openDesk, picture, storyFile } from './desk.ts'
import { runHearsay } from './run-hearsay.ts'

const now = '2026-05-20T12:00:00Z'

describe('a backup of a newsroom with photos', () => {
  let desk: Desk
  before(async () => {
    desk = await openDesk()
    await desk.put('pier.jpg', await picture().jpeg().toBuffer())
    const story = storyFile({ photos: `photos:\n  - { file: pier.jpg, ${aboutPhoto} }` })
    const file = await desk.put('story.md', story)
    const settings = { by: 'nora', correction: null, now }
    const prepared = await prepareStory(desk.ledger, file, settings)
    await publishStory(desk.ledger, desk.media, prepared, settings)
    await desk.media.write(`${'x'.repeat(22)}-480.jpg`, new Uint8Array([1]))
  })
  after(() => desk.close())

  const backup = (...args: readonly string[]) =>
    runHearsay(desk.folder, ['backup', ...args, '--db', 'hearsay.db'])
  const names = async (path: string) => (await readdir(path)).toSorted()

  test('holds the photos that its stories show, and no others', async () => {
    const { code, stdout, stderr } = await backup('monday.db')
    assert.equal(code, 0, stderr)
    assert.match(
      stdout,
      /^monday\.db: 2 entries, .*monday\.media: 1 photo, .*“--db monday\.db” reads both\.$/m,
    )
    const own = (await names(desk.media.path)).filter((name) => !name.startsWith('xxx'))
    assert.deepEqual(await names(join(desk.folder, 'monday.media')), own)
  })

  test('is served, photos and all, once it is where the record was', async () => {
    assert.equal((await backup('tuesday.db')).code, 0)
    const restored = join(desk.folder, 'restored')
    await mkdir(restored)
    for (const kind of ['db', 'media'])
      await rename(join(desk.folder, `tuesday.${kind}`), join(restored, `hearsay.${kind}`))
    const db = join(restored, 'hearsay.db')
    const ledger = await openLedger(db)
    const app = createApp(ledger, { media: mediaFolderOf(db), now: () => new Date(now) })
    for (const name of await readdir(join(restored, 'hearsay.media'))) {
      const answer = await app.request(`/media/${name}`)
      assert.equal(answer.status, 200, name)
      assert.deepEqual(Buffer.from(await answer.arrayBuffer()), await desk.media.read(name))
    }
    await ledger.close()
  })

  test('is written over neither a record nor a folder of photos, and touches none of them', async () => {
    await mkdir(join(desk.folder, 'taken.media'))
    await writeFile(join(desk.folder, 'taken.media', 'mine.txt'), 'mine')
    const before = await names(desk.folder)
    const { code, stderr } = await backup('taken.db')
    assert.equal(code, 1)
    assert.match(stderr, /taken\.media is there already, and nothing was written over it: name a new file\./)
    assert.deepEqual(await names(desk.folder), before)
    assert.deepEqual(await names(join(desk.folder, 'taken.media')), ['mine.txt'])
  })

  test('takes the place of what one that was stopped left behind', async () => {
    await mkdir(join(desk.folder, 'friday.media.new'))
    await writeFile(join(desk.folder, 'friday.media.new', `${'y'.repeat(22)}-480.jpg`), 'half')
    await writeFile(join(desk.folder, 'friday.db.new'), 'half')
    assert.equal((await backup('friday.db')).code, 0)
    assert.deepEqual(
      (await names(desk.folder)).filter((name) => name.startsWith('friday')),
      ['friday.db', 'friday.media'],
    )
    assert.ok(!(await names(join(desk.folder, 'friday.media'))).some((name) => name.startsWith('yyy')))
  })

  test('says so where a photo has no file', async () => {
    const away = `${desk.media.path}.away`
    await rename(desk.media.path, away)
    const { code, stdout, stderr } = await backup('saturday.db', '--json')
    await rename(away, desk.media.path)
    assert.equal(code, 0)
    assert.match(stderr, /1 photo of its own stories could not be copied/)
    assert.deepEqual(JSON.parse(stdout).photos, { photos: 0, files: 0, bytes: 0, missing: 1 })
    assert.ok(!(await names(desk.folder)).includes('saturday.media'))
  })

  test('whose photos cannot be copied leaves nothing under its name', async () => {
    // A folder under the name of a file of a photo: it cannot be copied.
    const [photo = ''] = (await names(desk.media.path)).filter((name) => !name.startsWith('xxx'))
    const path = join(desk.media.path, photo)
    await rename(path, `${path}.away`)
    await mkdir(path)
    const { code, stderr } = await backup('sunday.db')
    await rm(path, { recursive: true })
    await rename(`${path}.away`, path)
    assert.equal(code, 1)
    assert.match(stderr, /The photos could not be copied to sunday\.media\.new: /)
    assert.ok(!(await names(desk.folder)).some((name) => name.startsWith('sunday')))
  })
})
