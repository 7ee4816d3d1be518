import type { Found } from './rule.ts'

/** "Was to have opened", "was supposed to open", "would have premiered", "had been due": what no longer holds. */
export function isCounterfactual(text: string, passive: boolean, found: Found): boolean {
  if (
    /^(?:was|were) (?:\S+ )?(?:to have|supposed to|meant to|scheduled to|slated to|set to|due to|expected to|originally|initially)/.test(
      text,
    )
  )
    return true
  if (/^(?:would have|'d have|had been|'d been|had originally|had first)\b/.test(text)) return true
  const words = found.words('whole')
  if (
    /^(?:was|were|had) /.test(text) &&
    passive &&
    /(?:^| )(?:slate|schedule|set|date|plan|time|expect|book|solicit|earmark|pencil)\/p/.test(words)
  )
    return true
  // "Solicited for October, now ships in May."
  if (
    /(?:^| )(?:slate|schedule|set|date|plan|expect|solicit|book)\/[dn]/.test(words) &&
    /^, (?:but |it )?(?:now|will now|has now) /.test(found.after)
  )
    return true
  return (
    /^(?:was|were|had been|'d been)$/.test(text) &&
    /(?:^| )be\/\S+ (?:\S+ )?(?:due|set|slated|scheduled|expected|dated|eyed|down|penciled in|pencilled in|on track|tipped) /.test(
      words,
    )
  )
}
