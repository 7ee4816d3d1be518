/** Engines copy shorter pieces of a string; a longer one is a window on the whole. */
const shortest = 13

/**
 * The same text in memory of its own. A title or an address is a piece of its feed, and one of them kept is a whole feed kept;
 * `URL` hands back the very string it was given where nothing had to change.
 */
export function ownText<Text extends string | null>(text: Text): Text {
  return text === null || text.length < shortest ? text : structuredClone(text)
}
