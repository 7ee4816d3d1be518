import type { Element, Page } from '../page/page.ts'

/** Classes that the providers' own embed codes give to the box of a post. */
const postBox =
  /(?:^|\s)(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|bluesky-embed|text-post-media|reddit-(?:card|embed-bq)|fb-(?:post|video)|mastodon-embed|imgur-embed-pub)(?:\s|$)/

/** Elements that are an embedded post, with its words as they stood on the page it comes from. */
export function isPost({ tag, attributes }: Element): boolean {
  return attributes.class !== undefined ? postBox.test(attributes.class) || isPostTag(tag) : isPostTag(tag)
}

function isPostTag(tag: string): boolean {
  return /^amp-(?:twitter|instagram|tiktok|facebook|reddit|bluesky)$/.test(tag)
}

/** For every element whether it stands in an embedded post: those words are another's, none of the story's text. */
export function markPosts(page: Page): Uint8Array {
  const marks = new Uint8Array(page.elements.length)
  for (const element of page.elements) {
    if (isPost(element) || (element.parent !== -1 && marks[element.parent] === 1)) marks[element.index] = 1
  }
  return marks
}
