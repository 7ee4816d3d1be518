import { tells } from '../page/attributes.ts'
import { hints } from '../page/hints.ts'
import { type Element, type Page, textOf } from '../page/page.ts'
import type { StoryScene } from '../page/scene.ts'
import { within } from '../page/tags.ts'
import type { Extent } from '../photos/place.ts'
import type { Embed } from '../story.ts'
import { hostOf, resolveUrl } from '../urls.ts'
import { findProvider, isProvider } from './providers.ts'

const never = hints.related | hints.comment | hints.sidebar | hints.newsletter | hints.promo | hints.footer
/** A video often stands between headline and text, or after the last line. */
const passagesAbove = 16
const passagesBelow = 3

/** Posts and videos of others that the story shows, in page order, each once. */
export function findEmbeds({ page, sources, posts: inPost }: StoryScene, story: Extent): readonly Embed[] {
  const found = new Map<string, Embed>()
  const add = (embed: Embed | null) => {
    if (embed !== null && !found.has(embed.url)) found.set(embed.url, embed)
  }
  for (const element of page.elements) {
    if (!isOfStory(element, story)) continue
    if (inPost[element.index] === 0)
      add(readPlayer(element, sources.url) ?? readStill(element) ?? readLink(page, element))
    else if (!isInside(inPost, element)) add(readPost(page, element))
  }
  for (const url of sources.data.videos) add(withAuthor(findProvider(url), null))
  return [...found.values()]
}

/** A video's still, which a click replaces by the player. */
const still = /\/\/(?:i\d?\.ytimg|img\.youtube)\.com\/(?:vi|vi_webp|an_webp)\/([\w-]{11})\//

function readStill({ tells: told, attributes }: Element): Embed | null {
  if ((told & tells.source) === 0) return null
  const { src, 'data-src': lazy, style } = attributes
  const id = [src, lazy, style].flatMap((text) => still.exec(text ?? '')?.[1] ?? [])[0]
  return id === undefined ? null : withAuthor(findProvider(`https://www.youtube.com/watch?v=${id}`), null)
}

const maxInvitationChars = 60
const invitation =
  /^(?:▶\s*)?(?:watch|view|see|play|open|listen|regarder|voir|ver|ansehen|guarda)\b.{0,30}\b(?:on|at|in|sur|en|auf|su) (?:youtube|vimeo|instagram|x|twitter|tiktok|facebook|bluesky|threads|spotify|soundcloud|reddit|dailymotion)\W*$/i

/** "Watch on YouTube": a line of its own that leads to what a script would show there. */
function readLink(page: Page, element: Element): Embed | null {
  const { tag, attributes, from } = element
  if (tag !== 'a' || attributes.href === undefined) return null
  const { text = '' } = page.passages[from.passage] ?? {}
  if (from.offset > 0 || text.length > maxInvitationChars || !invitation.test(text)) return null
  return isProvider(attributes.href) ? withAuthor(findProvider(attributes.href), null) : null
}

function isInside(inPost: Uint8Array, { parent }: Element): boolean {
  return parent !== -1 && inPost[parent] === 1
}

function isOfStory({ from, within: around, allHints }: Element, story: Extent): boolean {
  if (from.passage < story.first - passagesAbove || from.passage > story.last + passagesBelow) return false
  if ((around & ~story.within & (within.nav | within.footer | within.aside | within.hidden)) !== 0)
    return false
  return (allHints & ~story.hints & never) === 0
}

/** The post's own address is the last link to its provider; the box may name it, too. */
function readPost(page: Page, box: Element): Embed | null {
  const held = elementsIn(page, box)
  const { attributes } = box
  const named = [
    attributes['data-instgrm-permalink'],
    attributes['data-text-post-permalink'],
    attributes.cite,
    attributes['data-href'],
    attributes['data-src'],
  ]
  const links = held
    .filter(({ tag }) => tag === 'a')
    .map((link) => link.attributes.href)
    .toReversed()
  const [post] = [...named, ...links].flatMap((url) => (url === undefined ? [] : (findProvider(url) ?? [])))
  const words = textOf(page, box)
  if (post !== undefined) return withAuthor(post, findAuthor(words))
  return withAuthor(fromIds(box), findAuthor(words))
}

function elementsIn(page: Page, box: Element): readonly Element[] {
  let end = box.index + 1
  while ((page.elements[end]?.depth ?? 0) > box.depth) end++
  return page.elements.slice(box.index, end)
}

/** "— Ada Finch (@adafinch) May 3, 2026", "A post shared by The Pier Post (@pierpost)", "by u/lamp in r/lanterns". */
function findAuthor(words: string): string | null {
  const shared =
    /\b(?:(?:post|photo|video|reel) (?:shared )?by|(?:publication|photo|vidéo) partagée par|beitrag geteilt von|publicaci[oó]n (?:compartida|de)|publicação (?:compartilhada|partilhada) por|post condiviso da|bericht gedeeld door)\s(.{2,60}?)(?:\s*\(@[\w.]+\)|$)/i.exec(
      words,
    )?.[1]
  const signed = /[—–]\s*([^—–()]{2,60}?)\s*\((?:@[\w.-]+)\)[^—–]*$/u.exec(words)?.[1]
  const user = /\bby\s+(u\/[\w-]+)/.exec(words)?.[1]
  return (shared ?? signed ?? user)?.trim() ?? null
}

function withAuthor(post: ReturnType<typeof findProvider>, author: string | null): Embed | null {
  return post === null ? null : { provider: post.provider, author: author ?? post.author, url: post.url }
}

/** Players that scripts build from a number in an attribute, by the tag's or class's name. */
const players: readonly (readonly [name: RegExp, to: (id: string) => string])[] = [
  [/youtube/i, (id) => `https://www.youtube.com/watch?v=${id}`],
  [/vimeo/i, (id) => `https://vimeo.com/${id}`],
  [/dailymotion/i, (id) => `https://www.dailymotion.com/video/${id}`],
  [/twitter|tweet/i, (id) => `https://x.com/i/status/${id}`],
  [/instagram/i, (id) => `https://www.instagram.com/p/${id}/`],
  [/tiktok/i, (id) => `https://www.tiktok.com/video/${id}`],
]
const ids = [
  'data-videoid',
  'videoid',
  'data-video-id',
  'data-tweetid',
  'data-tweet-id',
  'data-shortcode',
  'data-youtube-id',
  'data-vimeo-id',
  'data-embed-id',
  'data-id',
] as const

function fromIds({ tag, tells: told, attributes }: Element): ReturnType<typeof findProvider> {
  if ((told & tells.player) === 0) return null
  const key = ids.find((name) => attributes[name] !== undefined)
  const id = key === undefined ? undefined : attributes[key]
  if (id === undefined || !/^[\w-]{5,40}$/.test(id)) return null
  const name = `${tag} ${attributes.class ?? ''} ${key}`
  const player = players.find(([pattern]) => pattern.test(name))
  return player === undefined ? null : findProvider(player[1](id))
}

/** An iframe at once or when it comes into view, or an element that a script makes one. */
function readPlayer(element: Element, base: string | null): Embed | null {
  const { tag, tells: told, attributes } = element
  if (tag === 'iframe' || tag === 'amp-iframe' || tag === 'embed')
    return readFrame(
      [attributes['data-src'], attributes['data-lazy-src'], attributes['data-litespeed-src'], attributes.src],
      attributes.title,
      base,
    )
  if ((told & tells.player) === 0) return null
  const named = withAuthor(fromIds(element), null)
  if (named !== null) return named
  const packed = readPacked(attributes['data-attrs'])
  if (packed !== null) return packed
  const address =
    attributes['data-embed-url'] ??
    attributes['data-oembed-url'] ??
    (tag === 'div' || tag === 'figure' ? attributes['data-src'] : undefined)
  return address !== undefined && isProvider(address) ? withAuthor(findProvider(address), null) : null
}

/** `data-attrs='{"url":"https://x.com/…","name":"Ada Finch"}'`: the editor's note for its script. */
function readPacked(value: string | undefined): Embed | null {
  if (value === undefined || !value.startsWith('{') || value.length > maxPackedChars) return null
  const read = (name: string) => new RegExp(`"${name}"\\s*:\\s*"([^"\\\\]{1,300})"`).exec(value)?.[1]
  const url = read('url')
  return url !== undefined && isProvider(url) ? withAuthor(findProvider(url), read('name') ?? null) : null
}

const maxPackedChars = 20_000

/** Frames of unknown hosts count where their address says that they play something: others are advertisements and forms. */
const plays = /\b(?:player|video|embed)\b/i

function readFrame(
  addresses: readonly (string | undefined)[],
  title: string | undefined,
  base: string | null,
): Embed | null {
  const [address] = addresses.flatMap((src) =>
    src === undefined || src === '' ? [] : (resolveUrl(src, base) ?? []),
  )
  if (address === undefined) return null
  const absolute = address.startsWith('//') ? `https:${address}` : address
  if (isProvider(absolute)) return withAuthor(findProvider(absolute), null)
  const host = hostOf(absolute)
  return host !== null &&
    plays.test(`${absolute} ${title ?? ''}`) &&
    !/\b(?:ads?|doubleclick|newsletter|form|maps?|recaptcha)\b/i.test(absolute)
    ? { provider: host, author: null, url: absolute }
    : null
}
