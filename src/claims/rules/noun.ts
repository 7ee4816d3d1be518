/** A noun phrase as a cue captures it, "a baker's apprentice turned spy", taken apart. */
export type Noun = {
  /** Without its determiner. */
  readonly text: string
  /** Its head, lower case: "apprentice". */
  readonly head: string
  readonly definite: boolean
}

const determiner = /^(?:the|an?|his|her|their|its|one|another|this|that|my|our|your) /i
/** Only these need their "of": "chief of surgery", but "a detective of few words". */
const relational =
  /(?:chief|head|leader|owner|keeper|captain|king|queen|director|president|minister|member|chair|chairman|master|mistress|lord|lady|duke|duchess|prince|princess|taxidermist|professor|teacher|founder|secretary|mayor|guardian|commander|ruler|heir|deserter)$/

/** Captured words → the noun phrase; null where nothing was captured. */
export function readNoun(captured: string): Noun | null {
  const text = captured.trim().replace(/\s+(['’]s)\b/g, '$1')
  if (text === '') return null
  const bare = text.replace(determiner, '')
  const [first = bare] = bare.split(/ (?:of|turned) /)
  // "a Harbor of Cork pilot": the "of" is the name's own.
  const core = / \p{Lu}\S*$|^\p{Lu}\S*$/u.test(first) ? bare : first
  const head = core.split(/[\s]/).at(-1)?.toLowerCase() ?? ''
  const kept = / of /.test(bare) && !relational.test(core.toLowerCase()) ? core : bare
  return { text: kept, head, definite: /^(?:the|his|her|their|its) /i.test(text) }
}
