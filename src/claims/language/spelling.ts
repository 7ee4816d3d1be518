/** Verbs of two syllables and more that double their last letter, for the stress is at the end. */
const doubling: ReadonlySet<string> = new Set(
  `abet abhor acquit admit allot annul begin befit beget commit compel confer control corral defer demur deter
  disbar dispel distil embed emit enrol enthral equip excel expel extol fulfil handicap impel incur infer inset
  instal instil inter intermit kidnap occur omit outbid outrun outwit overlap overrun patrol permit prefer
  program propel rebel rebut recap recur recut refer refit regret remit repel rerun reset resit retrofit
  forget format forbid formatted submit sublet transfer transmit unplug unwrap upset zigzag babysit offset
  input output typeset underpin unzip rewrap replan recon debug rebid`.split(/\s+/),
)

/** Verbs in "-l" that double it in British spelling only, and the like. */
const doublingBritish =
  /(?:cance|trave|labe|mode|leve|fue|marve|signa|tota|riva|spira|channe|shove|tunne|due|grove|pane|parce|quarre|reve|snorke|swive|unrave|counse|dia|equa|initia|meda|peda|crysta|enrol|enthra|fulfi|insti|chise|bevel|jewe|tow|gambo|caro|libe)l$|worship$|kidnap$|focus$|bias$/

const oneSyllable = /^(?:[^aeiouy]*|[^aeiou]*qu|y)[aeiouy][^aeiouywx]$/

/** "plan" doubles, "cancel" may, "join" and "enter" do not. */
export function doublesLast(verb: string): 'always' | 'maybe' | 'never' {
  if (doublingBritish.test(verb)) return 'maybe'
  const short = oneSyllable.test(verb) && !/^(?:.*[^q]u[aeiou]|.*[aeo][aeiou]).$/.test(verb)
  return short || doubling.has(verb) ? 'always' : 'never'
}

/** The third person or plural: "boards", "nabs", "watches", "tries", "goes". */
export function withS(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  if (/quiz$/.test(word)) return `${word}zes`
  return /(?:s|x|z|ch|sh|[^aeiou]o)$/.test(word) ? `${word}es` : `${word}s`
}

/** Spellings before "-ed" and "-ing": "planned"; "cancelled" and "canceled". */
export function stems(verb: string): readonly string[] {
  const doubled = `${verb}${verb.at(-1)}`
  const doubles = doublesLast(verb)
  if (doubles === 'always') return [doubled]
  return doubles === 'maybe'
    ? [doubled, verb]
    : [/[aeiou]c$/.test(verb) && verb.length > 4 ? `${verb}k` : verb]
}

export function withEd(verb: string): readonly string[] {
  if (/e$/.test(verb)) return [`${verb}d`]
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ied`]
  return stems(verb).map((stem) => `${stem}ed`)
}

export function withIng(verb: string): readonly string[] {
  if (/ie$/.test(verb)) return [`${verb.slice(0, -2)}ying`]
  if (/(?:[^aeioy]|[^aeioq]u)e$/.test(verb) && !/^(?:be|singe|tinge|swinge)$/.test(verb))
    return [`${verb.slice(0, -1)}ing`]
  return stems(verb).map((stem) => `${stem}ing`)
}

// Whether a bare stem ("produc", "nam", "film") wants its "e" back. In order; the first that matches decides.
const restoring: readonly (readonly [RegExp, boolean])[] = [
  // Words that go their own way.
  [
    /^(?:chang|exchang|arrang|rearrang|rang|challeng|plung|loung|aveng|reveng|sing|ting|cring|hing|ing|bing|fring|infring|imping|syring|scaveng|loz)$/,
    true,
  ],
  [/(?:tast|past|wast|hast|bath|breath|sooth|loath|cloth|sheath|writh|seeth|teeth|lath)$/, true],
  [/^(?:focus|canvas|bias|gas|bus|bonus|chorus|caucus|discus|witness|harness|nervous)$/, false],
  [/(?:[^r]combat|[^i]format|repeat|great|^debut|input|output|market|blackout)$/, false],
  [/^(?:premier|interfer|adher|persever|rever|cohes|sever|ampersand|austere|revers|spher|her)$/, true],
  [/(?:phon|postpon|dethron|clon|condon|aton|hon|ton|zon|ston|bon|thron|dron|pron|on)$/, false],
  // Endings.
  [/[cvuz]$/, true],
  [/(?:[^aeiou][bpdtgfkzcs]l|[aeiou][bpdtgfkz]l|[aeiou]ckl|stl|ngl|ffl|ttl|ppl|zzl|ggl|ddl|bbl)$/, true],
]

export { restoring }
