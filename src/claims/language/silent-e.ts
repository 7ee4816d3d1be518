import { doubling } from './conjugation.ts'

const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Stems that end like those without, but had an "e": "invit(e)". */
const withE = listed(`
  invit unit reunit ignit excit recit incit rewrit underwrit overwrit expedit dynamit requit
  complet delet compet deplet excret promot denot devot demot telephon postpon condon aton dethron microphon
  preced reced conced supersed interced imped stamped seced acced conven interven contraven
  interfer adher persever rever premier explor restor ignor ador implor deplor underscor outscor
  inhal exhal upscal downscal rescal telescop interlop elop welcom becom overcom
  chang exchang interchang rang arrang rearrang derang estrang challeng aveng reveng scaveng plung loung
  expung hing cring fring infring imping ting spong bath breath sooth loath cloth sheath writh seeth teeth extradit prearrang
  tast past wast hast past rout rerout guid misguid persuad dissuad creat recreat procreat permeat
  nauseat delineat centr massacr ax sho to cano tipto ho dy ey ow ey resiz fin welcom pleasur
`)

/** Stems that end like those with, but have none: "debut". */
const withoutE = listed(`
  debut input output combat format invalid method album vacuum bulletin margin cabin robin collar murmur
  sulfur pencil stencil evil carol symbol waltz blitz quartz focus canvas bias gas bus chorus catalog dialog blog
  trek forbid imperil fulfil kidnap caviar pillar orphan fathom ransom solid worship program
`)

// Endings of longer stems after which the "e" is mostly silent, one vowel before one consonant.
const mostlyE =
  /(?:[au]t|[aiou]d|[au]m|[iu]n|[aiu]r|yr|ap|yp|[aiou]b|[aiouy]k|[ai]f|[iou]l|yl|ym|yn|[aeiouy]g|yt)$/

/** A stem without its "-ed" or "-ing" → the verb: "produc" → "produce", "planned" less "ed" → "plan", "film" → "film". */
export function restoreVerb(stem: string): string {
  if (withE.has(stem)) return `${stem}e`
  if (withoutE.has(stem)) return stem
  if (/[bdfgklmnprstz]$/.test(stem) && stem.at(-1) === stem.at(-2)) return undouble(stem)
  if (/(?:panic|mimic|traffic|picnic|frolic)k$/.test(stem)) return stem.slice(0, -1)
  return wantsE(stem) ? `${stem}e` : stem
}

function undouble(stem: string): string {
  const single = stem.slice(0, -1)
  if (/(?:ll|ss|ff|zz)$/.test(stem)) {
    const long = (single.match(/[aeiouy]+/g)?.length ?? 0) > 1
    return doubling(single) === 'perhaps' || single === 'quiz' || (long && doubling(single) === 'always')
      ? single
      : stem
  }
  return /^(?:add|odd|ebb|egg|err|purr|whirr|butt|boycott|inn)$/.test(stem) ? stem : single
}

function wantsE(stem: string): boolean {
  const plain = stem.replace(/qu/g, 'kw') // there the "u" is no vowel
  if (/[cuvz]$/.test(plain) || /[^s]s$/.test(plain)) return true
  if (/[bcdfgkptz]l$|ssl$|[dlr]g$|[iu]at$|[^aeiou]r[bdgtc]?s$/.test(plain)) return true
  if (/[aeiouy]{2}[^aeiou]$/.test(plain)) return false
  if (!/[aeiouy][^aeiouwxy]$/.test(plain)) return false
  const short = (plain.match(/[aeiouy]+/g)?.length ?? 0) === 1
  return short || mostlyE.test(plain)
}
