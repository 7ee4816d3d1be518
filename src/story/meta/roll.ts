import { isPerson, splitPeople } from './byline.ts'

/** "Words: Ada Finch. Photos: Bo Lund. Figures: Tally Wire.": who did what for a story, in one line. */
export type Roll = {
  readonly writers: readonly string[]
  /** Whom its figures or its news are from. */
  readonly sources: readonly string[]
}

const maxChars = 240
const opening = /^\p{Lu}\p{Ll}+(?: \p{Ll}+){0,2}\s?: \p{Lu}/u
const part = /^(?<job>\p{Lu}\p{Ll}+(?: \p{Ll}+){0,2})\s?: (?<names>\p{Lu}[^:!?]{2,80})$/u
const writing = /^(?:reporting|words|text|texte|texto|testo|writing|written|story|recherche und text)$/i
const sourcing =
  /^(?:figures|data|sources?|information|ratings|numbers|zahlen|daten|quellen?|données|datos|fuentes?|dati|font[ei])$/i
const other =
  /^(?:additional reporting|editing|edited|editor|photos?|photography|pictures|images|video|graphics?|illustrations?|artwork|art|design|production|producer|research|fact[- ]check(?:ing)?|translation|audio|sound|music|camera|fotos?|bilder|grafik|schnitt|redaktion|photographies?|mise en page|traduction|fotografía|edición|traducción)$/i

/** A line of two jobs or more, each with names; null where it says anything else. */
export function readRoll(line: string): Roll | null {
  if (line.length > maxChars || !line.includes(': ') || !opening.test(line)) return null
  const parts = line
    .replace(/\.$/, '')
    .split(/(?<=\p{Ll}{2})\.\s+|\s*[|·•;]\s+|\s+[—–]\s+/u)
    .map((one) => part.exec(one)?.groups)
  if (parts.length < 2) return null
  const writers: string[] = []
  const sources: string[] = []
  for (const groups of parts) {
    const { job = '', names = '' } = groups ?? {}
    if (writing.test(job)) writers.push(...splitPeople(names).filter(isPerson))
    else if (sourcing.test(job)) sources.push(...names.split(/\s*(?:,|\sand\s|\sund\s|\set\s)\s*/))
    else if (!other.test(job)) return null
  }
  return { writers, sources }
}
