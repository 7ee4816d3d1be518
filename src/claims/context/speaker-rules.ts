import type { AttributionCue } from './attribution.ts'

/** What each way of naming a speaker grants: the ids that `speakerOf` gives its findings, with sentences that prove them. */
export const speakerRules: readonly (Pick<AttributionCue, 'id' | 'type' | 'examples'> & {
  readonly says: string
})[] = [
  {
    id: 'says',
    says: 'Whoever is the subject of a verb of saying, by name; a maker speaks officially of the own work.',
    type: 'speaker',
    examples: [
      { text: 'Netflix said that Copper Lane returns in May.', yields: 'official: Netflix' },
      { text: 'Ana Reyes told reporters that Copper Lane is over.', yields: 'person: Ana Reyes' },
      {
        text: 'Ana Reyes, 41, who lives in Riga, hinted at a sequel to Copper Lane.',
        yields: 'person: Ana Reyes',
      },
      {
        text: 'Ana Reyes took to Instagram to announce that Copper Lane is over.',
        yields: 'person: Ana Reyes',
      },
      { text: '“It is over,” said Ana Reyes of Copper Lane.', yields: 'person: Ana Reyes' },
      { text: '“We hear our fans,” creator Ana Reyes said of Copper Lane.', yields: 'official: Ana Reyes' },
      { text: 'Creator Ana Reyes: “Copper Lane is over.”', yields: 'official: Ana Reyes' },
      { text: 'Copper Lane is over, it was confirmed by Netflix.', yields: 'official: Netflix' },
      { text: 'Deadline reports that Copper Lane returns in May.', yields: 'outlet: Deadline' },
      {
        text: 'According to The Loading Dock, the anonymous blog, Copper Lane is over.',
        yields: 'outlet: The Loading Dock',
      },
      { text: 'Ana Reyes returns in Copper Lane.', yields: null },
      { text: 'Copper Lane says much about harbors.', yields: null },
    ],
  },
  {
    id: 'says-representative',
    says: 'Spokespeople, agents, agencies and statements speak for whom they represent.',
    type: 'official',
    examples: [
      { text: "Ana Reyes's agent denied that she will return.", yields: 'official: Ana Reyes' },
      { text: 'A spokeswoman for Netflix said that Copper Lane ends in May.', yields: 'official: Netflix' },
      { text: 'The secret agent dies in the pilot of Copper Lane.', yields: null },
    ],
  },
  {
    id: 'says-house',
    says: 'Networks, studios, production teams and festivals speak officially.',
    type: 'official',
    examples: [
      { text: 'Copper Lane returns in May, the network revealed yesterday.', yields: 'official: -' },
      { text: 'Copper Lane was sold to a network.', yields: null },
    ],
  },
  {
    id: 'says-maker',
    says: 'Directors, stars and executives without a name speak officially.',
    type: 'official',
    examples: [{ text: 'Copper Lane is over, its showrunner told fans.', yields: 'official: -' }],
  },
  {
    id: 'says-authority',
    says: 'Councils, courts and the police speak officially.',
    type: 'official',
    examples: [{ text: 'The council confirmed that Copper Lane films in May.', yields: 'official: -' }],
  },
  {
    id: 'says-outlet',
    says: 'Newspapers, sites and reports; "the newspaper" is the one named before.',
    type: 'outlet',
    examples: [
      { text: 'According to a newsletter, Copper Lane is over.', yields: 'outlet: -' },
      { text: 'Mira edits a newspaper in Copper Lane.', yields: null },
    ],
  },
  {
    id: 'says-reports',
    says: 'An unknown organisation that reports is an outlet.',
    type: 'outlet',
    examples: [
      {
        text: 'The Harbor Mercury Company reported that Copper Lane is over.',
        yields: 'outlet: The Harbor Mercury Company',
      },
    ],
  },
  {
    id: 'says-insider',
    says: 'Sources, insiders, tipsters, friends, "one person close to the show".',
    type: 'insider',
    examples: [
      { text: 'A source close to the production says that Copper Lane is over.', yields: 'insider: -' },
      { text: 'One person we spoke with said that Copper Lane is over.', yields: 'insider: -' },
      { text: 'Mira is the source of the flood in Copper Lane.', yields: null },
    ],
  },
  {
    id: 'says-person',
    says: 'Fans, critics, residents and analysts: named or not, they are not official.',
    type: 'person',
    examples: [{ text: 'Fans think that Mira drowns in Copper Lane.', yields: 'person: -' }],
  },
  {
    id: 'says-kin',
    says: 'A relative speaks as a person, a friend as an insider.',
    type: 'person',
    examples: [{ text: 'Her sister said that Copper Lane is over.', yields: 'person: -' }],
  },
  {
    id: 'says-handle',
    says: 'An account on a social network.',
    type: 'person',
    examples: [
      { text: 'User saltandvinegar noticed that Copper Lane has a page.', yields: 'person: saltandvinegar' },
    ],
  },
  {
    id: 'says-post',
    says: 'A post, thread or video that claims something, whoever wrote it.',
    type: 'person',
    examples: [{ text: 'The post claims that Copper Lane is over.', yields: 'person: -' }],
  },
  {
    id: 'says-document',
    says: 'A listing, permit or filing speaks for itself; it is evidence and nobody’s word.',
    type: 'none',
    examples: [{ text: 'A filing states that Copper Lane ends in May.', yields: 'none: -' }],
  },
  {
    id: 'says-secret',
    says: 'A memo, script or e-mail that the outlet has seen came from somebody it does not name.',
    type: 'insider',
    examples: [{ text: 'An internal memo says that Copper Lane is over.', yields: 'insider: -' }],
  },
  {
    id: 'we-hear',
    says: '"We hear", "I’m told": from somebody whom the author does not name.',
    type: 'insider',
    examples: [
      { text: 'We hear that Copper Lane returns in May.', yields: 'insider: -' },
      { text: 'Mira can hear the sea in Copper Lane.', yields: null },
    ],
  },
  {
    id: 'outlet-hears',
    says: '"Slate Wire understands", "the Gazette has learned": from somebody whom the outlet does not name.',
    type: 'insider',
    examples: [{ text: 'Deadline understands that Copper Lane is over.', yields: 'insider: -' }],
  },
]
