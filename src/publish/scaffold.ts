import { readdir, writeFile } from 'node:fs/promises'
import { basename, dirname, extname } from 'node:path'
import { Problem } from '../problem.ts'

const isPicture = (name: string) => /\.(jpe?g|png|webp|avif|tiff?)$/i.test(name)

/** Begins a story: its front matter to be filled in, with every picture that lies beside it. Never writes over a file. */
export async function scaffold(file: string, by: string): Promise<{ readonly photos: number }> {
  if (extname(file).toLowerCase() !== '.md')
    throw new Problem(
      'wrong-usage',
      `${file} does not end in .md: a story is a Markdown file, such as first-photos.md.`,
    )
  const names = await readdir(dirname(file)).catch((cause: unknown) => {
    throw new Problem('no-such-folder', `There is no folder ${dirname(file)} to put ${basename(file)} in.`, {
      cause,
    })
  })
  const pictures = names.filter(isPicture).sort()
  try {
    await writeFile(file, draft(by, pictures), { flag: 'wx' })
  } catch (cause) {
    const exists = cause instanceof Error && 'code' in cause && cause.code === 'EEXIST'
    const says = exists ? `${file} is there already, and was not changed.` : `${file} cannot be written.`
    throw new Problem(exists ? 'file-exists' : 'cannot-write', says, { cause })
  }
  return { photos: pictures.length }
}

function draft(by: string, pictures: readonly string[]): string {
  const photos = pictures.length > 0 ? pictures : ['photo-1.jpg']
  return `---
# Shown in lists, feeds and cards: no plot here, nor in the dek and the photos' words.
headline:
# One sentence below the headline; may be left out.
dek:
byline: ${JSON.stringify(by)}
section: TV news

# When it comes out, with its zone. Left out: the moment you publish it.
# In the future, the story and its claims are nowhere to be found before.
# embargo: 2026-05-14T09:30:00+01:00

# Where the news comes from. "sources: own" where it is your own reporting. how: source, via or hat-tip.
sources:
  - name:
    url:
    how: source

# What the story gives away: "none", or the work and where needed its season. Then only what stands between lines
# of [spoilers] and [/spoilers] is veiled, or, where there are none, the whole text.
spoilers: none
# spoilers:
#   work: Copper Lane
#   season: 2

# Pictures beside this file, each with whose it is, by whose leave it is shown, and what it shows. What is left
# empty is taken from the picture's own IPTC or XMP fields, where they say it.
photos:
${photos
  .map(
    (name, i) => `  - file: ${JSON.stringify(name)}
    caption:
    credit:
    rights:
    alt:${i === 0 ? '\n    lead: true' : ''}`,
  )
  .join('\n')}
---

The first paragraph says what is new, who says so, and how surely. Titles stand in *italics*.

[gallery]

What follows the photos. [Links](https://press.example/) and "quotations" are kept; every sentence that claims
something is put on record as a report of this newsroom.
`
}
