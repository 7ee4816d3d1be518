import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lemma, type Tag, tagCode, verbForms } from './index.ts'

const lemmas: readonly (readonly [tag: Tag, pairs: string])[] = [
  [
    'VERB.VBD',
    `signed sign, boarded board, underwent undergo, cast cast, ordered order, wrote write, produced produce, named name,
    filmed film, debuted debut, premiered premiere, cancelled cancel, canceled cancel, planned plan, starred star,
    agreed agree, freed free, needed need, confirmed confirm, released release, revealed reveal, quit quit,
    panicked panic, tied tie, relied rely, carried carry, rewrote rewrite, co-starred co-star, misled mislead,
    became become, recast recast, greenlit greenlight, upped up, nabbed nab, eyed eye, sang sing, added add,
    called call, recalled recall, controlled control, guided guide, promoted promote, piloted pilot, invited invite,
    visited visit, required require, welcomed welcome, axed axe, used use, focused focus, handled handle, saw see`,
  ],
  [
    'VERB.VBZ',
    'dies die, signs sign, watches watch, goes go, has have, does do, teases tease, eyes eye, axes axe, quizzes quiz, tries try',
  ],
  [
    'VERB.VBG',
    'dying die, shooting shoot, casting cast, writing write, being be, bringing bring, getting get, seeing see, making make',
  ],
  ['VERB.VB', 'bring bring, need need, found found, are be'],
  ['AUX.VBZ', '’s be, is be, has have'],
  ['AUX.MD', '’ll will, wo will, ca can, might might'],
  [
    'NOUN',
    'movies movie, stories story, women woman, series series, news news, comics comic, wives wife, boxes box, heroes hero, crises crisis, gunmen gunman, specimen specimen, zombies zombie, glasses glass',
  ],
  ['ADJ', 'Best best'],
]

test('words come back to their dictionary form', async (t) => {
  for (const [tag, pairs] of lemmas) {
    for (const pair of pairs.split(',')) {
      const [form = '', base = ''] = pair.trim().split(/\s+/)
      await t.test(`${form} (${tag})`, () => assert.equal(lemma(form, tagCode(tag)), base))
    }
  }
})

test('without a tag the ending is believed', () => {
  assert.deepEqual(
    ['renewed', 'Airing', 'underwent', 'photos'].map((word) => lemma(word)),
    ['renew', 'air', 'undergo', 'photo'],
  )
})

const forms: readonly string[] = [
  'sign signs signed signing',
  'undergo undergoes underwent undergone undergoing',
  'be is was were been being am are',
  'cast casts casting',
  'cancel cancels canceled cancelled canceling cancelling',
  'die dies died dying',
  'premiere premieres premiered premiering',
  'quit quits quitted quitting',
  'star stars starred starring',
  'co-star co-stars co-starred co-starring',
  'rely relies relied relying',
  'offer offers offered offering',
  'panic panics panicked panicking',
]

test('a verb has all its forms', async (t) => {
  for (const line of forms) {
    const expected = line.split(' ')
    await t.test(line, () => assert.deepEqual(verbForms(expected[0] ?? '').all, expected))
  }
  assert.deepEqual(verbForms('sign on').past, ['signed on'])
})

test('every form of a regular or irregular verb leads back to it', () => {
  const verbs = `renew air film shoot drop exit helm tap order scrap shelve delay push bump debut release confirm deny
    recast rewrite overtake withdraw foresee broadcast forecast upset undo begin submit commit reprise recur`
  for (const verb of verbs.split(/\s+/)) {
    const { third, past, participle, gerund } = verbForms(verb)
    const back = [
      lemma(third, tagCode('VERB.VBZ')),
      ...past.map((form) => lemma(form, tagCode('VERB.VBD'))),
      ...participle.map((form) => lemma(form, tagCode('VERB.VBN'))),
      ...gerund.map((form) => lemma(form, tagCode('VERB.VBG'))),
    ]
    assert.deepEqual([...new Set(back)], [verb])
  }
})
