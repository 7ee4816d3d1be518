import { Problem } from '../../problem.ts'

/**
 * Which links are stories: `/news/*` of paths, `https://reel.example/20*` of whole addresses. `*` stands for anything but a
 * slash, `**` for anything; query and a slash at the end do not matter. Throws a Problem where it fits everything.
 */
export function readLinkPattern(pattern: string): (url: string) => boolean {
  const isWhole = /^https?:\/\//i.test(pattern)
  if (!isWhole && !pattern.startsWith('/'))
    throw new Problem(
      'wrong-usage',
      `"${pattern}" is no pattern of links: a path such as /news/* or a whole address such as https://reel.example/20** is expected.`,
    )
  // Runs of stars would only make matching slow.
  const parts = pattern.replace(/\*{3,}/g, '**').split(/(\*{1,2})/)
  const source = parts.map((part) => (part === '**' ? '.*' : part === '*' ? '[^/]+' : literally(part)))
  const fits = new RegExp(`^${source.join('')}/?$`, 'i')
  return (url) => {
    const parsed = URL.parse(url)
    return parsed !== null && fits.test(isWhole ? parsed.origin + parsed.pathname : parsed.pathname)
  }
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
