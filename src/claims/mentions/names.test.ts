import { deepEqual } from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fromText } from '../../story/index.ts'
import { explain } from '../index.ts'

const cases: readonly { readonly text: string; readonly name: string; readonly is: readonly string[] }[] = [
  {
    text: 'Tidewrack: Everything We Know So Far\n\nOne page.\n\nTidewrack arrives on Hulu on May 4.',
    name: 'Tidewrack',
    is: ['title Tidewrack', 'title Tidewrack'],
  },
  {
    text: 'Fans have talked of nothing else since Marsh Road: Undertow dropped its trailer.',
    name: 'Marsh Road: Undertow',
    is: ['title Marsh Road: Undertow'],
  },
  {
    text: 'NBC has renewed Sour Milk, Sweet Tooth for a second season. Nobody dared to hope.\n\nThe first season of Sour Milk, Sweet Tooth had ten episodes.',
    name: 'Sour Milk, Sweet Tooth',
    is: ['title Sour Milk, Sweet Tooth', 'title Sour Milk, Sweet Tooth'],
  },
  {
    text: 'A shop lists a game called Captain Sorrel and the Leaden Sea. The page is gone.',
    name: 'Captain Sorrel and the Leaden Sea',
    is: ['title Captain Sorrel and the Leaden Sea'],
  },
  {
    text: 'Ana Reyes, Netflix and the Old Vic announced it. Ana Reyes, Netflix and the Old Vic are glad.',
    name: 'Netflix and the Old Vic',
    is: [],
  },
  {
    text: 'The studio has one rule for Mira Holt: Nobody else plays her, says Netflix.',
    name: 'Mira Holt: Nobody',
    is: [],
  },
  {
    text: 'The series also stars Effie Marlow (Slack Water) and Piet Ostrander (Das Ufer).',
    name: 'Das Ufer',
    is: ['title Das Ufer'],
  },
  {
    text: 'The drama series “Slack Water” stars Tom Weld as Abel Dunn. Abel Dunn (Tom Weld) runs the docks.',
    name: 'Tom Weld',
    is: ['person Tom Weld', 'person Tom Weld'],
  },
  {
    text: 'Tom Weld joins Pillar’s “Slack Water.” He has closed a deal to star in Pillar’s Slack Water as Abel Dunn.',
    name: 'Slack Water',
    is: ['title Slack Water', 'title Slack Water'],
  },
  {
    text: 'Cameras roll in May in Kinvarra, Ireland, on the thriller “Slack Water.”',
    name: 'Kinvarra',
    is: ['place Kinvarra'],
  },
  {
    text: 'The Netflix series “Mira Voss” also stars Otis Hale as Abel Dunn.\n\nIn the comics, Abel Dunn and Mira Voss are married. Mira Voss launches on Netflix this fall.',
    name: 'Mira Voss',
    is: ['title Mira Voss', 'character Mira Voss', 'title Mira Voss'],
  },
  {
    text: 'Whoever the Harbormaster is, the Harbormaster is a stooped man of sixty.',
    name: 'Harbormaster',
    is: ['character Harbormaster', 'character Harbormaster'],
  },
  {
    text: 'Cannes bought Mira Holt, whose debut, Ashes for Breakfast, bowed in spring.',
    name: 'Ashes for Breakfast',
    is: ['title Ashes for Breakfast'],
  },
  {
    text: 'Netflix has ordered a second season of The Boy from Mars, says Tom Weld.',
    name: 'The Boy from Mars',
    is: ['title The Boy from Mars'],
  },
  {
    text: "She is also in talks for a role in Sony's Paper Anchor: Full Steam, out on July 17.",
    name: 'Paper Anchor: Full Steam',
    is: ['title Paper Anchor: Full Steam'],
  },
  {
    text: 'Handsome Tom Hollis, who plays Abel Dunn in the drama “Slack Water”, has quit.',
    name: 'Tom Hollis',
    is: ['person Tom Hollis'],
  },
  {
    text: 'Mira Holt, who recently sold her spec pilot Slack Water to Showtime, will write.',
    name: 'Slack Water',
    is: ['title Slack Water'],
  },
  {
    text: 'He is up for Best Actor for Copper Lane. Copper Lane has been renewed.',
    name: 'Best Actor for Copper Lane',
    is: [],
  },
  {
    text: 'ABC has cancelled the sitcom One Good Tenor. The half-hour gives way to a repeat of Our Own Devices.',
    name: 'One Good Tenor',
    is: ['title One Good Tenor'],
  },
  {
    text: 'The series also stars Norwegian Ylva Oduya and Playwright Olumide Vane.',
    name: 'Ylva Oduya',
    is: ['person Ylva Oduya'],
  },
  {
    text: 'The film stars Ivan "the Terrible" Oduya as a baker, and shoots in May.',
    name: 'Ivan "the Terrible" Oduya',
    is: ['person Ivan "the Terrible" Oduya'],
  },
  {
    text: "Lionsgate's long-delayed romance TIME'S WIDOW, with Mira Holt, moves to May. The film is NOT dead.",
    name: "TIME'S WIDOW",
    is: ["title Time's Widow"],
  },
  {
    text: 'Mira Holt was in ‘Boys’ Night’ on NBC. ‘Low Tide’ star Tom Weld was not.',
    name: 'Boys’ Night',
    is: ['title Boys’ Night'],
  },
  {
    text: 'What We Know\n\n**Salt Wife S2.** Renewed by HBO, the drama stars Mira Holt.',
    name: 'Salt Wife',
    is: ['title Salt Wife'],
  },
  {
    text: "Is it true that Widow's Bluff won't be back on NBC for a second season?",
    name: "Widow's Bluff",
    is: ["title Widow's Bluff"],
  },
  {
    text: 'He told Netflix that In May it would end, and I do NOT care.',
    name: 'In May',
    is: [],
  },
  {
    text: 'They begin with the drama Low Tide: One for the Road, out in May on Hulu.',
    name: 'Low Tide: One for the Road',
    is: ['title Low Tide: One for the Road'],
  },
  {
    text: 'CBS moves the sitcom Carry Me Home to Wigan to Thursdays. Tom Weld created it.',
    name: 'Carry Me Home to Wigan',
    is: ['title Carry Me Home to Wigan'],
  },
  {
    text: 'Hulu has renewed the comedy Nine Months in the Country, with Ana Reyes as the mayor.',
    name: 'Nine Months in the Country',
    is: ['title Nine Months in the Country'],
  },
  {
    text: 'Tom Weld of Hulu and Ana Reyes from Cork met at the Market in Cannes in May.',
    name: 'Weld of Hulu and Ana Reyes from Cork',
    is: [],
  },
  {
    text: 'ABC has ordered the untitled Petra Vane hospital drama for the fall. Tom Weld directs.',
    name: 'untitled Petra Vane hospital drama',
    is: ['title Untitled Petra Vane hospital drama'],
  },
  {
    text: 'On the slate: Untitled Vane/Weld Heist Project (Hulu), and an untitled film that nobody has seen.',
    name: 'Untitled Vane/Weld Heist Project',
    is: ['title Untitled Vane/Weld Heist Project'],
  },
  {
    text: 'TV Osaka airs the drama "Mizu no Oto" from April 8. "Mizu no Oto" stars Ana Reyes.',
    name: 'Mizu no Oto',
    is: ['title Mizu no Oto', 'title Mizu no Oto'],
  },
  {
    text: '"It was a ruse," says Mira Holt. "No he did not," says Tom Weld of his Slack Water.',
    name: 'No he did not',
    is: [],
  },
  {
    text: 'THE GOOD ONE: Herons for Breakfast. The comedy is on Netflix from May 3.',
    name: 'THE GOOD ONE: Herons for Breakfast',
    is: [],
  },
  {
    text: "Filming is under way on Ulla Ostrander's The Heron of Weir, a comedy for Hulu.",
    name: "Ulla Ostrander's The Heron of Weir",
    is: [],
  },
  {
    text: 'Season 11 of Harbor Watch: Bristol is a go at NBC. The second trailer leaked.',
    name: 'Harbor Watch: Bristol',
    is: ['title Harbor Watch: Bristol'],
  },
  {
    text: 'He named the director of Low Tide: Petra Vane. Low Tide is on Hulu.',
    name: 'Low Tide: Petra Vane',
    is: [],
  },
  {
    text: 'Part: Nora Vane of Cork, a teacher. Netflix casts the drama in May.',
    name: 'Part: Nora Vane of Cork',
    is: [],
  },
]

describe('names are typed by what stands around them', () => {
  for (const { text, name, is } of cases)
    test(`${name} in “${text.slice(0, 60)}”`, () => {
      const { story } = fromText(text, { published: '2026-03-01' })
      const mentions = story === null ? [] : explain(story).sentences.flatMap((sentence) => sentence.mentions)
      deepEqual(
        mentions
          .filter((mention) => mention.text === name)
          .map((mention) => `${mention.type} ${mention.name}`),
        is,
      )
    })
})
