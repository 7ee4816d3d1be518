// How fast stories are read into claims, extraction not counted, and how the time grows with a story's length. The floor
// in the same run: our sentences and parts of speech alone, which no reader can do without.
// Under the same settings of Node as `bin/hearsay`, whose memory is what a reader of stories takes.
//   node bench/claims-speed.ts            speed, memory and growth
//   node bench/claims-speed.ts --stages   what each step of a reading takes, of stories that were read once before
import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read } from '../src/claims/index.ts'
import { sentences, tag, tokenize } from '../src/claims/language/index.ts'
import { fromText, type Story } from '../src/story/index.ts'
import { sharesOfStages } from './claims-speed/stages.ts'

const program = readFileSync(join(import.meta.dirname, '..', 'bin', 'hearsay'), 'utf8')
const settings = program.match(/(?<= )--[a-z-]+(?:=\d+)?(?= )/g) ?? []
if (settings.some((setting) => !process.execArgv.includes(setting))) {
  const { status } = spawnSync(
    process.execPath,
    [...settings, import.meta.filename, ...process.argv.slice(2)],
    { stdio: 'inherit' },
  )
  process.exit(status ?? 1)
}

const passes = 4
const storyWords = 400

const texts = globSync(join(import.meta.dirname, 'gold/open/*.gold'))
  .toSorted()
  .map(
    (path) =>
      readFileSync(path, 'utf8')
        .replace(/^(?:@.*\n)+/, '')
        .split('\n---\n')[0] ?? '',
  )

const countWords = (text: string) => text.split(/\s+/).length

function toStory(text: string): Story {
  const { story } = fromText(text, { published: '2026-05-05' })
  if (story === null) throw new Error('a gold story was taken for none')
  return story
}

function cpuMs(work: () => void): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

const stories = texts.map(toStory)
const words = texts.reduce((sum, text) => sum + countWords(text), 0)
const perSecond = (ms: number) => ((words / storyWords / ms) * 1000).toFixed(0)

if (process.argv.includes('--stages')) {
  stories.forEach(read)
  let ms = 0
  const shares = await sharesOfStages(() => {
    ms = cpuMs(() => stories.forEach(read))
  })
  const perStory = (ms / words) * storyWords
  console.log(`ms of CPU per ${storyWords} words, ${perStory.toFixed(2)} in all`)
  for (const [stage, share] of shares)
    console.log(
      `${(share * perStory).toFixed(2).padStart(6)}  ${(100 * share).toFixed(1).padStart(5)}%  ${stage}`,
    )
  process.exit()
}

for (let pass = 1; pass <= passes; pass++) {
  const reading = cpuMs(() => stories.forEach(read))
  const floor = cpuMs(() => {
    for (const { text } of stories)
      for (const { start, end } of sentences(text)) tag(tokenize(text, start, end))
  })
  console.log(
    `pass ${pass}: ${perSecond(reading)} stories of ${storyWords} words per CPU-second; sentences and tags alone ${perSecond(floor)}`,
  )
}

const peakMb = () => (process.resourceUsage().maxRSS / 1024).toFixed(0)
console.log(`${peakMb()} MB peak`)

const all = texts.join('\n\n').split(' ')
for (const length of [2_000, 20_000, 200_000]) {
  const text = Array.from({ length: Math.ceil(length / all.length) }, () => all.join(' '))
    .join('\n\n')
    .split(' ')
    .slice(0, length)
    .join(' ')
  const story = toStory(text)
  const ms = cpuMs(() => read(story))
  console.log(
    `a story of ${length} words: ${((ms / length) * storyWords).toFixed(1)} ms per ${storyWords} words, ${peakMb()} MB peak so far`,
  )
}
