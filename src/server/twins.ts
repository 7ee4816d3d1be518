/** The route pattern of a page's JSON twin: the same with `.json`, and `/index.json` for the home page. */
export function twinPattern(path: string): string {
  if (path === '/') return '/index.json'
  // A parameter at the end takes whatever comes, so it has to be told to take only what ends in ".json".
  return /:\w+$/.test(path) ? `${path}{[^/]+\\.json}` : `${path}.json`
}

/** The address of a page's JSON twin. */
export function twinPath(path: string): string {
  return path === '/' ? '/index.json' : `${path}.json`
}

/** Whether an address asks for JSON. */
export function isTwin(path: string): boolean {
  return path.endsWith('.json')
}

/** An id as it stands in a twin's address, without the ending. */
export function withoutEnding(id: string): string {
  return id.replace(/\.json$/, '')
}
