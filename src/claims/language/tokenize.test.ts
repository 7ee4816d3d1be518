import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { tokenize } from './index.ts'

// Text, then its tokens: the expected line has | between them.
const cases: readonly (readonly [text: string, tokens: string])[] = [
  ['Vale’s ship', 'Vale|’s|ship'],
  ["Vale's ship", "Vale|'s|ship"],
  ['the Vane-directed drama, self-directed', 'the|Vane|-directed|drama|,|self-directed'],
  ['the writers’ room', 'the|writers|’|room'],
  ['It won’t end', 'It|wo|n’t|end'],
  ["She can't, he doesn't", "She|ca|n't|,|he|does|n't"],
  ["DON'T", "DO|N'T"],
  ['cannot stay', 'can|not|stay'],
  ['I’m sure they’re in', 'I|’m|sure|they|’re|in'],
  ["I'd've gone", "I|'d|'ve|gone"],
  ['she’ll, we’ve', 'she|’ll|,|we|’ve'],
  ['Reyes-Boyd', 'Reyes-Boyd'],
  ['an eight-episode run', 'an|eight-episode|run'],
  ['upped-to', 'upped-to'],
  ['pre- and post-war', 'pre|-|and|post-war'],
  ['Spider‑Man', 'Spider‑Man'],
  ['O’Dea and d’Arcy', 'O’Dea|and|d’Arcy'],
  ['two o’clock', 'two|o’clock'],
  ['rock ’n’ roll', 'rock|’n’|roll'],
  ['the ’90s', 'the|’90s'],
  ['summer of ’88', 'summer|of|’88'],
  ["get 'em", "get|'em"],
  ['Dr. Vale', 'Dr.|Vale'],
  ['Mr. Holt vs. Mrs. Holt', 'Mr.|Holt|vs.|Mrs.|Holt'],
  ['the U.S. version', 'the|U.S.|version'],
  ['at 8 a.m. today', 'at|8|a.m.|today'],
  ['at 10pm', 'at|10|pm'],
  ['at 8p.m.', 'at|8|p.m.'],
  ['12:01 a.m. PT', '12:01|a.m.|PT'],
  ['8/7c', '8/7c'],
  ['Robert Dane Jr. stars', 'Robert|Dane|Jr.|stars'],
  ['J. R. Oduya', 'J.|R.|Oduya'],
  ['J.J. Marsh', 'J.J.|Marsh'],
  ['Plan B. The film', 'Plan|B|.|The|film'],
  ['No. 1', 'No.|1'],
  ['No. I won’t', 'No|.|I|wo|n’t'],
  ['Ph.D. student', 'Ph.D.|student'],
  ['S.H.I.E.L.D. agents', 'S.H.I.E.L.D.|agents'],
  ['Sat. 3 May', 'Sat.|3|May'],
  ['The cat sat. It slept.', 'The|cat|sat|.|It|slept|.'],
  ['$58.4 million', '$|58.4|million'],
  ['$58.4M', '$|58.4|M'],
  ['US$5', 'US$|5'],
  ['£1,200', '£|1,200'],
  ['slipped 38%', 'slipped|38|%'],
  ['4,012 theaters, 2 more', '4,012|theaters|,|2|more'],
  ['1,2', '1|,|2'],
  ['Owlglass #12', 'Owlglass|#12'],
  ['#TallowPier', '#TallowPier'],
  ['@ana_reyes said', '@ana_reyes|said'],
  ['_Copper Lane_ and _Low Tide_’s snake_case', '_|Copper|Lane|_|and|_|Low|Tide|_|’s|snake_case'],
  ['ana@night.example.com', 'ana@night.example.com'],
  ['Paramount+', 'Paramount+'],
  ['Apple TV+, AMC+ and B+', 'Apple|TV+|,|AMC+|and|B+'],
  ['18+ only, 1+1', '18+|only|,|1|+|1'],
  ['AT&T and a Q&A', 'AT&T|and|a|Q&A'],
  ['Milo & the Moon', 'Milo|&|the|Moon'],
  ['S2 of 24', 'S2|of|24'],
  ['2016–17', '2016|–|17'],
  ['2015-11-20', '2015-11-20'],
  ['the 1690s, the 22nd', 'the|1690s|,|the|22nd'],
  ['writer/director', 'writer|/|director'],
  ['see https://a.example/x?y=1.', 'see|https://a.example/x?y=1|.'],
  ['(www.hulu.com)', '(|www.hulu.com|)'],
  ['on hulu.com.', 'on|hulu.com|.'],
  ['bbc.co.uk/news now', 'bbc.co.uk/news|now'],
  ['the end.Next one', 'the|end|.|Next|one'],
  ['wait... what', 'wait|...|what'],
  ['wait … what', 'wait|…|what'],
  ['wait . . . what', 'wait|. . .|what'],
  ['“No,” he said', '“|No|,|”|he|said'],
  ["'Low Tide' Renewed", "'|Low|Tide|'|Renewed"],
  ['‘Low Tide’s’ end', '‘|Low|Tide|’s|’|end'],
  ['“Aurelia 9”’s run', '“|Aurelia|9|”|’s|run'],
  ['‘24’ returns', '‘|24|’|returns'],
  ['one — two -- three', 'one|—|two|--|three'],
  ['what?! no!!', 'what|?!|no|!!'],
  ['P!nk sings', 'P!nk|sings'],
  ['A$AP Vale', 'A$AP|Vale'],
  ['f**k no', 'f**k|no'],
  ['f*** that', 'f***|that'],
  ['in _Copper Lane_, __Low Tide__.', 'in|_|Copper|Lane|_|,|_|_|Low|Tide|_|_|.'],
  ['snake_case by @ana_reyes', 'snake_case|by|@ana_reyes'],
  ['**Copper Lane** and *Low Tide*s', '*|*|Copper|Lane|*|*|and|*|Low|Tide*s'],
  ['8½ hours', '8½|hours'],
  ['Sebastián Łuz', 'Sebastián|Łuz'],
  ['cafe\u0301', 'cafe\u0301'],
  ['hi 👩‍🚀🎉!', 'hi|👩‍🚀|🎉|!'],
  ['進撃の巨人 returns', '進撃の巨人|returns'],
  ['a\u00a0b\u200bc', 'a|b|c'],
  ['', ''],
]

test('words, numbers and marks are cut as Universal Dependencies cuts them', async (t) => {
  for (const [text, expected] of cases) {
    const found = tokenize(text).map((token) => token.text)
    await t.test(text, () => assert.deepEqual(found, expected === '' ? [] : expected.split('|')))
  }
})

test('every token is its stretch of the text, in order, apart, without white space around it', () => {
  const piece = fc.constantFrom(
    "'",
    '’',
    '.',
    '-',
    'n’t',
    'U.S.',
    'www.',
    '$',
    '+',
    '&',
    '9',
    '/',
    ':',
    '\ud83d',
    ' ',
  )
  fc.assert(
    fc.property(
      fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 30 }),
      (parts) => {
        const text = parts.join('')
        let last = 0
        for (const token of tokenize(text)) {
          assert.ok(token.start >= last && token.end > token.start && token.end <= text.length)
          assert.equal(token.text, text.slice(token.start, token.end))
          assert.equal(token.text, token.text.trim())
          assert.ok(
            text.slice(last, token.start).length === 0 ||
              !/[\p{L}\p{N}]/u.test(text.slice(last, token.start)),
          )
          last = token.end
        }
      },
    ),
    { numRuns: 500 },
  )
})

test('no white space of any script is a token', () => {
  for (let code = 0; code < 0x10000; code++) {
    const text = String.fromCharCode(code)
    if (text.trim() === '') assert.deepEqual(tokenize(text), [], code.toString(16))
  }
})

test('a stretch never reaches past its end', () => {
  const found = tokenize('see hulu.com/shows now', 4, 8)
  assert.deepEqual(found, [{ text: 'hulu', start: 4, end: 8 }])
})
