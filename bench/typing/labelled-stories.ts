import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { rules } from '../../src/claims/rules/index.ts'
import type { MentionType } from '../../src/claims/sentence.ts'

/** A story whose claims say of what type its names are. `names` are as `plainName` writes them. */
export type LabelledStory = {
  readonly id: string
  /** Stories of one voice are learnt from, or tested on, together. */
  readonly voice: string
  readonly text: string
  readonly published: string | null
  readonly outlet: string | null
  readonly names: ReadonlyMap<string, LabelledName>
}

/** `claims`: in how many claims the name stands. */
export type LabelledName = { readonly types: ReadonlySet<MentionType>; readonly claims: number }

type GoldClaim = {
  readonly property: string
  readonly subject: string | readonly string[]
  readonly value: string | number | readonly string[]
  readonly qualifiers?: Readonly<Record<string, string | number | readonly string[]>>
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

function subjectType(property: string): MentionType | null {
  if (property === 'alias' || property === 'statement') return null
  if (property === 'notable work') return 'person'
  return /^(?:appears in|relationship|occupation|ability)$/.test(property) ? 'character' : 'title'
}

const valueTypes: ReadonlyMap<string, MentionType> = new Map([
  ['cast member', 'person'],
  ['crew member', 'person'],
  ['platform', 'organisation'],
  ['production company', 'organisation'],
  ['based on', 'title'],
  ['follows', 'title'],
  ['part of', 'title'],
  ['title', 'title'],
  ['notable work', 'title'],
  ['appears in', 'title'],
  ['filming location', 'place'],
  ['relationship', 'character'],
])

/** A name's types from the claims in which it stands. */
function namesOf(claims: readonly GoldClaim[]): ReadonlyMap<string, LabelledName> {
  const names = new Map<string, { types: Set<MentionType>; claims: number }>()
  const add = (of: string | number | readonly string[] | undefined, type: MentionType | null | undefined) => {
    if (of === undefined || type === null || type === undefined) return
    for (const name of [of].flat().map((text) => plainName(String(text)))) {
      if (name === '') continue
      const held = names.get(name)
      names.set(name, { types: (held?.types ?? new Set()).add(type), claims: (held?.claims ?? 0) + 1 })
    }
  }
  for (const { property, subject, value, qualifiers } of claims) {
    add(subject, subjectType(property))
    add(value, valueTypes.get(property))
    add(qualifiers?.character, 'character')
    add(qualifiers?.platform, 'organisation')
  }
  return names
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const alternatives = (text: string) => text.split(' / ').map((part) => part.trim())

/** Stories of bench/gold/open: see bench/gold/README.md for the format. */
function fromGoldFiles(folder: string, voiceOf: (id: string) => string): readonly LabelledStory[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => file.endsWith('.gold'))
    .sort()
    .map((file) => {
      const [before = '', gold = ''] = readFileSync(`${folder}/${file}`, 'utf8').split('\n---\n')
      const heads = /^(?:@.*\n)*/.exec(before)?.[0] ?? ''
      const head = (key: string) => new RegExp(`^@${key} (.*)$`, 'm').exec(heads)?.[1]?.trim() ?? null
      const claims = gold
        .split('\n')
        .filter((line) => line.trim() !== '' && !/^\s*[~#]/.test(line))
        .map((line): GoldClaim => {
          const [property = '', subject = '', value = '', qualifiers = ''] = line
            .replace(/^\s*\?/, '')
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
          }
        })
      const id = file.replace(/\.gold$/, '')
      return {
        id,
        voice: voiceOf(id),
        text: before.slice(heads.length).trim(),
        published: head('published'),
        outlet: head('outlet'),
        names: namesOf(claims),
      }
    })
}

function fromJsonLines(file: string, voice: string): readonly LabelledStory[] {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const { id, text, published, outlet, claims } = JSON.parse(line)
      return { id, voice, text, published: published ?? null, outlet: outlet ?? null, names: namesOf(claims) }
    })
}

/** "Copper Lane · cast member · Ana Reyes (Mira) [voice]" */
function fromYield(line: string): GoldClaim {
  const [subject = '', property = '', ...rest] = line.split(' · ')
  const [, value = '', inside] =
    /^(.*?)(?: \((.*)\))?$/.exec(rest.join(' · ').replace(/ \[[^\]]*\]/g, '')) ?? []
  if (inside === undefined) return { property, subject, value }
  const qualifiers = property === 'cast member' ? { character: inside } : { platform: inside }
  return { property, subject, value, qualifiers }
}

/** The rules' own examples, with the lead that their test puts before them. */
const fromExamples = (): readonly LabelledStory[] =>
  rules.flatMap((rule) =>
    rule.examples
      .filter((example) => example.yields.length > 0)
      .map(({ text, yields }, i) => ({
        id: `${rule.id}-${i}`,
        voice: 'examples',
        text: `The drama series "Copper Lane" is about a harbor.\n\n${text}`,
        published: '2020-01-10',
        outlet: null,
        names: namesOf(yields.map(fromYield)),
      })),
  )

/** Everything that may be learnt from: our open gold, the given set where it is, the demo newsroom, the rules' examples. */
export const labelledStories = (): readonly LabelledStory[] => [
  ...fromGoldFiles(`${root}/bench/gold/open`, (id) => id.replace(/-\d+$/, '')),
  ...fromJsonLines(`${root}/../shared/gold/dev.jsonl`, 'dev'),
  ...fromJsonLines(`${root}/demo/gold.jsonl`, 'demo'),
  ...fromExamples(),
]
