import { escapeHtml, inlineHtml, inlineText, plainText, type StoryBlock } from './markup.ts'
import { addressOf, type DemoOutlet, earlierStories, findStory, type Newsroom, outletOf } from './newsroom.ts'
import type { DemoPhoto, DemoStory } from './story-file.ts'

export type PagePhoto = DemoPhoto & { readonly src: string }

export type PageLink = { readonly text: string; readonly href: string }

/** All that an outlet's template needs of one story. Everything but `html` results still wants escaping. */
export type Page = {
  readonly story: DemoStory
  readonly outlet: DemoOutlet
  readonly url: string
  readonly headline: string
  readonly description: string
  readonly photos: readonly PagePhoto[]
  /** The picture over the text: the first, unless the text places it. */
  readonly lead: PagePhoto | null
  /** The same outlet's earlier stories, newest first. */
  readonly earlier: readonly PageLink[]
  readonly related: readonly PageLink[]
  readonly credits: readonly { readonly how: string; readonly name: string; readonly href: string | null }[]
}

/** How an outlet draws what stands in a body. */
export type BodyStyle = {
  readonly figure: (photo: PagePhoto) => string
  readonly gallery: (photos: readonly PagePhoto[]) => string
  readonly heading?: (html: string) => string
  readonly paragraph?: (html: string) => string
}

export function imageName(slug: string, number: number): string {
  return `${slug}-${number}.svg`
}

function leadOf(blocks: readonly StoryBlock[], photos: readonly PagePhoto[]): PagePhoto | null {
  const placed = blocks.some((block) => block.kind === 'photo' && block.number === 1)
  return placed ? null : (photos[0] ?? null)
}

export function pageOf(newsroom: Newsroom, story: DemoStory): Page {
  const outlet = outletOf(newsroom, story)
  const photos = story.photos.map((photo, index) => ({
    ...photo,
    src: `https://${outlet.domain}/images/${imageName(story.slug, index + 1)}`,
  }))
  const linkTo = (other: DemoStory): PageLink => ({
    text: inlineText(other.headline),
    href: addressOf(newsroom, other.slug),
  })
  return {
    story,
    outlet,
    url: addressOf(newsroom, story.slug),
    headline: inlineText(story.headline),
    description: story.dek ?? plainText(story.blocks).split('\n\n')[0] ?? '',
    photos,
    lead: leadOf(story.blocks, photos),
    earlier: earlierStories(newsroom, story).map(linkTo),
    related: story.related.map((slug) => linkTo(findStory(newsroom, slug))),
    credits: story.credits.map(({ how, name, slug }) => ({
      how,
      name,
      href: slug === null ? null : addressOf(newsroom, slug),
    })),
  }
}

/** The body as blocks of HTML, in order, so that a template can set its boxes between them. */
export function bodyBlocks(page: Page, newsroom: Newsroom, style: BodyStyle): readonly string[] {
  const hrefOf = (target: string): string =>
    target.startsWith('http') ? target : addressOf(newsroom, target)
  return page.story.blocks.map((block) => blockHtml(block, page, style, (text) => inlineHtml(text, hrefOf)))
}

function blockHtml(
  block: StoryBlock,
  page: Page,
  style: BodyStyle,
  inline: (text: string) => string,
): string {
  switch (block.kind) {
    case 'paragraph':
      return style.paragraph?.(inline(block.text)) ?? `<p>${inline(block.text)}</p>`
    case 'heading':
      return style.heading?.(inline(block.text)) ?? `<h2>${inline(block.text)}</h2>`
    case 'quote':
      return `<blockquote><p>${inline(block.text)}</p></blockquote>`
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${inline(item)}</li>`).join('\n')}\n</ul>`
    case 'photo':
      return style.figure(photoAt(page, block.number))
    case 'gallery':
      return style.gallery(page.photos.filter((photo) => photo !== page.lead))
  }
}

function photoAt(page: Page, number: number): PagePhoto {
  const photo = page.photos[number - 1]
  if (!photo) throw new Error(`${page.story.slug}.gold: there is no photo ${number}`)
  return photo
}

/** Sets boxes among the blocks: each goes in after as many blocks as its key says, where the body is that long. */
export function interleave(blocks: readonly string[], boxes: Readonly<Record<number, string>>): string {
  return blocks
    .flatMap((block, index) => {
      const box = boxes[index + 1]
      return box === undefined || index + 1 === blocks.length ? [block] : [block, box]
    })
    .join('\n')
}

/** The links as list items, each address once. */
export function linkList(links: readonly PageLink[], item = 'li'): string {
  const firsts = links.filter((link, index) => links.findIndex(({ href }) => href === link.href) === index)
  return firsts
    .map(({ text, href }) => `<${item}><a href="${href}">${escapeHtml(text)}</a></${item}>`)
    .join('\n')
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)
const days = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')

/** The wall clock where the outlet sits, read off the ISO date's own offset. */
export type WallClock = {
  readonly year: number
  readonly month: string
  readonly day: number
  readonly weekday: string
  /** "9:05 p.m." needs `hour12`; "21:05" needs `time24`. */
  readonly hour12: string
  readonly time24: string
  readonly afternoon: boolean
}

export function wallClock(iso: string): WallClock {
  const [, year = '', month = '', day = '', hour = '', minute = ''] =
    /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(iso) ?? []
  const weekday = new Date(`${year}-${month}-${day}T00:00:00Z`).getUTCDay()
  return {
    year: Number(year),
    month: months[Number(month) - 1] ?? '',
    day: Number(day),
    weekday: days[weekday] ?? '',
    hour12: `${Number(hour) % 12 || 12}:${minute}`,
    time24: `${hour}:${minute}`,
    afternoon: Number(hour) >= 12,
  }
}

/** JSON for a script element: no `<` may end it early. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll('<', '\\u003c')
}
