// Shapes of the drawn photos: silhouettes in haze, lit from one side, on a plate of 1280 × 854.

export const width = 1280
export const height = 854

export type Random = () => number

const round = (value: number): number => Math.round(value * 10) / 10
export const between = (random: Random, low: number, high: number): number => low + random() * (high - low)
export const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('')

export const path = (d: string, fill: string, extra = ''): string =>
  `<path d="${d}" fill="${fill}" ${extra}/>`
export const rect = (x: number, y: number, w: number, h: number, fill: string, extra = ''): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}" fill="${fill}" ${extra}/>`
export const circle = (x: number, y: number, r: number, fill: string, extra = ''): string =>
  `<circle cx="${round(x)}" cy="${round(y)}" r="${round(r)}" fill="${fill}" ${extra}/>`
export const at = (x: number, y: number, scale: number, shapes: string, turn = 0): string =>
  `<g transform="translate(${round(x)} ${round(y)}) rotate(${turn}) scale(${scale})">${shapes}</g>`
export const faint = (opacity: number, shapes: string): string => `<g opacity="${opacity}">${shapes}</g>`
/** Out of focus: near the lens, or far off. */
export const soft = (px: number, shapes: string): string => `<g filter="url(#soft${px})">${shapes}</g>`

/** From top to bottom; stops as colour and place. */
export function sky(...stops: readonly (readonly [string, number])[]): string {
  const list = stops.map(([colour, place]) => `<stop offset="${place}" stop-color="${colour}"/>`).join('')
  return `<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">${list}</linearGradient></defs>${rect(0, 0, width, height, 'url(#sky)')}`
}

let glows = 0
/** Light that spreads from a point. */
export function glow(x: number, y: number, r: number, colour: string, strength: number): string {
  glows += 1
  const id = `glow${glows}`
  return `<defs><radialGradient id="${id}"><stop offset="0" stop-color="${colour}" stop-opacity="${strength}"/><stop offset=".35" stop-color="${colour}" stop-opacity="${strength * 0.38}"/><stop offset="1" stop-color="${colour}" stop-opacity="0"/></radialGradient></defs>${circle(x, y, r, `url(#${id})`)}`
}

/** A band of mist. */
export function mist(y: number, h: number, colour: string, strength: number): string {
  glows += 1
  const id = `mist${glows}`
  return `<defs><linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${colour}" stop-opacity="0"/><stop offset=".6" stop-color="${colour}" stop-opacity="${strength}"/><stop offset="1" stop-color="${colour}" stop-opacity="0"/></linearGradient></defs>${rect(0, y, width, h, `url(#${id})`)}`
}

/** Somebody in a long coat, feet at the origin, a hundred high. */
export const person = (fill: string): string =>
  circle(0, -92, 7.4, fill) +
  path(
    'M-3.5 -86C-13 -84 -16 -77 -17.500 -64L-21 -30C-17 -27 -13 -27 -11.500 -27L-10.500 -1L-3 -1L-1 -27L1.500 -27L4 -1L11 -1L11.500 -27C14 -27 18 -28 20.500 -30L17 -64C16 -77 12 -84 3.500 -86Z',
    fill,
  )
/** The same, bowed under a hood. */
export const hooded = (fill: string): string =>
  path(
    'M0 -100C-11 -98 -13 -88 -11 -80C-20 -72 -22 -40 -24 0L24 0C22 -40 20 -72 11 -80C14 -88 10 -98 0 -100Z',
    fill,
  )
/** Crouched on a ridge, one hand down. */
export const crouched = (fill: string): string =>
  circle(6, -58, 7.5, fill) +
  path(
    'M2 -53C-12 -52 -20 -38 -24 -20L-34 -2L-20 -2L-10 -16L-4 -2L8 -2L4 -22L14 -28L24 -4L29 -6L19 -38C16 -48 10 -53 2 -53Z',
    fill,
  ) +
  path('M-22 -26C-40 -22 -46 -6 -50 6L-28 -6Z', fill)

/** A row of gabled roofs with chimneys; some windows are lit. */
export function roofs(
  random: Random,
  base: number,
  tall: number,
  fill: string,
  light: string,
  lit: number,
): string {
  let x = -60
  let out = ''
  while (x < width + 60) {
    const w = between(random, 90, 190)
    const h = tall * between(random, 0.55, 1)
    const gable = w * between(random, 0.28, 0.45)
    const top = base - h
    out += path(
      `M${round(x)} ${height}V${round(top)}L${round(x + w / 2)} ${round(top - gable)}L${round(x + w)} ${round(top)}V${height}Z`,
      fill,
    )
    const chimney = x + w * between(random, 0.62, 0.76)
    out +=
      rect(chimney, top - gable * 0.85, w * 0.11, gable * 0.8, fill) +
      rect(chimney - 3, top - gable * 0.9, w * 0.11 + 6, 6, fill)
    for (let row = 0; row < 4; row++)
      for (let col = 0; col < 3; col++)
        if (random() < lit)
          out += rect(
            x + w * (0.18 + col * 0.26),
            top + 24 + row * 52,
            w * 0.1,
            22,
            light,
            `opacity="${round(between(random, 0.5, 0.95))}"`,
          )
    x += w * between(random, 0.86, 1.02)
  }
  return out
}

/** A ridge of hills or ice. */
export function ridge(random: Random, base: number, swing: number, fill: string, steps = 9): string {
  const span = (width + 80) / (steps - 1)
  const points = Array.from(
    { length: steps },
    (_, i) => [-40 + i * span, base + between(random, -swing, swing)] as const,
  )
  const d = points.map(([x, y], i) => {
    const [px, py] = points[i - 1] ?? [x, y]
    return i === 0
      ? `M-40 ${height}L${round(x)} ${round(y)}`
      : `C${round((px + x) / 2)} ${round(py)} ${round((px + x) / 2)} ${round(y)} ${round(x)} ${round(y)}`
  })
  return path(`${d.join('')}V${height}Z`, fill)
}

/** Still water from `top` on: what is above it upside down, broken by ripples. */
export function water(random: Random, top: number, above: string, tint: string, light: string): string {
  const ripples = times(90, () => {
    const y = top + (height - top) * random() ** 1.4
    const near = (y - top) / (height - top)
    return rect(
      between(random, -100, width),
      y,
      between(random, 40, 220) * (0.4 + near),
      1.2 + near * 3,
      random() < 0.4 ? light : tint,
      `opacity="${round(between(random, 0.12, 0.42))}" rx="1"`,
    )
  })
  return `<g clip-path="url(#water${Math.round(top)})"><g transform="translate(0 ${top * 2}) scale(1 -1)" filter="url(#wave)" opacity=".8">${above}</g>${rect(0, top, width, height - top, tint, 'opacity=".42"')}${ripples}</g><defs><clipPath id="water${Math.round(top)}"><rect x="0" y="${top}" width="${width}" height="${height - top}"/></clipPath></defs>`
}

export const rain = (random: Random, count: number, light: string): string =>
  times(count, () => {
    const x = between(random, -40, width)
    const y = between(random, -40, height)
    const length = between(random, 14, 46)
    return `<path d="M${round(x)} ${round(y)}l${round(-length * 0.22)} ${round(length)}" stroke="${light}" stroke-width="1.2" opacity="${round(between(random, 0.08, 0.3))}"/>`
  })

export const snow = (random: Random, count: number): string =>
  times(count, () => {
    const r = between(random, 0.8, 3.4)
    return circle(
      between(random, 0, width),
      between(random, 0, height),
      r,
      '#fff',
      `opacity="${round(between(random, 0.25, 0.85))}"`,
    )
  })

export const birds = (
  random: Random,
  count: number,
  x: number,
  y: number,
  spread: number,
  fill: string,
): string =>
  times(count, () => {
    const size = between(random, 0.5, 1.3)
    return at(
      x + between(random, -spread, spread),
      y + between(random, -spread * 0.45, spread * 0.45),
      size,
      path('M-22 -5C-14 -12 -5 -8 0 0C5 -8 14 -12 22 -5C12 -6 5 -1 0 6C-5 -1 -12 -6 -22 -5Z', fill),
      between(random, -18, 18),
    )
  })

/** A lamp on a post, its foot at the origin, a hundred high. */
export const lamp = (fill: string, light: string): string =>
  rect(-1.2, -82, 2.4, 82, fill) +
  rect(-3.5, -6, 7, 6, fill) +
  path('M-6 -84L-4 -98L4 -98L6 -84Z', light) +
  path('M-7 -98L0 -104L7 -98Z', fill) +
  rect(-6.5, -85, 13, 2, fill)

export const bell = (fill: string): string =>
  path(
    'M0 -60C-6 -60 -8 -57 -8 -53C-26 -48 -27 -26 -30 -12C-32 -4 -38 0 -40 6L40 6C38 0 32 -4 30 -12C27 -26 26 -48 8 -53C8 -57 6 -60 0 -60Z',
    fill,
  ) + circle(0, 10, 8, fill)

export function cog(x: number, y: number, r: number, teeth: number, fill: string, hole: string): string {
  const rim = times(
    teeth,
    (i) =>
      `<rect x="${round(-r * 0.09)}" y="${round(-r * 1.14)}" width="${round(r * 0.18)}" height="${round(r * 0.24)}" fill="${fill}" transform="rotate(${round((i * 360) / teeth)})"/>`,
  )
  const spokes = times(
    5,
    (i) =>
      `<rect x="${round(-r * 0.05)}" y="${round(-r * 0.8)}" width="${round(r * 0.1)}" height="${round(r * 0.8)}" fill="${fill}" transform="rotate(${i * 72})"/>`,
  )
  return at(
    x,
    y,
    1,
    `${rim}${circle(0, 0, r, fill)}${circle(0, 0, r * 0.78, hole)}${spokes}${circle(0, 0, r * 0.2, fill)}`,
  )
}

/** A plate: the scene with the grain of film, darker to its corners. */
export function plate(scene: string): string {
  const blurs = [2, 5, 12]
    .map(
      (px) =>
        `<filter id="soft${px}" x="-30%" y="-30%" width="160%" height="160%"><feGaussianBlur stdDeviation="${px}"/></filter>`,
    )
    .join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><defs>${blurs}<filter id="wave" x="0" y="0" width="100%" height="100%"><feGaussianBlur stdDeviation="3 7"/></filter><radialGradient id="corner" cx=".5" cy=".48" r=".75"><stop offset=".55" stop-color="#000" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity=".55"/></radialGradient><filter id="grain" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".8" numOctaves="2" seed="7"/><feColorMatrix type="matrix" values="0 0 0 0 .5  0 0 0 0 .5  0 0 0 0 .5  0 0 0 .55 -.18"/></filter></defs>${scene}${rect(0, 0, width, height, 'url(#corner)')}<g opacity=".16">${rect(0, 0, width, height, '#888', 'filter="url(#grain)"')}</g></svg>`
}
