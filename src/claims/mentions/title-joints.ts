import { givenNames, places, platforms, studios } from '../lexicon/index.ts'

/** Small words and marks that a name may hold if the story shows that it does: "The Outpost at Perdition". */
export const joints =
  /^(?:of|the|a|an|at|in|on|to|for|with|from|by|who|that|['’]s|['’]|:|,|&|!|and|or|no|my|your)$/i

export const calendar =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter|halloween|thanksgiving|spring|summer|fall|autumn|winter|(?:19|20)\d\d)$/

export const isListed = (name: string): boolean =>
  platforms.has(name) || studios.has(name) || givenNames.has(name) || places.has(name)
