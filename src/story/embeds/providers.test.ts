import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { findProvider } from './providers.ts'

describe('findProvider', () => {
  const cases: readonly (readonly [string, string | null])[] = [
    [
      'https://www.youtube.com/embed/aB3dE6gH9_k?rel=0',
      'youtube https://www.youtube.com/watch?v=aB3dE6gH9_k',
    ],
    ['//www.youtube-nocookie.com/embed/aB3dE6gH9_k', 'youtube https://www.youtube.com/watch?v=aB3dE6gH9_k'],
    ['https://youtu.be/aB3dE6gH9_k?t=3', 'youtube https://www.youtube.com/watch?v=aB3dE6gH9_k'],
    ['https://www.youtube.com/shorts/aB3dE6gH9_k', 'youtube https://www.youtube.com/watch?v=aB3dE6gH9_k'],
    ['https://www.youtube.com/@pierpost', null],
    ['https://player.vimeo.com/video/123456?h=1', 'vimeo https://vimeo.com/123456'],
    ['https://twitter.com/lamps/status/123?ref_src=twsrc', 'x https://x.com/lamps/status/123 @lamps'],
    ['https://platform.twitter.com/embed/Tweet.html?id=123', 'x https://x.com/i/status/123'],
    ['https://twitter.com/intent/tweet?text=lamp', null],
    [
      'https://www.instagram.com/reel/AbC-1/?utm_source=ig',
      'instagram https://www.instagram.com/reel/AbC-1/',
    ],
    ['https://www.instagram.com/pierpost/', null],
    ['https://www.tiktok.com/@lamps/video/99', 'tiktok https://www.tiktok.com/@lamps/video/99 @lamps'],
    [
      'https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Flamps%2Fposts%2F9',
      'facebook https://www.facebook.com/lamps/posts/9',
    ],
    ['https://www.facebook.com/sharer/sharer.php?u=x', null],
    [
      'https://bsky.app/profile/lamps.example/post/3k',
      'bluesky https://bsky.app/profile/lamps.example/post/3k',
    ],
    [
      'https://www.threads.net/@lamps/post/C1/embed/',
      'threads https://www.threads.net/@lamps/post/C1 @lamps',
    ],
    [
      'https://www.reddit.com/r/lamps/comments/1ab/one/?x=1',
      'reddit https://www.reddit.com/r/lamps/comments/1ab/one/',
    ],
    ['https://open.spotify.com/embed/episode/4x', 'spotify https://open.spotify.com/episode/4x'],
    [
      'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/9&color=f',
      'soundcloud https://api.soundcloud.com/tracks/9',
    ],
    ['https://www.dailymotion.com/embed/video/x8k', 'dailymotion https://www.dailymotion.com/video/x8k'],
    ['https://notyoutube.com/embed/aB3dE6gH9_k', null],
    ['lamps', null],
  ]
  for (const [address, expected] of cases) {
    it(address, () => {
      const found = findProvider(address)
      const shown =
        found === null
          ? null
          : [found.provider, found.url, ...(found.author === null ? [] : [found.author])].join(' ')
      assert.equal(shown, expected)
    })
  }
})
