/**
 * The house of a source that is named by its domain: `news.slatewire.example` and `slatewire.example` are of one
 * house, `slatewire.co.example` of another. A source without a domain is its own house.
 */
export function houseOf(source: string): string {
  if (!domain.test(source)) return source
  const labels = source
    .toLowerCase()
    .replace(/^www\./, '')
    .split('.')
  const last = labels.length - 1
  // "co.uk", "com.au": two letters after at most three are a country's register.
  const country = labels.length > 2 && labels[last]?.length === 2 && (labels[last - 1]?.length ?? 9) <= 3
  return labels.slice(country ? -3 : -2).join('.')
}

const domain = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i
