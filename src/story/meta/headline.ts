import type { Candidate, Sources } from './candidates.ts'
import { describeWordings, type HeadlineFeatures } from './headline-features.ts'
import { findWordings } from './headline-wordings.ts'

/**
 * What speaks for a wording and what against it, in log-odds. One of the places is right on 97–98% of pages, none alone
 * on more than 84%. Learnt by bench/story/learn-headline.ts from wcxb (cross-validated 89.3%), rounded to tenths;
 * 'short heading alone' is rounded up, as pages without a <title> are missing there.
 */
const weights: Readonly<Record<string, number>> = {
  shown: 2,
  'in the address': 1.9,
  h1: 1.6,
  title: 1.2,
  microdata: 0.8,
  og: 0.7,
  'begins another': 0.7,
  'shown as a line': 0.7,
  twitter: 0.6,
  data: 0.5,
  'other meta': 0.4,
  'later h1': 0.4,
  'one word': -0.3,
  'cut by guess': -0.4,
  'heading alone': -0.6,
  'begins with another': -0.8,
  'all of the head': -1,
  'outlet’s name': -1,
  'short heading alone': -1,
  'two words': -0.9,
  // Not learnt, wcxb has hardly any: the head's places say together whether the line above belongs to the headline.
  'line above and h1': 6,
  'part of h1': 3.5,
  // A running report's heading is another every hour.
  ticker: -1.5,
  // Nor these: each is found only where no heading says what the head does.
  'longer heading': 4,
  'over the text': 1,
}

/** Candidates for the headline, the likeliest first. */
export function findHeadlines(sources: Sources, outlet: string | null): readonly Candidate<string>[] {
  const wordings = findWordings(sources, outlet)
  const scores = describeWordings(wordings, sources, outlet).map(scoreOf)
  return wordings
    .map(({ rule, value }, i) => ({ rule, value, score: scores[i] ?? 0 }))
    .toSorted((a, b) => b.score - a.score)
    .map(({ rule, value }) => ({ rule, value }))
}

function scoreOf(features: HeadlineFeatures): number {
  return Object.entries(features).reduce((sum, [name, value]) => sum + (weights[name] ?? 0) * value, 0)
}
