import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { rules } from '../src/claims/rules/index.ts'

/** A claim as gold marks it: what is accepted for each part, as `plainName` writes it. */
export type GoldClaim = {
  readonly property: string
  readonly subject: readonly string[]
  readonly value: readonly string[]
  readonly qualifiers: Readonly<Record<string, readonly string[]>>
  /** Finding it is neither rewarded nor punished. */
  readonly optional: boolean
}

export type GoldStory = {
  readonly id: string
  /** Stories of one voice are learnt from, or tested on, together. */
  readonly voice: string
  readonly text: string
  readonly published: string | null
  readonly outlet: string | null
  readonly claims: readonly GoldClaim[]
}

/** Names are compared without case, accents, article and possessive. */
export const plainName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/[^\p{L}\p{N}/.~-]+/gu, ' ')
    .trim()
    .replace(/^(?:the|a|an) /, '')
    .replace(/\.+$/, '')

const root = fileURLToPath(new URL('..', import.meta.url))

const alternatives = (text: string): readonly string[] =>
  text
    .split(' / ')
    .map((part) => plainName(part.trim()))
    .filter((part) => part !== '')

/** `property | subject | value | qualifier=value; …`, behind a `?` where it is optional. */
function fromGoldLine(line: string): GoldClaim {
  const [property = '', subject = '', value = '', qualifiers = ''] = line
    .trim()
    .replace(/^\?/, '')
    .split('|')
    .map((part) => part.trim())
  const pairs = qualifiers.split(';').flatMap((pair) => {
    const [key = '', ...rest] = pair.split('=')
    return rest.length === 0 ? [] : [[key.trim(), alternatives(rest.join('='))] as const]
  })
  return {
    property,
    subject: alternatives(subject),
    value: alternatives(value),
    qualifiers: Object.fromEntries(pairs),
    optional: line.trim().startsWith('?'),
  }
}

/** Stories of a folder of .gold files: see bench/gold/README.md for the format. */
export function fromGoldFolder(folder: string): readonly GoldStory[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => file.endsWith('.gold'))
    .sort()
    .map((file) => {
      const [before = '', gold = ''] = readFileSync(`${folder}/${file}`, 'utf8').split('\n---\n')
      const heads = /^(?:@.*\n)*/.exec(before)?.[0] ?? ''
      const head = (key: string) => new RegExp(`^@${key} (.*)$`, 'm').exec(heads)?.[1]?.trim() ?? null
      const id = file.replace(/\.gold$/, '')
      return {
        id,
        voice: id.replace(/-\d+$/, ''),
        text: before.slice(heads.length).trim(),
        published: head('published'),
        outlet: head('outlet'),
        claims: gold
          .split('\n')
          .filter((line) => line.trim() !== '' && !/^\s*[~#]/.test(line))
          .map(fromGoldLine),
      }
    })
}

type Loose = string | number | readonly (string | number)[] | null | undefined
const plainAll = (value: Loose): readonly string[] =>
  [value].flat().flatMap((one) => (one === null || one === undefined ? [] : [plainName(String(one))]))

type LooseClaim = {
  readonly property: string
  readonly subject: Loose
  readonly value: Loose
  readonly qualifiers?: Readonly<Record<string, Loose>>
  readonly optional?: boolean
}

/** Stories of a compiled gold file, all of one voice. */
export function fromJsonLines(file: string, voice: string): readonly GoldStory[] {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const { id, text, published, outlet, claims } = JSON.parse(line)
      return {
        id,
        voice,
        text,
        published: published ?? null,
        outlet: outlet ?? null,
        claims: claims.map(
          ({ property, subject, value, qualifiers, optional }: LooseClaim): GoldClaim => ({
            property,
            subject: plainAll(subject),
            value: plainAll(value),
            qualifiers: Object.fromEntries(
              Object.entries(qualifiers ?? {}).map(([key, held]) => [key, plainAll(held)]),
            ),
            optional: optional === true,
          }),
        ),
      }
    })
}

/** "Copper Lane · cast member · Ana Reyes (Mira) [voice]", "Copper Lane · count · 8 episodes" */
function fromYield(line: string): GoldClaim {
  const [subject = '', property = '', ...rest] = line.split(' · ')
  const said = rest.join(' · ')
  const job = /\[([^\]]*)\]/.exec(said)?.[1]
  const [, value = '', inside] = /^(.*?)(?: \((.*)\))?$/.exec(said.replace(/ \[[^\]]*\]/g, '')) ?? []
  const key = property === 'cast member' ? 'character' : 'platform'
  return {
    property,
    subject: [plainName(subject)],
    value: [plainName(property === 'count' ? (value.split(' ')[0] ?? '') : value)],
    qualifiers: {
      ...(inside === undefined ? {} : { [key]: [plainName(inside)] }),
      ...(property === 'crew member' && job !== undefined ? { job: [plainName(job)] } : {}),
    },
    optional: false,
  }
}

/** The rules' own examples, what they refuse among them, with the lead that their test puts before them. */
const fromExamples = (): readonly GoldStory[] =>
  rules.flatMap((rule) =>
    rule.examples.map(({ text, yields }, i) => ({
      id: `${rule.id}-${i}`,
      voice: 'examples',
      text: `The drama series "Copper Lane" is about a harbor.\n\n${text}`,
      published: '2020-01-10',
      outlet: null,
      claims: yields.map(fromYield),
    })),
  )

/** Everything that may be learnt from: our open gold, the given set where it is, the demo newsroom, the rules' examples. */
export const goldStories = (): readonly GoldStory[] => [
  ...fromGoldFolder(`${root}/bench/gold/open`),
  ...fromJsonLines(`${root}/../shared/gold/dev.jsonl`, 'dev'),
  ...fromJsonLines(`${root}/demo/gold.jsonl`, 'demo'),
  ...fromExamples(),
]
