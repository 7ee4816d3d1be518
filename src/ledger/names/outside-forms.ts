/** Where entities have ids of their own, outside. */
export const outsideSchemes = ['wikidata', 'imdb', 'tmdb', 'tvmaze'] as const
export type OutsideScheme = (typeof outsideSchemes)[number]

/** What an id looks like there, and where it leads. TMDB and TVmaze number people, films and series apart. */
export const outsideForms: Readonly<
  Record<
    OutsideScheme,
    { readonly form: RegExp; readonly example: string; readonly address: (id: string) => string }
  >
> = {
  wikidata: { form: /^Q[1-9]\d*$/, example: 'Q42', address: (id) => `https://www.wikidata.org/wiki/${id}` },
  imdb: {
    form: /^(tt|nm|ch|co)\d{7,9}$/,
    example: 'tt0000001',
    address: (id) =>
      `https://www.imdb.com/${{ tt: 'title', nm: 'name', ch: 'character', co: 'company' }[id.slice(0, 2)]}/${id}/`,
  },
  tmdb: {
    form: /^(movie|tv|person|company|network)\/[1-9]\d*$/,
    example: 'tv/1',
    address: (id) => `https://www.themoviedb.org/${id}`,
  },
  tvmaze: {
    form: /^(shows|people|characters)\/[1-9]\d*$/,
    example: 'shows/1',
    address: (id) => `https://www.tvmaze.com/${id}`,
  },
}
