import { theRecord } from './0001-the-record.ts'
import { theVerdicts } from './0002-verdicts.ts'
import { theNames } from './0003-names.ts'
import { theNamesByRule } from './0004-names-by-rule.ts'
import { theWording } from './0005-wording.ts'
import { theTakedowns } from './0006-takedowns.ts'
import { theLessons } from './0007-lessons.ts'
import { theSearch } from './0008-search.ts'
import { theQueue } from './0009-the-queue.ts'
import { theWaysOut } from './0010-ways-out.ts'
import { standingsOverTime } from './0011-standings-over-time.ts'
import { theFirstOfEachKind } from './0012-first-of-each-kind.ts'
import { theFeeds } from './0013-feeds.ts'
import { theOwnStories } from './0014-own-stories.ts'
import { theGapsInThePast } from './0015-gaps-in-the-past.ts'
import { theArchives } from './0016-archives.ts'
import { theKeptCounts } from './0017-kept-counts.ts'
import { withdrawnReports } from './0018-withdrawn-reports.ts'
import { whenReadingsWerePlanned } from './0019-when-readings-were-planned.ts'
import { feedsThatTell } from './0020-feeds-that-tell.ts'
import { figuresOfIntake } from './0021-figures-of-intake.ts'
import { weighedAnew } from './0022-weighed-anew.ts'
import { theVoices } from './0023-voices.ts'
import { whatDossiersShow } from './0024-what-dossiers-show.ts'
import { theCountedChanges } from './0025-counted-changes.ts'

/** Forward only: the database's version is how many of these it has been through. Never edit one that was released. */
export const migrations: readonly string[] = [
  theRecord,
  theVerdicts,
  theNames,
  theNamesByRule,
  theWording,
  theTakedowns,
  theLessons,
  theSearch,
  theQueue,
  theWaysOut,
  standingsOverTime,
  theFirstOfEachKind,
  theFeeds,
  theOwnStories,
  theGapsInThePast,
  theArchives,
  theKeptCounts,
  withdrawnReports,
  whenReadingsWerePlanned,
  feedsThatTell,
  figuresOfIntake,
  weighedAnew,
  theVoices,
  whatDossiersShow,
  theCountedChanges,
]
