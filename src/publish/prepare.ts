import { basename, dirname, extname } from 'node:path'
import { type Reading, read, type Spoiler, spoilerOf } from '../claims/index.ts'
import { requireEnglish } from '../intake/index.ts'
import type { Own, OwnPhoto } from '../ledger/index.ts'
import { Problem } from '../problem.ts'
import { emptyStory, type OwnArticle, readOwnArticle, type Story } from '../story/index.ts'
import { type Fault, faultOf, inOrder, sayFault } from './fault.ts'
import { type FrontMatter, type ReadFrontMatter, readFrontMatter } from './front-matter.ts'
import { type LabelledPhoto, labelPhotos } from './label-photos.ts'
import { keyOf, widthsOf } from './photos/render.ts'

/** What the file does not say: who publishes it, when it came out before, and what time it is. */
export type Context = {
  readonly outlet: { readonly name: string; readonly domain: string | null }
  readonly publishedBefore: string | null
  readonly by: string
  readonly correction: string | null
  readonly now: string
}

/** A story that can be published, with its photos, whose files are still to be made. */
export type Prepared = {
  readonly reading: Reading
  readonly own: Own
  readonly photos: readonly LabelledPhoto[]
  /** What an editor may want to look at again. */
  readonly notes: readonly string[]
}

const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Checks a story's file and everything beside it. Throws one Problem, `cannot-publish`, with every reason there is. */
export async function prepare(file: string, markdown: string, context: Context): Promise<Prepared> {
  const matter = readFrontMatter(markdown)
  const article = readOwnArticle(matter.body)
  const labelled = await labelPhotos(dirname(file), matter)
  const faults = [...matter.faults, ...articleFaults(article, matter), ...labelled.faults]
  const slug = matter.fields?.slug ?? basename(file, extname(file)).toLowerCase()
  if (!slugPattern.test(slug)) faults.push(slugFault(slug, matter))
  if (article.galleryAt !== null && labelled.photos.length < 2 && matter.photos.length < 2)
    faults.push(
      faultOf(
        matter.bodyLine,
        null,
        '[gallery] stands in the text, and there are no photos for one beside the lead photo',
      ),
    )
  if (!matter.fields || faults.length > 0) throw refused(file, faults)
  const reading = readOwn(file, toStory(matter.fields, article, labelled.photos, slug, context))
  const given = spoilersGiven(reading, labelled.photos, matter)
  if (given.length > 0) throw refused(file, given)
  const own = toOwn(matter.fields, article, labelled.photos, slug, context)
  return { reading, own, photos: labelled.photos, notes: [...labelled.notes, ...unveiled(reading, own)] }
}

function refused(file: string, faults: readonly Fault[]): Problem {
  const all = inOrder(faults).map((fault) => `  ${sayFault(fault)}`)
  const many = all.length === 1 ? 'one thing is' : `${all.length} things are`
  return new Problem('cannot-publish', `${file} was not published; ${many} to be mended:\n${all.join('\n')}`)
}

function articleFaults({ faults, text }: OwnArticle, { bodyLine }: ReadFrontMatter): Fault[] {
  const shifted = faults.map(({ line, says }) => faultOf(line + bodyLine - 1, null, says))
  return text === ''
    ? [...shifted, faultOf(bodyLine, null, 'the story itself is missing: its text follows the front matter')]
    : shifted
}

function slugFault(slug: string, { lineOf }: ReadFrontMatter): Fault {
  return faultOf(
    lineOf(['slug']),
    ['slug'],
    `“${slug}” cannot stand in an address: lower-case letters, digits and single hyphens are expected, as the file’s name or as “slug”`,
  )
}

function readOwn(file: string, story: Story): Reading {
  return read(requireEnglish(story, file))
}

function toStory(
  fields: FrontMatter,
  { text, blocks, spans }: OwnArticle,
  photos: readonly LabelledPhoto[],
  slug: string,
  { outlet, publishedBefore, now }: Context,
): Story {
  return {
    ...emptyStory,
    url: outlet.domain === null ? null : `https://${outlet.domain}/stories/${slug}`,
    outlet: outlet.name,
    headline: fields.headline,
    dek: fields.dek,
    byline: fields.byline,
    published: fields.published ?? fields.embargo ?? publishedBefore ?? now,
    section: fields.section,
    text,
    blocks,
    spans,
    photos: photos.map(({ labels }) => ({
      src: null,
      alt: labels.alt,
      caption: labels.caption,
      credit: labels.credit,
    })),
    credits: fields.sources.map(({ name, url, how }) => ({ name, url, how: how ?? 'source' })),
  }
}

function toOwn(
  { spoilers }: FrontMatter,
  { blocks, spans, veils, galleryAt, text }: OwnArticle,
  photos: readonly LabelledPhoto[],
  slug: string,
  { by, correction }: Context,
): Own {
  // A story that spoils, and says not where, is veiled as a whole.
  const whole = spoilers && veils.length === 0 ? [{ start: 0, end: text.length }] : veils
  return {
    slug,
    by,
    correction,
    withdrawn: null,
    spoilers,
    blocks,
    spans,
    veils: whole,
    galleryAt,
    photos: photos.map(toOwnPhoto),
  }
}

function toOwnPhoto({ file, original, labels }: LabelledPhoto): OwnPhoto {
  const { width, height, mosaic } = original
  const key = keyOf(original, labels)
  return { key, file, width, height, widths: widthsOf(original), rights: labels.rights ?? '', mosaic }
}

const spoilersIn = ({ reports }: Reading) =>
  reports.flatMap((report) => {
    const spoiler = spoilerOf(report.claim, report.rules)
    return spoiler ? [{ report, spoiler }] : []
  })

const openFields = { headline: 'headline', dek: 'dek', caption: 'caption', alt: 'alt' } as const

/** Headline, dek, captions and alt texts stand in lists, feeds and cards, where nobody has lifted a veil. */
function spoilersGiven(
  reading: Reading,
  labelled: readonly LabelledPhoto[],
  { lineOf, photos }: ReadFrontMatter,
): readonly Fault[] {
  return spoilersIn(reading).flatMap(({ report, spoiler }) => {
    const part = report.in
    if (part === undefined) return []
    const field = openFields[part]
    const listed = photos.findIndex(({ file }) => file === labelled[report.photo ?? -1]?.file)
    const path = report.photo === undefined ? [field] : ['photos', listed, field]
    return faultOf(
      lineOf(path),
      path,
      `“${report.quote}” gives away the plot${scopeWords(spoiler)}, and stands where readers have not asked for it: say it in the text, between [spoilers] and [/spoilers]`,
    )
  })
}

/** Sentences of the text that read as a plot and stand open. */
function unveiled(reading: Reading, { veils }: Own): readonly string[] {
  return spoilersIn(reading).flatMap(({ report, spoiler }) => {
    const isVeiled = veils.some(({ start, end }) => report.start >= start && report.end <= end)
    if (report.in !== undefined || isVeiled) return []
    return `“${report.quote}” reads as plot${scopeWords(spoiler)}: if it spoils, put it between [spoilers] and [/spoilers].`
  })
}

function scopeWords({ work, season }: Spoiler): string {
  if (work === null) return ''
  return ` of ${work}${season === null ? '' : `, season ${season}`}`
}
