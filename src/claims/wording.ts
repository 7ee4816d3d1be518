/** What texts are compared by, without the reader and its tables: where sentences stand, and which words tell little. */
export { type Sentence, sentences } from './language/sentences.ts'
export { functionWords } from './lexicon/function-words.ts'
export { isOrdinaryWord } from './lexicon/ordinary-words.ts'
