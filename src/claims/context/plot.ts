import type { Continuity } from '../claim.ts'
import { mayMatch } from '../may-match.ts'
import type { Item } from '../sentence.ts'

/** Words by which a sentence tells the story of a work rather than the work's making. */
export type PlotCue = {
  readonly id: string
  /** `alone` tells a plot by itself, `with character` only beside a character or where the page is spoken of. */
  readonly needs: 'alone' | 'character'
  readonly cue: RegExp
  readonly examples: readonly string[]
  readonly refuses?: readonly string[]
}

const someone =
  '(?:man|woman|boy|girl|child|teen(?:ager)?|widow(?:er)?|hero|heroine|superhero|detective|cop|copper|inspector|lawyer|doctor|surgeon|nurse|teacher|clown|king|queen|prince|princess|knight|witch|vampire|ghost|spy|assassin|thief|soldier|pilot|captain|sailor|priest|nun|farmer|writer|novelist|journalist|reporter|scientist|student|waitress|chef|baker|mother|father|daughter|son|sister|brother|wife|husband|couple|family|stranger|loner|drifter|con man|orphan|twins?|friends?|villagers?|town|someone|somebody|robot|android|alien|dog|cat|warden|leaguer|[a-z]+(?:er|or|ist|ian|ess|ant))'

export const plotCues: readonly PlotCue[] = [
  {
    id: 'logline',
    needs: 'alone',
    cue: new RegExp(
      `\\b(?:a|an|one|two|three) (?:[\\w'-]+ ){0,5}?${someone} (?:(?:and|,) (?:[\\w'-]+ ){1,4})?(?:who|whose|that|forced|trying|haunted|torn|traded|hired|sent|raised|trapped|he|she) \\w+`,
      'i',
    ),
    examples: ['a traffic warden who crowns himself emperor', 'a retired clown and the seal he loves'],
    refuses: ['a spokesperson declined', 'a studio that makes films'],
  },
  {
    id: 'who-does',
    needs: 'alone',
    cue: /^\W*who (?:(?:must|can|can't|cannot|will|has (?:been|to)|is (?:\w+ing|about)|gets?|goes|does) \w+|(?!says|tells|plays|writes|directs|stars|returns|joins|is|was|has|had|also|reports|voices)\w+s )/i,
    examples: ['who wakes up in the desert', 'who must cross a minefield'],
    refuses: ['who plays the pilot', 'who says that it ends'],
  },
  {
    id: 'follows',
    needs: 'alone',
    cue: /\b(?:the (?:story|series|film|movie|show|drama|book|novel|season|episode|plot|sequel|anime|game)|it|which) (?:follows|centers|centres|revolves|tells|finds|sees|opens with|ends with|picks up|begins with|is about|concerns|chronicles|takes place)\b|\bset (?:\w+ )?(?:in|during|after|before|years) (?:the )?(?:aftermath|events|a (?:world|town|village))\b|\bpicks up (?:\w+ ){0,3}(?:after|where)\b/i,
    examples: ['The series follows two sisters in a flooded town.', 'it picks up two years after the fire'],
    refuses: ['The outlet follows the news.'],
  },
  {
    id: 'fate',
    needs: 'character',
    cue: /\b(?:dies|died|dead|alive|killed|kills|drown(?:s|ed)|burn(?:s|ed) (?:to death|down)|shot|stabbed|poison(?:s|ed|ing)|murder(?:s|ed|er)?|buried|survives?|survived|resurrected|raised from|reborn|was born|isn't born|beheaded|hanged|vanish(?:es|ed)|disappear(?:s|ed)|coma|pregnant|possessed|cloned|clone|ghost|imprisoned|jail|arrested|confess(?:es|ed)|betray(?:s|ed)|inherits?|inherited|adopts?|marries|married|wedding|engaged|divorces?|elopes?|falls in love|in love with|affair|kiss(?:es|ed)?|proposes|blackmail(?:s|ed)|kidnap(?:s|ped)?|escapes?|escaped|rescues?|rescued|avenges?|steals|stole|haunts|curse[ds]?|amnesia|twin|impostor|secretly|revealed (?:to be|as)|turns out|is really|finds out|learns|discovers?|wakes up|powers|transforms?|throne|crowns?|murderer|killer|traitor|villain|half-brother|half-sister|long-lost)\b/i,
    examples: ['Mira dies in the fire', 'Holt is revealed as the killer'],
    refuses: ['Mira returns in May'],
  },
  {
    id: 'told',
    needs: 'character',
    cue: /\b(?:knows|knew|loves|hates|wants|fights|leads|rules|leaves|left|joins|lives|works as|runs|hides|hid|seeks|searches|hunts|meets|lies|pretends|pretending|poses|promises|refuses|accuses|suspects|forgives|saves|attacks|threatens|trains|struggles|tries|travels|arrives|moves in|throws|threw|sells|buys|gives|gave|takes|took|gets|covering for|sleeps|drives|flies|walks|runs away|breaks|faces|confronts|reunites|navigates|uncovers|investigates|solves|plots|schemes|vows|realizes|realises|believes|thinks he|thinks she|loses|lost|bonding|bonded|raises|raised|bites|eats|drinks|holding|pointing|rides|riding|crosses|swims|hears|tells|told|begs|carries|wears|wearing|keeps|brings|sends|calls|goes|comes home|turns up|turns|becomes|grows|is (?:a|an|the|his|her|their|about to|in|at|going to|now|still|alive)|was (?:a|an|the|his|her|last seen|abandoned)|has (?:a|an|three|two|no|his|her|been|daughters|sons))\b/i,
    examples: ['Mira leaves Holt for his cousin', 'Holt hides the money'],
    refuses: ['Mira'],
  },
]

const makers = /\b(?:actor|actress|director|writer|producer|showrunner)\b/i

/** Words of making and showing a work: what a sentence with them says is news, not plot. */
const making =
  /\b(?:play(?:s|ed|ing)?|portray\w*|star(?:s|red|ring)?|cast(?:s|ing)?|recast\w*|voic(?:e|es|ed|ing)|actor|actress|showrunner|director|direct(?:s|ed|ing)|producer\w*|produc(?:ed|es|ing)|writers?|wrote|written|script|premiere\w*|episodes?|seasons?|series (?:one|two|three|four|five|six|\d)|filming|film(?:ed|s)?|shoot(?:s|ing)?|renewed|cancell?ed|pilot|network|streaming|streamer|studio|trailer|teaser|poster|box office|ratings|award\w*|festival|debut|reprise\w*|guest|recurring|regular|role|contract|deal|fans|readers|viewers|interview|tweet\w*|announce\w*|posted|publicist|agent|takes over from|replaces?|steps? in)\b/i

/** A name that nothing typed stands for a character where a fate or a deed is told of it. */
const isCharacter = (item: Item) =>
  item.kind === 'mention' && /^(?:character|name)$/.test(item.mention.type) && !item.mention.anaphor
const isTyped = (item: Item) => item.kind === 'mention' && item.mention.type === 'character'
/** "she", "the widow": led back to nobody who makes the work. */
const pronoun = /^(?:he|she|they|someone|somebody|everyone|who|his|her|their)$/

const ofPage = /\b(?:comics?|books?|novels?|manga|page|myths?|paperbacks?|issues?|volume|original|source)\b/i
/** Not a verb of being there or of being part of a work: those are no deeds. */
const isDeed = (item: Item) =>
  item.kind === 'verb' &&
  item.verb.tense === 'present' &&
  !/^(?:be|have|return|appear|join|feature|seem|look|mean|include|open|air|arrive|make|get|come)$/.test(
    item.verb.lemma,
  )

const mayTell = mayMatch(plotCues)

/** The id of the cue by which a clause tells a plot; null where it does not. */
export function plotOf(text: string, items: readonly Item[], continuity: Continuity): string | null {
  const cues = mayTell(text)
  const alone = cues.find(({ needs, cue }) => needs === 'alone' && cue.test(text))
  if (alone !== undefined && !(alone.id === 'who-does' ? making : makers).test(text)) return alone.id
  const character = items.some(isCharacter)
  const paged = continuity !== 'screen'
  const unnamed = items.some(
    (item) =>
      (item.kind === 'word' && pronoun.test(item.text)) ||
      (item.kind === 'mention' && item.mention.anaphor && item.mention.type !== 'title'),
  )
  const performers = items.some((item) => item.kind === 'mention' && item.mention.type === 'person')
  if (!character && !paged && (!unnamed || performers)) return null
  const fitting = cues.find(({ id, needs, cue }) => {
    if (needs !== 'character' || !cue.test(text)) return false
    return id === 'fate' || ((items.some(isTyped) || paged) && !making.test(text))
  })
  if (fitting !== undefined && (paged || !making.test(text) || fitting.id === 'fate')) return fitting.id
  const acts = !making.test(text) && items.some(isDeed)
  return acts && paged && ofPage.test(text) ? 'of-the-page' : null
}
