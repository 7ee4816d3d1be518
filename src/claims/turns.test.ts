import { equal } from 'node:assert/strict'
import { test } from 'node:test'
import { fromText } from '../story/index.ts'
import { read } from './read.ts'

const lead = 'Harbor One’s drama “Copper Lane” opens in May. We sat down with its director, Ana Reyes.'
const answers = [
  'I was. We had Tom Weld for a year.',
  'We did, and I froze. It was filmed in Malta.',
  'I can’t say.',
]

/** Who is said to stand behind "filmed in Malta", and on what. */
const cases: readonly { readonly says: string; readonly text: string; readonly yields: string }[] = [
  {
    says: 'questions that the outlet labels are answered by its guest',
    text: `${lead}\n\nREELTALK | Were you there?\n\n${answers[0]}\n\nREELTALK | You froze?\n\n${answers[1]}\n\nREELTALK | And next?\n\n${answers[2]}`,
    yields: 'official: Ana Reyes, interview',
  },
  {
    says: 'questions without labels are, too, and so is a prompt without a question mark',
    text: `${lead}\n\nWere you there?\n\n${answers[0]}\n\nYou shot in winter.\n\n${answers[1]}\n\nAnd next?\n\n${answers[2]}\n\nIs it over?\n\nAsk them.`,
    yields: 'official: Ana Reyes, interview',
  },
  {
    says: 'who is labelled by surname answers',
    text: `${lead}\n\nREELTALK: Were you there?\n\nREYES: ${answers[0]}\n\nREELTALK: You froze?\n\nREYES: ${answers[1]}\n\nREELTALK: And next?\n\nREYES: ${answers[2]}`,
    yields: 'official: Ana Reyes, interview',
  },
  {
    says: 'an outlet that asks itself answers for itself',
    text: `Harbor One’s drama “Copper Lane” opens in May. Ana Reyes directs.\n\nWhen is it back?\n\nIn May.\n\nWhere was it filmed?\n\nIt was filmed in Malta.\n\nWho is in it?\n\nTom Weld.`,
    yields: 'none: null, ',
  },
]

for (const { says, text, yields } of cases)
  test(says, () => {
    const { story } = fromText(`“Copper Lane” so far\n\n${text}`, { published: '2020-01-10' })
    const found = story === null ? [] : read(story).reports
    const report = found.find(({ claim }) => claim.property === 'filming location')
    equal(`${report?.attribution.type}: ${report?.attribution.name}, ${report?.evidence.join(', ')}`, yields)
  })
