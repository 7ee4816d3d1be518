import type { Story } from '../../story/index.ts'

const dateline =
  /^(?:FOR IMMEDIATE RELEASE|[A-Z][A-Z .,']{2,30}(?:,\s*[A-Z][a-z.]+)?,?\s*(?:\(|[–—-]+ ?|, ?\d|, [A-Z][a-z]+ \d).{0,30}?(?:\)|\d{4})\s*[–—-])/m
const pressOffice =
  /\b(?:newsroom|press|press room|press centre|press center|media centre|media center|press office|communications|pr newswire)\b/i

/** The company behind a press release; null where the story is an outlet's own. */
export function issuerOf(story: Story): string | null {
  const office = story.outlet !== null && pressOffice.test(story.outlet)
  if (
    !office &&
    !dateline.test(story.text.slice(0, 400)) &&
    !/^FOR IMMEDIATE RELEASE/m.test(story.headline ?? '')
  )
    return null
  return office ||
    /\btoday (?:announced|announces|confirmed|unveiled|revealed)\b|\bannounced today\b|# # #|FOR IMMEDIATE RELEASE/i.test(
      story.text,
    )
    ? (story.outlet ?? 'press release')
    : null
}
