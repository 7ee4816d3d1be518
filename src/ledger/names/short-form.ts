import { isShortFor, normaliseName } from '../name.ts'

/** "Young Mira" is not a fuller name of Mira, but another part. */
const ages = /^(young|younger|old|older|elder|little|teen|teenage|adult|baby|future|past)\s/

/** Is a name the beginning or the end of a fuller one, and nobody of another age? */
export function isFormOf(short: string, full: string): boolean {
  const aged = ages.test(normaliseName(full)) && !ages.test(normaliseName(short))
  return isShortFor(short, full) && !aged
}
