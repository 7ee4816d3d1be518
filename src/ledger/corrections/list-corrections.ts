import { sayLesson } from '../learning/standing-lesson.ts'
import { toDecision } from '../names/decision.ts'
import { sayDecision } from '../names/say-decision.ts'
import type { Page, PageRequest } from '../page.ts'
import { pageOf } from '../page-of.ts'
import { spoilersOf } from '../spoilers-of.ts'
import { listClaimsById, listClaimsByKey } from '../store/claims.ts'
import {
  type CorrectionRow,
  countCorrections,
  findChangedStory,
  listCorrectionRows,
} from '../store/corrections.ts'
import type { Database } from '../store/database.ts'
import { findDecision } from '../store/decisions.ts'
import { findGapByEntry } from '../store/gaps.ts'
import { findLesson } from '../store/lessons.ts'
import { findUndo, findVerdict, listVerdictsOfClaims } from '../store/verdicts.ts'
import type { Verdict } from '../verdicts/verdict.ts'
import { sentencesOf } from '../views.ts'
import type { Correction } from './correction.ts'

/** What was put right, the last entry first. */
export function listCorrections(db: Database, request: PageRequest): Page<Correction> {
  const page = pageOf(
    request,
    (limit, after) => listCorrectionRows(db, limit, after),
    () => countCorrections(db),
    (row) => String(row.entry),
  )
  return { ...page, items: page.items.flatMap((row) => toCorrection(db, row) ?? []) }
}

function toCorrection(db: Database, row: CorrectionRow): Correction | null {
  const { entry, kind, at } = row
  switch (kind) {
    case 'verdict':
      return ofVerdict(db, entry, at)
    case 'undo':
      return ofUndo(db, entry, at)
    case 'story':
      return ofStory(db, entry, at)
    case 'takedown':
      return ofTakedown(db, entry)
    default:
      return kind satisfies never
  }
}

function ofVerdict(db: Database, entry: number, at: string): Correction | null {
  const verdict = findVerdict(db, entry)
  if (!verdict) return null
  const earlier = listVerdictsOfClaims(db, [verdict.claimId]).filter((one) => one.entry < entry)
  const before = earlier.toSorted((a, b) => b.entry - a.entry)[0]
  if (!before) return null
  const { by, why } = verdict
  const about = { ...claimOf(db, verdict), before: before.verdict, now: verdict.verdict }
  return { entry, at, kind: 'verdict replaced', ...about, by, why }
}

function ofUndo(db: Database, entry: number, at: string): Correction | null {
  const undo = findUndo(db, entry)
  if (!undo) return null
  const { target, by, why } = undo
  const verdict = findVerdict(db, target)
  if (verdict) {
    const about = { ...claimOf(db, verdict), before: verdict.verdict, now: null }
    return { entry, at, kind: 'verdict taken back', ...about, by, why }
  }
  const lesson = findLesson(db, target)
  if (lesson) return { entry, at, kind: 'lesson taken back', lesson: sayLesson(lesson), by, why }
  const decision = findDecision(db, target)
  if (!decision) return null
  const words = sayDecision(toDecision(db, decision))
  return { entry, at, kind: 'decision taken back', decision: words, by, why }
}

function claimOf(db: Database, { claimId }: Verdict) {
  const keys = listClaimsById(db, [claimId]).map((claim) => claim.key)
  return {
    claimId,
    sentence: sentencesOf(db, keys).get(claimId) ?? '',
    spoiler: spoilersOf(db, keys).get(claimId) ?? null,
  }
}

function ofStory(db: Database, entry: number, at: string): Correction | null {
  const story = findChangedStory(db, entry)
  if (!story) return null
  const sentences = sentencesOf(db, story.withdrawn)
  const spoilers = spoilersOf(db, story.withdrawn)
  const withdrawn = listClaimsByKey(db, story.withdrawn).map(({ id }) => ({
    claimId: id,
    sentence: sentences.get(id) ?? '',
    spoiler: spoilers.get(id) ?? null,
  }))
  return { entry, at, kind: 'story changed', ...story, withdrawn }
}

function ofTakedown(db: Database, entry: number): Correction | null {
  const gap = findGapByEntry(db, entry)
  if (!gap) return null
  const { storyId, outlet, publishedAt, at, by, reason } = gap
  return { entry, at, kind: 'story taken down', storyId, outlet, publishedAt, by, reason }
}
