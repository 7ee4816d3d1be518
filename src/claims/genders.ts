import type { Marked } from './focus.ts'
import type { Item } from './sentence.ts'

/** Which pronoun a name takes, where the story or a given name that only one of them has tells. */
export type Pronoun = 'she' | 'he'

const names = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Given names that nearly always take "she", then "he"; names that take either are left out. */
const sheNames = names(`
  abigail ada adele agnes aisha alice alicia alison amanda amelia amy ana anastasia andrea angela anita ann anna anne annie
  anya audrey ava beatrice beatriz becky bella bertha beth betty beverly brenda brianna bridget brigitte camila carla carmen
  carol carolina caroline catherine cecily celeste charlotte chelsea chloe christina christine claire clara colleen constance
  corinne cynthia daisy daniela daphne deborah delia denise diana diane dolores donna dora doris dorothy edith eileen elaine
  eleanor elena elisabeth eliza elizabeth ella ellen eloise elsa elsie emily emma erica erin esther ethel eva evelyn faye
  felicity fernanda fiona flora florence frances freya gabriela gemma georgia geraldine gillian gina gloria grace greta
  hannah harriet hattie hazel heather heidi helen helena hilda ida imelda imogen ines ingrid irene iris isabel isabella
  isla ivy jacqueline jane janet janice jean jemima jenna jennifer jenny jessica jill joan joanna josephine josie joy
  joyce juanita judith judy julia juliana julie juliet june karen kate katherine kathleen katie kayla keira kelly kimberly
  kirsten kirsty laura lauren leah lena leila lila lillian lily linda lisa liza lola lorna louise lucia lucille lucy lydia
  lynn mabel madeleine madison maggie maeve maria mariana marie marina marion marisol marjorie martha mary matilda maud
  maureen maya megan melanie melissa mercedes mia michelle mildred millie miranda miriam moira molly mona monica morwenna
  muriel myra nadia nadine nancy naomi natalia natalie natasha nell nellie nicola nicole nina nora norma olga olive olivia
  ophelia pamela patricia paula pauline penelope petra philippa phoebe phyllis polly poppy priscilla priya rachel ramona
  rebecca regina renata renee rita roberta rosa rosalind rose rosemary roxanne ruth sabrina sally samantha sandra saoirse
  sara sarah selma shannon sharon sheila shirley sienna sigrid silvia simone sofia sonia sonja sophia sophie stella
  stephanie sue susan susanna suzanne sylvia tabitha tamara tamsin tanya tara teresa tess tessa thea thelma theresa tilda
  tilly tina ursula valentina valerie vanessa vera veronica victoria viola violet virginia vivian wanda wendy wilhelmina
  winifred yasmin yolanda yvonne zelda zoe zoë`)
const heNames = names(`
  aaron abdul abel abraham adam adrian ahmed alan albert alejandro alexander alfie alfonso alfred alistair allan ambrose
  amir anders andre andreas andrew andy angus anthony antoine anton antonio archie arnold arthur arturo axel barnaby barry
  basil benedict benjamin bernard bill billy bjorn bob boris brad bradley brandon brian bruce bruno callum calvin carl
  carlos cecil cedric chad charles charlie chester chris christopher clarence clark claude clifford clive colin conor
  craig curtis cyril damian dan daniel darren dave david dean declan dennis derek desmond diego dirk dmitri dominic don
  donald doug douglas duncan dwayne dwight earl ed eddie edgar edmund eduardo edward edwin eli elias elijah emil enrique
  eric ernest ethan eugene fabio felix ferdinand fergus fernando francisco frank franklin fred frederick fritz gareth gary
  gavin geoffrey george gerald gerard gideon gilbert giles giovanni glenn gordon graham greg gregory guillermo gus gustav
  guy hamish hank hans harold harry harvey hector henrik henry herbert herman horace howard hubert hugh hugo ian igor isaac
  ivan jack jacob jacques jake james jason jed jeff jeffrey jeremy jerome jim jimmy joe joel johan john johnny jonah
  jonathan jorge jose josé joseph joshua juan julio julius karl keith ken kenneth kevin klaus kurt kyle lars laurence
  lawrence leo leon leonard leopold lewis liam lionel lloyd louis luca lucas ludwig luis luke magnus malcolm manuel marco
  marcus mario mark martin matthew maurice max maximilian melvin michael miguel mike miles mohammed mortimer moses murray
  nathan nathaniel ned neil nicholas nick nigel nikolai noah norman oliver omar orson oscar osgood otto owen pablo patrick
  paul pedro percy perry peter phil philip pierre rafael ralph ramon raoul raúl ray raymond reginald reuben rex ricardo
  richard rob robert roberto rodney roger roland ron ronald rory ross roy rufus rupert russell ryan salvador samuel saul
  scott sean sebastian seth shane sid sidney silas simon spencer stan stanley stefan stephen steve steven stuart sven ted
  terence terry theo theodore thomas tim timothy tobias tobin todd tom tomás tommy tony trevor tristan tyler victor
  vincent vladimir wallace walter warren wes wesley wilbur wilfred will willem william winston wyatt xavier yusuf zachary`)

const sheNoun =
  /^(?:actress|comedienne|mrs|ms|miss|dame|lady|madame|queen|princess|duchess|empress|sister|mother|mum|mom|daughter|wife|aunt|niece|grandmother|granddaughter|girlfriend|widow|heroine|girl|woman|sorceress|waitress)\.?$/
const heNoun =
  /^(?:mr|sir|lord|king|prince|duke|emperor|brother|father|dad|son|husband|uncle|nephew|grandfather|grandson|boyfriend|widower|boy|man|monk)\.?$/

function given(name: string): Pronoun | null {
  const first = name.toLowerCase().split(/[\s-]/)[0] ?? ''
  return sheNames.has(first) ? 'she' : heNames.has(first) ? 'he' : null
}

/** "his wife, Beryl", "actress Ana Reyes", "Dame Hettie". */
function noun(items: readonly Item[], at: number): Pronoun | null {
  const before = items[at - 1]?.text === ',' ? items[at - 2] : items[at - 1]
  const word = before?.text.split(' ').at(-1) ?? ''
  return sheNoun.test(word) ? 'she' : heNoun.test(word) ? 'he' : null
}

/** Name → its pronoun, for the people and characters of a story. What the story says of them outweighs a given name. */
export function gendersOf(sentences: readonly Marked[]): ReadonlyMap<string, Pronoun> {
  const told = new Map<string, Pronoun>()
  const guessed = new Map<string, Pronoun>()
  for (const { items } of sentences)
    items.forEach((item, at) => {
      if (item.kind !== 'mention' || item.mention.anaphor) return
      const { name } = item.mention
      const said = noun(items, at)
      if (said !== null && !told.has(name)) told.set(name, said)
      const guess = given(name)
      if (guess !== null) guessed.set(name, guess)
    })
  return new Map([...guessed, ...told])
}
