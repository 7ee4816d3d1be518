import { type Fault, faultOf } from './fault.ts'
import type { PhotoFields, ReadFrontMatter } from './front-matter.ts'
import { inspectPhoto, type Original, stemOf } from './photos/inspect.ts'
import type { Labels } from './photos/iptc.ts'

/** A photo with all the words it is published with. */
export type LabelledPhoto = {
  readonly file: string
  readonly original: Original
  readonly labels: Labels
}

type Labelled = {
  /** The lead photo first, then as listed. */
  readonly photos: readonly LabelledPhoto[]
  readonly faults: readonly Fault[]
  /** What was taken from a photo's file, where the story is silent. */
  readonly notes: readonly string[]
}

const fields = ['caption', 'credit', 'rights', 'alt'] as const
/** A photo may go without a caption; never without these. */
const needed = ['credit', 'rights', 'alt'] as const

/** Looks at every photo that a story lists; what the story does not say of one is taken from the photo's own file. */
export async function labelPhotos(folder: string, { photos, lineOf }: ReadFrontMatter): Promise<Labelled> {
  const faults: Fault[] = []
  const notes: string[] = []
  const labelled: (LabelledPhoto & { readonly lead: boolean })[] = []
  for (const [i, fields] of photos.entries()) {
    const found = await inspectPhoto(folder, fields.file)
    const original = 'photo' in found ? found.photo : null
    if ('says' in found)
      faults.push(faultOf(lineOf(['photos', i, 'file']), ['photos', i, 'file'], found.says))
    const labels = labelsOf(fields, original)
    faults.push(
      ...missing(labels, original, fields).map(({ field, says }) =>
        faultOf(lineOf(['photos', i, field]), ['photos', i, field], says),
      ),
    )
    notes.push(...takenOver(fields, labels))
    if (original) labelled.push({ file: fields.file, original, labels, lead: fields.lead === true })
  }
  const ordered = labelled.toSorted((a, b) => Number(b.lead) - Number(a.lead))
  return { photos: ordered.map(({ lead: _lead, ...photo }) => photo), faults, notes }
}

function labelsOf(said: PhotoFields, original: Original | null): Labels {
  const within = original?.labels
  return {
    caption: said.caption ?? within?.caption ?? null,
    credit: said.credit ?? within?.credit ?? null,
    rights: said.rights ?? within?.rights ?? null,
    alt: said.alt ?? within?.alt ?? null,
  }
}

const why = {
  credit: 'is missing, here and in the photo’s own file: say whose photo it is',
  rights: 'is missing, here and in the photo’s own file: say by whose leave it is shown',
  alt: 'is missing: say in a sentence what the photo shows, for those who cannot see it',
} as const

function missing(labels: Labels, original: Original | null, { file }: PhotoFields) {
  const absent = needed.filter((field) => labels[field] === null && (original !== null || field === 'alt'))
  const faults = absent.map((field) => ({ field, says: why[field] }))
  if (labels.alt !== null && [file, stemOf(file)].includes(labels.alt))
    return [
      ...faults,
      { field: 'alt' as const, says: 'is the name of the file: say in a sentence what the photo shows' },
    ]
  return faults
}

function takenOver(said: PhotoFields, labels: Labels): readonly string[] {
  return fields.flatMap((field) =>
    said[field] === null && labels[field] !== null
      ? [`${said.file}: its ${field} is its own file’s: “${labels[field]}”`]
      : [],
  )
}
