// Is a story about film, TV, comics or games? Measures the gate on stories of the field (our own gold, and the demo's) and on
// pages of all other kinds (the given sets beside the repository), and fits its weights anew for comparison: five parts,
// each judged by weights fitted on the other four.
//
//   node bench/relevance.ts            what is lost, what is let in
//   node bench/relevance.ts --names    with the names of both
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { relevanceOf, weights } from '../src/intake/relevance/refuse-off-topic.ts'
import { featuresOf, findTopicSigns, type TopicSigns } from '../src/intake/relevance/weigh-relevance.ts'
import { decode, extract, fromText, guessLanguage, type Story } from '../src/story/index.ts'

const root = join(import.meta.dirname, '..')
const data = join(root, '..', 'shared', 'data', 'story')
const leastScore = -1.5

/** Pages of the given sets that are of the field, and some that one may see either way (board games, gaming mice). */
const ofTheField = new Set('0417 0479 0106 0401 0405 4682 4684 0329 0418'.split(' '))
const either = new Set('1806 0295 0281 0212 4680 4683 4679 0412 4430 4825 0382'.split(' '))

type Case = { readonly id: string; readonly isOurs: boolean; readonly signs: TopicSigns }

const toCase = (id: string, isOurs: boolean, story: Story): Case => ({
  id,
  isOurs,
  signs: findTopicSigns(story),
})

function goldStories(folder: string): readonly Case[] {
  return globSync(join(root, folder))
    .toSorted()
    .flatMap((path) => {
      const text =
        readFileSync(path, 'utf8')
          .replace(/^(?:@.*\n)+/, '')
          .split('\n---\n')[0] ?? ''
      const { story } = fromText(text, {})
      return story === null ? [] : [toCase(basename(path), true, story)]
    })
}

function givenPages(set: string): readonly Case[] {
  const labels = join(data, set, 'labels.jsonl')
  if (!existsSync(labels)) return []
  return readFileSync(labels, 'utf8')
    .trim()
    .split('\n')
    .flatMap((line) => {
      const { id, url }: { id: string; url: string } = JSON.parse(line)
      const path = join(data, set, 'html', `${id}.html.gz`)
      if (!existsSync(path) || either.has(id)) return []
      const { story } = extract(decode(gunzipSync(readFileSync(path)), null), { url })
      if (story === null || !/^en\b/.test(guessLanguage(story.text) ?? story.language ?? 'en')) return []
      return [toCase(`${id} ${story.headline ?? ''}`.slice(0, 70), ofTheField.has(id), story)]
    })
}

const score = (by: readonly number[], { signs }: Case) =>
  featuresOf(signs).reduce((sum, feature, i) => sum + feature * (by[i] ?? 0), 0)

/** Logistic regression; both kinds weigh the same. The label's weight stays as it was set. */
function fit(cases: readonly Case[]): readonly number[] {
  let fitted: readonly number[] = weights.map((_, i) => (i === 4 ? weights[4] : 0))
  const ours = cases.filter((one) => one.isOurs).length
  for (let step = 0; step < 4000; step++) {
    const slope: number[] = fitted.map(() => 0)
    for (const one of cases) {
      const error = Number(one.isOurs) - 1 / (1 + Math.exp(-score(fitted, one)))
      const share = error / (one.isOurs ? ours : cases.length - ours)
      for (const [i, feature] of featuresOf(one.signs).entries()) slope[i] = (slope[i] ?? 0) + share * feature
    }
    fitted = fitted.map((weight, i) =>
      i === 4 ? weight : weight + (slope[i] ?? 0) - (i > 0 ? 0.0005 * weight : 0),
    )
  }
  return fitted
}

function tell(what: string, judged: readonly { readonly one: Case; readonly score: number }[]): void {
  const lost = judged.filter(({ one, score }) => one.isOurs && score < leastScore)
  const letIn = judged.filter(({ one, score }) => !one.isOurs && score >= leastScore)
  const ours = judged.filter(({ one }) => one.isOurs).length
  const others = judged.length - ours
  const kept = ours === 0 ? '' : `kept ${ours - lost.length} of ${ours} of the field`
  const refused = others === 0 ? '' : `refused ${others - letIn.length} of ${others} others`
  console.log([what.padEnd(28), kept, refused].filter(Boolean).join('  '))
  if (!process.argv.includes('--names')) return
  for (const { one } of lost) console.log(`    lost    ${one.id}`)
  for (const { one } of letIn) console.log(`    let in  ${one.id}`)
}

const byTable = (cases: readonly Case[]) => cases.map((one) => ({ one, score: relevanceOf(one.signs) }))
const open = goldStories('bench/gold/open/*.gold')
const given = [...givenPages('wcxb'), ...givenPages('fundus')]
tell('gold (fitted on)', byTable(open))
tell('gold of other voices', byTable(goldStories('bench/gold/check/*.gold')))
tell('given pages (fitted on)', byTable(given))
if (given.length > 0) {
  const all = [...open, ...given]
  const parts = [0, 1, 2, 3, 4].flatMap((part) => {
    const of = (i: number) => (i * 7919) % 5 === part
    const fitted = fit(all.filter((_, i) => !of(i)))
    return all.filter((_, i) => of(i)).map((one) => ({ one, score: score(fitted, one) }))
  })
  tell('fitted on the other parts', parts)
  console.log(
    `fitted anew: ${fit(all)
      .map((weight) => weight.toFixed(2))
      .join(', ')}; in use: ${weights.join(', ')}`,
  )
}
