/** Given names of English with the short forms they are called by; a person may be on record under either. */
const lines = `
abigail abby gail
albert al bert bertie
alexander alex alec sandy xander lex
alexandra alex sandra lexi sasha
alfred alf alfie fred
amanda mandy
andrew andy drew
angela angie
anthony tony
antonio tony toni
arthur art artie
barbara barb barbie babs
benjamin ben benny benji
beatrice bea trixie
bernard bernie
bradley brad
catherine cathy cat kate katie kitty
cassandra cass cassie
charles charlie chuck chas chaz
charlotte charlie lottie
christine chris chrissy tina
christina chris chrissy tina
christopher chris kit topher
cynthia cindy
daniel dan danny
david dave davey
deborah deb debbie
dennis den denny
donald don donnie
dorothy dot dottie dolly
douglas doug
edmund ed ned ted
edward ed eddie ned ted teddy
edwin ed eddie
eleanor ellie nell nora
elizabeth liz lizzie beth betty eliza libby lisa elsie bess
emily em emmy
eugene gene
evelyn evie
florence flo florrie
frances fran frankie
francis frank frankie
franklin frank
frederick fred freddie
gabriel gabe
gabrielle gabby
geoffrey geoff
george georgie
gerald gerry jerry
gregory greg
gwendolyn gwen
harold harry hal
harriet hattie
helen nell
henry harry hank hal
isabella bella izzy
isabel bella izzy
jacob jake
jacqueline jackie
james jim jimmy jamie
janet jan
jeffrey jeff
jennifer jen jenny
jeremiah jerry
jeremy jerry
jessica jess jessie
john jack johnny
jonathan jon johnny
joseph joe joey
josephine jo josie
joshua josh
judith judy
julian jules
katherine kate katie kathy kat kitty kay
kathleen kathy kate
kenneth ken kenny
kimberly kim
laurence larry laurie
lawrence larry laurie
leonard len lenny leo
leonardo leo
lillian lily
louis lou louie
louise lou
lucas luke
lucille lucy
madeline maddy
margaret maggie meg peggy greta margie rita
martha marty patty
martin marty
matilda tilda tilly
matthew matt matty
maximilian max
melissa mel missy
michael mike mickey mick
mildred millie
mitchell mitch
nathan nate
nathaniel nate nat
nicholas nick nicky
nicole nikki
oliver ollie
olivia liv livvy
pamela pam
patricia pat patty trish
patrick pat paddy
penelope penny
peter pete
philip phil pip
phillip phil pip
raymond ray
rebecca becky becca
reginald reg reggie
richard rich rick ricky dick richie
robert rob robbie bob bobby bert
roberta bobbie
roger rodge
ronald ron ronnie
rosemary rose rosie
russell russ
samantha sam
samuel sam sammy
sarah sally
sebastian seb
sidney sid
solomon sol
sophia sophie
stanley stan
stephanie steph
stephen steve stevie
steven steve stevie
stuart stu
susan sue susie
suzanne sue suzie
sylvester sly
tamara tammy
terence terry
teresa terry tess tessa
theodore ted teddy theo
theresa terry tess tessa
thomas tom tommy
timothy tim timmy
tobias toby
valerie val
vanessa nessa
veronica ronnie
victor vic
victoria vicky tori
vincent vince vinnie
virginia ginny
walter walt wally
wilhelmina mina billie
william will bill billy willy liam
winifred winnie
zachary zach zack
`

const formsOf = new Map<string, ReadonlySet<string>>()
for (const line of lines.trim().split('\n')) {
  const [full = '', ...short] = line.split(' ')
  formsOf.set(full, new Set(short))
}

/** Is one of two lower-case given names a usual short form of the other, or are both of one longer name? */
export function areNicknames(a: string, b: string): boolean {
  if (formsOf.get(a)?.has(b) || formsOf.get(b)?.has(a)) return true
  return [...formsOf.values()].some((short) => short.has(a) && short.has(b))
}
