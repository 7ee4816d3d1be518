#!/usr/bin/env node
import { addAsking } from './groups/asking.ts'
import { addDeciding } from './groups/deciding.ts'
import { addFollowing } from './groups/following.ts'
import { addKeeping } from './groups/keeping.ts'
import { addPublishing } from './groups/publishing.ts'
import { addReading } from './groups/reading.ts'
import { keepCompiled } from './keep-compiled.ts'
import { createProgram, examples, run } from './program.ts'

keepCompiled()

const hearsay = createProgram(
  'hearsay',
  'Keeps the record of film, TV and comics news: who said what, how surely, on what evidence.',
)

// Each command loads its own code when it is called: `hearsay --help` loads none of it.
addReading(hearsay) // read, extract, explain, rules
addFollowing(hearsay) // follow, unfollow, following, watch, queue, retry, status, import, export
addAsking(hearsay) // dossier, search, trace, changes, sources, source
addDeciding(hearsay) // settle, merge, split, ids, undo, learn, outlets, takedown
addPublishing(hearsay) // new, publish, withdraw, serve
addKeeping(hearsay) // backup, check, rebuild, fuse
hearsay.addHelpText('after', examples('read story.html', 'dossier "Copper Lane"', 'serve', 'help read'))

await run(hearsay)
