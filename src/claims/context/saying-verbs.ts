import { wordList } from '../lexicon/word-list.ts'

/** Verbs whose subject stands behind what follows or precedes them. */
export const sayingVerbs = wordList(`
say · tell · claim · report · confirm · announce · reveal · tweet · post · write · add · tease · explain · deny · insist · note · state · admit · share · hint · suggest · promise · recall · joke · declare · predict · describe · indicate · warn · argue · assert · maintain · unveil · swear · quip · scotch · dispel · debunk · refute · dispute · reply · mention · clarify · vow · concede · stress · acknowledge · estimate · peg · allege · speculate · reckon · comment · remark · respond · caution · counter · contend · complain · conclude · emphasize · emphasise · point out · observe · relay · recount · reiterate · repeat · summarise · summarize · testify · protest · pledge · proclaim · disclose · divulge · detail · caption · crow · enthuse · gush · muse · pronounce · quash · rebut · reassure · shout · whisper · spill · blog · email · text · stipulate · bill · dub · volunteer · elaborate · inform · recommend · rule · laud · praise · criticise · criticize · accuse · condemn · urge · guarantee · certify · narrate · echo · blast · slam · liken · attack · identify · cheer · lament · joke · rail · pitch
`)

/** What a person does while speaking: it stands beside a quotation only. */
export const quotingVerbs = wordList(`
laugh · smile · grin · shrug · sigh · continue · begin · chuckle · deadpan · call · ask · agree · answer · interject · chime · exclaim · start · finish
`)

/** Verbs of what somebody holds, wants or means to do: attributed, but nobody says it. */
export const thinkingVerbs = wordList(`
believe · think · hope · fear · worry · expect · want · doubt · feel · suspect · assume · agree · call · ask · demand · plan · decide · find · wonder · guess · imagine · intend · wish · prefer · favor · favour · oppose · question · object · propose · order · conclude · notice · view · regard · anticipate · advocate · refuse · threaten · welcome · dismiss · reject · show · forecast · discover · acknowledge · persuade · convince · pledge · cite
`)

/** "We hear", "the Gazette understands": who tells it is not said. */
export const hearingVerbs = wordList('hear · learn · understand · gather')

/** These may stand before their subject: "…," said Ana Reyes. */
export const invertingVerbs = wordList(`
say · add · explain · laugh · recall · joke · insist · write · tweet · note · ask · tell · warn · argue · report · reply · quip · admit · claim · declare · continue · conclude · remark · post · confirm · tease · state · comment · shrug · counter · agree · announce · observe · muse · deadpan · reveal · think · believe
`)
