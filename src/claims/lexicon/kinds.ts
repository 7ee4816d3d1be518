type KindWord = { readonly medium: 'screen' | 'page' | 'game'; readonly follows?: string }

/** What a work can be called: "the series", "the sequel"; the value says what the word tells. */
export const kinds: ReadonlyMap<string, KindWord> = new Map<string, KindWord>([
  ...`series show drama comedy sitcom dramedy soap soaper sitcom procedural miniseries mini-series limited-series anthology docuseries docu-series telenovela k-drama anime toon cartoon thriller film movie feature picture biopic musical romcom rom-com romance western epic blockbuster adaptation documentary doc whodunit mystery chiller slasher flick pic actioner dramatization tentpole adventure fantasy sci-fi horror animation pilot telefilm tv-movie special project crossover satire spoof heist procedural serial period-drama entry programme program vehicle saga whodunnit mockumentary rockumentary two-hander hourlong comedy-drama neo-western neo-noir crime-drama romp weepie docudrama two-parter`
    .split(' ')
    .map((word): [string, { medium: 'screen' }] => [word, { medium: 'screen' }]),
  ['sequel', { medium: 'screen', follows: 'sequel' }],
  ['follow-up', { medium: 'screen', follows: 'sequel' }],
  ['threequel', { medium: 'screen', follows: 'sequel' }],
  ['prequel', { medium: 'screen', follows: 'prequel' }],
  ['spin-off', { medium: 'screen', follows: 'spin-off' }],
  ['spinoff', { medium: 'screen', follows: 'spin-off' }],
  ['offshoot', { medium: 'screen', follows: 'spin-off' }],
  ['remake', { medium: 'screen', follows: 'remake' }],
  ['reboot', { medium: 'screen', follows: 'reboot' }],
  ['revival', { medium: 'screen', follows: 'revival' }],
  ['reimagining', { medium: 'screen', follows: 'remake' }],
  ...'comic comics novel book books manga webtoon novella memoir novelization comic-book graphic-novel play stage-play short-story novels trilogy miniseries-comic manhwa'
    .split(' ')
    .map((word): [string, { medium: 'page' }] => [word, { medium: 'page' }]),
  ['game', { medium: 'game' }],
  ['videogame', { medium: 'game' }],
  ['rpg', { medium: 'game' }],
  ['shooter', { medium: 'game' }],
])

/** Words that may stand between a determiner and a kind noun: "the gritty, eight-episode Cold War spy drama". */
export const genreWords: ReadonlySet<string> = new Set(
  'tv television web streaming animated live-action superhero crime spy legal medical family period historical political police cop teen supernatural psychological romantic romance sci-fi science-fiction science fiction fantasy horror action adventure war heist road disaster musical sports workplace courtroom survival epic dark black gothic true-crime true crime stop-motion anthology limited scripted unscripted reality original comic-book comic book feature indie independent big-screen small-screen hour-long half-hour one-hour hourlong single-camera multi-camera cg 3d upcoming forthcoming new latest hit popular acclaimed beloved long-running freshman sophomore veteran summer holiday christmas event blockbuster motion standalone untitled so-called rebooted erotic espionage mystery thriller drama comedy detective coming-of-age vampire zombie monster post-apocalyptic dystopian alternate-history biographical dance buddy domestic rural seafaring nautical swashbuckling procedural noir neo-noir dramatic prime-time primetime daytime weekly late-night kids children big budget big-budget high-concept critically-acclaimed award-winning emmy-winning oscar-winning bafta-winning emmy-nominated cult classic short-lived german french italian spanish british irish scottish welsh american korean japanese danish swedish norwegian australian canadian mexican brazilian chinese nordic english-language gritty steamy sprawling ambitious final first second third fourth fifth debut premiere multi-part two-part three-part upcoming midseason weekend weekday daily breakout flagship runaway smash untitled planned proposed in-development long-gestating long-awaited highly-anticipated anticipated hotly-anticipated eagerly-awaited same titular direct loose spiritual legacy long-delayed proper possible potential second third fourth'.split(
    ' ',
  ),
)
