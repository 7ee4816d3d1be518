/** Who serves an embedded post or video, and the address under which a reader finds it there. */
export type Address = { readonly provider: string; readonly url: string; readonly author: string | null }

type Provider = {
  readonly name: string
  readonly host: RegExp
  /** The address for readers, or null where this is none of a post or video (a widget, a share button). */
  readonly toPage: (url: URL) => string | null
  /** Who posted, where the address says so. */
  readonly toAuthor?: (url: URL) => string | null
}

const plain = (url: URL) => `${url.origin}${url.pathname}`

/** An address whose path holds what identifies the post, without its query. */
const withPath =
  (path: RegExp) =>
  (url: URL): string | null =>
    path.test(url.pathname) ? plain(url) : null

/** The path's first match, put into an address. */
const rebuilt =
  (path: RegExp, to: (id: string) => string) =>
  (url: URL): string | null => {
    const id = path.exec(url.pathname)?.[1]
    return id === undefined ? null : to(id)
  }

function toYouTube(url: URL): string | null {
  const id =
    /^\/(?:embed|shorts|live|v|e)\/([\w-]{6,20})$/.exec(url.pathname.replace(/\/$/, ''))?.[1] ??
    (url.hostname.endsWith('youtu.be')
      ? /^\/([\w-]{6,20})/.exec(url.pathname)?.[1]
      : url.searchParams.get('v'))
  const list = url.searchParams.get('list')
  if (id === 'videoseries' && list !== null) return `https://www.youtube.com/playlist?list=${list}`
  return id === undefined || id === null || id === 'videoseries'
    ? null
    : `https://www.youtube.com/watch?v=${id}`
}

function toFacebook(url: URL): string | null {
  const href = url.pathname.startsWith('/plugins/') ? url.searchParams.get('href') : null
  if (href !== null && URL.canParse(href)) return href
  return /\/(?:posts|videos|photos|watch|reel|permalink\.php|story\.php)/.test(url.pathname) ? url.href : null
}

function toSoundCloud(url: URL): string | null {
  const inner = url.searchParams.get('url')
  if (url.pathname.startsWith('/player') && inner !== null && URL.canParse(inner))
    return plain(new URL(inner))
  return /^\/[\w-]+\/[\w-]+/.test(url.pathname) ? plain(url) : null
}

const handle = (path: RegExp) => (url: URL) => path.exec(url.pathname)?.[1] ?? null

/** Where posts stood before the network had its name: it leads to the same post. */
const oldHost = /^(https?:\/\/)(?:[\w-]+\.)?twitter\.com(?=\/)/

const providers: readonly Provider[] = [
  { name: 'youtube', host: /(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be)$/, toPage: toYouTube },
  {
    name: 'x',
    host: /(?:^|\.)(?:x|twitter)\.com$/,
    toPage: (url) =>
      url.pathname.startsWith('/embed/')
        ? withId(url.searchParams.get('id'), (id) => `https://x.com/i/status/${id}`)
        : (withPath(/\/status(?:es)?\/\d+/)(url)?.replace(oldHost, '$1x.com') ?? null),
    toAuthor: (url) => /^\/(?!i\/)(\w+)\/status/.exec(url.pathname)?.[1]?.replace(/^/, '@') ?? null,
  },
  {
    name: 'instagram',
    host: /(?:^|\.)instagram\.com$/,
    toPage: rebuilt(/^\/(?:[\w.]+\/)?((?:p|reel|tv)\/[\w-]+)/, (id) => `https://www.instagram.com/${id}/`),
  },
  {
    name: 'tiktok',
    host: /(?:^|\.)tiktok\.com$/,
    toPage: (url) =>
      rebuilt(/^\/(?:embed(?:\/v2)?|player\/v1)\/(\d+)/, (id) => `https://www.tiktok.com/video/${id}`)(url) ??
      withPath(/\/video\/\d+/)(url),
    toAuthor: handle(/^\/(@[\w.]+)\/video/),
  },
  { name: 'facebook', host: /(?:^|\.)(?:facebook\.com|fb\.watch)$/, toPage: toFacebook },
  {
    name: 'vimeo',
    host: /(?:^|\.)vimeo\.com$/,
    toPage: rebuilt(/^\/(?:video\/)?(\d+)/, (id) => `https://vimeo.com/${id}`),
  },
  {
    name: 'dailymotion',
    host: /(?:^|\.)(?:dailymotion\.com|dai\.ly)$/,
    toPage: (url) =>
      withId(url.searchParams.get('video'), (id) => `https://www.dailymotion.com/video/${id}`) ??
      rebuilt(/^\/(?:embed\/)?(?:video\/)?(\w+)/, (id) => `https://www.dailymotion.com/video/${id}`)(url),
  },
  {
    name: 'bluesky',
    host: /(?:^|\.)bsky\.app$/,
    toPage: (url) =>
      withPath(/^\/profile\/[^/]+\/post\/\w+/)(url) ??
      rebuilt(
        /^\/embed\/(did:[^/]+\/app\.bsky\.feed\.post\/\w+)/,
        (id) => `https://bsky.app/profile/${id.replace('app.bsky.feed.post', 'post')}`,
      )(url),
  },
  {
    name: 'threads',
    host: /(?:^|\.)threads\.(?:net|com)$/,
    toPage: (url) => withPath(/\/(?:post|t)\/[\w-]+/)(url)?.replace(/\/embed\/?$/, '') ?? null,
    toAuthor: handle(/^\/(@[\w.]+)\/post/),
  },
  {
    name: 'reddit',
    host: /(?:^|\.)(?:reddit|redditmedia)\.com$/,
    toPage: (url) =>
      withPath(/^\/(?:r|user)\/\w+\/comments\/\w+/)(url)?.replace(
        /^https:\/\/(?:embed\.reddit|www\.redditmedia)\.com/,
        'https://www.reddit.com',
      ) ?? null,
  },
  {
    name: 'spotify',
    host: /(?:^|\.)spotify\.com$/,
    toPage: rebuilt(
      /^\/(?:embed(?:-podcast)?\/)?((?:track|album|playlist|episode|show|artist)\/\w+)/,
      (id) => `https://open.spotify.com/${id}`,
    ),
  },
  { name: 'soundcloud', host: /(?:^|\.)soundcloud\.com$/, toPage: toSoundCloud },
  {
    name: 'twitch',
    host: /(?:^|\.)twitch\.tv$/,
    toPage: (url) =>
      withId(url.searchParams.get('video'), (id) => `https://www.twitch.tv/videos/${id.replace(/^v/, '')}`) ??
      withId(url.searchParams.get('channel'), (id) => `https://www.twitch.tv/${id}`) ??
      withId(url.searchParams.get('clip'), (id) => `https://clips.twitch.tv/${id}`),
  },
]

function withId(id: string | null, to: (id: string) => string): string | null {
  return id === null || id === '' ? null : to(id)
}

/** Where readers find what an address embeds; null where it is no known provider's, or none of its posts. */
export function findProvider(address: string): Address | null {
  const absolute = address.startsWith('//') ? `https:${address}` : address
  if (!URL.canParse(absolute)) return null
  const url = new URL(absolute)
  const provider = providers.find(({ host }) => host.test(url.hostname))
  const page = provider?.toPage(url) ?? null
  if (provider === undefined || page === null) return null
  return {
    provider: provider.name,
    url: page,
    author: URL.canParse(page) ? (provider.toAuthor?.(new URL(page)) ?? null) : null,
  }
}

/** Whether an address belongs to a known provider, post or not. */
export function isProvider(address: string): boolean {
  const absolute = address.startsWith('//') ? `https:${address}` : address
  return URL.canParse(absolute) && providers.some(({ host }) => host.test(new URL(absolute).hostname))
}
