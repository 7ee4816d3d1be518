import { parse } from '../../src/story/page/parse.ts'

/** The text of the HTML that a peer hands out, a line a block, so that words of two blocks stay apart. Not timed. */
export function textOfHtml(html) {
  return parse(html ?? '')
    .passages.map(({ text }) => text)
    .join('\n')
}
