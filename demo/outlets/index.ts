import type { Newsroom } from '../newsroom.ts'
import type { Page } from '../page.ts'
import { backlotRegister } from './backlot-register.ts'
import { dailyLantern } from './daily-lantern.ts'
import { inkAndAerials } from './ink-and-aerials.ts'
import { inlandTribune } from './inland-tribune.ts'
import { loadingDock } from './loading-dock.ts'
import { pillarPressRoom } from './pillar-press-room.ts'
import { turnaround } from './turnaround.ts'
import { wainscottNewsroom } from './wainscott-newsroom.ts'

/** A whole HTML page the way one outlet's site would serve it. */
export type Template = (page: Page, newsroom: Newsroom) => string

/** By domain. */
export const templates: Readonly<Record<string, Template>> = {
  'press.pillar.example': pillarPressRoom,
  'newsroom.wainscottpictures.example': wainscottNewsroom,
  'backlotregister.example': backlotRegister,
  'turnaround.example': turnaround,
  'dailylantern.example': dailyLantern,
  'inlandtribune.example': inlandTribune,
  'inkandaerials.example': inkAndAerials,
  'theloadingdock.example': loadingDock,
}
