/**
 * Words that may stand around a name. Surroundings are lower-case words, one space after each; other names are
 * printed as <P> person, <T> title, <C> character, <O> organisation, <L> place, <U> outlet, <N> unknown.
 * `left` ends at the name, `right` begins after it. Phrases of one id say the same; how much a phrase says for or
 * against each type is learnt (weights.json).
 */
export type Phrase = {
  readonly id: string
  readonly weight: number
  readonly left?: RegExp
  readonly right?: RegExp
}
