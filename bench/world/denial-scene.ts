import { openLedger } from '../../src/ledger/index.ts'
import { character, claim, inventedStory, person, title } from '../../src/ledger/invented-story.ts'
import { randomFrom } from '../random.ts'
import { inventSentence, reword } from '../wording/press.ts'
import { momentOf } from './invent-world.ts'

/** The probability of a rumour after it is told, after it is denied by who must know, and after fifty copies of it. */
export async function denialScene(seed: number): Promise<readonly [number, number, number]> {
  const random = randomFrom(seed)
  const ledger = await openLedger(':memory:')
  await ledger.recordOutlet({ name: 'Slate Wire', domain: 'slatewire.example', role: 'insider' })
  await ledger.recordOutlet({ name: 'Harbor One', domain: 'harborone.example', role: 'official' })
  const rumour = claim(title('Copper Lane'), 'cast member', person('Ana Reyes'), {
    character: character('Mira Voss'),
  })
  const sentence = inventSentence(random, ['Copper Lane', 'Ana Reyes'])
  let claimId = ''
  const tell = async (
    outlet: string,
    day: number,
    text: string,
    certainty: 'stated' | 'denied',
    credited: boolean,
  ) => {
    const told = inventedStory({
      outlet,
      headline: `${outlet} on the rumour`,
      url: `https://${outlet.replaceAll(' ', '').toLowerCase()}.example/rumour`,
      published: momentOf(day),
      text,
      credits: credited
        ? [{ name: 'Slate Wire', url: 'https://slatewire.example/rumour', how: 'source' }]
        : [],
      reports: [{ claim: rumour, certainty }],
    })
    claimId = (await ledger.record(told)).claims[0]?.claimId ?? claimId
    return (await ledger.findClaim(claimId))?.standing.probability ?? 0
  }
  const told = await tell('Slate Wire', 1, sentence, 'stated', false)
  const denied = await tell(
    'Harbor One',
    2,
    inventSentence(random, ['Copper Lane', 'Ana Reyes']),
    'denied',
    false,
  )
  let copied = denied
  for (let i = 0; i < 50; i += 1) {
    const credited = i % 2 === 0
    const text = credited
      ? inventSentence(random, ['Copper Lane', 'Ana Reyes'])
      : reword(sentence, 0.1, random)
    copied = await tell(
      `Copy ${'abcdefghij'[i % 10]}${'klmno'[Math.floor(i / 10)]} Post`,
      3 + i / 10,
      text,
      'stated',
      credited,
    )
  }
  await ledger.close()
  return [told, denied, copied]
}
