import { organisationEndings, platforms, studios } from '../lexicon/index.ts'
import type { Kind, Mention } from '../sentence.ts'
import { regions } from './regions.ts'
import { as, type Draft, type Found, type Rule, seasonOf } from './rule.ts'

const network = /\b(?:tv|channel|network|streaming|plus|now)\b|\+$|^[A-Z]{2,5}\d?$/i
const plain = (name: string) => name.toLowerCase().replace(/^the /, '')

/** True for networks, channels and streamers, by list or by their name's form. */
export const isNetwork = (name: string): boolean =>
  platforms.has(plain(name)) || platforms.has(name.toLowerCase()) || (network.test(name) && !isStudio(name))

/** True for who makes works: a known studio, or a name that ends as companies' names do. */
export function isStudio(name: string): boolean {
  const last = plain(name).split(' ').at(-1) ?? ''
  return (
    studios.has(plain(name)) ||
    (name.includes(' ') && /^(?!network|channel|tv|plus)/.test(last) && organisationEndings.has(last))
  )
}

export const homeOf = (
  found: Found,
  title: Draft['subject'] | null,
  organisation: Mention,
  property: 'platform' | 'production company',
): Draft | null => {
  if (title === null || plain(organisation.name) === plain(title.name)) return null
  const season = found.season() ?? found.season('whole')
  const region = found.mentions('region')[0]
  return {
    subject: title,
    property,
    value: as('organisation', organisation),
    qualifiers: { ...seasonOf(season), ...(region === undefined ? {} : { region: region.name }) },
  }
}

/** "The the premiere", "a spokesperson": who speaks is no home, and a home that is refused is none. */
const titlesOf = (found: Found) => {
  const titles = found.mentions('titles').map((mention) => as('title', mention))
  const one = found.title()
  return titles.length > 0 ? titles : one === null ? [] : [one]
}

const companies = (found: Found) =>
  found
    .mentions('maker')
    .concat(found.mentions('second'))
    .filter(
      (mention) =>
        mention.type === 'organisation' || (mention.type === 'name' && mention.name.split(' ').length < 3),
    )

const home = (found: Found): readonly (Draft | null)[] =>
  titlesOf(found).flatMap((title) => companies(found).map((maker) => homeOf(found, title, maker, 'platform')))

const work =
  "({title}|{title} 's? {season}|{season} ((of|for) {title})?|all {count}|all|both .. |new_episodes|it)"
const airs =
  'premiere|debut|launch|bow|arrive|return|air|stream|drop|land|release|broadcast|come|head|play|show|go|move|jump|hop|shift|migrate|screen|run|simulcast|begin|start|find|live|repeat|finish|end|conclude'
const saidAirs = '(premieres|debuts|launches|airs|streams|returns|arrives|lands|drops|bows|begins|starts)'
const puts =
  'renew|cancel|axe|ax|order|air|stream|pick|debut|premiere|launch|release|date|commission|recommission|revive|broadcast|carry|acquire|distribute|screen|open|unveil|set|push|delay|book|slate|buy|pre-buy|save|land|nab|greenlight|drop|shuffle|schedule|license|rescue|resurrect|snag|snap|ditch|dump|bump|move|pull|shift|hand|give|bring|put|near|circle|eye|plan|tease|take|add|win|grab|bag|secure|simulcast|snatch|score|host'

export const airsOn: Rule = {
  id: 'airs-on',
  says: 'Z streams on N, Z premieres on N, Z is available on N: the platform.',
  over: 'clause',
  cues: [
    `${work} ~ (<${airs}:*>|${saidAirs}) ~ (on|to|via|at) (the)? {organisations:maker} (and (.. )?(stream|streams|air|airs|<stream|air>)? (on)? {organisation:second})?`,
    `${work} ~ (<premiere|debut|stream|air|launch|show:*>|premieres|debuts|streams|airs|launches) (~)? on {name:maker}`,
    `${work} ~ <be> ~ (on|at|with|available_on|streaming_on|exclusive_to) (the)? {organisation:maker}`,
    `${work} ~ <be> (due|set|out|available|streaming) on {name:maker}`,
    `${work} ~ <release|broadcast|show|stream|order|pick|renew|save|revive|sell|cancel|air|carry|set:pn> ~ (on|to|at|for|via|by) (the)? {organisation:maker}`,
    '{what:title} (<premiere|debut|air|stream>|premieres|debuts|airs|streams) (on|via) {organisation:maker}',
    `${work} ~ (<hit|reach>|hits|reaches) {organisation:maker}`,
    `${work} ~ <cancel|renew|order|commission|pick|air|broadcast|acquire|save|revive|distribute|release|axe|drop|greenlight|buy|license:pn> ~ by (the)? {maker}`,
    '(she|he|they|we|it|{person}) ~ <be> back (on|to) (the)? {organisation:maker}',
    '(premiere|launch|debut|bow|return) ~ (<plan|set|slate|schedule|expect|eye|target:*> ~)? on {organisations:maker}',
    '{title} ~ (premiere|debut|order|launch|release|renewal|home) (on|at|from|via) {organisation:maker}',
    '{title} <cost> {organisation:maker}',
    '{title} <be> a .. (hit|smash|success|flop|staple) (for|on) {organisation:maker}',
    '(rights|they) ~ <be> (now|still)? with {organisation:maker}',
  ],
  claims: home,
  examples: [
    {
      text: 'Copper Lane does not arrive on Hulu until March 3.',
      yields: ['Copper Lane · platform · Hulu'],
    },
    { text: 'Copper Lane streams on Hulu.', yields: ['Copper Lane · platform · Hulu'] },
    { text: 'The thriller Copper Lane was cancelled by NBC.', yields: ['Copper Lane · platform · NBC'] },
    { text: 'Copper Lane is based on a novel.', yields: [] },
  ],
}

/** Who denies airs nothing, and who releases a picture or a word about a work need not air the work. */
const notHome =
  /(?:^| )(?:deny|decline)\/| (?:out of|away from) |(?:photos?|photographs?|images?|pictures?|stills?|trailers?|teasers?|posters?|clips?|looks?|logo|synopsis|footage|thing|details|statement|cast|soundtrack)(?: \S+){0,3} (?:for|of|from|about|at)(?: \S+){1,3}$/

export const airedBy: Rule = {
  id: 'aired-by',
  says: 'N airs Z, N has renewed Z, N has it for North America, N gives Z an order: the platform.',
  over: 'clause',
  cues: [
    `({organisations:maker}|{name:maker}) ~ <${puts}> (up|on|its|the|an?|new|original)? (.. )? {titles}`,
    '{organisation:maker} ~ <renew|cancel|axe|ax|order|commission|recommission|greenlight|revive|stream|air|acquire> {what:titles}',
    `{organisations:maker} ~ <${puts}> (it|up|all|the|a|an|on)? .. {season} (of {title})?`,
    '{organisations:maker} <have> ({title}|it) (in .. )? (for|in|from|on|throughout)? {place:region}?',
    '{organisations:maker} ~ <pre-buy|buy|acquire|license|land|take|pick> (up)? (the)? ({title}|rights_to_{title}) (for|in) {place:region}?',
    '{season} {organisation:maker} ~ <order|commission|renew|greenlight>',
    '{organisation:maker} ~ <give|hand> ({title}|.. order to {title}) (~ order|~ renewal|~ greenlight|{season})?',
    '{organisation:maker} ~ <give|hand|grant> ~ (renewal|pickup) to ~ {title}',
    '{organisation:maker} ~ <pre-buy|buy|acquire|license|land|take|nab|snap|pick:*> ~ rights (for|to|on) {title}',
    '{organisation:maker} ~ <near|close|circle|eye|revive|rescue:*> ~ {title}',
    '{organisation:maker} in (final|advanced|early)? talks <pick|revive|save|buy|acquire|land|order:i> (up)? {title}',
    '{organisation:maker} <set|confirm|unwrap|reveal|announce|lock> ~ {date} ~ (for|of) {title}',
    '{organisation:maker} <set|confirm|unwrap|reveal|announce|lock> ~ (date|premiere|launch|debut|return) (for|of) {title}',
    '{date} , {organisation:maker} <have|bring|premiere|launch|debut|release|drop|air> {title}',
    '<sell:*> ~ {title} ~ to {organisation:maker}',
    '({organisation:maker} and)? {maker:second} (<be>)? the (broadcasters|distributors|networks)',
    '(streamer|network|channel|broadcaster|distributor|<stream:g>_service|service) {maker}',
    '{organisation:maker} (<be>)? the (broadcaster|distributor|network|streamer|platform|home)',
    'its (distributor|broadcaster|network|streamer|platform|home) ,? {organisation:maker}',
    '{organisation:maker} ~ <place> ~ order for ~ {title}',
    'rights (to {title})? ~ <hold|own|buy|acquire|handle|snap:p> ~ by {organisation:maker}',
    '{organisation:maker} <have|hold|own|retain> (the)? (north_american|domestic|international|worldwide|global|streaming|broadcast)? rights',
    'the {organisation:maker} (.. )? (saga|hourlong|half-hour)',
    '({organisation:maker}|{name:maker}) <have|take|get> (the)? {place:region}',
    '{organisation:maker} ~ <put> ~ into {title}',
    '{organisation:maker} ~ (hunt|auction|bidding_war|battle|race) for {title}',
    '{name:maker} (<be>)? (the|its) (distributor|broadcaster|network|streamer)',
    '{organisation:maker} ~ <say|announce|confirm> ~ (it|{title:itself}) ~ <order|renew|cancel|pick|commission|acquire|buy:*> ~ {title}',
  ],
  claims: (found) => {
    if (notHome.test(found.words('whole'))) return []
    // "GKIDS has North America" sells there; "Canal Plus has Paris" has a town.
    const where = found.mention('region')
    if (where !== null && !regions.test(where.name)) return []
    const verb = found.verb()
    // Who won't renew a work still is its home.
    const keeps = verb?.negated === true && /^(?:renew|cancel|axe|pick|move|recommission)$/.test(verb.lemma)
    return home(found).map((draft) =>
      keeps && draft !== null ? { ...draft, certainty: 'stated' as const } : draft,
    )
  },
  examples: [
    { text: 'Rights to Copper Lane are held by Netflix.', yields: ['Copper Lane · platform · Netflix'] },
    {
      text: 'Netflix has ordered the thriller Copper Lane.',
      yields: ['Copper Lane · platform · Netflix'],
    },
    {
      text: 'AMC+ has the drama for Canada.',
      yields: ['Copper Lane · platform · AMC+'],
    },
    {
      text: 'NBC said on Tuesday it had ordered a fifth season of Copper Lane.',
      yields: ['Copper Lane · platform · NBC'],
    },
    {
      text: 'The drama Copper Lane was sold. GKIDS has North America.',
      yields: ['Copper Lane · platform · GKIDS'],
    },
    { text: 'Netflix shares fell.', yields: [] },
  ],
}

/** A work by its maker's name: who it is to the work, its name must say; other pages of the story may (see homes.ts). */
function owned(
  found: Found,
  title: Draft['subject'] | null,
  maker: Mention,
  possessed: boolean,
): Draft | null {
  if (maker.type !== 'organisation' && !network.test(maker.name)) return null
  // Who owns a film in the same breath as its takings releases it; one word that owns a work is most often its home.
  const sells = found.sentence.items.some((item) => item.kind === 'count' && item.count.of === 'dollars')
  if (possessed && !isNetwork(maker.name) && (isStudio(maker.name) ? sells : !maker.name.includes(' ')))
    return homeOf(found, title, maker, 'platform')
  return homeOf(found, title, maker, isNetwork(maker.name) ? 'platform' : 'production company')
}

const describes = (work: Kind, found: Found) =>
  work.year === null &&
  !/(?:basis of|theme (?:from|to)|like|unlike|version of|inspired by) $/.test(found.before)

/** "The Harbor Pilots Guild (HPG)": what stands in parentheses is short for the name before them. */
function abbreviates(short: string, long: string): boolean {
  const capitals = short.replace(/[^A-Z]/g, '')
  const initials = (long.match(/(?<![\p{L}'’])\p{Lu}/gu) ?? []).join('')
  return capitals.length > 1 && initials.endsWith(capitals)
}

export const ownedWork: Rule = {
  id: 'owned-work',
  says: '"Netflix\'s Copper Lane", "the Hulu drama Copper Lane", "Copper Lane, Amazon\'s upcoming drama".',
  over: 'phrase',
  cues: [
    '{organisation} ~ <any:fd> ~ {title:its}',
    "{organisation} 's? (upcoming|new|<hit>|hit|forthcoming|live-action|animated|next|long-running|popular|own|planned|latest|big|r-rated|adult|original|flagship|long-gestating)? {title}",
    '{organisation} (<hit>|hit|original|smash|favourite|favorite|staple) {title}',
    '{title} ,? (—|⟨)? {kind}',
    '{title:title}',
    '{title} ⟨ {organisation} (,|;|⟩)',
    '{title} ⟨ {name:headed} ⟩',
    '{title} .. (on|at) {organisation}',
    "{title} , {organisation} 's .. (,|.|about|from|that|which|;|starring|set)",
    '{title} ⟨ .. , {organisation} ⟩',
    '{title} , .. on {organisation} (,|.|;)',
    '{title} , (.. , )?(.. , )?{organisation:listed}',
    '{kind} , {what:title} (,|.|;|⟨)',
  ],
  claims: (found) => {
    const work = found.work('kind') ?? found.work('title')
    const title = found.title(found.has('its') ? 'its' : 'title')
    // "tvN confirmed the cast of its drama Copper Lane"
    if (found.has('its') && !/^its /i.test(found.items('its')[0]?.text ?? '')) return []
    // "Copper Lane (Harbor One)": in the head of an entry, what stands in parentheses is its home.
    const headed = found.sentence.passage.layout === 'paragraph' ? [] : found.mentions('headed')
    if (headed.length > 0) return headed.map((maker) => homeOf(found, title, maker, 'platform'))
    // "Copper Lane, BBC One, 9pm", "Copper Lane, weeknights, 6.30pm, Channel 5": a line of a programme.
    const [listed] = found.mentions('listed')
    if (listed !== undefined)
      return found.before === '' && /^(?:[.]? ?$|, [\d.]+ ?[ap]?\.?m)/.test(found.after)
        ? [homeOf(found, title, listed, 'platform')]
        : []
    const drafts = found
      .mentions('organisation')
      .filter((maker) => !abbreviates(maker.name, title?.name ?? ''))
      .map((maker) => owned(found, title, maker, /^\S+ 's? /.test(found.words('whole'))))
    if (work === null || work.medium !== 'screen' || !describes(work, found)) return drafts
    // "Her Apple show, The Long Road": only a maker tells that a name after a comma is the work's.
    if (found.mention('title')?.type === 'name' && !(work.possessed && work.organisations.length > 0))
      return drafts
    return [...drafts, ...work.organisations.map((maker) => owned(found, title, maker, maker === work.owner))]
  },
  examples: [
    { text: 'The Harbor Pilots Guild (HPG) meets in May.', yields: [] },
    {
      text: "Copper Lane, Amazon's upcoming one-hour drama, is set in Cork.",
      yields: ['Copper Lane · platform · Amazon'],
    },
    {
      text: 'Ana Reyes left after her Apple show, The Long Road.',
      yields: ['The Long Road · platform · Apple'],
    },
    { text: 'Copper Lane, BBC One, 9pm', yields: ['Copper Lane · platform · BBC One'] },
    { text: 'Netflix shares fell.', yields: [] },
  ],
}

export const madeForHome: Rule = {
  id: 'made-for-home',
  says: 'X is adapting Z for AMC; Z, created by X for Max; X leads Z for the BBC and AMC+; Hulu announces Z.',
  over: 'clause',
  cues: [
    '<adapt|write|create|develop|make|produce|shoot|direct|lead|headline|helm|star|order|mount|film:*> ~ for (the)? {organisations:maker}',
    '{title} ,? (for|on) (the)? ({organisations:maker}|{name:maker})',
    '{title} ~ <create|make|turn|adapt|develop|write:p> ~ for ({organisations:maker}|{name:maker})',
    '{organisations:maker} ~ <turn> {title} into',
    '{kind} (at|for|with) {organisation:maker} , {what:title} (,|.)',
    '{organisation:maker} ~ <say|announce|confirm|reveal> (on {date})? (that)? {title} ~ <return|premiere|debut|air|launch|end|come|start:*>',
    '{title} (<be>|,) {kind} (for|on|at) (the)? {organisations:maker}',
    '{organisation:maker} ~ <announce|unveil> (~ {kind} ,?)? {title}',
  ],
  claims: (found) =>
    companies(found).map((maker) =>
      // What nothing typed is a home only by the list: "The Heir for Grey" is none.
      maker.type === 'name' && !platforms.has(plain(maker.name))
        ? null
        : isNetwork(maker.name)
          ? homeOf(found, found.title(), maker, 'platform')
          : isStudio(maker.name)
            ? homeOf(found, found.title(), maker, 'production company')
            : null,
    ),
  examples: [
    {
      text: 'Ana Reyes is adapting the thriller Copper Lane for AMC.',
      yields: ['Copper Lane · platform · AMC'],
    },
    { text: 'Ana Reyes works for a bank.', yields: [] },
  ],
}
