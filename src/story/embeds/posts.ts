import type { Element, Page } from '../page/page.ts'

/** Classes that the providers' own embed codes give to the box of a post. */
const postBox =
  /(?:^|\s)(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|bluesky-embed|text-post-media|reddit-(?:card|embed-bq)|fb-(?:post|video)|mastodon-embed|imgur-embed-pub)(?:\s|$)/

const postTags = new Set(
  'twitter instagram tiktok facebook reddit bluesky'.split(' ').map((provider) => `amp-${provider}`),
)

/** Tells elements that are an embedded post, with its words as they stood on the page it comes from. A page's classes recur, so that each is looked at once. */
function postFinder(): (element: Element) => boolean {
  const known: boolean[] = []
  return ({ tag, look, attributes }) => {
    if (look === 0) return postTags.has(tag)
    const isBox = known[look] ?? postBox.test(attributes.class ?? '')
    known[look] = isBox
    return isBox || postTags.has(tag)
  }
}

/** For every element whether it stands in an embedded post: those words are another's, none of the story's text. */
export function markPosts(page: Page): Uint8Array {
  const marks = new Uint8Array(page.elements.length)
  const isPost = postFinder()
  for (const element of page.elements) {
    if (isPost(element) || (element.parent !== -1 && marks[element.parent] === 1)) marks[element.index] = 1
  }
  return marks
}
