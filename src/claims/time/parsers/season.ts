import { seasonNames } from '../lexicon.ts'
import { fixed, inFittingYear } from '../meaning.ts'
import type { Parser } from '../parser.ts'
import { season as seasonSpan } from '../span.ts'
import { seasonWords } from '../starts.ts'

export const seasonYear: Parser = {
  id: 'season-year',
  says: 'A season with its year; a winter has the year in which it begins.',
  starts: seasonWords,
  pattern: '{season}(?:,| of|,? (?:in|of))? (?:{year}(?:[-–—/]\\d\\d(?:\\d\\d)?)?|{shortYear})',
  read: ({ group }) => {
    const code = seasonNames.get(group('season').toLowerCase())
    const short = group('shortYear')
    const year =
      short === ''
        ? Number(group('year'))
        : Number(short.slice(1)) + (Number(short.slice(1)) > 30 ? 1900 : 2000)
    return code === undefined
      ? null
      : { kind: 'date', form: 'season', meaning: fixed(seasonSpan(year, code)) }
  },
  examples: [
    { text: 'It is due in summer 2026.', yields: ['summer 2026 = 2026-22'] },
    { text: 'It shot in the autumn of 2023.', yields: ['the autumn of 2023 = 2023-23'] },
    { text: 'It plays in the winter of 1942-43.', yields: ['the winter of 1942-43 = 1942-24'] },
  ],
}

export const yearSeason: Parser = {
  id: 'year-season',
  says: 'A season after its year: "the 2026 winter slate".',
  starts: ['#'],
  pattern: '{year} {season}(?!-[a-z])',
  read: ({ group }) => {
    const code = seasonNames.get(group('season').toLowerCase())
    return code === undefined
      ? null
      : { kind: 'date', form: 'season', meaning: fixed(seasonSpan(Number(group('year')), code)) }
  },
  examples: [
    { text: 'Its 2026 winter slate is thin.', yields: ['2026 winter = 2026-24'] },
    { text: 'Some 2026 fallen trees.', yields: [] },
  ],
}

export const season: Parser = {
  id: 'season',
  says: 'A season alone, in lower case or after a word that puts it in time: never "Summer" the person or "Fall" the verb.',
  starts: seasonWords,
  pattern: '{season}(?!-[a-z])(?! of (?!\\d|this |last |next |that ))',
  read: ({ group, text }) => {
    const code = seasonNames.get(group('season').toLowerCase())
    if (code === undefined || /^[A-Z]/.test(text)) return null
    return {
      kind: 'date',
      form: 'season',
      yearless: true,
      meaning: inFittingYear((year) => seasonSpan(year, code)),
    }
  },
  sureInNarrative: true,
  support: [
    {
      before:
        '(?:(?:in|during|over|until|till|by|since|through|throughout|before|after|for|come|late|early|mid)(?: |-)(?:the )?|of the |(?:that|the) (?:same|following|previous|coming) )',
    },
    {
      after:
        ' (?:start|launch|release|premiere|debut|bow|shoot|return|opening|slot|date|schedule|lineup|slate|season|finale|window|shooting|rollout|run|tour)\\b',
    },
  ],
  examples: [
    { text: 'We hope to shoot in the spring.', published: '2021-11-08', yields: ['the spring = 2022-21'] },
    { text: 'It will be out by summer.', published: '2021-11-08', yields: ['by summer = ../2022-08'] },
    { text: 'Summer Vance and the fall guys spring back.', published: '2021-11-08', yields: [] },
    { text: 'She returns in The Fall of Night.', published: '2021-11-08', yields: [] },
  ],
}
