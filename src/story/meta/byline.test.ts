import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readByline, splitPeople } from './byline.ts'

describe('readByline', () => {
  const cases: readonly (readonly [string, readonly string[] | null])[] = [
    ['By Ada Finch', ['Ada Finch']],
    ['By Ada Finch and Tom Oak | TV Critic | March 3, 2025', ['Ada Finch', 'Tom Oak']],
    ['Written by Ada Finch, Senior Editor', ['Ada Finch']],
    ['Posted by Ada Finch on March 3, 2025 in TV', ['Ada Finch']],
    ['By DALE KOWAL', ['Dale Kowal']],
    ['ByAda Finch', ['Ada Finch']],
    ['Von Ada Finch', ['Ada Finch']],
    ['Posted at 10:15 on May 3, 2026 by Ada Finch in Lamps', ['Ada Finch']],
    ['Story by ADA FINCH and MO OAK', ['Ada Finch', 'Mo Oak']],
    ['Posted 2026-05-03 19:05 CET by Ada Finch | 9 replies', ['Ada Finch']],
    ['05.03.26 . posted by Ada Finch . filed in LAMPS', ['Ada Finch']],
    ['Author: Pier 7 Staff, Harbour Wire', null],
    ['By Filmpier Bureau, Ada Finch', ['Ada Finch']],
    ['by Ada Finch -- Nov. 3, 2004', ['Ada Finch']],
    ['By Pier Lamp Staff, with Ada Finch | Posted 2 Sept 2026', ['Ada Finch']],
    ['取材・文／鵜飼ことね 撮影／石動りょう', ['鵜飼ことね']],
    ['By Ada Post', ['Ada Post']],
    ['By Ludo von der Heide', ['Ludo von der Heide']],
    ['By Ada Finch December 2, 2026', ['Ada Finch']],
    ['Published August 7, 2026 by Ada Finch', ['Ada Finch']],
    ['27 September,2026By Ada Finch', ['Ada Finch']],
    ['March 15, 2026 · 3 min read · By Ada Finch', ['Ada Finch']],
    ['By Ada Finch with Tom Oak', ['Ada Finch', 'Tom Oak']],
    ['By Ada Finch, Head of Tests, Pier Post Labs and Tom Oak', ['Ada Finch', 'Tom Oak']],
    ['By Ada Finch Senior Writer', ['Ada Finch']],
    ['By Ada Finch\nThe Slate Wire, 3 March 2025', ['Ada Finch']],
    ['By Ada Finch\nTom Oak', ['Ada Finch', 'Tom Oak']],
    ['Submitted by Ada Finch on Wed, 02/18/2026 - 15:41', ['Ada Finch']],
    ['Submitted by Harbour Films on March 3, 2026', null],
    ['Par Ada Finch avec Agence Ponant\nPublié le 06/02/2026 à 18h12', ['Ada Finch']],
    ['Publié le 6 février 2026 à 18h12 par Ada Finch', ['Ada Finch']],
    ['Publicado por Ada Finch em 3 de março de 2026', ['Ada Finch']],
    ['Ein Beitrag von Ada Finch', ['Ada Finch']],
    ['Ein Beitrag von drei Redaktionen', null],
    ['Propos recueillis par Ada Finch', ['Ada Finch']],
    ['Recap by Ada Finch Published March 3, 2026', ['Ada Finch']],
    ['Words by Ada Finch. Photography by Bo Lund', ['Ada Finch']],
    ['By Ada Finch @adafinch', ['Ada Finch']],
    ['取材・文／山田 太郎', ['山田 太郎']],
    ['Interview: Ada Finch', null],
    ['Edited by Ada Finch', null],
    ['Updated by Ada Finch', null],
    ['Reviewed by Ada Finch', null],
    ['By May 3, 2026', null],
    ['By Staff', null],
    ['By the end of the season, the village has had enough of both of them.', null],
    ['Ada Finch', null],
  ]
  for (const [line, people] of cases)
    it(line, () => assert.deepEqual(readByline(line)?.people ?? null, people))
})

describe('splitPeople', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['Ada Finch; Tom Oak & Bo Lund', ['Ada Finch', 'Tom Oak', 'Bo Lund']],
    ['Ada Finch, PhD', ['Ada Finch']],
    ['Ada Finch (Berlin)', ['Ada Finch']],
    ['Ada Finch/Tom Oak', ['Ada Finch', 'Tom Oak']],
    ['Dec 17, 2026Ada Finch', ['Ada Finch']],
    ['Ada Finch in Berlin', ['Ada Finch']],
    ['May Finch, April Oak', ['May Finch', 'April Oak']],
    ['Bureau for Lantern Safety and Oil', []],
    ['Lamps in the Loop', []],
    ['Finch, Ada', ['Ada Finch']],
    ['Words Ada Finch; Photography Tom Oak', ['Ada Finch']],
    ['Via Slate Wire', []],
    ['Newsroom', []],
    ['FOR IMMEDIATE RELEASE', []],
    ['3 min read', []],
  ]
  for (const [list, people] of cases) it(list, () => assert.deepEqual(splitPeople(list), people))
})
