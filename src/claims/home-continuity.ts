import type { Story } from '../story/index.ts'
import type { Continuity } from './claim.ts'

const pageWords =
  /\b(?:limited series|issues? #?\d+|issue|comic book series|one-shot|graphic novel|variant covers?|ongoing series|penciller|pencils|inks|inker|lettered|colou?rist|colou?rs by|letterer|comics|cartoonist|comic shops?|solicit(?:s|ed|ations?)|manga(?:ka)?|light novels?|chapters?|serializ\w+|tankōbon|omnibus|hardcover|hardback|trade paperback|paperback|publisher|imprint|in bookstores|bookshops|pages)\b|#\d+/gi
const gameWords =
  /\b(?:playstation(?: \d)?|ps[45]|xbox|nintendo|switch|steam|consoles?|pc|gameplay|gamers?|players?|playable|dlc|downloadable|multiplayer|single-player|developers?|game director|studio's next game|video ?games?|the games?|shooter|rpg|indie game|expansion|patch|early access|remaster)\b/gi
const screenWords =
  /\b(?:netflix|hbo|hulu|film|movie|season|showrunner|starring|stars|cast|drama|actor|actress|adaptation|streaming|streamer|episodes?|teaser|trailer|tv|telly|screen|show|plays|played by|director|box office|network|anime|filming|premieres?)\b/gi

const topChars = 3000
/** Fewer words than these tell nothing of a story. */
const fewest = 3

/** A story that speaks more of issues and publishers than of casts and seasons is at home on the page; of players, in games. */
export function homeOf(story: Story): Continuity {
  const text = `${story.headline ?? ''} ${story.text.slice(0, topChars)}`
  const count = (words: RegExp) => text.match(words)?.length ?? 0
  const [page, game, screen] = [count(pageWords), count(gameWords), count(screenWords)]
  if (Math.max(page, game) < fewest || Math.max(page, game) <= screen) return 'screen'
  return page >= game ? 'page' : 'game'
}
