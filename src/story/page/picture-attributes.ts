const pictureTags = new Set(['img', 'source', 'amp-img'])

/** Whether a picture's attribute may hold its address: lazy-loading scripts call it whatever they like. */
export function mayHoldPicture(tag: string, attribute: string): boolean {
  return attribute.startsWith('data-') && pictureTags.has(tag)
}
