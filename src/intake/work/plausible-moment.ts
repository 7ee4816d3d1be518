const dayMs = 86_400_000
/** The first news sites are of 1993; what is dated earlier says "no date" in its own way (1970, 0001). */
const firstNews = Date.UTC(1993, 0, 1)

/** A date that a story of today may have; null for 1970 and 2099. A feed's clock may be a day ahead of ours. */
export function plausibleMoment(published: string | null, now: number): string | null {
  const time = published === null ? Number.NaN : Date.parse(published)
  return time >= firstNews && time <= now + dayMs ? published : null
}
