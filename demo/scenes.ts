export type Random = () => number
export type Palette = {
  readonly sky: readonly [string, string]
  readonly far: string
  readonly mid: string
  readonly near: string
  readonly light: string
  readonly ink: string
}

export const width = 1200
export const height = 675

const round = (value: number): number => Math.round(value * 10) / 10
const between = (random: Random, low: number, high: number): number => round(low + random() * (high - low))
const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('')

export const rect = (x: number, y: number, w: number, h: number, fill: string, extra = ''): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}" fill="${fill}"${extra}/>`
const circle = (x: number, y: number, r: number, fill: string, extra = ''): string =>
  `<circle cx="${round(x)}" cy="${round(y)}" r="${round(r)}" fill="${fill}"${extra}/>`
const path = (d: string, fill: string, extra = ''): string => `<path d="${d}" fill="${fill}"${extra}/>`

const disc = (random: Random, light: string): string => {
  const x = between(random, 200, 1000)
  const y = between(random, 90, 220)
  return (
    circle(x, y, 120, light, ' opacity=".12"') + circle(x, y, between(random, 36, 60), light, ' opacity=".9"')
  )
}

function ridge(random: Random, base: number, swing: number, fill: string): string {
  const points = Array.from({ length: 9 }, (_, index) => {
    const x = index * 150
    return `S${x - 60} ${round(base + between(random, -swing, swing))} ${x} ${round(base + between(random, -swing, swing))}`
  })
  return path(`M-10 ${height}V${base}${points.join('')}V${height}Z`, fill)
}

function figure(x: number, y: number, size: number, fill: string): string {
  const shoulders = `M${round(x - size * 0.32)} ${y}q0 ${round(-size * 0.62)} ${round(size * 0.32)} ${round(-size * 0.62)}t${round(size * 0.32)} ${round(size * 0.62)}Z`
  return path(shoulders, fill) + circle(x, y - size * 0.76, size * 0.15, fill)
}

function house(random: Random, x: number, base: number, colours: Palette, fill: string): string {
  const w = between(random, 90, 150)
  const h = between(random, 110, 260)
  const roof = path(
    `M${x - 8} ${base - h}L${round(x + w / 2)} ${round(base - h - w * 0.55)}L${round(x + w + 8)} ${base - h}Z`,
    fill,
  )
  const windows = times(4, (index) =>
    random() < 0.45
      ? rect(
          x + 18 + (index % 2) * (w - 58),
          base - h + 24 + Math.floor(index / 2) * 58,
          22,
          32,
          colours.light,
          ' opacity=".85"',
        )
      : '',
  )
  return rect(x, base - h, w, h, fill) + roof + windows
}

const houses = (random: Random, base: number, colours: Palette, fill: string): string =>
  times(10, (index) => house(random, index * 125 - 20, base, colours, fill))

function water(random: Random, top: number, colours: Palette): string {
  const glints = times(26, () =>
    rect(
      between(random, 0, width),
      between(random, top + 12, height - 10),
      between(random, 30, 140),
      3,
      colours.light,
      ' opacity=".28" rx="1.5"',
    ),
  )
  return rect(0, top, width, height - top, colours.mid) + glints
}

type Scene = (random: Random, colours: Palette) => string

const rooftops: Scene = (random, colours) =>
  disc(random, colours.light) +
  houses(random, 470, colours, colours.far) +
  houses(random, 580, colours, colours.mid) +
  houses(random, 720, colours, colours.near) +
  figure(between(random, 300, 900), 452, 120, colours.ink)

const street: Scene = (random, colours) =>
  houses(random, 540, colours, colours.far) +
  houses(random, 600, colours, colours.mid) +
  rect(0, 590, width, 85, colours.near) +
  times(
    6,
    (index) =>
      rect(70 + index * 210, 360, 8, 240, colours.ink) + circle(74 + index * 210, 352, 18, colours.light),
  ) +
  figure(between(random, 350, 850), 660, 170, colours.ink)

const graveyard: Scene = (random, colours) =>
  disc(random, colours.light) +
  ridge(random, 440, 40, colours.far) +
  ridge(random, 500, 26, colours.mid) +
  times(13, (index) => {
    const x = index * 95 + between(random, -20, 20)
    const h = between(random, 60, 130)
    const tilt = between(random, -9, 9)
    return path(
      `M${x} 620v${-h}q28 -46 56 0v${h}Z`,
      index % 2 ? colours.near : colours.ink,
      ` transform="rotate(${tilt} ${x + 28} 620)"`,
    )
  }) +
  rect(0, 610, width, 65, colours.ink) +
  circle(between(random, 400, 800), 560, 15, colours.light)

const river: Scene = (random, colours) =>
  disc(random, colours.light) +
  houses(random, 420, colours, colours.far) +
  water(random, 420, colours) +
  path(
    'M0 430V330Q150 250 300 330T600 330T900 330T1200 330V430H1130Q1050 350 970 430H830Q750 350 670 430H530Q450 350 370 430H230Q150 350 70 430Z',
    colours.near,
  ) +
  path(`M${between(random, 380, 520)} 560q150 60 320 0l-34 -16h-250Z`, colours.ink)

const stage: Scene = (random, colours) => {
  const x = between(random, 420, 780)
  return (
    rect(0, 0, width, height, colours.near) +
    path(`M${x - 30} 0L${x - 250} 600H${x + 250}L${x + 30} 0Z`, colours.light, ' opacity=".22"') +
    rect(0, 560, width, 115, colours.ink) +
    `<ellipse cx="${x}" cy="600" rx="250" ry="34" fill="${colours.light}" opacity=".4"/>` +
    figure(x, 605, 250, colours.ink) +
    times(
      7,
      (index) =>
        path(`M${index * 26} 0q20 340 0 675h26q-20 -340 0 -675Z`, colours.mid) +
        path(`M${width - index * 26} 0q-20 340 0 675h-26q20 -340 0 -675Z`, colours.mid),
    )
  )
}

function cog(random: Random, x: number, y: number, r: number, fill: string, hole: string): string {
  const turn = between(random, 0, 30)
  const teeth = times(12, (index) =>
    rect(
      x - r * 0.12,
      y - r * 1.16,
      r * 0.24,
      r * 0.4,
      fill,
      ` transform="rotate(${turn + index * 30} ${x} ${y})"`,
    ),
  )
  return teeth + circle(x, y, r, fill) + circle(x, y, r * 0.34, hole)
}

const workshop: Scene = (random, colours) =>
  rect(0, 0, width, height, colours.mid) +
  times(9, () => {
    const r = between(random, 40, 110)
    return cog(
      random,
      between(random, 60, 1140),
      between(random, 60, 420),
      r,
      random() < 0.5 ? colours.far : colours.near,
      colours.mid,
    )
  }) +
  rect(0, 540, width, 135, colours.ink) +
  path(
    'M470 540q-10 -120 110 -120q40 0 60 -70q-6 -70 44 -70q48 0 40 50l40 14l-42 14q-10 140 -70 182Z',
    colours.light,
  ) +
  circle(690, 318, 7, colours.ink)

const snow: Scene = (random, colours) =>
  disc(random, colours.light) +
  ridge(random, 360, 90, colours.far) +
  ridge(random, 470, 30, '#e9eef2') +
  times(7, (index) => rect(720 + index * 58, 420 - between(random, 0, 40), 40, 70, colours.near)) +
  ridge(random, 560, 18, '#f8fafb') +
  figure(between(random, 220, 480), 600, 110, colours.ink) +
  times(90, () =>
    circle(
      between(random, 0, width),
      between(random, 0, height),
      between(random, 1.5, 4.5),
      '#ffffff',
      ' opacity=".8"',
    ),
  )

const ice: Scene = (random, colours) =>
  times(5, (index) =>
    path(
      `M${between(random, -100, 500)} ${120 + index * 30}Q600 ${between(random, 0, 260)} ${between(random, 900, 1300)} ${90 + index * 26}`,
      'none',
      ' stroke="#8ff0c4" stroke-width="16" opacity=".22"',
    ),
  ) +
  ridge(random, 430, 60, colours.far) +
  ridge(random, 520, 14, '#dfe9ef') +
  path('M590 530L612 160L634 530ZM560 540h104v-12h-104Z', colours.ink) +
  circle(612, 152, 9, '#ff6b5e') +
  rect(690, 470, 150, 62, colours.near) +
  rect(712, 488, 24, 20, colours.light)

const sea: Scene = (random, colours) =>
  disc(random, colours.light) +
  ridge(random, 400, 20, colours.far) +
  water(random, 410, colours) +
  path('M120 675Q240 380 330 470T520 675Z', colours.near) +
  rect(286, 320, 34, 140, '#f2efe6') +
  rect(280, 300, 46, 24, colours.ink) +
  circle(303, 311, 9, colours.light) +
  path('M326 306L900 240V372Z', colours.light, ' opacity=".22"')

const road: Scene = (random, colours) =>
  disc(random, colours.light) +
  ridge(random, 400, 22, colours.far) +
  rect(0, 420, width, 255, colours.mid) +
  path('M560 420L300 675H900L640 420Z', colours.near) +
  times(5, (index) =>
    path(
      `M${597 - index} ${440 + index * 46}h${6 + index * 3}l${2 + index} ${18 + index * 5}h${-(9 + index * 5)}Z`,
      colours.light,
    ),
  ) +
  rect(850, 300, 14, 140, colours.ink) +
  rect(770, 210, 190, 96, colours.ink) +
  times(14, (index) => circle(782 + index * 12.6, 218 + (index % 2) * 80, 4, colours.light))

const hospital: Scene = (random, colours) =>
  rect(160, 170, 880, 450, colours.far) +
  rect(470, 110, 260, 510, colours.mid) +
  times(36, (index) =>
    rect(
      190 + (index % 12) * 70,
      230 + Math.floor(index / 12) * 100,
      38,
      54,
      random() < 0.5 ? colours.light : colours.near,
    ),
  ) +
  rect(580, 130, 40, 100, '#f4f4f0') +
  rect(550, 160, 100, 40, '#f4f4f0') +
  rect(0, 610, width, 65, colours.near) +
  path('M250 610v-70h150l40 40h30v30Z', '#f4f4f0') +
  circle(300, 612, 20, colours.ink) +
  circle(420, 612, 20, colours.ink)

const cinema: Scene = (random, colours) =>
  rect(0, 0, width, height, colours.ink) +
  path('M250 90H950L900 400H300Z', colours.light, ' opacity=".9"') +
  ridge(random, 330, 30, colours.far).replace('<path', '<path clip-path="inset(0 300 275 300)"') +
  times(36, (index) => {
    const row = Math.floor(index / 12)
    return circle(
      60 + (index % 12) * 98 + row * 22,
      500 + row * 70,
      30,
      row === 2 ? colours.near : colours.mid,
    )
  }) +
  circle(between(random, 500, 700), 240, 60, colours.mid)

const forest: Scene = (random, colours) =>
  disc(random, colours.light) +
  times(3, (layer) =>
    times(16, () => {
      const x = between(random, -40, 1240)
      const base = 470 + layer * 90
      const h = between(random, 180, 330)
      return path(
        `M${x - 48} ${base}L${x} ${base - h}L${x + 48} ${base}Z`,
        [colours.far, colours.mid, colours.near][layer] ?? colours.near,
      )
    }),
  ) +
  rect(0, 640, width, 35, colours.ink) +
  figure(between(random, 400, 800), 650, 120, colours.ink)

const fire: Scene = (random, colours) =>
  houses(random, 600, colours, colours.near) +
  times(14, (index) => {
    const x = 330 + index * 42
    const h = between(random, 120, 330)
    return path(
      `M${x - 46} 620q0 ${-h * 0.5} 46 ${-h}q46 ${h * 0.5} 46 ${h}Z`,
      index % 2 ? '#f08a3c' : '#ffd166',
      ' opacity=".8"',
    )
  }) +
  rect(0, 610, width, 65, colours.ink) +
  figure(between(random, 480, 720), 650, 210, colours.ink)

const portrait: Scene = (random, colours) =>
  ridge(random, 380, 50, colours.far) +
  ridge(random, 470, 40, colours.mid) +
  figure(600 + between(random, -160, 160), 690, 620, colours.ink) +
  times(20, () =>
    circle(
      between(random, 0, width),
      between(random, 0, 420),
      between(random, 4, 26),
      colours.light,
      ' opacity=".16"',
    ),
  )

/** What a photo of a story can show, by the name its `@photo` line gives. */
export const scenes: Readonly<Record<string, Scene>> = {
  rooftops,
  street,
  graveyard,
  river,
  stage,
  workshop,
  snow,
  ice,
  sea,
  road,
  hospital,
  cinema,
  forest,
  fire,
  portrait,
}
