/** Verbs of several syllables that double their last letter, for the stress is on the end. */
const stressedAtTheEnd: ReadonlySet<string> = new Set(
  `abet abhor acquit admit allot annul begin befit commit compel concur confer control corral defer demur
  deter dispel embed emit equip excel expel extol handicap impel incur infer kidnap occur omit outbid outrun
  outwit overlap overrun patrol permit prefer program propel rebel rebut recap recur recut refer refit regret
  remit repel rerun reset submit transfer transmit unplug unwrap upset zigzag babysit format retrofit unpin
  rewrap underpin unzip`.split(/\s+/),
)

// British spelling doubles here ("cancelled"), American mostly doesn't ("canceled").
const eitherWay =
  /^(?:cancel|travel|label|model|level|fuel|marvel|signal|total|rival|spiral|channel|shovel|tunnel|duel|panel|parcel|quarrel|snorkel|unravel|counsel|dial|equal|pedal|chisel|bevel|jewel|towel|libel|worship|focus|bias)$/

/** "planned" always, "cancel(l)ed" perhaps, "joined" and "entered" never. */
export function doubling(verb: string): 'always' | 'perhaps' | 'never' {
  if (eitherWay.test(verb)) return 'perhaps'
  const short = /^(?:[^aeiouy]*|[^aeiou]*qu|y[^aeiou]*)[aeiouy][^aeiouwxy]$/.test(verb)
  return short || stressedAtTheEnd.has(verb) ? 'always' : 'never'
}

/** "boards", "catches", "tries", "goes"; the plural of a regular noun is made alike. */
export function withS(word: string): string {
  if (/(?:[^aeiou]|qu)y$/.test(word)) return `${word.slice(0, -1)}ies`
  if (/[^z]z$/.test(word) && !/tz$/.test(word)) return `${word}zes`
  return /(?:[sxz]|ch|sh|[^aeiou]o)$/.test(word) ? `${word}es` : `${word}s`
}

export function withEd(verb: string): readonly string[] {
  if (/e$/.test(verb)) return [`${verb}d`]
  if (/(?:[^aeiou]|qu)y$/.test(verb)) return [`${verb.slice(0, -1)}ied`]
  return stems(verb).map((stem) => `${stem}ed`)
}

export function withIng(verb: string): readonly string[] {
  if (/^.{1,3}ie$|belie$|untie$/.test(verb)) return [`${verb.slice(0, -2)}ying`]
  if (/[^eoy]e$/.test(verb) && !/^(?:be|singe|tinge)$/.test(verb)) return [`${verb.slice(0, -1)}ing`]
  return stems(verb).map((stem) => `${stem}ing`)
}

function stems(verb: string): readonly string[] {
  const doubles = doubling(verb)
  const doubled = `${verb}${verb.at(-1) ?? ''}`
  if (doubles === 'always') return [doubled]
  if (doubles === 'perhaps') return [verb, doubled]
  return [/^(?:panic|mimic|traffic|picnic|frolic|shellac)$/.test(verb) ? `${verb}k` : verb]
}
