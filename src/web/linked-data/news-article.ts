import type { OwnAnswer, PhotoAnswer, StoryAnswer } from '../../server/contract/index.ts'
import { headlineOf } from '../components/story-list.ts'
import type { LinkedData } from '../markup.ts'
import { dossierPath, mediaPath, photoPath, safeUrl, storyPath } from '../paths.ts'

/** A story of the newsroom's own. What it was corrected in is told with it; its text stands on the page. */
export function newsArticle(story: StoryAnswer, own: OwnAnswer, urlOf: (path: string) => string): LinkedData {
  const url = urlOf(storyPath(story.id))
  const corrections = own.history.flatMap(({ correction, at }) =>
    correction ? [{ '@type': 'CorrectionComment', text: correction, datePublished: at }] : [],
  )
  const about = [...new Set(story.standings.flatMap(({ entities }) => entities.subject ?? []))]
  return {
    '@type': 'NewsArticle',
    '@id': `${url}#story`,
    url,
    mainEntityOfPage: url,
    headline: headlineOf(story),
    description: own.dek ?? undefined,
    articleSection: story.section ?? undefined,
    inLanguage: 'en',
    datePublished: story.publishedAt,
    dateModified: own.history.at(-1)?.at ?? story.publishedAt,
    author: story.byline.map((name) => ({ '@type': 'Person', name })),
    publisher: { '@id': urlOf('/#publisher') },
    image: own.photos.map((photo, i) => imageObject(photo, urlOf(photoPath(story.id, i + 1)), urlOf)),
    correction: corrections,
    citation: story.credits.map(({ name, url: address }) => ({
      '@type': 'CreativeWork',
      name,
      url: safeUrl(address) ?? undefined,
    })),
    about: about.map((id) => ({ '@id': urlOf(dossierPath(id)) })),
  }
}

/** A photo with whom it is to be credited to, and what it may be used for. */
export function imageObject(photo: PhotoAnswer, page: string, urlOf: (path: string) => string): LinkedData {
  const widest = Math.max(...photo.widths)
  return {
    '@type': 'ImageObject',
    '@id': `${page}#photo`,
    contentUrl: urlOf(mediaPath(photo.key, widest, 'jpg')),
    url: page,
    width: widest,
    height: Math.round((widest * photo.height) / photo.width),
    caption: photo.caption || undefined,
    description: photo.alt,
    creditText: photo.credit,
    copyrightNotice: photo.rights,
    acquireLicensePage: urlOf('/about'),
  }
}
