import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { findCredits } from './credit-phrases.ts'
import { readCreditLine } from './credits.ts'

const say = (credits: readonly { readonly how: string; readonly name: string }[] | null) =>
  credits?.map(({ how, name }) => `${how} ${name}`) ?? null

describe('readCreditLine', () => {
  const cases: readonly (readonly [string, readonly string[] | null])[] = [
    ['Source: CBR', ['source CBR']],
    ['Sources: Lamp Room, The Pier Post', ['source Lamp Room', 'source The Pier Post']],
    ['[via The Pier Post]', ['via The Pier Post']],
    ['(h/t Lamp Room)', ['hat-tip Lamp Room']],
    ['Hat tip to Ada Finch', ['hat-tip Ada Finch']],
    ['First reported by Variety.', ['reported-by Variety']],
    ['Original reporting by Quay Times', ['reported-by Quay Times']],
    ['With AFP and Harbour Wire', ['source AFP', 'source Harbour Wire']],
    ['With Ada Finch and Bo Lund', null],
    ['(Story as seen on Quay Times)', ['via Quay Times']],
    ['Source: Ink & Lamps', ['source Ink & Lamps']],
    ['Source: Variety and Deadline', ['source Variety', 'source Deadline']],
    ['Source (1) (2)', []],
    ['Vía | Farola Diaria', ['via Farola Diaria']],
    ['Fuente – Farola Diaria', ['source Farola Diaria']],
    ['出典：潮風通信', ['source 潮風通信']],
    ['Hat tip to the Pier Forum', ['hat-tip Pier Forum']],
    ['h/t to Ada Finch for the photos.', ['hat-tip Ada Finch']],
    ['As first reported by Lamp Room', ['reported-by Lamp Room']],
    ['As reported, the film is done.', null],
    ['Source(s): Pier Post, Lamp Room', ['source Pier Post', 'source Lamp Room']],
    ['Info from Pier Post.', ['source Pier Post']],
    ['Info from the crew is scarce.', null],
    ['Thanks to reader Ada for the heads-up!', ['hat-tip Ada']],
    ['Source: Lamp Room (via Pier Post)', ['source Lamp Room', 'via Pier Post']],
    ['Hat tip for the map: Lamp Room', ['hat-tip Lamp Room']],
    ['Many thanks to Ada Finch for the tip!!', ['hat-tip Ada Finch']],
    ['Thanks to Ada Finch for a lovely evening', null],
    ['(with Harbour Wire)', ['source Harbour Wire']],
    ['(With inputs from Harbour Press Agency)', ['source Harbour Press Agency']],
    ['Sources: Lamp Room (link 2)', ['source Lamp Room']],
    ['(with Ada Finch)', null],
    ['This story first appeared in The Pier Post.', ['source The Pier Post']],
    [
      'This story first appeared in 2019 and has been told many times since then by the fishermen of the bay, and their wives.',
      null,
    ],
    ['Fuente: Farola Diaria / Vía: Manga Diaria', ['source Farola Diaria', 'via Manga Diaria']],
    ['h/t to the good people of Pier Forum.', ['hat-tip Pier Forum']],
    ['Hat tip to our friends over at the Pier Forum!', ['hat-tip Pier Forum']],
    ['With files from The Pier Wire and Ada Finch', ['source The Pier Wire']],
    ['Additional reporting by Ada Finch.', []],
    ['With files from the archive that burnt down in 1931, she began again.', null],
    ['Source material matters to Ada Finch.', null],
    ['Source: Lamp Room. h/t u/ada_finch', ['source Lamp Room', 'hat-tip u/ada_finch']],
    ['Via Lamp Room · Hat tip: Ada Finch', ['via Lamp Room', 'hat-tip Ada Finch']],
    ['This story was first published in The Pier Post', ['reported-by The Pier Post']],
    ['As reported by Lamp Room', ['reported-by Lamp Room']],
    ['Reported by Ada Finch', null],
    ['Source: Lamp Room. Via ferrata climbing is back. It is dangerous.', null],
    [
      'Via ferrata climbing returns in season two, and the cast trained for it all summer long in the Alps.',
      null,
    ],
    ['The source: a studio insider told us that the film is done. It will open in May.', null],
  ]
  for (const [line, expected] of cases) it(line, () => assert.deepEqual(say(readCreditLine(line)), expected))
})

describe('findCredits', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['The series was first reported by Lamp Room on Monday.', ['reported-by Lamp Room']],
    ['Según adelantó el portal Farola Diaria, habrá diez episodios.', ['reported-by Farola Diaria']],
    ['As Pier Herald notes, the lamps are old.', ['reported-by Pier Herald']],
    ['An e-mail obtained by Pier Herald shows the lamp.', ['reported-by Pier Herald']],
    ['According to a report by The Pier Post, it is over.', ['reported-by The Pier Post']],
    ['Variety reports that the deal is done.', ['reported-by Variety']],
    ['It is over (via Lamp Room).', ['via Lamp Room']],
    ['The cast is in Galway. Pier Gazette reported it first.', ['reported-by Pier Gazette']],
    ['Finch told the trade paper Lamp & Wick that it is over.', ['reported-by Lamp & Wick']],
    ['Laut dem Branchendienst „Lampenlicht“ ist Schluss.', ['reported-by Lampenlicht']],
    ['Selon La Gazette du Port, c’est fini.', ['reported-by La Gazette du Port']],
    ['Según Farola Noticias, la serie termina.', ['reported-by Farola Noticias']],
    ['Die Serie endet (mit dpa).', ['source dpa']],
    ['Die Serie endet (mit Ada).', []],
    ['Die Serie endet (mit Material der DPA).', ['source DPA']],
    ['It was first published in April 2020.', []],
    ['I’ve told the Gazette nothing.', ['reported-by Gazette']],
    ['« C’est fini », a-t-il confié à l’AFP.', ['reported-by AFP']],
    ['Das sei vorbei, sagte sie der Lampen-Zeitung.', ['reported-by Lampen-Zeitung']],
    ['“It is over,” she told the Mirror.', ['reported-by Mirror']],
    ['Según publica El Correo del Muelle, la serie termina.', ['reported-by El Correo del Muelle']],
    ['It is over, notes Ada Finch.', []],
    ['According to Ada Finch, it is over.', []],
    ['Ada Finch reports to the new head of drama.', []],
    ['The show is told by Ada.', []],
  ]
  for (const [text, expected] of cases) it(text, () => assert.deepEqual(say(findCredits(text)), expected))
})
