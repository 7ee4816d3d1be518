import { textOf } from './page/page.ts'
import type { StoryScene } from './page/scene.ts'

/** What a page is called that cannot or will not show what was asked for. The whole title: stories are written on such pages, too. */
const patterns: readonly RegExp[] = [
  /^(?:(?:http )?(?:error|status|fehler|erreur)(?: code)?:? ?)?(?:40[0134]|410|429|451|50[0234])(?:$|[\s:–—-]+(?:error|fehler|not found|page|file|gone|forbidden|sorry|oops|unauthori[sz]ed|bad|internal|service|unavailable)\b.{0,60}$)/,
  /^(?:(?:sorry|oops|whoops|uh[- ]oh|hmm)\W{1,4})?(?:(?:the|this|that|your) )?(?:requested )?(?:page|article|story|content|url|file|post|link|site|website|service)(?: (?:that )?you(?:[’']re| are| were)? (?:requested|looking for|wanted|tried to (?:reach|open|view)))? ?(?:(?:was|is|are|has been|could|can|does|cannot be|isn[’']t|doesn[’']t|can[’']t|couldn[’']t)\b ?)(?:temporarily |currently )?(?:not|no longer|unavailable|removed|deleted|blocked|missing|exist|gone|be found|available)\b.{0,60}$/,
  /^(?:(?:sorry|oops|whoops)\W{1,4})?(?:page|file|article|story|content) (?:not found|unavailable|missing|removed|gone)\W*$/,
  /^(?:(?:sorry|oops|whoops)\W{1,4})?(?:we |i )?(?:can[’']t|cannot|couldn[’']t|could not)(?: seem to)? (?:find|show|open|load) (?:that|this|the|your|what) ?(?:page|article|story|content|you.{0,30})?\W*$/,
  /^(?:not found|nothing (?:was )?found(?: here)?|something (?:went|has gone) wrong|internal server error|bad gateway|service (?:temporarily )?unavailable|gateway time-?out|gone|forbidden|unavailable(?: for legal reasons)?|unauthori[sz]ed|too many requests|(?:site )?under (?:maintenance|construction)|we[’']ll be (?:right )?back(?: soon)?|access (?:denied|to this (?:page|site|content) (?:has been |is )?(?:denied|restricted)))\W*$/,
  /^(?:just a moment|attention required|checking (?:your browser|if the site).{0,60}|are you (?:a )?(?:human|robot).{0,30}|(?:please )?(?:verify|confirm) (?:that )?you(?:[’']re| are).{0,40}|pardon our interruption|one more step|security check(?: required)?|human verification|ddos protection.{0,40})\W*$/,
  /^(?:(?:die )?seite (?:wurde |konnte )?nicht (?:gefunden|verfügbar|erreichbar).{0,20}|(?:la )?page (?:est )?(?:introuvable|non trouvée|inexistante)|p[áa]gina no (?:encontrada|disponible|existe)|pagina non trovata|pagina niet gevonden|sidan (?:hittades inte|kunde inte hittas|finns inte)|siden (?:finnes ikke|ble ikke funnet|blev ikke fundet)|sivua ei löydy|strona nie (?:istnieje|została znaleziona)|ページが見つかりません.{0,10})\W*$/,
]

/** A story in full is longer than any apology. */
const maxChars = 2500

/** Whether a page's title or its main heading says that what was asked for is not here. `text` is what was taken for the story. */
export function failsToShow({ page, sources }: StoryScene, text: string): boolean {
  if (
    text.length > maxChars ||
    sources.metas.has('article:published_time') ||
    sources.data.published !== null
  )
    return false
  const [title = ''] = (page.title ?? '').split(/\s+[|–—·-]\s+/)
  const headings = page.headings.filter(({ tag }) => tag === 'h1').map((heading) => textOf(page, heading))
  return [page.title ?? '', title, ...headings].some((words) => isFailure(words.trim().toLowerCase()))
}

function isFailure(words: string): boolean {
  return words !== '' && patterns.some((pattern) => pattern.test(words))
}
