import { announcesCredit, isPhotoCredit, namesMakers, splitCredit, tidyCredit } from '../captions.ts'
import { normal } from '../normal.ts'
import { decodeEntities } from '../page/entities.ts'
import { pointsUp } from '../page/following.ts'
import type { Frame } from '../page/frames.ts'
import { hints } from '../page/hints.ts'
import type { Attributes, Element, Page, Passage } from '../page/page.ts'
import { isImageFile } from './address.ts'
import { isMaker, splitCaption } from './caption-credit.ts'
import { readCaptionsNear } from './state-captions.ts'

export type Caption = { readonly caption: string | null; readonly credit: string | null }

const captionName =
  /^(?:data-)?(?:[a-z]+-)?(?:caption|cutline|legend|sub-html|desc(?:ription)?|note)(?:-(?:text|html|content|body|line|value))?$/
const creditName =
  /^(?:data-)?(?:[a-z]+-)?(?:credits?|copyright|photographer|attribution)(?:-(?:text|html|content|line|name|value))?$|^by(?:line)?$/

/** What a picture's own attributes say, or those of the link and the boxes around it alone; a lightbox shows it. */
export function readCaptionAttributes(attributes: readonly Attributes[]): Caption {
  const all = attributes.flatMap((own) => Object.entries(own))
  const read = (called: RegExp) =>
    all
      .filter(([name, value]) => called.test(name) && !/^[#./]|^\w+:\/\//.test(value))
      .map(([, value]) => plain(value))
      .find((text) => /\p{L}{2}/u.test(text) && !/^(?:true|false|null|undefined)$/.test(text)) ?? ''
  const packed = all.flatMap(([, value]) => readPacked(value))
  const words = splitCaption(
    read(captionName) || plain(packed.find(({ caption }) => caption !== '')?.caption ?? ''),
  )
  const credit = read(creditName) || plain(packed.find(({ credit }) => credit !== '')?.credit ?? '')
  return { caption: words.caption, credit: credit === '' ? words.credit : tidyCredit(credit) }
}

const maxPackedChars = 4000

/** `data-attrs='{"src":"…","caption":"…"}'`: what an editor's script reads back. */
function readPacked(value: string): readonly { readonly caption: string; readonly credit: string }[] {
  if (!value.startsWith('{') || value.length > maxPackedChars || !packedName.test(value)) return []
  return readCaptionsNear(value)
}

const packedName = /"(?:caption|cutline|credits?|photographer)"/

/**
 * A picture's title, or that of the link around it, where it is a sentence or has a credit: content systems show it as the
 * caption. Most titles are a file's name or say the alternative text again.
 */
export function readTitle(title: string, alt: string): Caption | null {
  const split = readShownTitle(title, alt)
  if (split === null) return null
  return split.credit !== null || /[.!?…]["'”’»)]*$/.test(plain(title)) ? split : null
}

/** What a lightbox is told to write under a picture need be no sentence: only words, and not the alternative text. */
export function readShownTitle(title: string, alt: string): Caption | null {
  const words = plain(title)
  const isSaid = /\s\S+\s\S+\s/.test(words) && !isImageFile(words) && normal(words) !== normal(alt)
  return isSaid && !furniture.test(words) ? splitCaption(words) : null
}

/** The credit at the end of a picture's title or alternative text: "… | Bildquelle: Skyline". */
export function readHiddenCredit({ title, alt }: Attributes): string | null {
  const words = [title, alt].map((text) => splitCredit(plain(text ?? '')))
  return words.find(({ credit }) => credit !== null)?.credit ?? null
}

function plain(markup: string): string {
  return decodeEntities(markup.replace(/<[^>]{0,300}>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()
}

/** A frame's caption and credit: by their own elements where the page has them, else by the words. */
export function readCaption(page: Page, frame: Frame): Caption {
  const captions = frame.captions.filter(
    (at) => frame.furniture?.includes(at) !== true && (frame.captions.length === 1 || !isSwitch(page, at)),
  )
  const marked = captions.flatMap((at) => findMarkedCredits(page, at))
  const texts = captions
    .flatMap((at) => splitLastLine(page.passages[at]?.text ?? '', withoutMarked(page, at, marked)))
    .filter((text) => text !== '' && !furniture.test(text) && !(marked.length > 0 && announcesCredit(text)))
  const parts = joinLabels(withoutCuts(distinct(texts))).map((text) =>
    joinMakers(splitCaption(withoutBrackets(text))),
  )
  const split = marked.length > 0 ? parts : splitName(parts)
  const said = split.flatMap(({ caption }) => caption ?? [])
  const credits = [
    ...marked.map(({ text }) => tidyCredit(text)),
    ...split.map(({ credit }) => credit),
  ].filter((name) => name !== null)
  return {
    caption: said.length === 0 ? null : said.join(' '),
    credit: credits.length === 0 ? null : distinct(credits).join(', '),
  }
}

/** "Members of the guild picket on Fr…", beside all of it: what a small screen shows first. */
function withoutCuts(texts: readonly string[]): readonly string[] {
  if (texts.length < 2) return texts
  return texts.filter((text) => {
    const cut = /^(.{12,})(?:…|\.\.\.)$/su.exec(text)?.[1]
    return cut === undefined || !texts.some((other) => other !== text && other.startsWith(cut))
  })
}

/** "About this picture": words that open the caption. */
function isSwitch(page: Page, at: number): boolean {
  return page.elements[page.passages[at]?.element ?? -1]?.tag === 'summary'
}

/** "The station, drawn by Lund himself⏎(Skyline Works)": a last line that is all brackets is no part of the sentence. */
function splitLastLine(text: string, words: string): readonly string[] {
  const at = text.lastIndexOf('\n')
  const last = at === -1 ? '' : text.slice(at + 1).trim()
  if (!/^[([].{2,60}[)\]]$/.test(last) || !isName(last.slice(1, -1)) || !words.endsWith(last)) return [words]
  return [words.slice(0, -last.length).trim(), `© ${last.slice(1, -1)}`]
}

/** "(Ada Finch on the pier. Photo by Bo Lund)": all of it in brackets. */
function withoutBrackets(text: string): string {
  const inner = /^[([]([^()[\]]{20,})[)\]]\.?$/.exec(text)?.[1]
  return inner !== undefined && /\s\S+\s\S+\s/.test(inner) && !isPhotoCredit(text) ? inner : text
}

/** "Photo by", and the name in a line of its own. */
function joinLabels(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text, at) => {
    if (announcesCredit(text) && texts[at + 1] !== undefined) return []
    const before = texts[at - 1] ?? ''
    return announcesCredit(before) ? [`${before.replace(/:$/, '')}: ${text}`] : [text]
  })
}

/** "Bo Lund; Courtesy of Ada Finch": two pictures side by side, and a name that is no caption. */
function joinMakers({ caption, credit }: Caption): Caption {
  const name = caption?.replace(/[;,/|]$/, '').trim() ?? ''
  return credit !== null && /^courtesy of\b/i.test(credit) && isPersonName(name)
    ? { caption: null, credit: `${name}; ${credit}` }
    : { caption, credit }
}

/** A name alone above or below a sentence is who took the picture; so is a firm's beside nothing else. */
function splitName(parts: readonly Caption[]): readonly Caption[] {
  if (parts.some(({ credit }) => credit !== null)) return parts
  const isAlone = parts.length === 1
  const isSaid = parts.some(({ caption }) => /[.!?…]["'”’)]*$/.test(caption ?? ''))
  const at = parts.findIndex(
    ({ caption }, i) =>
      caption !== null &&
      ((isSaid && !isAlone && (isPersonName(caption) || (i > 0 && isShortName(caption)))) ||
        isMaker(caption) ||
        (isAlone && tookFor.test(caption))),
  )
  return parts.map((part, i) => (i === at ? { caption: null, credit: part.caption } : part))
}

/** "Ana Reyes for The Slate Wire", and nothing else. */
const tookFor =
  /^(?:\p{Lu}[\p{L}'’.-]* ){2,3}for \p{Lu}[\p{L}'’.-]*(?: (?:\p{Lu}[\p{L}'’.-]*|of|the|and|&)){0,4}$/u

/** A firm of a word or two, in a line of its own under a sentence. */
function isShortName(words: string): boolean {
  return /^\p{Lu}[\p{L}\p{N}+'’.-]*(?: \p{Lu}[\p{L}\p{N}+'’.-]*)?$/u.test(words)
}

function isPersonName(words: string): boolean {
  return /^\p{Lu}[\p{L}'’.-]*(?: (?:\p{Lu}[\p{L}'’.-]*|de|da|van|von|der|la|el)){1,3}$/u.test(words)
}

function distinct(list: readonly string[]): readonly string[] {
  return [...new Set(list)]
}

/** What sites write around a caption for buttons and screen readers. */
const furniture =
  /^[([]?(?:hide caption|toggle caption|enlarge(?: (?:this )?image)?|view image in fullscreen|(?:open|view|see|enlarge) (?:this |the )?(?:photo|image|picture) in (?:the )?gallery:?|image \d+ of \d+|\d+\s*(?:\/|of)\s*\d+(?:\s*[|·•])?|advertisement|(?:image|photo|picture) (?:source|credits?|via)|read (?:more|less)|show (?:more|less)|bild vergrößern|zoom|expand|close|show caption|open in fullscreen|(?:(?:click|tap|press|hit|swipe|klicken)(?: (?:here|enter|escape|space))?(?: or (?:click|tap))?|select) (?:to|for|zum)\b.{0,60}|agrandir|ampliar|もっと見る|.{0,12}をもっと見る|.{0,12}を拡大|add to tray|(?:\d{1,2}[.)]?\s+)?download(?: (?:image|photo|picture|hi(?:gh)?[- ]?res).{0,40}|\s?\([\d.,]+ ?[km]i?b\))?|\S{1,80}\.(?:jpe?g|png|gif|webp|avif|tiff?)(?: \([\d.,]+ ?[KM]i?B\))?(?:,? (?:\d+ ?[x×] ?\d+|viewed \d+ times?|\d+ views?|[\d.,]+ ?[KM]i?B).{0,40})?)[)\]]?$/i

/** The same inside a caption, and what screen readers are told: "Image caption, …". */
const furnitureInside =
  /^(?:(?:image|media|picture|photo|video) (?:caption|source)|caption|bildunterschrift|légende)\s*[,:]\s*|\s*[[(](?:click|tap) (?:here )?(?:to|for)\b[^\])]{0,30}[\])]\s*/giu

type Marked = {
  readonly passage: number
  readonly start: number
  readonly end: number
  readonly text: string
}

const creditProperty = /^(?:creditText|copyrightHolder|copyrightNotice|author|creator|contributor)$/i

function findMarkedCredits(page: Page, at: number): readonly Marked[] {
  const passage = page.passages[at]
  const block = page.elements[passage?.element ?? -1]
  if (passage === undefined || block === undefined) return []
  if ((block.hints & hints.credit) !== 0 && (block.hints & hints.caption) === 0)
    return [{ passage: at, start: 0, end: passage.text.length, text: passage.text }]
  const found: Marked[] = []
  const opening: Marked[] = []
  for (let i = block.index + 1; i < page.elements.length; i++) {
    const element = page.elements[i]
    if (element === undefined || element.depth <= block.depth) break
    if (element.from.passage !== at) continue
    const start = element.from.offset
    const end = element.to.passage === at ? element.to.offset : passage.text.length
    const text = passage.text.slice(start, end).trim()
    if (!/\p{L}/u.test(text) || found.some((other) => other.end >= end)) continue
    if (namesCredit(element, text) || looksLikeCredit(element, passage, start, end))
      found.push({ passage: at, start, end, text })
    else if (start === 0 && opensWithCredit(element.tag, text, passage.text.slice(end).trim()))
      opening.push({ passage: at, start, end, text })
  }
  // A name before a caption that has its credit is the caption's heading.
  return found.length > 0 ? found : opening.slice(0, 1)
}

function namesCredit({ hints: own, attributes }: Element, text: string): boolean {
  return (
    (own & hints.credit) !== 0 ||
    creditProperty.test(attributes.itemprop ?? '') ||
    (text.length <= 160 && isPhotoCredit(text) && splitCredit(text).caption === null)
  )
}

const maxNameChars = 80

/** Small print in a caption; or, set off at its end after a full stop, a name: who took the picture. */
function looksLikeCredit({ tag }: Element, { text }: Passage, start: number, end: number): boolean {
  const words = text.slice(start, end).trim()
  if (words.length > maxNameChars || words.length === text.length) return false
  const before = text.slice(0, start).trimEnd()
  const after = text.slice(end).trim()
  if (/^(?:small|cite)$/.test(tag)) return before === '' ? namesMakers(words) : /^[)\].]*$/.test(after)
  if (tag === 'a' || before === '' || !/^[)\].]*$/.test(after)) return false
  // No space before it: a style sheet sets the two apart.
  if (/[\p{L}\p{N}”’"')]$/u.test(text.slice(0, start)) && before.includes(' ') && isName(words)) return true
  if (namesMakers(words)) return true
  return /[.!?…]["'”’»)\]]*[|([–—-]?$/.test(before) && isName(words)
}

/** A name set off before a whole sentence that does not say it; in bold type it heads the sentence. */
function opensWithCredit(tag: string, words: string, after: string): boolean {
  if (!/^(?:span|small|cite|i|em)$/.test(tag) || !/^\p{Lu}.*[.!?…]["'”’»)]*$/su.test(after)) return false
  return (isPersonName(words) || namesMakers(words) || isMaker(words)) && !after.includes(words)
}

/** Capitalised words and what stands between names. */
function isName(words: string): boolean {
  const all = words.replace(/^[([]|[)\].]$/g, '').split(/[\s/]+/)
  return (
    all.length <= 8 &&
    all.every((word) =>
      /^(?:[\p{Lu}\p{Lo}\p{N}©&"“(].*|of|for|and|the|via|by|von|de|der|del|di|la|et|y|und|\W+)$/u.test(word),
    ) &&
    !/[!?…:]/.test(words)
  )
}

/** What announced the name that has been cut out. */
const leftLabel =
  /(?<=[.!?…]['"”’»)\]]*\s)(?:photos?|photographs?|pictures?|images?|credits?|fotos?|bild(?:er)?)(?: credits?| by)?\s*:?$/i

function withoutMarked(page: Page, at: number, marked: readonly Marked[]): string {
  let text = page.passages[at]?.text ?? ''
  for (const { passage, start, end } of [...marked].reverse()) {
    if (passage === at) text = `${text.slice(0, start)} ${text.slice(end)}`
  }
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(furnitureInside, ' ')
    .trimStart()
    .replace(pointsUp, '')
    .replace(marked.length > 0 ? /[\s|([/–—-]+$|^[\s|)\]/]+/g : /^\s+|\s+$/g, '')
    .replace(marked.length > 0 ? leftLabel : /^$/, '')
    .trim()
}
