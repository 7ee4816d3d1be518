import {
  at,
  bell,
  between,
  birds,
  circle,
  cog,
  crouched,
  faint,
  glow,
  height,
  hooded,
  lamp,
  mist,
  path,
  person,
  type Random,
  rain,
  rect,
  ridge,
  roofs,
  sky,
  snow,
  soft,
  times,
  water,
  width,
} from './paint.ts'

type Scene = (random: Random) => string

const ink = '#0b0d14'

const rooftops: Scene = (random) => {
  const above =
    sky(['#1c2742', 0], ['#4b4a68', 0.32], ['#b4705f', 0.56], ['#eab27a', 0.7], ['#f3cf97', 1]) +
    glow(900, 500, 520, '#ffd9a0', 0.75) +
    circle(900, 500, 62, '#fff0cf') +
    faint(0.55, roofs(random, 560, 120, '#8d6670', '#ffd98a', 0.05)) +
    faint(0.85, roofs(random, 600, 170, '#59445a', '#ffd98a', 0.1)) +
    mist(470, 170, '#e9b58c', 0.55)
  return (
    above +
    water(random, 650, above, '#2b2438', '#ffdca8') +
    path('M-20 854L-20 640L250 470L590 742L700 854Z', '#15131f') +
    times(
      9,
      (i) =>
        `<path d="M${-20 + i * 34} ${655 + i * 24}L${214 + i * 40} ${500 + i * 32}" stroke="#2b2536" stroke-width="2"/>`,
    ) +
    rect(118, 470, 54, 100, '#15131f') +
    rect(110, 462, 70, 12, '#15131f') +
    at(300, 512, 2.5, crouched(ink)) +
    birds(random, 14, 760, 250, 300, '#241d2b')
  )
}

const warehouse: Scene = (random) => {
  const arch = (x: number, y: number, w: number, h: number, fill: string) =>
    path(`M${x} ${y + h}V${y + w / 2}a${w / 2} ${w / 2} 0 0 1 ${w} 0V${y + h}Z`, fill)
  const tongue = (x: number, y: number, s: number, fill: string) =>
    at(
      x,
      y,
      s,
      path(
        'M0 0C-34 -20 -30 -62 -8 -92C-10 -66 4 -62 6 -84C14 -118 2 -136 -6 -160C34 -132 46 -88 34 -54C44 -58 46 -70 46 -80C60 -50 48 -12 0 0Z',
        fill,
      ),
    )
  const blaze = soft(
    12,
    times(34, (i) =>
      tongue(
        150 + i * 30,
        250 - Math.abs(17 - i) * -4,
        between(random, 0.7, 1.7),
        ['#ff8a2a', '#ffb347', '#f2561d'][i % 3] ?? '#ff8a2a',
      ),
    ),
  )
  const smoke = soft(
    12,
    faint(
      0.5,
      times(16, () =>
        circle(between(random, 200, 1180), between(random, 0, 170), between(random, 50, 130), '#1c1216'),
      ),
    ),
  )
  return (
    sky(['#0e0d14', 0], ['#2a1216', 0.4], ['#7a2b14', 0.75], ['#40160f', 1]) +
    glow(640, 300, 760, '#ff8a2a', 0.9) +
    blaze +
    smoke +
    path('M90 854V236L640 150L1190 236V854Z', '#120c10') +
    times(
      5,
      (i) =>
        arch(190 + i * 190, 320, 120, 250, '#ff9a3d') +
        soft(5, arch(206 + i * 190, 350, 88, 220, '#ffe0a3')) +
        rect(246 + i * 190, 320, 7, 250, '#120c10') +
        rect(190 + i * 190, 430, 120, 7, '#120c10'),
    ) +
    rect(0, 600, width, 254, '#1a0d0c') +
    glow(640, 600, 680, '#ff8a2a', 0.55) +
    soft(5, faint(0.7, path('M600 800L690 800L860 854L420 854Z', '#000'))) +
    at(640, 806, 3.3, person('#0a0709')) +
    times(90, () =>
      circle(
        between(random, 60, 1220),
        between(random, 40, 780),
        between(random, 0.8, 2.6),
        '#ffcf87',
        `opacity="${between(random, 0.3, 0.95).toFixed(2)}"`,
      ),
    )
  )
}

const lamps: Scene = (random) => {
  const side = (dir: 1 | -1) =>
    times(6, (i) => {
      const s = 3.9 * 0.72 ** i
      const x = 640 + dir * 560 * 0.66 ** i
      const y = 800 - 330 * (1 - 0.66 ** i)
      return glow(x, y - 92 * s, 92 * s, '#ffe2a0', 0.7) + at(x, y, s, lamp('#0f1c22', '#fff0c4'))
    })
  const wall = (dir: 1 | -1) =>
    path(dir < 0 ? 'M0 40L520 400L520 520L0 854Z' : 'M1280 40L760 400L760 520L1280 854Z', '#122a30')
  const windows = (dir: 1 | -1) =>
    times(10, (i) => {
      const t = i / 10
      const x = 640 + dir * (620 - t * 480)
      return rect(
        x - 14 * (1 - t),
        250 + t * 150 + (i % 3) * 60 * (1 - t),
        26 * (1 - t),
        44 * (1 - t),
        '#ffd98a',
        `opacity="${(0.15 + random() * 0.5).toFixed(2)}"`,
      )
    })
  return (
    sky(['#0c2029', 0], ['#2c5459', 0.45], ['#7da39a', 0.62], ['#26454a', 0.7], ['#0a181d', 1]) +
    glow(640, 470, 420, '#d8e9cf', 0.6) +
    wall(-1) +
    wall(1) +
    windows(-1) +
    windows(1) +
    path('M520 520L760 520L1280 854L0 854Z', '#14262b') +
    mist(380, 240, '#b9d2c4', 0.5) +
    side(-1) +
    side(1) +
    at(694, 756, 2.7, person('#071014')) +
    faint(0.35, path('M660 756L730 756L700 854L590 854Z', '#000')) +
    rain(random, 160, '#dff0e6')
  )
}

const ferrymen: Scene = (random) => {
  const arch =
    'M-20 330H1300V420H1180C1150 420 1130 470 1126 600H1060C1050 470 960 420 860 420S680 470 664 600H600C590 470 500 420 400 420S220 470 206 600H120C110 470 60 420 -20 420Z'
  const above =
    sky(['#20212f', 0], ['#4a5260', 0.4], ['#aeb2a6', 0.66], ['#c9c4b0', 1]) +
    glow(640, 560, 560, '#f1ead0', 0.7) +
    faint(0.4, roofs(random, 560, 190, '#6b7078', '#fff0c4', 0.06)) +
    path(arch, '#1d2029') +
    rect(-20, 312, 1320, 20, '#161820') +
    times(11, (i) => rect(40 + i * 120, 268, 8, 50, '#161820')) +
    times(6, (i) => at(130 + i * 204, 470, 0.62, `${rect(-1.5, -90, 3, 34, '#14161d')}${bell('#14161d')}`)) +
    mist(470, 180, '#d8d4c2', 0.6)
  const boat = path('M-250 0C-210 46 190 50 262 -12C230 62 180 70 0 70S-220 62 -250 0Z', ink)
  const oar = (x: number) => `<path d="M${x} -80L${x - 92} 92" stroke="${ink}" stroke-width="6"/>`
  return (
    above +
    water(random, 602, above, '#2d323c', '#efe9d2') +
    soft(
      5,
      faint(0.5, at(650, 790, 1, path('M-250 0C-180 -26 200 -26 260 0C180 20 -160 20 -250 0Z', '#000'))),
    ) +
    at(
      650,
      692,
      1,
      boat +
        times(4, (i) => oar(-110 + i * 84) + at(-130 + i * 84, 24, 1.32, hooded(ink))) +
        at(226, 2, 0.9, `${rect(-2, -110, 4, 110, ink)}${circle(0, -112, 10, '#ffd98a')}`),
    ) +
    glow(876, 580, 130, '#ffdf9a', 0.85)
  )
}

const lowerYard: Scene = (random) => {
  const stone = (x: number, y: number, s: number, fill: string) =>
    at(x, y, s, path('M-22 0V-58C-22 -84 22 -84 22 -58V0Z', fill), between(random, -11, 11))
  const rowOf = (y: number, s: number, fill: string, n: number) =>
    times(n, (i) =>
      stone(
        (i + between(random, 0.1, 0.9)) * (width / n),
        y + between(random, -10, 10),
        s * between(random, 0.8, 1.2),
        fill,
      ),
    )
  return (
    sky(['#27313b', 0], ['#6f7f88', 0.42], ['#b8c0bc', 0.62], ['#4b565c', 1]) +
    glow(440, 380, 420, '#f2f1df', 0.55) +
    faint(0.5, ridge(random, 470, 26, '#8b979b')) +
    faint(0.6, rowOf(510, 0.5, '#6f7c82', 26)) +
    mist(430, 150, '#d5dad3', 0.6) +
    rowOf(590, 0.9, '#46525a', 15) +
    mist(520, 150, '#cbd2cc', 0.5) +
    rect(0, 690, width, 164, '#1f272c') +
    rowOf(716, 1.7, '#262f35', 8) +
    at(838, 756, 3.5, person('#0c1114')) +
    `<path d="M908 520L930 764" stroke="#0c1114" stroke-width="8"/>` +
    path('M914 752L948 748L946 800C936 812 924 812 916 802Z', '#0c1114') +
    path('M806 408H872L862 400V384H816V400Z', '#0c1114') +
    soft(
      5,
      path('M-30 854V120C0 60 40 60 60 150L120 854Z', '#0a0e10') +
        times(
          9,
          (i) =>
            `<path d="M${30 + i * 4} ${140 + i * 60}C${120 + i * 14} ${100 + i * 50} ${160 - i * 4} ${60 + i * 40} ${240 - i * 14} ${70 + i * 46}" stroke="#0a0e10" stroke-width="${9 - i * 0.6}" fill="none"/>`,
        ),
    ) +
    mist(640, 200, '#bcc5c0', 0.35)
  )
}

const foundry: Scene = (random) =>
  sky(['#140d0a', 0], ['#2e1a10', 0.5], ['#120b08', 1]) +
  glow(960, 600, 620, '#ff9a3d', 0.9) +
  times(5, (i) => rect(120 + i * 250, 0, 26, 560, '#0d0807')) +
  path('M-20 120H1300V150H-20Z', '#0d0807') +
  path('M-20 220L1300 190V206L-20 238Z', '#0d0807') +
  faint(0.8, at(260, 520, 3.1, bell('#241510'))) +
  at(600, 560, 4.4, bell('#1a0f0b')) +
  faint(0.5, path('M500 330C480 400 474 470 452 560', 'none', 'stroke="#ff9a3d" stroke-width="5"')) +
  path('M742 380C762 440 772 500 790 560', 'none', 'stroke="#ffb765" stroke-width="7"') +
  rect(598, 0, 6, 300, '#0d0807') +
  rect(0, 640, width, 214, '#0f0907') +
  glow(960, 660, 420, '#ffb04a', 0.75) +
  path('M900 620H1060L1036 700H924Z', '#ffdf9e') +
  path('M868 600H1092L1080 626H880Z', '#1a0f0b') +
  at(820, 768, 3.1, person('#080504')) +
  `<path d="M860 560L980 612" stroke="#080504" stroke-width="8"/>` +
  times(90, () =>
    circle(
      960 + between(random, -260, 260),
      600 - random() ** 2 * 480,
      between(random, 0.8, 2.6),
      '#ffd592',
      `opacity="${between(random, 0.3, 1).toFixed(2)}"`,
    ),
  )

const rook: Scene = (random) => {
  const bird = (fill: string) =>
    path('M-40 0C-30 -26 -6 -34 10 -30C14 -42 30 -46 38 -36L58 -30L38 -26C40 -8 20 8 -6 6L-58 18Z', fill) +
    `<path d="M0 6L-2 24M10 4L10 24" stroke="${fill}" stroke-width="3"/>`
  return (
    rect(0, 0, width, height, '#16111a') +
    path('M420 60H1080V700H420Z', '#c9a9a2') +
    glow(760, 360, 460, '#ffe8d2', 0.8) +
    faint(
      0.5,
      `<g clip-path="url(#pane)">${roofs(random, 640, 220, '#8d6d76', '#fff0c4', 0)}</g><defs><clipPath id="pane"><rect x="420" y="60" width="660" height="640"/></clipPath></defs>`,
    ) +
    times(2, (i) => rect(632 + i * 220, 60, 12, 640, '#16111a')) +
    rect(420, 270, 660, 10, '#16111a') +
    rect(420, 480, 660, 10, '#16111a') +
    path('M380 30H430V740H380ZM1070 30H1120V740H1070ZM380 20H1120V66H380ZM360 696H1140V740H360Z', '#0e0a12') +
    at(560, 672, 1.15, bird('#0a070d')) +
    at(930, 672, 1.4, bird('#0a070d')) +
    at(1000, 254, 0.8, bird('#0a070d')) +
    path(
      'M120 854C130 640 180 560 250 530C236 470 262 410 320 404C368 400 398 436 396 478L410 506L392 514C394 540 384 552 360 550C380 590 430 640 446 854Z',
      '#08060b',
    ) +
    path('M214 452C190 380 250 330 330 348C380 360 410 392 408 430C372 400 300 396 262 430Z', '#08060b') +
    birds(random, 5, 760, 180, 150, '#3a2a36') +
    soft(12, rect(-40, 760, 1360, 120, '#060408'))
  )
}

const onSet: Scene = (random) => {
  const above =
    sky(['#0b1420', 0], ['#1d3a4f', 0.5], ['#44707d', 0.72], ['#20363f', 1]) +
    glow(960, 250, 520, '#e9f4ff', 0.8) +
    faint(0.7, roofs(random, 600, 230, '#16303d', '#ffe2a0', 0.14)) +
    path('M940 220L1010 210L1016 284L948 292Z', '#f7fbff') +
    path('M976 290L986 660H966Z', ink) +
    path('M966 640L900 700H1060Z', ink)
  return (
    above +
    water(random, 690, above, '#0d1c26', '#dcebf5') +
    path('M150 700L210 690L690 250L660 236Z', ink) +
    times(
      9,
      (i) =>
        `<path d="M${190 + i * 52} ${694 - i * 48}L${206 + i * 52} ${650 - i * 48}" stroke="#1d3a4f" stroke-width="4"/>`,
    ) +
    path('M96 704H260V730H96ZM120 730A20 20 0 1 0 160 730ZM200 730A20 20 0 1 0 240 730Z', ink) +
    path('M640 220H730V268H640ZM730 232L764 222V266L730 256Z', ink) +
    at(690, 252, 0.9, circle(0, -52, 11, ink) + path('M-20 0C-20 -34 -14 -42 0 -42S22 -34 22 0Z', ink)) +
    at(420, 760, 2.5, person(ink)) +
    at(520, 772, 2.6, person(ink)) +
    `<path d="M566 600L566 520M548 520H664" stroke="${ink}" stroke-width="5"/>` +
    at(860, 742, 2.2, person('#0a1119')) +
    rain(random, 260, '#e6f3ff')
  )
}

const stairwell: Scene = (random) =>
  sky(['#071013', 0], ['#10262b', 0.6], ['#050b0d', 1]) +
  times(6, (i) => {
    const k = 1 - i * 0.15
    const w = 560 * k
    const y = 60 + i * 62
    return path(
      `M${640 - w} 854V${y + w}A${w} ${w} 0 0 1 ${640 + w} ${y + w}V854Z`,
      ['#0a171a', '#0f2226', '#163037', '#1f424a', '#2e5c63', '#4f8a8b'][i] ?? '#0a171a',
    )
  }) +
  glow(660, 560, 340, '#ffe0a0', 0.95) +
  times(7, (i) =>
    rect(
      640 - 210 - i * 30,
      640 + i * 30,
      420 + i * 60,
      31,
      ['#20393c', '#1a3034', '#15282c', '#112226', '#0d1c20', '#0a171a', '#081316'][i] ?? '#081316',
    ),
  ) +
  at(664, 672, 2.2, person('#050a0b')) +
  `<path d="M700 560V600" stroke="#050a0b" stroke-width="3"/>` +
  rect(690, 600, 20, 28, '#fff2c8') +
  glow(700, 612, 120, '#ffe9b0', 0.95) +
  rect(0, 760, width, 94, '#0b1c20') +
  times(60, () =>
    rect(
      between(random, 200, 1080),
      between(random, 764, 850),
      between(random, 30, 160),
      2.2,
      '#ffe3a8',
      `opacity="${between(random, 0.08, 0.4).toFixed(2)}"`,
    ),
  )

const lighthouse: Scene = (random) =>
  sky(['#1b2733', 0], ['#4f6472', 0.5], ['#9aa9ab', 0.68], ['#34454f', 1]) +
  birds(random, 9, 420, 220, 260, '#22303a') +
  path('M820 236L1300 40V150L820 252Z', '#fff3c9', 'opacity=".22"') +
  path('M820 236L-40 96V210L820 252Z', '#fff3c9', 'opacity=".16"') +
  path('M786 560L798 268H842L856 560Z', '#dfe3df') +
  path('M790 470L794 380H848L852 470Z', '#8e2f26') +
  rect(792, 224, 56, 44, '#26333b') +
  rect(800, 230, 40, 32, '#fff3c9') +
  path('M788 226L820 196L852 226Z', '#26333b') +
  glow(820, 246, 210, '#fff3c9', 0.95) +
  path('M560 620C640 560 700 556 780 548S900 566 980 600L1080 640V700H520Z', '#171f25') +
  times(6, (i) => {
    const y = 600 + i * 44
    return path(
      `M-40 ${y + 30}${times(9, (k) => `q80 ${-34 - i * 7} 160 ${k % 2 ? 6 : -2}`)}V854H-40Z`,
      ['#5b6f78', '#4a5e68', '#3b4e58', '#2d3f49', '#22323b', '#17242c'][i] ?? '#17242c',
    )
  }) +
  times(60, () =>
    circle(
      between(random, 480, 1120),
      between(random, 560, 690),
      between(random, 1, 5),
      '#eef2ef',
      `opacity="${between(random, 0.15, 0.7).toFixed(2)}"`,
    ),
  ) +
  rain(random, 150, '#e8eef0')

const harbour: Scene = (random) => {
  const above =
    sky(['#22384a', 0], ['#6d8897', 0.5], ['#d8c7a8', 0.74], ['#8d9796', 1]) +
    glow(300, 470, 420, '#ffe3b0', 0.7) +
    faint(0.7, ridge(random, 470, 34, '#6d7f88')) +
    roofs(random, 590, 120, '#2e3f4a', '#ffd98a', 0.16)
  const hull =
    path('M-300 20C-190 118 170 120 300 -30L322 -64C210 -20 -170 -6 -300 20Z', '#101a21') +
    path('M-300 20C-170 -6 210 -20 322 -64L326 -52C214 -8 -168 8 -298 34Z', '#b0492f') +
    rect(-20, -150, 8, 138, '#101a21') +
    path('M-90 -12L-70 -74H40L66 -24Z', '#1a2831') +
    rect(-44, -62, 34, 26, '#c8d3d4', 'opacity=".5"')
  return (
    above +
    water(random, 610, above, '#2b3c47', '#f3e3c0') +
    rect(-20, 716, 1320, 160, '#1b262d') +
    times(8, (i) => rect(60 + i * 170, 690, 24, 60, '#12191e')) +
    at(790, 690, 1.15, hull, -9) +
    at(250, 770, 2.9, person('#0b1115')) +
    at(372, 782, 3, person('#0b1115')) +
    path('M0 780L1280 770V854H0Z', '#0f171c') +
    birds(random, 8, 900, 240, 240, '#26333b')
  )
}

const workshop: Scene = (random) =>
  sky(['#2b1c10', 0], ['#6b4423', 0.5], ['#2a190d', 1]) +
  glow(860, 220, 560, '#ffdf9c', 0.85) +
  faint(
    0.55,
    cog(240, 230, 190, 16, '#5a3a1d', '#7a5230') +
      cog(520, 130, 120, 12, '#6a4524', '#7a5230') +
      cog(1120, 320, 160, 14, '#57381c', '#8a5e36'),
  ) +
  circle(860, 230, 150, '#f6e4bd') +
  circle(860, 230, 150, 'none', 'stroke="#3a230f" stroke-width="16"') +
  times(12, (i) => rect(-4, -136, 8, 22, '#3a230f', `transform="translate(860 230) rotate(${i * 30})"`)) +
  rect(-5, -92, 10, 96, '#3a230f', 'transform="translate(860 230) rotate(-52)"') +
  rect(-4, -120, 8, 124, '#3a230f', 'transform="translate(860 230) rotate(0)"') +
  rect(0, 640, width, 214, '#24150a') +
  rect(0, 630, width, 20, '#3c2512') +
  at(
    520,
    632,
    2.1,
    path(
      'M-110 -10C-120 -70 -60 -104 10 -96C46 -92 60 -120 58 -160C54 -196 84 -214 108 -196L144 -184L112 -172C108 -140 112 -90 84 -50C64 -18 10 0 -40 0Z',
      '#c58a3c',
    ) +
      path('M-92 -30C-60 -70 0 -78 44 -62C20 -34 -40 -20 -92 -30Z', '#8f5f25') +
      circle(92, -190, 5, '#1d1108') +
      times(5, (i) => circle(-60 + i * 24, -40 - i * 4, 4, '#f4d48e')) +
      `<path d="M-20 0L-26 26M10 -4L8 26" stroke="#8f5f25" stroke-width="7"/>` +
      at(-108, -44, 1, `<path d="M0 0H-34M-34 -18V18" stroke="#8f5f25" stroke-width="7"/>`),
  ) +
  cog(250, 700, 54, 10, '#7a5230', '#24150a') +
  cog(960, 712, 40, 9, '#8f6236', '#24150a') +
  cog(1060, 690, 26, 8, '#7a5230', '#24150a') +
  soft(5, cog(1180, 800, 120, 12, '#150c05', '#2a190d')) +
  times(40, () =>
    circle(
      between(random, 500, 1250),
      between(random, 60, 560),
      between(random, 0.8, 2.2),
      '#ffe9b8',
      `opacity="${between(random, 0.1, 0.5).toFixed(2)}"`,
    ),
  )

const mountainTown: Scene = (random) =>
  sky(['#33507c', 0], ['#8aa9c9', 0.45], ['#f0d5b8', 0.68], ['#e9b98f', 1]) +
  glow(1010, 480, 420, '#fff1d0', 0.75) +
  path('M-40 560L200 250L330 400L520 160L760 470L930 300L1320 600V854H-40Z', '#6f86a6') +
  path('M520 160L600 262L556 290L520 258L476 300L452 254ZM200 250L252 312L206 330L160 308Z', '#eef3f7') +
  faint(0.8, ridge(random, 560, 30, '#56708f')) +
  roofs(random, 700, 170, '#35466b', '#ffe09a', 0.2) +
  path('M596 854V330L648 262L700 330V854Z', '#263455') +
  path('M580 334L648 214L716 334Z', '#7a3b33') +
  circle(648, 400, 38, '#fff3d2') +
  `<path d="M648 400V372M648 400L668 412" stroke="#263455" stroke-width="6"/>` +
  roofs(random, 860, 200, '#1d2947', '#ffd98a', 0.18) +
  birds(random, 7, 360, 220, 180, '#2b3d63')

const snowTown: Scene = (random) =>
  sky(['#6f7f93', 0], ['#aab6c2', 0.45], ['#dfe3e4', 0.7], ['#c5ccd1', 1]) +
  faint(0.6, ridge(random, 420, 60, '#93a1b0', 6)) +
  faint(0.85, roofs(random, 560, 110, '#4b5560', '#ffce7a', 0.14)) +
  mist(420, 190, '#f2f4f4', 0.75) +
  path('M-20 600C260 560 520 640 760 600S1140 570 1300 610V854H-20Z', '#e6eaec') +
  path('M-20 700C300 660 620 730 900 700S1200 680 1300 700V854H-20Z', '#f2f4f5') +
  at(560, 742, 2.8, person('#1a2027')) +
  at(
    700,
    764,
    1,
    path(
      'M-80 0H110C126 0 130 -16 122 -26M-70 -14H90M-60 0V-14M60 0V-14',
      'none',
      'stroke="#1a2027" stroke-width="8"',
    ) + rect(-62, -62, 130, 48, '#2b333c'),
  ) +
  `<path d="M598 640L630 742" stroke="#1a2027" stroke-width="4"/>` +
  times(18, (i) => path(`M${470 - i * 26} ${752 + (i % 2) * 12 + i * 2}l14 -3l4 8l-16 3Z`, '#c3ccd2')) +
  snow(random, 190)

const ledger: Scene = (random) =>
  sky(['#120d0a', 0], ['#2c1d12', 0.6], ['#0d0907', 1]) +
  glow(930, 360, 520, '#ffcf82', 0.95) +
  path(
    'M190 640C330 560 520 560 640 620C760 560 950 560 1090 640L1140 740C970 680 770 690 640 744C510 690 310 680 140 740Z',
    '#e9dcc0',
  ) +
  path('M640 620L640 744', 'none', 'stroke="#9b8a68" stroke-width="5"') +
  path(
    'M140 740C310 680 510 690 640 744C770 690 970 680 1140 740L1146 770C980 720 780 724 640 776C500 724 300 720 134 770Z',
    '#5a2d1c',
  ) +
  times(
    9,
    (i) =>
      `<path d="M${262 - i * 10} ${620 + i * 11}C${380 - i * 6} ${592 + i * 11} ${500} ${594 + i * 11} ${600} ${632 + i * 11}" stroke="#6d5b43" stroke-width="2.6" fill="none" opacity=".75" stroke-dasharray="${between(random, 30, 90).toFixed(0)} ${between(random, 6, 26).toFixed(0)}"/><path d="M${680} ${632 + i * 11}C${780} ${594 + i * 11} ${900 + i * 6} ${592 + i * 11} ${1018 + i * 10} ${620 + i * 11}" stroke="#6d5b43" stroke-width="2.6" fill="none" opacity=".75" stroke-dasharray="${between(random, 30, 90).toFixed(0)} ${between(random, 6, 26).toFixed(0)}"/>`,
  ) +
  rect(912, 420, 40, 150, '#f0e4c4') +
  path('M932 420C910 396 918 360 934 336C950 364 956 396 932 420Z', '#fff4cf') +
  path('M880 570H984L966 592H898Z', '#2a1a10') +
  glow(934, 380, 160, '#fff0c0', 0.95) +
  soft(12, path('M-40 854V420C60 380 150 460 170 854Z', '#080504'))

const hospital: Scene = (random) =>
  sky(['#101a33', 0], ['#33406b', 0.5], ['#9a6f86', 0.72], ['#1d2038', 1]) +
  faint(0.6, roofs(random, 620, 150, '#2a3158', '#ffe2a0', 0.1)) +
  path('M250 854V230H1010V854Z', '#171d33') +
  rect(240, 216, 780, 20, '#10152a') +
  times(8, (row) =>
    times(9, (col) =>
      random() < 0.62
        ? rect(
            290 + col * 78,
            268 + row * 50,
            46,
            28,
            ['#ffe3a8', '#fff3d4', '#bcd3ff'][Math.floor(random() * 3)] ?? '#fff',
            `opacity="${between(random, 0.5, 0.95).toFixed(2)}"`,
          )
        : rect(290 + col * 78, 268 + row * 50, 46, 28, '#0f1426'),
    ),
  ) +
  rect(586, 120, 90, 96, '#171d33') +
  rect(621, 132, 20, 72, '#ff6a5e') +
  rect(595, 158, 72, 20, '#ff6a5e') +
  glow(631, 168, 170, '#ff6a5e', 0.6) +
  rect(0, 700, width, 154, '#0d1122') +
  rect(470, 640, 320, 64, '#ffe9bd') +
  glow(630, 680, 380, '#ffe9bd', 0.65) +
  rect(440, 622, 380, 22, '#10152a') +
  at(
    930,
    770,
    1.1,
    path('M-150 0V-96H60L118 -50L150 -44V0Z', '#e8ecf4') +
      rect(-150, -56, 300, 14, '#d6452f') +
      path('M66 -88L108 -52H66Z', '#1c2740') +
      circle(-90, 2, 26, '#0a0d18') +
      circle(88, 2, 26, '#0a0d18') +
      rect(-30, -110, 40, 14, '#6fa8ff'),
  ) +
  glow(912, 650, 150, '#6fa8ff', 0.85) +
  at(560, 760, 2.1, person('#080b16')) +
  rect(0, 790, width, 64, '#090c19') +
  times(50, () =>
    rect(
      between(random, 100, 1180),
      between(random, 716, 850),
      between(random, 20, 120),
      2,
      '#ffe9bd',
      `opacity="${between(random, 0.06, 0.28).toFixed(2)}"`,
    ),
  )

export const scenes: Readonly<Record<string, Scene>> = {
  rooftops,
  warehouse,
  lamps,
  ferrymen,
  'lower-yard': lowerYard,
  foundry,
  rook,
  'on-set': onSet,
  stairwell,
  lighthouse,
  harbour,
  workshop,
  'mountain-town': mountainTown,
  'snow-town': snowTown,
  ledger,
  hospital,
}
