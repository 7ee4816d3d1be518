import type { Printed } from './cue.ts'

/** What a sentence must hold for a cue to fit: for each need, one of its words. Cheap to ask before the expression. */
export type Needs = readonly (readonly string[])[]

/**
 * The verbs and words that stand outside every optional or alternative group of a cue. Without them the cue cannot
 * fit, and its expression is neither compiled nor tried: most sentences meet the needs of few cues.
 */
export function needsOf(cue: string): Needs {
  const needs: string[][] = []
  let depth = 0
  for (const match of cue.matchAll(/<([^>]+)>(\??)|\{[^}]*\}\??|[()]|[^\s(){}<>]+/g)) {
    const [token, verb, optional] = match
    if (token === '(') depth++
    else if (token === ')') depth--
    else if (depth > 0) continue
    else if (verb !== undefined) {
      if (optional !== '?' && !/^any(?::|$)/.test(verb))
        needs.push((verb.split(':')[0] ?? '').split('|').map((lemma) => `${lemma.replaceAll(' ', '_')}/`))
    } else if (/^[a-z][a-z'_-]*$/.test(token)) needs.push([`${token.replaceAll('_', ' ')} `])
  }
  return needs
}

/** Does the printed sentence hold what the cue needs? */
export const meets = (printed: Printed, needs: Needs): boolean =>
  needs.every((words) => words.some((word) => printed.text.includes(word)))
