import { findRules, type RulebookEntry, rulebook, rulebookParts } from '../../claims/index.ts'
import { Problem } from '../../problem.ts'
import { print } from '../output.ts'

type Options = { readonly json?: true }

/** `hearsay rules`: what the reader goes by, and the sentences that prove it. */
export async function rules(id: string | undefined, options: Options): Promise<void> {
  const part = rulebook.filter((entry) => entry.part === id)
  const named = id === undefined || part.length > 0 ? [] : findRules(id)
  if (id !== undefined && part.length === 0 && named.length === 0) throw unknown(id)
  const listed = id === undefined ? rulebook : part
  if (options.json) {
    for (const entry of [...listed, ...named]) await print(JSON.stringify(entry))
    return
  }
  if (named.length > 0) return print(named.map(show).join('\n\n'))
  for (const name of rulebookParts) {
    const entries = listed.filter((entry) => entry.part === name)
    if (entries.length > 0) await print([`${name} (${entries.length})`, ...entries.map(line)].join('\n'))
  }
}

const line = ({ id, says, grants, examples }: RulebookEntry) =>
  `  ${id.padEnd(24)} ${says ?? [grants, examples[0]?.text].filter(Boolean).join(': ')}`

function show({ part, id, says, grants, cues, examples, refuses }: RulebookEntry): string {
  return [
    `${part}/${id}${grants === null ? '' : `: ${grants}`}`,
    ...(says === null ? [] : [`  ${says}`]),
    '  cues',
    ...cues.map((cue) => `    ${cue}`),
    ...(examples.length === 0 ? [] : ['  hears']),
    ...examples.flatMap(({ text, yields }) => [`    ${text}`, ...yields.map((claim) => `      → ${claim}`)]),
    ...(refuses.length === 0 ? [] : ['  refuses']),
    ...refuses.map((text) => `    ${text}`),
  ].join('\n')
}

/** Ids that begin most like the word, or hold it. */
function unknown(id: string): Problem {
  const near = [...new Set(rulebook.map((entry) => entry.id))]
    .map((other) => ({ other, like: other.includes(id) ? id.length : sharedStart(id, other) }))
    .filter(({ like }) => like >= minShared)
    .sort((a, b) => b.like - a.like)
  const advice =
    near.length === 0
      ? '"hearsay rules" lists them'
      : `nearest: ${near
          .slice(0, 5)
          .map(({ other }) => other)
          .join(', ')}`
  return new Problem('unknown-rule', `There is no rule "${id}"; ${advice}.`)
}

const minShared = 3

function sharedStart(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length++
  return length
}
