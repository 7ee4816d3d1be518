/**
 * What an element's attributes tell, one bit each. Attributes have as many shapes as a page has kinds of tags, which makes
 * reading their fields slow; by these bits most elements need not be asked.
 */
export const tells = {
  /** Which classes and names it has. */
  look: 1 << 0,
  /** What it says of all that it holds. */
  state: 1 << 1,
  /** What it is, for machines. */
  mark: 1 << 2,
  /** Where a picture or a video may be. */
  source: 1 << 3,
  /** A number or an address that a script makes a player of. */
  player: 1 << 4,
  /** Another name of it than its classes. */
  name: 1 << 5,
} as const

const names: readonly (readonly [tells: number, names: string])[] = [
  [tells.look, 'class id data-testid'],
  [tells.state, 'hidden aria-hidden style role'],
  [tells.mark, 'itemprop rel datetime pubdate'],
  [tells.source, 'src data-src style'],
  [
    tells.player,
    'data-src videoid data-videoid data-video-id data-tweetid data-tweet-id data-shortcode data-youtube-id data-vimeo-id data-embed-id data-id data-embed-url data-oembed-url data-attrs',
  ],
  [tells.name, 'id itemprop aria-label'],
  [
    0,
    'href srcset alt title content name property itemtype lang type media width height data-srcset data-lazy-src data-lazy data-original data-hi-res-src data-image data-full data-large-file data-orig-file data-caption data-credit data-url data-lazy-srcset data-original-src data-flickity-lazyload data-img-url data-pin-media poster cite sizes data-component data-qa http-equiv download aria-level data-href data-instgrm-permalink data-text-post-permalink data-litespeed-src',
  ],
]

export type Wanted = { readonly name: string; readonly tells: number }

/** Attributes that anything reads. */
export const wanted: ReadonlyMap<string, Wanted> = collect()

function collect(): ReadonlyMap<string, Wanted> {
  const all = new Map<string, Wanted>()
  for (const [bit, list] of names)
    for (const name of list.split(' ')) all.set(name, { name, tells: (all.get(name)?.tells ?? 0) | bit })
  return all
}
