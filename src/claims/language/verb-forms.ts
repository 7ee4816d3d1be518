import { doubling, withEd, withIng, withS } from './conjugation.ts'
import { falselyPrefixed, irregularVerbs, verbPrefixes } from './irregular-verbs.ts'

/** All forms of one verb; several where usage has several ("canceled", "cancelled"). */
export type VerbForms = {
  readonly base: string
  readonly third: string
  readonly past: readonly string[]
  readonly participle: readonly string[]
  readonly gerund: readonly string[]
  /** Every form once, the base first. */
  readonly all: readonly string[]
}

type Irregular = { readonly past: readonly string[]; readonly participle: readonly string[] }

const irregular: ReadonlyMap<string, Irregular> = new Map(
  irregularVerbs
    .trim()
    .split('\n')
    .map((line) => {
      const [base = '', past = '', participle = ''] = line.split(' ')
      return [base, { past: past.split('/'), participle: participle.split('/') }]
    }),
)

const lemmas: ReadonlyMap<string, string> = new Map([
  ...[...irregular].flatMap(([base, { past, participle }]) =>
    [...past, ...participle].map((form): [string, string] => [form, base]),
  ),
  ...['am', 'is', 'are', 'was', 'were', 'been', 'being', "'m", "'re", 'ai'].map((form): [string, string] => [
    form,
    'be',
  ]),
  ['has', 'have'],
  ['does', 'do'],
  ['goes', 'go'],
])

/** All forms of a verb, by its base: "sign", "undergo", "co-star"; of "sign on" the first word is inflected. */
export function verbForms(lemma: string): VerbForms {
  const space = lemma.indexOf(' ')
  if (space > 0) return mapForms(verbForms(lemma.slice(0, space)), (form) => form + lemma.slice(space))
  const hyphen = lemma.lastIndexOf('-') + 1
  if (hyphen > 0) return mapForms(verbForms(lemma.slice(hyphen)), (form) => lemma.slice(0, hyphen) + form)
  if (lemma === 'be') return makeForms('be', 'is', ['was', 'were'], ['been'], ['being', 'am', 'are'])
  const { past, participle } = findIrregular(lemma) ?? { past: withEd(lemma), participle: withEd(lemma) }
  const third = lemma === 'have' ? 'has' : withS(lemma)
  return makeForms(lemma, third, past, participle, gerundsOf(lemma))
}

function makeForms(
  base: string,
  third: string,
  past: readonly string[],
  participle: readonly string[],
  gerund: readonly string[],
): VerbForms {
  return {
    base,
    third,
    past,
    participle,
    gerund,
    all: [...new Set([base, third, ...past, ...participle, ...gerund])],
  }
}

function mapForms(forms: VerbForms, change: (form: string) => string): VerbForms {
  const { base, third, past, participle, gerund } = forms
  return makeForms(change(base), change(third), past.map(change), participle.map(change), gerund.map(change))
}

function findIrregular(lemma: string): Irregular | null {
  const own = irregular.get(lemma)
  if (own || falselyPrefixed.has(lemma)) return own ?? null
  const prefix = verbPrefixes.find(
    (start) => lemma.startsWith(start) && irregular.has(lemma.slice(start.length)),
  )
  const root = prefix && irregular.get(lemma.slice(prefix.length))
  if (!prefix || !root) return null
  const add = (form: string) => prefix + form
  return { past: root.past.map(add), participle: root.participle.map(add) }
}

/** "re-setting", "broadcasting", "understanding": a prefixed verb doubles as its root does. */
function gerundsOf(lemma: string): readonly string[] {
  const prefix = verbPrefixes.find(
    (start) => lemma.startsWith(start) && irregular.has(lemma.slice(start.length)),
  )
  if (!prefix || doubling(lemma) !== 'never') return withIng(lemma)
  return withIng(lemma.slice(prefix.length)).map((form) => prefix + form)
}

/** The base of an irregular form, prefixed ones too ("underwent" → "undergo"), or null. */
export function findIrregularBase(form: string): string | null {
  const own = lemmas.get(form)
  if (own || falselyPrefixed.has(form)) return own ?? null
  for (const prefix of verbPrefixes) {
    const base = form.startsWith(prefix) ? lemmas.get(form.slice(prefix.length)) : undefined
    if (base) return prefix + base
  }
  return null
}
