import { normal, says } from './normal.ts'
import { textOf } from './page/page.ts'
import type { StoryScene } from './page/scene.ts'

/** A title that is the form's own name, before the site's: a story on logging in says more. */
const loginTitle =
  /^(?:please )?(?:log[ -]?in|sign[ -]?in|log on|register|registration|create (?:an? |your )?(?:free )?account|forgot(?:ten)? password|reset (?:your )?password|members? log[ -]?in|anmelden|anmeldung|einloggen|login|connexion|se connecter|identifiez-vous|iniciar sesi[oó]n|accede|entrar|accedi|inloggen|logga in|logg inn|log ind|zaloguj(?: się)?|ログイン|로그인|登录)(?: (?:to|bei|à|en|no|na) .{2,40}| (?:or|and) (?:register|sign ?up))?(?: to (?:keep|continue) reading)?$/iu

/** Where a story was asked for, what stands there instead. */
const notice =
  /\b(?:you (?:must|need to|have to|should) (?:first )?(?:be (?:logged|signed) in|log ?in|sign ?in|register)|please (?:log|sign) ?in\b|(?:log|sign) in to (?:view|see|read|access)|this (?:content|page|post|article|area|forum|thread|section) is (?:password[- ]protected|protected|private|(?:only |reserved )?for (?:registered |our )?members)|members[- ]only|connectez-vous (?:pour|afin)|vous devez (?:être connecté|vous connecter)|sie müssen (?:sich |angemeldet|eingeloggt)|bitte (?:melden|loggen) sie sich|(?:debes?|tienes que|necesitas) iniciar sesión|devi (?:effettuare l[’']accesso|accedere)|je moet (?:ingelogd|inloggen))/i
const maxNoticeChars = 300
/** What content systems put before the titles of stories that need a password of their own. */
const lockedTitle =
  /^(?:protected|geschützt|protégé|protegido|protetto|beveiligd|skyddad|passordbeskyttet)\s?:\s/i
/** Longer texts than a wall's invitation to join. */
const maxBesideForm = 2000

/**
 * A password is asked for, and the page's title names the form; or a heading or a notice does, where no line shows what
 * the story would be called. Headings alone don't count: stories have such forms in a corner. `text` is what was taken
 * for the story.
 */
export function asksToLogIn({ page, headline }: StoryScene, text: string): boolean {
  const inputs = page.elements.filter(({ tag }) => tag === 'input').map(({ attributes }) => attributes.type)
  if (!inputs.some((type) => type === 'password' || type === 'email')) return false
  const title = page.title === null ? (headline ?? '') : firstPart(page.title)
  if (loginTitle.test(title.trim())) return true
  if (inputs.includes('password') && lockedTitle.test(page.title ?? '')) return true
  if (!inputs.includes('password') || text.length > maxBesideForm) return false
  if (headline !== null && loginTitle.test(headline.trim())) return true
  const shown = normal(headline ?? '')
  if (page.passages.some((passage) => says(passage.text, shown))) return false
  return (
    page.headings.some((heading) => loginTitle.test(textOf(page, heading).trim())) ||
    page.passages.some((passage) => passage.text.length <= maxNoticeChars && notice.test(passage.text))
  )
}

function firstPart(title: string): string {
  return title.split(/\s+[|–—·:-]\s+/)[0] ?? ''
}

/** One of these every such notice has; the others are looked for only then. */
const legal = /\b(?:cookies?\b|track(?:ing|ers?)\b|einwilligung|consent(?:ement|imiento)?\b|traceurs?\b)/i

/** What such notices speak of, a word or two each. */
const subjects: readonly RegExp[] = [
  /\b(?:cookies?|track(?:ing|ers?)|traceurs?)\b/i,
  /\bthird[- ]part(?:y|ies)|\bdrittanbieter|\btiers\b|\bterceros\b|\bterzi\b|\bip[- ]adress/i,
  /\b(?:consent|einwilligung|consentement|consentimiento|consenso|toestemming|samtycke|zgod[ayę])\b/i,
  /\b(?:accept|agree|reject|object to|zustimmen|ablehnen|accepter|refuser|aceptar|rechazar|accettare|accepteren)\b/i,
  /\b(?:our|\d+|unsere[nr]?|nos|nuestros|nostri|onze) (?:\d+ )?(?:partners?|vendors?|partner[n]?|partenaires|socios|proveedores|fornitori)\b/i,
  /\blegitimate(?: business)? interests?|berechtigt\w+ interesse|intérêt légitime|interés legítimo|legittimo interesse/i,
  /\bpersonal data|personenbezogene|données (?:personnelles|à caractère personnel)|datos personales|dati personali|persoonsgegevens/i,
  /\b(?:on|information on) (?:a|your|their) device|auf (?:ihrem|einem) gerät|sur (?:votre|un) (?:appareil|terminal)|en (?:su|un) dispositivo|sul (?:tuo )?dispositivo/i,
  /\bpersonali[sz]ed (?:ads|advertising|content)|personalisierte|publicités? personnalisé|anuncios personalizados|publicidad personalizada/i,
  /\bprivacy (?:policy|settings|choices|preferences|notice)|datenschutz|confidentialité|privacidad|riservatezza/i,
]
const minSubjects = 5

/** The reader is spoken to as one who has to choose: a story on such notices quotes one phrase of them at most. */
const address =
  /\b(?:your (?:choices?|consent|device|privacy|preferences|agreement|personal data)|you (?:may|can) (?:accept|agree|reject|refuse|manage|change|withdraw|object)|we(?: and our|, .{2,40},? and our)? (?:\d+ )?(?:partners|vendors)|we (?:use|set|store)(?: only)?(?: those)? cookies|ihre[rnm]? (?:einwilligung|auswahl|daten|zustimmung|geräte?)|wir und unsere|vos (?:choix|données)|nous et nos|sus? (?:datos|preferencias)|nosotros y nuestros|le tue scelte|noi e i nostri)/giu
const minAddresses = 3

/** Legal prose on cookies that speaks to the reader, under a title of its own or with a button to accept it. `text` is what was taken for the story. */
export function asksForConsent({ page, sources, fields }: StoryScene, text: string): boolean {
  if (!legal.test(text)) return false
  const count = subjects.filter((subject) => subject.test(text)).length
  const isCalled = consentTitle.test(firstPart(page.title ?? '')) || consentHost.test(sources.url ?? '')
  if (isCalled && fields.published === null && count >= minCalledSubjects) return true
  if (count < minSubjects || (text.match(address)?.length ?? 0) < minAddresses) return false
  return page.elements.some(
    (element) =>
      (element.tag === 'button' || element.tag === 'a' || element.attributes.role === 'button') &&
      isAcceptance(textOf(page, element)),
  )
}

/** Where the page is called so, fewer subjects are enough. */
const minCalledSubjects = 3
const consentHost = /^https?:\/\/(?:consent|cmp|privacy)\./i
const consentTitle =
  /\b(?:your privacy matters|(?:value|respect|care about) your privacy|before you continue|your (?:privacy )?choices|(?:cookie|privacy) (?:settings|preferences|consent|notice))\b|^(?:cookie )?consent\b|\b(?:ihre privatsphäre|votre vie privée|tu privacidad|la tua privacy|uw privacy)\b/i

function isAcceptance(words: string): boolean {
  return (
    words.length <= 40 &&
    /^(?:(?:i )?(?:accept|agree|consent|allow)|ok(?:ay)?\b|got it|(?:alle[ns]? )?(?:akzeptieren|zustimmen|einwilligen)|(?:weiter )?mit werbung|continue with ads|(?:tout )?accepter|(?:aceptar|accetta|accepteren|godkänn|zgadzam))/i.test(
      words.trim(),
    )
  )
}
