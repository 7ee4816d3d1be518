/** Teasers have a paragraph; the shortest news stories that feeds bring as a whole have three or four. */
const leastChars = 1_500
const leastParagraphs = 3

/** "[…]", "Read more", "Continue reading →", "The post … appeared first on …" says that the rest is elsewhere. */
const cut =
  /(?:…|\.\.\.|\[(?:…|\.\.\.|&hellip;|&#8230;)\]|&hellip;|&#8230;|(?:read|see|learn) (?:more|the (?:full|whole|rest))|continue reading|full (?:story|article)|more at )[^.!?]{0,80}$/i

/** Whether a feed brings the whole story, so that its page need not be asked for. */
export function isWholeStory(html: string | null): boolean {
  if (html === null || html.length < leastChars) return false
  const paragraphs = html.match(/<p[\s>]|<br\s*\/?>\s*<br/gi)?.length ?? 0
  if (paragraphs < leastParagraphs) return false
  const text = html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return text.length >= leastChars && !cut.test(text.slice(-200))
}
