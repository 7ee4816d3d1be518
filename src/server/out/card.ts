import sharp, { type OverlayOptions } from 'sharp'
import { escapeXml } from './xml.ts'

// Every card is another: what libvips keeps for the next time is memory alone.
sharp.cache(false)
// With a thread for each core and sixteen cards at once it took 130 MB more, and no card was sooner there.
sharp.concurrency(1)

/** What Open Graph asks for. */
const [width, height] = [1200, 630]
const [left, headingTop, headingWidth, headingHeight] = [80, 190, 1040, 250]

/** A standing as it is drawn: the label's line as long as the claim is probable. */
export type CardLine = {
  readonly kind: 'confirmed' | 'reported' | 'rumoured' | 'speculated' | 'open' | 'denied'
  /** 0–1. */
  readonly reach: number
  readonly words: string
}

export type Card = {
  readonly kicker: string
  readonly heading: string
  readonly isStruck: boolean
  /** At most four. */
  readonly lines: readonly CardLine[]
}

/** The colours of the light theme, as `tokens.css` has them: a picture has no theme. */
const colours = {
  paper: '#fefdfb',
  ink: '#1a1814',
  muted: '#5d574c',
  brand: '#8c2f1b',
  track: '#d3ccbe',
  confirmed: '#1c6336',
  reported: '#1d4d86',
  rumoured: '#8a5200',
  speculated: '#6d3c8f',
  open: '#55534d',
  denied: '#a32420',
} as const

const serif = 'Noto Serif, Source Serif 4, Liberation Serif, DejaVu Serif, serif'
const sans = 'Noto Sans, Liberation Sans, DejaVu Sans, sans-serif'

/** A picture of what a page is about, for those who share it. One is drawn at a time. */
export const drawCard = oneByOne(draw)

async function draw(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  const head: readonly Words[] = [
    { text: 'Hearsay', font: `${serif} bold 30`, colour: colours.ink, top: 52 },
    {
      text: 'The newsroom that keeps the record',
      font: `${sans} 17`,
      colour: colours.muted,
      top: 62,
      right: true,
    },
    { text: card.kicker, font: `${sans} bold 21`, colour: colours.brand, top: 138 },
  ]
  const lines = card.lines.map(({ kind, words: says }, i): Words => {
    const top = lineTop(i, card.lines.length) - 14
    return { text: says, font: `${sans} 22`, colour: colours[kind], top, indent: 340 }
  })
  const parts = await heading(card)
  for (const line of [...head, ...lines]) parts.push(...(await words(line)))
  const picture = sharp(Buffer.from(ground(card))).composite(parts)
  return new Uint8Array(await picture.png({ palette: true, colours: 64 }).toBuffer())
}

/** The same function, waiting for its turn. */
function oneByOne<Given, Made>(make: (given: Given) => Promise<Made>): (given: Given) => Promise<Made> {
  let last: Promise<unknown> = Promise.resolve()
  return (given) => {
    const made = last.then(() => make(given))
    last = made.catch(() => {})
    return made
  }
}

type Words = {
  readonly text: string
  readonly font: string
  readonly colour: string
  readonly top: number
  readonly right?: boolean
  readonly indent?: number
}

/** One line of words; what is too long is cut by the picture's edge, not wrapped. */
async function words({
  text,
  font,
  colour,
  top,
  right = false,
  indent = 0,
}: Words): Promise<OverlayOptions[]> {
  if (!canBeSet(text)) return []
  const markup = `<span foreground="${colour}">${escapeXml(shorten(text, 70))}</span>`
  const { data, info } = await sharp({ text: { text: markup, font, rgba: true, dpi: 96 } })
    .png()
    .toBuffer({ resolveWithObject: true })
  const room = width - left - indent - 40
  const input =
    info.width > room
      ? await sharp(data).extract({ left: 0, top: 0, width: room, height: info.height }).toBuffer()
      : data
  const start = right ? width - left - Math.min(info.width, room) : left + indent
  return [{ input, left: start, top }]
}

/** The heading in its size where it fits, else smaller. */
async function heading({ heading: text, isStruck }: Card): Promise<OverlayOptions[]> {
  if (!canBeSet(text)) return []
  const markup = `<span foreground="${colours.ink}"${isStruck ? ' strikethrough="true"' : ''}>${escapeXml(shorten(text, 220))}</span>`
  const set = {
    text: markup,
    font: `${serif} bold ${text.length < 60 ? 58 : 44}`,
    rgba: true,
    width: headingWidth,
    wrap: 'word-char' as const,
  }
  const first = await sharp({ text: { ...set, dpi: 96 } })
    .png()
    .toBuffer({ resolveWithObject: true })
  const fits = first.info.height <= headingHeight
  const input = fits
    ? first.data
    : await sharp({ text: { ...set, height: headingHeight } })
        .png()
        .toBuffer()
  return [{ input, left, top: headingTop }]
}

/** Nothing is set of what has no letter in it that can be written. */
const canBeSet = (text: string): boolean => escapeXml(text).trim() !== ''

function shorten(text: string, most: number): string {
  const letters = [...text]
  return letters.length <= most
    ? text
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}

const lineTop = (index: number, count: number): number => 560 - (count - 1 - index) * 42

function ground({ lines }: Card): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="${width}" height="${height}" fill="${colours.paper}"/>
    <rect width="${width}" height="14" fill="${colours.ink}"/>
    <path d="M${left} 112H${width - left}" stroke="${colours.ink}"/>
    ${lines.map((line, i) => markOf(line, lineTop(i, lines.length))).join('')}
  </svg>`
}

/** The line styles of the pages, four times as large: solid, thin, dashed, dotted, with an open end, struck. */
function markOf({ kind, reach }: CardLine, y: number): string {
  const full = 300
  const end = left + Math.max(24, Math.round(reach * full))
  const colour = colours[kind]
  const dashes = { rumoured: '28 16', speculated: '8 16' } as Readonly<Record<string, string>>
  const thick = { confirmed: 16, rumoured: 12, speculated: 12 } as Readonly<Record<string, number>>
  const stop = kind === 'open' ? end - 16 : end
  const line = `<path d="M${left} ${y}H${stop}" stroke="${colour}" stroke-width="${thick[kind] ?? 8}"${dashes[kind] ? ` stroke-dasharray="${dashes[kind]}"` : ''}/>`
  return `<path d="M${left} ${y}H${left + full}" stroke="${colours.track}" stroke-width="3"/>${line}${endOf(kind, end, y)}`
}

function endOf(kind: CardLine['kind'], end: number, y: number): string {
  const stroke = `stroke="${colours[kind]}" stroke-width="6"`
  if (kind === 'open') return `<circle cx="${end - 12}" cy="${y}" r="11" fill="${colours.paper}" ${stroke}/>`
  return kind === 'denied' ? `<path d="M${left + 100} ${y + 16}L${left + 150} ${y - 16}" ${stroke}/>` : ''
}
