import { createInterface } from 'node:readline/promises'
import type { EntityCard, Ledger } from '../ledger/index.ts'
import { Problem } from '../problem.ts'
import { count } from './output.ts'

/**
 * The id of the entity that a name, an alias or an id names. An id is exact, so it goes before names: it is what the
 * list of choices asks for. A name that several go by asks which one.
 */
export async function findEntityId(ledger: Ledger, name: string): Promise<string> {
  if (await ledger.findDossier(name)) return name
  const { matches, nearest } = await ledger.findEntities(name)
  const card = matches.length > 1 ? await choose(name, matches) : matches[0]
  if (card === undefined) throw unknownName(name, nearest)
  return card.id
}

function unknownName(name: string, nearest: readonly EntityCard[]): Problem {
  const offer = nearest.length === 0 ? '' : ` Did you mean ${nearest.map(showEntity).join(', or ')}?`
  return new Problem('unknown-entity', `Nothing on record is called "${name}".${offer}`)
}

async function choose(name: string, cards: readonly EntityCard[]): Promise<EntityCard | undefined> {
  const what = `"${name}" may be any of these:`
  if (!process.stdin.isTTY || !process.stderr.isTTY) {
    const choices = cards.map((card) => `  ${card.id}  ${showEntity(card)}`)
    throw new Problem('ambiguous-name', [what, ...choices, 'Give the id in place of the name.'].join('\n'))
  }
  console.error([what, ...cards.map((card, i) => `  ${i + 1}  ${showEntity(card)}`)].join('\n'))
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    for (;;) {
      const card = cards[Number(await terminal.question(`Which one, 1 to ${cards.length}? `)) - 1]
      if (card !== undefined) return card
    }
  } finally {
    terminal.close()
  }
}

/** An entity among others: "Ana Reyes (person, 12 claims, also Reyes)". */
export function showEntity({ name, type, year, claims, aliases }: EntityCard): string {
  const about = [type, year, count(claims, 'claim'), ...aliases.slice(0, 3).map((alias) => `also ${alias}`)]
  return `${name} (${about.filter((part) => part !== null).join(', ')})`
}
