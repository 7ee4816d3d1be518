import { backup } from './check/backup.ts'
import { listCorrections } from './corrections/list-corrections.ts'
import { feedsOn } from './feeds/open-feeds.ts'
import { subscriptionsOn } from './feeds/open-subscriptions.ts'
import { findClaim, findClaims, findDossier } from './find-dossier.ts'
import { findEntities, listEntities } from './find-entities.ts'
import { findSource, listSources } from './find-source.ts'
import { findStory, listStories } from './find-story.ts'
import { importsOn } from './imports/open-imports.ts'
import { learn } from './learning/learn.ts'
import { listLessons } from './learning/standing-lesson.ts'
import type { Ledger, Rebuilding } from './ledger.ts'
import { countAddressParts, listAddresses } from './list-addresses.ts'
import { listChanges } from './list-changes.ts'
import { listDossierClaims } from './list-dossier-claims.ts'
import { listFigures } from './list-figures.ts'
import { listShifts } from './list-shifts.ts'
import { listTracks } from './list-tracks.ts'
import { listMaybeSame } from './names/identity.ts'
import { listOutsideIds } from './names/list-outside-ids.ts'
import { merge } from './names/merge.ts'
import { setOutsideId } from './names/outside-ids.ts'
import { split } from './names/split.ts'
import { listNews } from './news/list-news.ts'
import { findOwnStories, listRelatedStories } from './own/list-own.ts'
import { listPhotosOf } from './own/list-photos.ts'
import { queueOn } from './queue/open-queue.ts'
import { findReadiness } from './readiness.ts'
import { recordOutlet } from './record-outlet.ts'
import { findRecord } from './records/list-records.ts'
import { rememberRecords } from './records/remember-records.ts'
import { listReleases } from './releases/list-releases.ts'
import { search } from './search/search.ts'
import { dropPlace, findPlace } from './store/archives.ts'
import { type Database, openDatabase } from './store/database.ts'
import { lastSeq } from './store/entries.ts'
import { writeAnew } from './store/erase.ts'
import { findGap } from './store/gaps.ts'
import { addFigures } from './store/kept-counts.ts'
import { listSections } from './store/news.ts'
import { listOutlets } from './store/outlets.ts'
import { findOwnVersion, hasDue, isPhotoOut, listPhotoKeys } from './store/own-stories.ts'
import { hasChore } from './store/projections.ts'
import { findReleaseSpan } from './store/releases.ts'
import { listProposals, settleByRules } from './verdicts/propose.ts'
import { settle } from './verdicts/settle.ts'
import { undo } from './verdicts/undo.ts'

const recorder = () => import('./recording.ts')

/**
 * Opens the record at `path`, made where it is missing; `':memory:'` for one that is forgotten on close. Several
 * processes may hold one open. Throws a Problem: `ledger-not-a-database`, `ledger-foreign`, `ledger-newer`,
 * `ledger-read-only`, `ledger-cannot-open`, `ledger-busy`, `ledger-disk-full`, `ledger-damaged`. A record of an earlier version
 * is worked out anew first, which takes as long as `rebuild`: `heard` is told of it.
 */
export async function openLedger(path: string, heard?: Rebuilding): Promise<Ledger> {
  const db = openDatabase(path)
  // A new version may keep what is worked out from the log in another form.
  if (hasChore(db, 'rebuild')) (await recorder()).rebuild(db, heard)
  // What a takedown deleted has yet to leave the file.
  if (hasChore(db, 'write-anew')) writeAnew(db)
  return ledgerOn(db)
}

function ledgerOn(db: Database): Ledger {
  const records = rememberRecords(db)
  return {
    record: async (recording) => (await recorder()).record(db, recording),
    recordAll: async (recordings, place = null) => (await recorder()).recordAll(db, recordings, place),
    findPlace: async (archive) => findPlace(db, archive),
    dropPlace: async (archive) => dropPlace(db, archive),
    recordOutlet: async (outlet) => recordOutlet(db, outlet, new Date().toISOString()),
    listOutlets: async () => listOutlets(db).map(({ id: _id, ...outlet }) => outlet),
    findEntities: async (name) => db.read(() => findEntities(db, name)),
    search: async (typed, request = {}) => db.read(() => search(db, typed, request)),
    listEntities: async (request = {}) => db.read(() => listEntities(db, request)),
    findDossier: async (id, request = {}) => db.read(() => findDossier(db, id, request)),
    listDossierClaims: async (id, request = {}) => db.read(() => listDossierClaims(db, id, request)),
    findClaim: async (id, moment = {}) => db.read(() => findClaim(db, id, moment)),
    listTracks: async (ids, moment = {}) => db.read(() => listTracks(db, ids, moment)),
    findClaims: async (prefix) => db.read(() => findClaims(db, prefix)),
    settle: async (id, settling) => settle(db, id, settling, new Date().toISOString()),
    listProposals: async (moment = {}) => db.read(() => listProposals(db, moment)),
    settleByRules: async (by) => settleByRules(db, by, new Date().toISOString()),
    merge: async (fromId, intoId, deciding) => merge(db, fromId, intoId, deciding, new Date().toISOString()),
    split: async (id, splitting, deciding) => split(db, id, splitting, deciding, new Date().toISOString()),
    setOutsideId: async (id, outsideId, deciding) =>
      setOutsideId(db, id, outsideId, deciding, new Date().toISOString()),
    listOutsideIds: async (scheme, ids) => db.read(() => listOutsideIds(db, scheme, ids)),
    listMaybeSame: async (request = {}) => db.read(() => listMaybeSame(db, request)),
    undo: async (entry, undoing) => undo(db, entry, undoing, new Date().toISOString()),
    takeDown: async (story, taking, heard) =>
      (await recorder()).takedown(db, story, taking, new Date().toISOString(), heard),
    findGap: async (storyId) => db.read(() => findGap(db, storyId)),
    learn: async (learning) => learn(db, learning, new Date().toISOString()),
    listLessons: async () => listLessons(db),
    publish: async (publication, now) => (await recorder()).publish(db, publication, now),
    withdraw: async (story, withdrawing, now) => (await recorder()).withdraw(db, story, withdrawing, now),
    releaseDue: async (now) => (hasDue(db, now) ? (await recorder()).releaseDue(db, now) : 0),
    findOwnVersion: async (slug) => findOwnVersion(db, slug),
    listOwnStories: async (request = {}) => db.read(() => findOwnStories(db, request)),
    listPhotosOf: async (entity, storyIds) => db.read(() => listPhotosOf(db, entity, storyIds)),
    listRelatedStories: async (id, limit) => db.read(() => listRelatedStories(db, id, limit)),
    isPhotoOut: async (key) => isPhotoOut(db, key),
    listPhotoKeys: async () => db.read(() => listPhotoKeys(db)),
    findStory: async (id) => db.read(() => findStory(db, id)),
    listStories: async (request = {}) => db.read(() => listStories(db, request)),
    findSource: async (id) => db.read(() => findSource(db, id)),
    listSources: async (request = {}) => db.read(() => listSources(db, request)),
    listShifts: async (range) => db.read(() => listShifts(db, range)),
    listRecords: async (request = {}) => db.read(() => records(request)),
    findRecord: async (id, request = {}) => db.read(() => findRecord(db, id, request)),
    listChanges: async (request = {}) => db.read(() => listChanges(db, request)),
    queue: queueOn(db),
    listReleases: async (request = {}) => db.read(() => listReleases(db, request)),
    findReleaseSpan: async () => db.read(() => findReleaseSpan(db)),
    listNews: async (request = {}) => db.read(() => listNews(db, request)),
    listSections: async () => db.read(() => listSections(db)),
    listCorrections: async (request = {}) => db.read(() => listCorrections(db, request)),
    countAddressParts: async (kind, size) => db.read(() => countAddressParts(db, kind, size)),
    listAddresses: async (kind, part, size) => db.read(() => listAddresses(db, kind, part, size)),
    imports: importsOn(db),
    feeds: feedsOn(db),
    subscriptions: subscriptionsOn(db),
    rebuild: async (heard) => (await recorder()).rebuild(db, heard),
    backup: async (path) => backup(db, path),
    check: async () => (await recorder()).check(db),
    figures: async (now) => db.read(() => listFigures(db, now)),
    addFigures: async (counted) => db.write(() => addFigures(db, counted)),
    readiness: async () => db.read(() => findReadiness(db)),
    version: async () => String(lastSeq(db)),
    close: async () => db.close(),
  }
}
