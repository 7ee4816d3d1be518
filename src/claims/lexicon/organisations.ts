import { wordList } from './word-list.ts'

/** Networks, channels and streamers: who airs, streams or releases. */
export const platforms = wordList(`
netflix · hulu · amazon · amazon prime video · prime video · amazon prime · disney+ · disney plus · hotstar · disney+ hotstar · apple tv+ · apple tv · apple tv plus · apple · hbo · hbo max · max
paramount+ · paramount plus · peacock · showtime · starz · cinemax · epix · mgm+ · amc · amc+ · fx · fxx · fx on hulu · freeform · syfy · usa network · usa · tnt · tbs · trutv · bravo · e! · lifetime
hallmark · hallmark channel · a&e · history · history channel · nbc · abc · cbs · fox · the cw · cw · pbs · upn · the wb · univision · telemundo · bet · bet+ · mtv · vh1 · comedy central · adult swim
cartoon network · nickelodeon · nick at nite · disney channel · disney xd · disney junior · boomerang · discovery+ · discovery · discovery channel · national geographic · nat geo · crunchyroll · funimation · hidive
shudder · mubi · criterion channel · tubi · roku · the roku channel · roku channel · freevee · imdb tv · pluto tv · youtube · youtube premium · youtube red · facebook watch · quibi · crackle · sling
bbc · bbc one · bbc two · bbc three · bbc four · bbc1 · bbc2 · bbc america · bbc iplayer · iplayer · cbbc · itv · itv1 · itv2 · itvx · channel 4 · channel 5 · e4 · more4 · film4 · sky · sky one · sky atlantic · sky max · sky arts · now · now tv
britbox · acorn tv · acorn · s4c · rte · rté · rté one · stv · dave · gold · u&dave · alibi · virgin media · cbc · ctv · crave · global · citytv · tvo · abc australia · stan · binge · foxtel · nine · seven network · network ten · network 10 · tvnz · three · neon nz
canal+ · arte · tf1 · france 2 · france télévisions · m6 · zdf · ard · rtl · rtl+ · prosieben · sat.1 · rai · rai 1 · mediaset · tve · rtve · movistar+ · antena 3 · atresplayer · svt · nrk · dr · tv2 · viaplay · yle · hbo europe · npo · vrt
kbs · kbs2 · sbs · mbc · tvn · jtbc · ocn · ena · tving · wavve · coupang play · watcha · viki · rakuten viki · iqiyi · youku · tencent video · bilibili · nhk · tbs japan · fuji tv · tv tokyo · tv asahi · nippon tv · tokyo mx · at-x · wowow · u-next · abema · zee5 · sonyliv · jiocinema · star plus · voot · globoplay · globo · televisa · vix · tubi tv · audible · spotify
steam · playstation · playstation 5 · playstation 4 · ps5 · ps4 · xbox · xbox series x|s · xbox game pass · nintendo switch · switch · nintendo switch 2 · pc · apple arcade · epic games store
imax · fathom events · vudu · itunes · prime
`)

/** Distributors and studios whose name needs no "Pictures" to be known. */
export const studios = wordList(`
marvel · marvel studios · marvel television · dc · dc studios · lucasfilm · pixar · walt disney pictures · disney · walt disney studios · walt disney animation · warner bros. · warner bros · warner brothers · warner bros. television · warner bros. pictures · new line · new line cinema
universal · universal pictures · universal television · focus features · focus · illumination · dreamworks · dreamworks animation · sony · sony pictures · sony pictures television · columbia · columbia pictures · tristar · screen gems · paramount · paramount pictures · paramount television · skydance
lionsgate · lionsgate television · a24 · neon · mgm · united artists · amazon mgm studios · amazon studios · 20th century fox · 20th century studios · 20th television · searchlight · searchlight pictures · fox searchlight · blumhouse · legendary · legendary entertainment · annapurna · plan b · bad robot · working title
angel studios · bleecker street · ifc films · ifc · roadside attractions · magnolia · magnolia pictures · stx · stxfilms · miramax · the weinstein company · relativity · open road · briarcliff · vertical · saban films · rlje films · gkids · studio ghibli · ghibli · aardman · cartoon saloon · laika
toei · toei animation · mappa · ufotable · bones · madhouse · kyoto animation · wit studio · a-1 pictures · cloverworks · production i.g · trigger · studio trigger · science saru · p.a. works · sunrise · shaft · gainax · khara · doga kobo · j.c.staff · pierrot · studio pierrot · tms · aniplex · kadokawa · toho · shochiku · studio dragon · cj enm · nexon
image comics · dark horse · dark horse comics · idw · idw publishing · boom! studios · boom · dynamite · archie comics · vertigo · valiant · oni press · marvel comics · dc comics · shueisha · kodansha · viz media · viz · penguin random house · harpercollins · simon & schuster · hachette · macmillan
riot games · naughty dog · bioware · cd projekt red · rockstar · rockstar games · ubisoft · ea · electronic arts · activision · blizzard · bethesda · nintendo · square enix · capcom · konami · sega · bandai namco · valve · insomniac · insomniac games · remedy · larian studios · larian · obsidian · fromsoftware · devolver digital · annapurna interactive
banijay · endemol shine · fremantle · itv studios · bbc studios · all3media · left bank pictures · carnival films · studiocanal · gaumont · pathe · pathé · entertainment one · eone · chernin entertainment · scott free · amblin · amblin entertainment · imagine entertainment · hello sunshine · berlanti productions · shondaland · bad wolf · see-saw films · element pictures · kudos
`)

/** Words that end the name of a company: "Strand Studios", "Harbor House Pictures". */
export const organisationEndings = wordList(`
studios · studio · pictures · entertainment · productions · production · films · television · network · networks · media · company · animation · games · comics · press · publishing · interactive · group · corporation · corp · corp. · inc · inc. · ltd · ltd. · llc · holdings · broadcasting · guild · agency · partners · label · brothers · bros · bros. · records · filmworks · cinema · tv · channel · theatre · streaming · worldwide · originals · collective · university · institute · foundation · society · council · commission · ministry · association · academy · union · sports
`)

/** Companies' boards: representatives speak for people, never publish or make. */
export const agencies = wordList(
  'caa · wme · uta · icm · gersh · paradigm · apa · verve · untitled entertainment · anonymous content · 3 arts entertainment · brillstein',
)
