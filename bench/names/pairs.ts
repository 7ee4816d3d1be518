import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Claim, Entity } from '../../src/claims/index.ts'
import { openLedger } from '../../src/ledger/index.ts'
import { character, claim, inventedStory, person, title, words } from '../../src/ledger/invented-story.ts'

export type Answer = 'same' | 'different' | 'unsure'
export type Pair = {
  readonly answer: Answer
  readonly kind: string
  readonly a: string
  readonly b: string
  readonly why: string
}

/** The pairs of `pairs.txt`, or of another file of that form. */
export function loadPairs(file = 'pairs.txt'): readonly Pair[] {
  const lines = readFileSync(join(import.meta.dirname, file), 'utf8').split('\n')
  return lines
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [answer, kind = '', a = '', b = '', why = ''] = line.split('|').map((part) => part.trim())
      if (answer !== 'same' && answer !== 'different' && answer !== 'unsure')
        throw new Error(`no answer: ${line}`)
      return { answer, kind, a, b, why }
    })
}

/** One mention as it is written in the file, with the claims that put it on record. */
type Told = { readonly asked: Entity; readonly claims: readonly Claim[] }

const form =
  /^(person|character|title|organisation|place) (.+?)(?: \((\d{4})\))?(?: = (.+?))?(?: @ (.+?)(?: as (.+))?)?$/

function tell(text: string): Told {
  // A second name of the same story stands before the context that both share.
  const [first = '', second] =
    text.split(' + ').length === 2 && / \+ (person|character) /.test(text) ? text.split(' + ') : [text]
  const context = second?.includes(' @ ') ? second.slice(second.indexOf(' @ ')) : ''
  const told = tellOne(first.includes(' @ ') ? first : first + context)
  return second === undefined
    ? told
    : { asked: told.asked, claims: [...told.claims, ...tellOne(second).claims] }
}

function tellOne(text: string): Told {
  const [, type, name = '', year, alias, context, part] = form.exec(text) ?? []
  if (type === undefined) throw new Error(`no mention: ${text}`)
  const asked = { type, name, ...(year === undefined ? {} : { year: Number(year) }) } as Entity
  const aliases = alias === undefined ? [] : [claim(asked, 'alias', words(alias))]
  return { asked, claims: [...claimsOf(asked, context, part), ...aliases] }
}

/** What a story says that names the mention with its context. */
function claimsOf(asked: Entity, context: string | undefined, part: string | undefined): readonly Claim[] {
  switch (asked.type) {
    case 'person':
      return [
        claim(
          title(context ?? ''),
          'cast member',
          asked,
          part === undefined ? {} : { character: character(part) },
        ),
      ]
    case 'character':
      return [claim(asked, 'appears in', title(context ?? ''))]
    case 'title':
      return [
        context === undefined
          ? claim(asked, 'status', words('filming'))
          : claim(asked, 'cast member', person(context)),
      ]
    case 'organisation':
      return [
        context === undefined
          ? claim(title('Some Film'), 'production company', asked)
          : claim(title(context), 'production company', asked),
      ]
    case 'place':
      return [claim(title('Some Film'), 'filming location', asked)]
    default:
      return asked.type satisfies never
  }
}

/** Puts two stories on record, one a mention, and asks the ledger whether they speak of one. */
export async function answerTo({ a, b }: Pair): Promise<{ readonly answer: Answer; readonly why: string }> {
  const ledger = await openLedger(':memory:')
  const [first, second] = [tell(a), tell(b)]
  const ids: string[][] = []
  for (const [n, told] of [first, second].entries()) {
    const reports = told.claims.map((one) => ({ claim: one }))
    const story = inventedStory({
      outlet: `Outlet ${n}`,
      headline: `Story ${n}`,
      published: `2026-03-0${n + 1}`,
      reports,
    })
    const { storyId } = await ledger.record(story)
    ids.push([...(await idsOf(ledger, storyId, told.asked))])
  }
  const [one = '', other = ''] = [ids[0]?.[0], ids[1]?.[0]]
  const dossiers = [await ledger.findDossier(one), await ledger.findDossier(other)]
  const [x, y] = dossiers.map((dossier) => dossier?.entity.id)
  const link = dossiers[0]?.identity.maybe.find((maybe) => maybe.other.id === y)
  await ledger.close()
  if (x === y && x !== undefined)
    return { answer: 'same', why: dossiers[0]?.identity.held.map((held) => held.rule).join(', ') ?? '' }
  return link
    ? { answer: 'unsure', why: `${link.rule} ${link.probability.toFixed(2)}` }
    : { answer: 'different', why: '' }
}

type Ledger = Awaited<ReturnType<typeof openLedger>>

/** The entity that a story's claim names in the place of the mention. */
async function idsOf(ledger: Ledger, storyId: string, asked: Entity): Promise<readonly string[]> {
  const story = await ledger.findStory(storyId)
  const ids = (story?.standings ?? []).map(({ entities }) =>
    asked.type === 'title' || asked.type === 'character' ? entities.subject : entities.value,
  )
  return ids.filter((id) => id !== null)
}
