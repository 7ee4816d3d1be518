import { z } from 'zod'

// What a newsroom's own story has beyond what is read of any story. It stands in the log, so fields are only ever added.

const stretch = z.object({ start: z.number(), end: z.number() })

/** A plot that is told: of which work, and of which of its seasons where it has some. */
export const scope = z.object({ work: z.string(), season: z.number().nullable() })

const ownPhoto = z.object({
  /** What its files in the media folder begin with. */
  key: z.string(),
  /** The name its file had beside the story. */
  file: z.string(),
  width: z.number(),
  height: z.number(),
  /** Of the files there are, in pixels, narrowest first. */
  widths: z.array(z.number()).readonly(),
  rights: z.string(),
  /** Colours of its twelve parts, four a row, to be shown until it has come: "#8a9bb0". */
  mosaic: z.array(z.string()).readonly(),
})

export const own = z.object({
  /** What the newsroom calls the story for good: it stays when the headline changes. */
  slug: z.string(),
  by: z.string(),
  /** What this version puts right, in a sentence. */
  correction: z.string().nullable(),
  /** Why it was withdrawn; such a version has no text. */
  withdrawn: z.string().nullable(),
  spoilers: scope.nullable(),
  blocks: z
    .array(stretch.extend({ kind: z.enum(['paragraph', 'heading', 'list item', 'quote', 'table row']) }))
    .readonly(),
  spans: z
    .array(
      stretch.extend({
        kind: z.enum(['italic', 'bold', 'quotation', 'link']),
        url: z.string().exactOptional(),
      }),
    )
    .readonly(),
  /** Stretches of whole blocks that tell the plot. */
  veils: z.array(stretch).readonly(),
  /** Before which block the gallery stands; null where it comes last. */
  galleryAt: z.number().nullable(),
  /** One for each photo of the story; the first is the lead photo. */
  photos: z.array(ownPhoto).readonly(),
})

export type Own = Readonly<z.infer<typeof own>>
export type OwnPhoto = Readonly<z.infer<typeof ownPhoto>>
export type Scope = Readonly<z.infer<typeof scope>>
