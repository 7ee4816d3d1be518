import * as adapting from './adapting.ts'
import * as anotherRun from './another-run.ts'
import { appears } from './appears.ts'
import { bareStatus } from './bare-status.ts'
import * as boxOffice from './box-office.ts'
import * as bracketed from './cast-bracketed.ts'
import * as inAndOut from './cast-in-and-out.ts'
import * as introduced from './cast-introduced.ts'
import * as joining from './cast-joining.ts'
import * as leaving from './cast-leaving.ts'
import * as naming from './cast-naming.ts'
import * as owned from './cast-owned.ts'
import * as playing from './cast-playing.ts'
import { castRespectively } from './cast-respectively.ts'
import * as told from './cast-told.ts'
import * as count from './count.ts'
import * as changing from './crew-changing.ts'
import * as credits from './crew-credits.ts'
import * as making from './crew-making.ts'
import * as serving from './crew-serving.ts'
import * as delays from './delays.ts'
import * as endings from './endings.ts'
import { episodeNamed, namedAfterColon, namedAtLast } from './episode-titles.ts'
import * as filming from './filming.ts'
import * as filmingAhead from './filming-ahead.ts'
import * as followers from './followers.ts'
import * as gone from './gone.ts'
import * as identity from './identity.ts'
import * as kinship from './kinship.ts'
import { labelledStatus, sectionedStatus } from './labelled-status.ts'
import * as listed from './listed.ts'
import * as media from './media.ts'
import { notAmongThem, notGoingAhead } from './not-going-ahead.ts'
import * as notable from './notable-work.ts'
import * as occupation from './occupation.ts'
import * as occupationTold from './occupation-told.ts'
import * as platform from './platform.ts'
import { platformDeclined } from './platform-declined.ts'
import * as production from './production.ts'
import * as release from './release.ts'
import * as alone from './release-alone.ts'
import { releaseNoun } from './release-noun.ts'
import * as releaseSaid from './release-said.ts'
import * as renewals from './renewals.ts'
import { compile, type Rule } from './rule.ts'
import * as source from './source-material.ts'
import * as stage from './stage-told.ts'
import * as status from './status.ts'
import { workingOn } from './working-on.ts'
import * as works from './works.ts'
import * as world from './world.ts'

/** Every rule, in the order in which they are tried. All are tried: order only decides which one is named first. */
export const rules: readonly Rule[] = [
  castRespectively,
  playing.titularPart,
  playing.playsPart,
  playing.playsNoun,
  playing.playPlural,
  playing.isPart,
  playing.isNoun,
  playing.personAsPart,
  playing.sharedPart,
  playing.roleAside,
  playing.personAsNoun,
  playing.playedBy,
  playing.ownPart,
  playing.ownNoun,
  playing.voiceOf,
  joining.starsIn,
  joining.joinsCast,
  joining.signsOn,
  joining.castAs,
  joining.titleStars,
  joining.castLabel,
  joining.rolePlayed,
  joining.castIs,
  joining.opposite,
  joining.guestStars,
  joining.titleStar,
  introduced.castIntroduced,
  introduced.castLabelled,
  told.praisedAs,
  told.knownAsPart,
  told.narrates,
  told.castBy,
  told.standingFrom,
  told.isGone,
  owned.ownWork,
  owned.coStar,
  bracketed.nounAside,
  inAndOut.inAndOut,
  inAndOut.recastWith,
  naming.partGoesTo,
  naming.inTheFrame,
  naming.namedFor,
  naming.voicesOf,
  naming.replacementIs,
  leaving.beingEyed,
  leaving.leavesCast,
  leaving.notReturning,
  leaving.replaces,
  leaving.haveBack,
  making.makesWork,
  making.designs,
  making.insteadDoes,
  making.executiveProduces,
  making.madeBy,
  making.doerOf,
  making.creditedTo,
  making.ownedWork,
  making.withoutJob,
  credits.creditBlock,
  credits.madeAside,
  credits.creditLabel,
  serving.jobBeforeName,
  serving.nameBeforeJob,
  serving.servesAs,
  serving.directsDebut,
  changing.leavesCrew,
  changing.crewNotReturning,
  changing.replacesCrew,
  changing.takesChair,
  changing.inTheChair,
  serving.writersRoom,
  labelledStatus,
  sectionedStatus,
  listed.listed,
  release.opensOn,
  release.datedBy,
  release.premiereDate,
  releaseNoun,
  release.dateAside,
  release.soundtrackOut,
  alone.releaseAlone,
  releaseSaid.releaseSaid,
  releaseSaid.releaseMoved,
  releaseSaid.releaseAsPlanned,
  releaseSaid.releaseGuessed,
  releaseSaid.releaseEvent,
  alone.releaseLabel,
  alone.releaseByRegion,
  delays.givenUpDate,
  delays.delayed,
  renewals.renewed,
  endings.cancelled,
  endings.ending,
  endings.fateAside,
  anotherRun.anotherRun,
  anotherRun.askedForMore,
  gone.putDown,
  gone.formerly,
  notGoingAhead,
  notAmongThem,
  bareStatus,
  episodeNamed,
  namedAtLast,
  namedAfterColon,
  renewals.ordered,
  filming.filming,
  filming.filmedIn,
  filming.shotOpening,
  filming.wrapped,
  filmingAhead.camerasTurn,
  filmingAhead.filmedAhead,
  filmingAhead.filmsThere,
  status.inDevelopment,
  status.inProduction,
  status.postProduction,
  status.casting,
  status.paused,
  status.shelved,
  status.revived,
  status.announced,
  status.completed,
  workingOn,
  stage.beingWritten,
  stage.saidYes,
  stage.doneFilming,
  stage.standsStill,
  stage.heldBack,
  stage.comesToAnEnd,
  platformDeclined,
  platform.airsOn,
  platform.airedBy,
  platform.ownedWork,
  platform.madeForHome,
  production.producedBy,
  production.fromCompany,
  count.episodeCount,
  count.bareCount,
  count.seasonCount,
  count.runningTime,
  count.workCount,
  boxOffice.boxOffice,
  boxOffice.budget,
  boxOffice.theaterCount,
  boxOffice.viewers,
  source.sameName,
  source.ofItsSource,
  works.basedOn,
  works.basedOnNoun,
  source.inTheSource,
  adapting.boughtSource,
  adapting.turnedIntoWork,
  adapting.authorsNoun,
  adapting.itsBasis,
  works.followsWork,
  followers.namedFollower,
  followers.numberedFollower,
  followers.subtitledFollower,
  followers.ofTheOld,
  followers.notFollowing,
  followers.remadeAs,
  works.comesOf,
  works.namelessFollows,
  works.partOf,
  works.named,
  notable.knownFor,
  notable.lastSeenIn,
  media.mediaReleased,
  media.firstLook,
  media.mediaMentioned,
  kinship.kinship,
  kinship.isKin,
  kinship.hisKin,
  kinship.kinNamed,
  kinship.kinPair,
  kinship.married,
  kinship.whoMarried,
  identity.alias,
  identity.nickname,
  occupation.occupation,
  occupation.callingAfterDash,
  occupation.isCallingOf,
  occupation.callingBeforeName,
  occupationTold.callingOfTwo,
  occupationTold.callingNamed,
  occupationTold.callingInBrackets,
  occupationTold.callingAsRank,
  world.setting,
  world.settingNoun,
  world.settingOfPlot,
  world.settingOfLogline,
  world.settingNamed,
  world.settingOfPart,
  world.settingInPeriod,
  world.placeSet,
  identity.ability,
  identity.abilityOfNoun,
  appears,
]

export const compiledRules = rules.map(compile)
