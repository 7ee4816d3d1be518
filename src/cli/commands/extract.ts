import { extractStories } from '../../intake/index.ts'
import type { Decision, Story } from '../../story/index.ts'
import { eachStory } from '../each-story.ts'
import { print } from '../output.ts'
import { toAllowList } from '../to-allow-list.ts'
import { toMoment } from '../to-moment.ts'

type Options = {
  readonly json?: true
  readonly why?: true
  readonly published?: string
  readonly outlet?: string
  readonly allowHost?: string
}

/** `hearsay extract`: the stories alone, in any language. */
export async function extract(inputs: readonly string[], options: Options): Promise<void> {
  const known = { outlet: options.outlet, published: toMoment('--published', options.published) }
  await eachStory(
    inputs,
    (inputOptions) =>
      extractStories(inputs, { ...inputOptions, known, allow: toAllowList(options.allowHost) }),
    ({ story, decisions }, input) => {
      const why = options.why === true ? decisions : null
      return print(options.json ? toJson(input, story, why) : toText(input, story, why))
    },
  )
}

function toJson(input: string, story: Story, decisions: readonly Decision[] | null): string {
  return JSON.stringify(decisions === null ? { input, story } : { input, story, decisions })
}

function toText(input: string, story: Story, decisions: readonly Decision[] | null): string {
  const fields = [
    ['Headline', story.headline],
    ['Dek', story.dek],
    ['By', story.byline.join(', ')],
    ['Outlet', story.outlet],
    ['Published', story.published],
    ['Modified', story.modified],
    ['Section', story.section],
    ['Language', story.language],
    ['URL', story.url],
    ...story.photos.map((photo) => [
      'Photo',
      [photo.caption ?? photo.alt ?? photo.src, photo.credit].filter(Boolean).join(' — '),
    ]),
    ...story.credits.map((credit) => [
      'Credit',
      credit.url === null ? credit.name : `${credit.name} (${credit.url})`,
    ]),
    ...story.related.map((link) => ['Related', link.text]),
    ['Tags', story.tags.join(', ')],
    ...story.embeds.map((embed) => [
      'Embed',
      [embed.provider, embed.author, embed.url].filter(Boolean).join(' — '),
    ]),
    ['Continues', story.continues],
    ['Partial', story.partial ? 'only the beginning is here' : null],
    ...(decisions ?? []).map(({ what, rule, value }) => ['Why', `${what}: ${rule} → ${value ?? 'nothing'}`]),
  ]
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `${name}: ${value}`)
  return [`== ${input}`, ...lines, '', story.text, ''].join('\n')
}
