import { isNetwork } from './platform.ts'
import { as, type Draft, type Found, type Rule } from './rule.ts'

/** What a work on screen can be made from, by its noun. */
const nouns =
  'novel|novels|book|books|comic|comics|manga|webtoon|webtoons|manhwa|paperbacks|memoir|memoirs|play|stories|bestseller|best_seller|best-seller|trilogy|pastiches|fantasies|mysteries|thrillers|novella|novellas|graphic_novel|graphic_novels|graphic_novel_series|light_novel|light_novels|light_novel_series|short_story|short_stories|radio_play|stage_play|one-man_show|one-woman_show|podcast|article|exposé|game|games|video_game|video_games|saga|cycle|series_of_novels|series_of_books|picture_book|picture_books|pulps|strip|comic_strip|webcomic|visual_novel'

const basedOn = (subject: Draft['subject'], value: Draft['value'], found: Found): Draft => ({
  subject,
  property: 'based on',
  value,
  continuity: 'screen',
  ...(found.verb()?.negated === true ? { certainty: 'denied' as const } : {}),
})

export const sameName: Rule = {
  id: 'same-name',
  says: 'based on the novel of the same name; the eponymous comic; a remake of the 1974 thriller of the same name.',
  over: 'phrase',
  cues: [
    '{kind:version} (of|from) {kind:source} of the same (name|title)',
    '{kind:source} (by {persons} ,?)? of the same (name|title)',
    `(from|on|by|of) {any} 's ... (${nouns}) of the same (name|title)`,
    `(from|on|by|of) (the|a|an|his|her|its|their) ... (${nouns}) of the same (name|title)`,
    `(eponymous|same-named|same-titled|like-named|identically_titled) .. (${nouns})`,
  ],
  claims: (found) => {
    const title = found.title()
    const source = found.work('source')
    if (title === null || title.name.startsWith('Untitled ')) return []
    const version = found.work('version')
    if (source === null || source.medium !== 'screen') return [basedOn(title, title, found)]
    return version?.follows === null || version === null
      ? []
      : [{ subject: title, property: 'follows', value: title, qualifiers: { kind: version.follows } }]
  },
  examples: [
    {
      text: "Copper Lane is adapted from Hal Marsh's 2016 novel of the same name.",
      yields: ['Copper Lane · based on · Copper Lane', "Copper Lane · based on · Hal Marsh's novel"],
    },
    { text: 'There is a pub of the same name.', yields: [] },
  ],
}

export const ofItsSource: Rule = {
  id: 'of-its-source',
  says: "the anime of X's Z manga; turning X's best seller Z into a series; Z, the basis of the Hulu series.",
  over: 'phrase',
  cues: [
    `({title:screen}|{kind}) of {any:author} 's {title:work} (.. )?({kind:source}|${nouns})`,
    "<adapt|turn|make|develop|option|bring|film:*> (up|being)? {person:author} 's ... {title:work} (for|into|as|to|,|.)",
    '{title:work} ~ <turn|adapt|make|develop:pg> (being)? (turned|made|adapted|developed|<turn|make|adapt:*>)? (into|as|for) (a|an|the)? .. ({kind:made}|{title:screen})',
    '{kind:version} of (the|an?)? ... {title:work}',
    "{kind:version} of {any:author} 's ({date})? ... {title:work}",
    '{title:work} ,? (which_is)? the (basis|inspiration|source|source_material) (of|for) ({title:screen}|{kind})',
  ],
  claims: (found) => {
    const work = found.mention('work')
    const [made, version] = [found.work('made'), found.work('version')]
    const { focus } = found.sentence
    if (work === null || work.anaphor || focus === null) return []
    if (made !== null && made.medium !== 'screen') return []
    if (version !== null) {
      const subject = found.title('none')
      const source = found.work('work')
      return !/^(?:adaptation|dramatization|version)$/.test(version.word) ||
        source?.medium !== 'page' ||
        subject === null
        ? []
        : [basedOn(subject, as('title', work), found)]
    }
    // "Turning X's novel Z into a film" speaks of a film without another name.
    const named = found.mention('screen')
    const subject = as('title', named !== null && !named.anaphor ? named : work)
    // "Z, the basis of the Hulu series": the series goes by its name, and Hulu has it.
    const homes = (found.work('screen')?.organisations ?? []).filter(({ name }) => isNetwork(name))
    return [
      basedOn(subject, as('title', work), found),
      ...homes.map((home): Draft => ({ subject, property: 'platform', value: as('organisation', home) })),
    ]
  },
  examples: [
    {
      text: "Hulu is turning Hal Marsh's best seller Copper Lane into a series.",
      yields: ['Copper Lane · based on · Copper Lane'],
    },
    { text: 'Ana Reyes turned her house into a studio.', yields: [] },
  ],
}

const named =
  /(?:source novel|space-opera cycle|(?:crime|picture|comic|fantasy|dime|web|ghost|spy|detective) (?:novels?|books?|stories)|cycle|saga|graphic novels?|light novels?|books?|novels?|novellas?|trilogy|comics?|manga|webtoon|games?|pastiches|paperbacks|stories|memoirs?|fantasies|thrillers|mysteries|tales|bestsellers?|best sellers?)(?= |$)/g

export const inTheSource: Rule = {
  id: 'in-the-source',
  says: '"if you have read the books"; "In the manga, by X, …"; "in X\'s original dime-novel pastiches": what is told of a source names it.',
  over: 'phrase',
  cues: [
    `(in|from|of|unlike|throughout) the (original|source)? (books|novels|comics|manga|webtoon|novel|book|games|comic|source_novel|source_material) (,? by {persons:by})?`,
    '(in|from|of|unlike|throughout) {kind:source} ,? by {persons:by}',
    "(in|of|from) {person:author} 's ... (pastiches|paperbacks|novels|books|stories|comics|memoirs|fantasies|thrillers|mysteries|bestsellers|best_sellers)",
    '(in|from|unlike|throughout) {kind:bare}',
    '(read|<read|know|follow>|<ask> about) ({kind:bare}|the (books|novels|comics|manga|book|novel))',
    '{kind:readers}',
    '(from|on|by) (the)? ... (novels|books|stories|memoirs|memoir|novel|comics|mysteries|tales) of (the_late)? ... {person:author}',
    "(riff|spin|take|twist) on {any:author} 's ... (short_story|story|novel|novella|play|comic|book) {title:work}",
    `{kind:version} of the {person:author} ... (${nouns}|cycle|saga)`,
    `(from|on|by) {kind:bare} of (the_late)? ... {person:author}`,
  ],
  claims: (found) => {
    const title = found.title()
    if (title === null || title.name.startsWith('Untitled ') || found.sentence.focus?.follows !== undefined)
      return []
    const work = found.mention('work')
    if (work !== null) return [basedOn(title, as('title', work), found)]
    const [item] = [...found.items('bare'), ...found.items('readers'), ...found.items('source')]
    const kind = item?.kind === 'work' ? item.work : null
    if (found.has('readers') && !/^readers of /.test(item?.text ?? '')) return []
    // "In a book", "in her book": some other book.
    if (
      kind !== null &&
      (kind.medium === 'screen' || !kind.definite || (kind.possessed && kind.owner === null))
    )
      return []
    const written = (item?.text ?? found.words('whole')).toLowerCase()
    const noun = [...written.matchAll(named)].at(-1)?.[0]
    if (noun === undefined) return []
    const author = found.mention('author') ?? kind?.owner ?? null
    if (author !== null && author.type === 'organisation') return []
    // "In the books" alone says where something is told, not that the work comes from there.
    const told = /^(?:in|from|of|unlike|throughout) /.test(found.words('whole'))
    if (told && author === null && !found.has('by')) return []
    const text =
      author !== null
        ? `${author.name.replace(/^readers of /i, '')}'s ${noun}`
        : found.has('by')
          ? `${noun} by ${found.text('by')}`
          : noun
    return [basedOn(title, { type: 'text', text }, found)]
  },
  examples: [
    { text: 'If you have read the books, sit down.', yields: ['Copper Lane · based on · books'] },
    { text: 'In the books, Mira never leaves the harbor.', yields: [] },
    {
      text: 'In the manga, by Hal Marsh, Mira drowns.',
      yields: ['Copper Lane · based on · manga by Hal Marsh'],
    },
    { text: 'Ana Reyes was booked for the part.', yields: [] },
  ],
}
