import { height, type Palette, rect, scenes, width } from './scenes.ts'
import { randomFrom, seedOf } from './seeded.ts'

const palettes: readonly Palette[] = [
  {
    sky: ['#1d2b4a', '#e08a5b'],
    far: '#5a5f7d',
    mid: '#3a4263',
    near: '#1b2036',
    light: '#ffd98a',
    ink: '#0e1120',
  },
  {
    sky: ['#0f3b46', '#9fd3c7'],
    far: '#4f8a8b',
    mid: '#2c6069',
    near: '#123238',
    light: '#fdf0c2',
    ink: '#081a1e',
  },
  {
    sky: ['#3b1f3f', '#e6a5a0'],
    far: '#84567a',
    mid: '#5b3760',
    near: '#2a1730',
    light: '#ffe1b3',
    ink: '#160b1a',
  },
  {
    sky: ['#27313b', '#c9cfd3'],
    far: '#8794a0',
    mid: '#56636f',
    near: '#27313b',
    light: '#f6e7c8',
    ink: '#12181d',
  },
  {
    sky: ['#45321c', '#f0c987'],
    far: '#a67c52',
    mid: '#7a5534',
    near: '#3a2716',
    light: '#fff1cf',
    ink: '#1e130a',
  },
  {
    sky: ['#12203a', '#7fb2d9'],
    far: '#4d7299',
    mid: '#2d4d75',
    near: '#13233c',
    light: '#f9f3dc',
    ink: '#0a1424',
  },
]

/** An SVG of the named scene; `name` decides its colours and details, the same on every machine. */
export function draw(scene: string, name: string): string {
  const paint = scenes[scene]
  if (!paint)
    throw new Error(`${name}: no scene is called "${scene}"; there are ${Object.keys(scenes).join(', ')}`)
  const seed = seedOf(name)
  const colours = palettes[seed % palettes.length] ?? palettes[0]
  if (!colours) throw new Error('draw.ts has no palettes')
  const sky = `<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${colours.sky[0]}"/><stop offset="1" stop-color="${colours.sky[1]}"/></linearGradient></defs>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${sky}${rect(0, 0, width, height, 'url(#sky)')}${paint(randomFrom(seed), colours)}</svg>\n`
}
