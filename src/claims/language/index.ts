export type { Sentence, TokenizedSentence } from './sentences.ts'
export { sentences, sentencesOfTokens } from './sentences.ts'
export type { Token } from './tokenize.ts'
export { tokenize } from './tokenize.ts'
