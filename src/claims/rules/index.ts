import * as cast from './cast.ts'
import * as count from './count.ts'
import * as crew from './crew.ts'
import * as media from './media.ts'
import * as platform from './platform.ts'
import * as release from './release.ts'
import { compile, type Rule } from './rule.ts'
import * as status from './status.ts'
import * as works from './works.ts'
import * as world from './world.ts'

/** Every rule, in the order in which they are tried. All are tried: order only decides which one is named first. */
export const rules: readonly Rule[] = [
  cast.titularPart,
  cast.playsPart,
  cast.starsIn,
  cast.joinsCast,
  cast.castAs,
  cast.titleStars,
  cast.personAsPart,
  cast.playedBy,
  cast.rolePlayed,
  cast.guestStars,
  cast.beingEyed,
  cast.leavesCast,
  cast.replaces,
  cast.titleStar,
  cast.haveBack,
  crew.makesWork,
  crew.madeBy,
  crew.jobBeforeName,
  crew.servesAs,
  crew.producesWith,
  crew.leavesCrew,
  crew.withoutJob,
  release.opensOn,
  release.premiereDate,
  release.givenUpDate,
  release.delayed,
  status.renewed,
  status.cancelled,
  status.ending,
  status.ordered,
  status.filming,
  status.wrapped,
  status.inStatus,
  platform.airsOn,
  platform.ownedWork,
  platform.producedBy,
  count.episodeCount,
  count.workCount,
  count.boxOffice,
  works.basedOn,
  works.followsWork,
  works.partOf,
  works.named,
  works.knownFor,
  media.mediaReleased,
  world.kinship,
  world.married,
  world.alias,
  world.occupation,
  world.setting,
  world.filmedIn,
  world.ability,
  world.appears,
]

export const compiledRules = rules.map(compile)
