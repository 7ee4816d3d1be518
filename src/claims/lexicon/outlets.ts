import { wordList } from './word-list.ts'

/** Outlets that entertainment news credits by name. */
export const outlets = wordList(`
variety · deadline · deadline hollywood · the hollywood reporter · hollywood reporter · thr · the wrap · thewrap · entertainment weekly · ew · tvline · tv line · indiewire · vulture · collider · screen rant · screenrant · comicbook.com · comic book resources · cbr · ign · polygon · the verge · the a.v. club · a.v. club · av club · io9 · gizmodo · kotaku · eurogamer · gamespot · empire · total film · sfx · den of geek · digital spy · radio times · the guardian · the telegraph · the times · the sunday times · the independent · the sun · the mirror · daily mail · mailonline · the new york times · new york times · the washington post · washington post · the los angeles times · los angeles times · l.a. times · usa today · associated press · reuters · bbc news · cnn · people · people magazine · us weekly · tmz · page six · e! news · entertainment tonight · access hollywood · rolling stone · vanity fair · gq · esquire · time · newsweek · the atlantic · the new yorker · bloomberg · the ringer · slashfilm · /film · birth.movies.death · latino review · heroic hollywood · that hashtag show · the illuminerdi · murphy's multiverse · giant freakin robot · we got this covered · bleeding cool · newsarama · the beat · comics beat · aipt · gamesradar · gamesradar+ · pc gamer · game informer · anime news network · ann · crunchyroll news · oricon · naver · soompi · natalie · famitsu · jump · screen daily · screen international · c21 · c21media · broadcast · tbi · the stage · playbill · backstage · production weekly · tv guide · tv insider · soap opera digest · box office mojo · the numbers · deadline.com · puck · the ankler · discussingfilm · cinemablend · joblo · dark horizons · aint it cool news · ain't it cool news · moviehole · comingsoon.net · coming soon · superhero hype · superherohype
`)

/** Words that mark an outlet's name: "the Evening Courier", "Reel Digest", "Inked Daily". */
export const outletWords = wordList(`
daily · weekly · times · post · herald · gazette · tribune · chronicle · courier · globe · mirror · examiner · observer · ledger · journal · bulletin · dispatch · echo · reporter · insider · magazine · news · wire · report · review · blog · podcast · newsletter · sentinel · monitor · record
`)

/** Where posts are made; a post is evidence, not an outlet. */
export const socialNetworks = wordList(`
twitter · x · instagram · facebook · tiktok · reddit · tumblr · snapchat · threads · bluesky · mastodon · patreon · discord · substack · weibo · telegram · youtube · twitch · letterboxd · vero · linkedin · imdb
`)
