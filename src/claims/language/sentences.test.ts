import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sentences } from './index.ts'

// ¦ stands where one sentence must end and the next begin; the text is the line without it.
const cases = `
Netflix renewed the drama. ¦ Filming starts in May.
Dr. Vale joins in season two. ¦ She is no saint.
The lead is played by J. R. Oduya. ¦ He also directs.
J. R. Oduya and Samuel L. Marsh star.
Mr. and Mrs. Bellamy return. ¦ So does the dog.
It was Robert Dane Jr. ¦ The studio confirmed it.
Robert Dane Jr. stars as Holt.
It is Batton vs. the Sea. ¦ Nobody wins.
“Good vs. Evil” opens Friday.
The show airs at 8 p.m. on Sundays.
The show airs at 8 p.m. ET on Sundays.
It starts at 9 p.m. ¦ Reyes hosts.
It starts at 12:01 a.m. PT on May 3. ¦ The finale follows.
Doors open at 7 p.m. Sunday.
Doors open at 7 p.m. (ET) on Sunday.
Drs. Vale and Holt return.
It was No. 1 for three weeks. ¦ Then it fell.
It opened at No. 1. ¦ It stayed there.
It collects Vol. 2 and Vol. 3. ¦ Both sold out.
Orbit Inc. bought the rights. ¦ Terms were not disclosed.
The buyer is Orbit Inc. ¦ It paid $2 million.
Warner Bros. Pictures dated the film.
The film is from Warner Bros. ¦ It opens in June.
The U.S. version is set in Maine.
The show is big in the U.S. ¦ In Britain, it flopped.
It films in Washington, D.C. this spring.
Tickets cost $12.50. ¦ Popcorn costs more.
It grew 3.5 percent. ¦ Rivals fell.
It opens Nov. 20 in theaters. ¦ Early screenings begin Nov. 18.
The premiere is set for Nov. 2028. ¦ No day was named.
The ship is the S.H.I.E.L.D. of its day.
Agents of S.T.O.R.M. returns.
“I love this script,” he said. ¦ “It is funny.”
“I love this script.” ¦ Then he left.
‘I love this script.’ ¦ Then he left.
"I love this script." ¦ Then he left.
“Are you in?” Reyes asked.
“Are you in?” she asked.
“Never!” added the actress. ¦ She meant it.
“We did it!” Tom Weld wrote on Friday. ¦ “What a crew.”
“Who plays the Keeper?” ¦ Nobody would say.
What Now? star Ana Reyes has a new show.
Guess Who? star Ana Reyes has a new show. ¦ It is a drama.
“What Now?” returns in May.
Ana Reyes of “What Now?” and Tom Weld of “Help! I’m a Fish” star.
She starred in “What Now? The Movie” and “Low Tide.” ¦ Both flopped.
She starred in “Low Tide.” ¦ In 2015, she left.
Reyes hosts Jeopardy! on weeknights.
The deal was announced by Yahoo! on Friday.
Panic! at the Disco wrote the song.
Is it dead? ¦ Not yet.
Really?! ¦ Yes, really.
No way!!! ¦ I am so happy.
Wait… ¦ What?
And the role goes to… Ana Reyes.
He paused ... and then he signed.
I don’t know... ¦ We will see.
The film (it opened in May. Really!) flopped.
The film flopped. ¦ (It opened in May.) ¦ The sequel is off.
(He also directs.) ¦ The cast is new.
The film (directed by J. Marsh) opens today. ¦ See it.
Reyes (“What Now?”) stars. ¦ Weld directs.
She said: “It is over.” ¦ He agreed.
It is Plan B. ¦ The film opens in May.
He moved to Plan B. ¦ Nobody noticed.
Malcolm X. ¦ The film won.
Season 2. ¦ Eight episodes.
He was born in 1990. ¦ His brother was not.
It scored a B+. ¦ Not bad.
It runs on Paramount+. ¦ The old seasons are on Hulu.
The network is E! and it airs weekly.
Source: CBR
She wrote it, directed it, etc. ¦ The rest was luck.
Books, games, etc., are next.
The film by Marsh et al. is out.
The company, e.g. Orbit, declined. ¦ So did others.
The twins, i.e. Mira and Holt, return.
Read more at hulu.com. ¦ Or don’t.
Visit https://night.example/a?b=c. ¦ It is free.
Filming starts Monday.¦The cast is set.
It was released.[1] ¦ A sequel followed.[2]
New season! 🎉 ¦ It starts in May.
iZombie is back. ¦ iCarly is not.
so the show is dead. ¦ nobody knows why.
is it dead? ¦ nobody knows.
What a day! ¦ we are thrilled.
Ph.D. student Mira Holt stars. ¦ She is new.
St. Clair plays Lt. Marsh. ¦ Capt. Holt dies.
Gov. Reyes signed it. ¦ Sen. Weld did not.
The part of Mt. Vale was cut. ¦ Ft. Vale stays.
He left in Sept. ¦ The show went on.
“Mrs. Bellamy” fell. ¦ “Dr. Vale” rose.
From Austin, Tex., comes a western. ¦ It is slow.
Set in St. Louis, Mo., the show follows Sgt. Pell. ¦ Lt. Col. Ames runs the base.
“Are you kidding? ¦ Of course I’ll be back!” Weld said, laughing.
The score is 3-2. ¦ “Ash Crown” leads.
‘Low Tide’ Renewed! Stars React
Is ‘Low Tide’ Dead? ¦ Here’s What We Know
Warner Bros. In Talks for Moon Thieves Sequel
What Happened to Mr. Vale? ¦ A Theory
“It’s done. ¦ We shot the last scene,” Weld said.
“It’s done,” Weld said. ¦ “We shot the last scene.”
He told us, “It’s over”. ¦ She laughed.
It is coming. ¦ #TallowPier is trending.
It cost a lot. ¦ $60 million, to be exact.
`
  .trim()
  .split('\n')

test('a sentence ends where a reader says it ends', async (t) => {
  for (const line of cases) {
    const text = line.replaceAll(' ¦', '').replaceAll('¦', '')
    const found = sentences(text).map(({ start, end }) => text.slice(start, end))
    await t.test(text, () =>
      assert.deepEqual(
        found,
        line.split('¦').map((part) => part.trim()),
      ),
    )
  }
})

const laidOut: readonly (readonly [name: string, text: string, expected: readonly string[]])[] = [
  ['a blank line ends a sentence', 'Photos below\n\nLuke is back', ['Photos below', 'Luke is back']],
  [
    'a blank line ends it with carriage returns',
    'Photos below\r\n\r\nluke is back',
    ['Photos below', 'luke is back'],
  ],
  ['a blank line may hold spaces', 'He said,\n  \n“No.”', ['He said,', '“No.”']],
  [
    'captions stand one a line',
    'Mira on Fire in Copper Lane\nCopper Lane Set Photo',
    ['Mira on Fire in Copper Lane', 'Copper Lane Set Photo'],
  ],
  [
    'items begin with a dash',
    'In brief:\n- Reyes returns\n- weld does not',
    ['In brief:', '- Reyes returns', '- weld does not'],
  ],
  [
    'items begin with a bullet',
    '• Mira (Ana Reyes)\n• Holt (Tom Weld)',
    ['• Mira (Ana Reyes)', '• Holt (Tom Weld)'],
  ],
  [
    'items begin with a number',
    '1. The Quiet Years\n2. Copper Lane',
    ['1. The Quiet Years', '2. Copper Lane'],
  ],
  [
    'a heading without a stop ends with its line',
    'FRIDAY\nCopper Lane returns.',
    ['FRIDAY', 'Copper Lane returns.'],
  ],
  [
    'a line that ends in a comma goes on',
    'Reyes, Weld,\nMarsh and Holt star.',
    ['Reyes, Weld,\nMarsh and Holt star.'],
  ],
  [
    'a line goes on in lower case',
    'The drama starring\nana reyes returns',
    ['The drama starring\nana reyes returns'],
  ],
  [
    'text wrapped by hand is one sentence',
    'The long-awaited second season of the streaming drama, starring Ana\nReyes as a ferry pilot with a secret, was renewed on Friday by its\nnetwork.',
    [
      'The long-awaited second season of the streaming drama, starring Ana\nReyes as a ferry pilot with a secret, was renewed on Friday by its\nnetwork.',
    ],
  ],
  ['an empty text has none', '', []],
  ['white space has none', ' \n\n\t', []],
]

test('lines and paragraphs are what they look like', async (t) => {
  for (const [name, text, expected] of laidOut) {
    await t.test(name, () =>
      assert.deepEqual(
        sentences(text).map(({ start, end }) => text.slice(start, end)),
        expected,
      ),
    )
  }
})

const pieces = fc.constantFrom(
  'Mr.',
  'U.S.',
  '“',
  '”',
  '(',
  ')',
  '?',
  '!',
  '.',
  '…',
  '\n',
  '\n\n',
  ' ',
  'Ana',
  'is',
  '8',
  '- ',
  "'s",
  '🎉',
  '[1]',
)

test('sentences stand in order, apart, trimmed, and leave out nothing but space', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 40 }),
      (parts) => {
        const text = parts.join('')
        let last = 0
        let outside = ''
        for (const { start, end } of sentences(text)) {
          assert.ok(start >= last && end > start)
          assert.doesNotMatch(text.slice(start, end), /\n\s*\n/)
          outside += text.slice(last, start)
          last = end
        }
        assert.match(
          outside + text.slice(last),
          /^[\s\0-\x20\x7f\x85\u200b\u200e\u200f\u2060-\u206f\ufeff]*$/,
        )
      },
    ),
    { numRuns: 400 },
  )
})

test('a stretch of a text is read as if it stood alone', () => {
  const text = 'One here. Two here. Three here.'
  assert.deepEqual(sentences(text, 10, 19), [{ start: 10, end: 19 }])
})

test('what never stops is cut, and loses nothing', () => {
  const text = 'Ana Reyes and '.repeat(1000).trim()
  const found = sentences(text)
  assert.ok(found.length > 1)
  assert.equal(found.map(({ start, end }) => text.slice(start, end)).join(' '), text)
})
