#!/usr/bin/env node
import { Option } from 'commander'
import { keepCompiled } from './keep-compiled.ts'
import { createProgram, examples, run } from './program.ts'
import { leanServing, leanWatching, startLean } from './start-lean.ts'

keepCompiled()

const db = new Option('--db <file>', 'database file').default('data/hearsay.db').env('HEARSAY_DB')
const published = new Option(
  '--published <date>',
  'date of a story that does not say its own, such as 2015-08-05',
)
const allowHost = new Option(
  '--allow-host <hosts>',
  'hosts or ranges of your own network that may be read, such as wiki.lan,10.0.0.0/8',
).env('HEARSAY_ALLOW_HOSTS')
const contact = new Option(
  '--contact <address>',
  'where whoever runs a site can reach you: a page or a mail address, sent with every request',
).env('HEARSAY_CONTACT')
const outlet = new Option('--outlet <name>', 'outlet of a story that does not name its own')
const inputs = 'files, folders, archives, addresses, feeds, JSON Lines; - for standard input'

const hearsay = createProgram(
  'hearsay',
  'Keeps the record of film, TV and comics news: who said what, how surely, on what evidence.',
)

hearsay
  .command('read')
  .description('read stories and put their claims on record')
  .argument('<input...>', inputs)
  .option('--json', 'print each story with its reports as a line of JSON, and record nothing')
  .addOption(db)
  .addOption(published)
  .addOption(outlet)
  .addOption(allowHost)
  .option('--jobs <number>', 'threads that read; one a core where left out')
  .option('--again', 'read archives that were begun from their beginning')
  .option('--wayback <address>', 'web archive that the captures of a CDX list are fetched from')
  .addHelpText(
    'after',
    examples(
      'read story.html',
      'read --published 2015-08-05 notes.txt',
      'read crawl.warc.gz',
      'read --json archive.jsonl.gz',
    ),
  )
  .action(async (inputs, options) => (await import('./commands/read.ts')).read(inputs, options))

hearsay
  .command('follow')
  .description('find the feed of a page, and follow it')
  .argument('<address...>', 'a feed, or a page that has one')
  .option('--tag <tags>', 'tags to find it by, with commas between')
  .option('--outlet <name>', 'whose stories they are, where they do not say; the feed’s title where left out')
  .option('--role <role>', 'what that outlet is: official, trade, press, fan or insider')
  .option('--links <pattern>', 'for a page without a feed: which of its links are stories, such as "/news/*"')
  .addOption(allowHost)
  .addOption(contact)
  .option('--json', 'print a line of JSON a feed')
  .addOption(db)
  .addHelpText(
    'after',
    examples(
      'follow slatewire.example',
      'follow https://reel.example/tv/feed --tag tv,trades --role trade',
      'follow https://harborpost.example/ --links "/news/*"',
    ),
  )
  .action(async (addresses, options) => (await import('./commands/follow.ts')).follow(addresses, options))

hearsay
  .command('unfollow')
  .description('follow a feed no longer; what was read of it stays')
  .argument('<feed...>', 'an address, a title or an id, as "following" shows them')
  .option('--json', 'print a line of JSON a feed')
  .addOption(db)
  .addHelpText('after', examples('unfollow slatewire.example', 'unfollow "Slate Wire"'))
  .action(async (feeds, options) => (await import('./commands/unfollow.ts')).unfollow(feeds, options))

hearsay
  .command('following')
  .description('what is followed, and how each feed does: last read, last new, what is wrong, next due')
  .option('--tag <tag>', 'only feeds with this tag')
  .option('--failing', 'only feeds that could not be read, or have ended')
  .option('--json', 'print a line of JSON a feed')
  .addOption(db)
  .addHelpText('after', examples('following', 'following --failing', 'following --tag trades --json'))
  .action(async (options) => (await import('./commands/following.ts')).following(options))

hearsay
  .command('watch')
  .description('read what is followed when it is due, and put its stories on record, until Ctrl-C')
  .option('--once', 'read what is due now, work the queue until it is empty, and end')
  .option('--jobs <number>', 'threads that read stories; where left out, one a core but one')
  .addOption(allowHost)
  .addOption(contact)
  .addOption(
    new Option(
      '--site <url>',
      'where “hearsay serve” shows this record to the web: hubs tell of news there',
    ).env('HEARSAY_SITE'),
  )
  .option('--json', 'print a line of JSON for each feed and item')
  .option('--log <level>', 'write a log of JSON lines to standard error instead: debug, info, warn or error')
  .addOption(db)
  .addHelpText(
    'after',
    examples(
      'watch',
      'watch --contact https://newsroom.example/about',
      'watch --site https://news.example',
      'watch --once --json',
    ),
  )
  .action(async (options) => {
    startLean(leanWatching)
    await (await import('./commands/watch.ts')).watch(options)
  })

hearsay
  .command('import')
  .description('bring in a spreadsheet of rumours, a list of who is what, or an OPML list of feeds')
  .argument('[file]', 'a CSV file, or an OPML file as other readers of feeds export it')
  .option('--dry-run', 'show row by row what would be done, and change nothing')
  .option('--yes', 'go on without asking')
  .option('--map <pairs>', 'which column holds what, such as claim=Rumour,source=Who')
  .option('--words <pairs>', 'what words of the sheet mean, such as "partly=changed,Tier 1=trade"')
  .option('--dates <order>', 'how 3/4/2024 is read: day-first or month-first')
  .addOption(outlet)
  .addOption(published)
  .option('--by <name>', 'who decides the verdicts; you, where left out')
  .option('--list', 'sheets that were brought in, with their ids')
  .option('--undo <id>', 'take back what a sheet brought')
  .option('--why <reason>', 'why it is taken back')
  .option('--tag <tags>', 'more tags for all feeds of an OPML list, with commas between')
  .option('--json', 'print a line of JSON a row or feed')
  .addOption(db)
  .addHelpText(
    'after',
    examples(
      'import rumours.csv --dry-run',
      'import rumours.csv --map claim=Rumour,source=Who --yes',
      'import tiers.csv --words "S=trade,A=insider" --yes',
      'import --undo rumours-4f1a2b3c',
      'import subscriptions.opml',
    ),
  )
  .action(async (file, options) => (await import('./commands/import.ts')).importFile(file, options))

hearsay
  .command('export')
  .description('what is followed, as an OPML list that other readers of feeds take')
  .argument('[file]', 'a file that is not there yet; standard output where left out')
  .option('--force', 'write over a file that is there')
  .addOption(db)
  .addHelpText('after', examples('export', 'export subscriptions.opml'))
  .action(async (file, options) => (await import('./commands/export.ts')).exportFeeds(file, options))

hearsay
  .command('queue')
  .description('what waits to be fetched and read, and what failed and why')
  .option('--list <which>', 'waiting, recorded, duplicate, refused, failed, gone or taken-down')
  .option('--feed <id>', 'only items of this feed')
  .option('--limit <number>', 'how many to list', '20')
  .option('--json', 'print the counts and the items as JSON')
  .addOption(db)
  .addHelpText('after', examples('queue', 'queue --list refused', 'queue --list failed --limit 100 --json'))
  .action(async (options) => (await import('./commands/queue.ts')).queue(options))

hearsay
  .command('status')
  .description('how many stories are on record, and what the queue does')
  .option('--live', 'go on, once a second, with the pace; Ctrl-C ends it')
  .option('--json', 'print the counts as JSON')
  .addOption(db)
  .addHelpText('after', examples('status', 'status --live', 'status --json'))
  .action(async (options) => (await import('./commands/status.ts')).status(options))

hearsay
  .command('retry')
  .description('put items that were given up or refused back into the queue')
  .argument('[id...]', 'items, as "hearsay queue" numbers them')
  .option('--all', 'all that were given up')
  .option('--anyway', 'read them even if they are not about film, TV, comics or games')
  .option('--json', 'print how many as JSON')
  .addOption(db)
  .addHelpText('after', examples('retry 57', 'retry --all', 'retry 57 58 --anyway'))
  .action(async (ids, options) => (await import('./commands/retry.ts')).retry(ids, options))

hearsay
  .command('extract')
  .description('print the story of each page, without what is not the story')
  .argument('<input...>', inputs)
  .option('--json', 'print a line of JSON a story')
  .option('--why', 'show which rule decided each field')
  .addOption(published)
  .addOption(outlet)
  .addOption(allowHost)
  .addHelpText(
    'after',
    examples('extract story.html', 'extract --json pages/', 'extract --why https://news.example/story'),
  )
  .action(async (inputs, options) => (await import('./commands/extract.ts')).extract(inputs, options))

hearsay
  .command('explain')
  .description('show how a text was understood, sentence by sentence')
  .argument('<text>', 'the text itself, or a file, an address or -')
  .option('--json', 'print a line of JSON a text')
  .addOption(published)
  .addOption(allowHost)
  .addHelpText(
    'after',
    examples('explain "Ana Reyes will star in Copper Lane this fall."', 'explain --json story.html'),
  )
  .action(async (text, options) => (await import('./commands/explain.ts')).explain(text, options))

hearsay
  .command('rules')
  .description('list the rules of the reader, or show one with the sentences that prove it')
  .argument('[id]', 'a rule as "explain" names it, or a part: claim, certainty, attribution, evidence …')
  .option('--json', 'print a line of JSON a rule')
  .addHelpText('after', examples('rules', 'rules in-talks', 'rules certainty'))
  .action(async (id, options) => (await import('./commands/rules.ts')).rules(id, options))

hearsay
  .command('dossier')
  .description('what is known, reported, rumoured, open and denied about a title, person or character')
  .argument('<name>', 'a name, an alias or an id')
  .option('--json', 'print the dossier as JSON')
  .option('--as-of <date>', 'use only what was published by then, such as 2015-08-05')
  .addOption(db)
  .addHelpText('after', examples('dossier "Copper Lane"', 'dossier copper-lane --as-of 2026-03-01 --json'))
  .action(async (name, options) => (await import('./commands/dossier.ts')).dossier(name, options))

hearsay
  .command('settle')
  .description('put on record how a claim turned out: true, false, changed or void')
  .argument('[claim]', 'the id of a claim, or its first letters, as "dossier" shows them')
  .argument('[verdict]', 'true, false, changed (right when it was said, changed later) or void')
  .option('--report <id>', 'the report that settles it, as "trace" names it')
  .option('--page <url>', 'the page that settles it')
  .option('--why <words>', 'why, in a sentence')
  .option('--by <name>', 'who decides it; your user name where left out')
  .option('--at <date>', 'from when it counts; the settling report’s day, or today')
  .option('--proposals', 'list what rules would settle, and why')
  .option('--auto', 'give the verdicts that safe rules propose')
  .option('--as-of <date>', 'with --proposals: use only what was published and decided by then')
  .option('--json', 'print what it did as JSON')
  .addOption(db)
  .addHelpText(
    'after',
    examples(
      'settle 3f2a91c0 true --page https://pillar.example/cast --why "The network names her."',
      'settle 3f2a91c0 changed --at 2026-05-14 --by "Nora Pell"',
      'settle --proposals',
      'settle --auto',
    ),
  )
  .action(async (claim, verdict, options) =>
    (await import('./commands/settle.ts')).settle(claim, verdict, options),
  )

hearsay
  .command('merge')
  .description('say that two names are one entity’s, or list which may be')
  .argument('[from]', 'a name or an id')
  .argument('[into]', 'the name or id that it goes by from now on')
  .option('--why <words>', 'why, in a sentence')
  .option('--by <name>', 'who decides it; your user name where left out')
  .option('--at <date>', 'from when it counts; today where left out')
  .option('--proposals', 'list the entities that may be one, how likely, and why')
  .option('--json', 'print what it did as JSON')
  .addOption(db)
  .addHelpText(
    'after',
    examples(
      'merge "Lou Chenworth" "Lucy Chenworth" --why "One guild card."',
      'merge lou-chenworth lucy-chenworth --by "Nora Pell" --at 2026-05-14',
      'merge --proposals',
    ),
  )
  .action(async (from, into, options) => (await import('./commands/merge.ts')).merge(from, into, options))

hearsay
  .command('split')
  .description('say that what was held for one entity is two')
  .argument('<entity>', 'a name or an id')
  .argument('[other]', 'the name or id of another entity that it is not')
  .option('--story <id...>', 'stories in which the name means another')
  .option('--title <name...>', 'titles with which the name means another, in stories to come as well')
  .option('--as <name>', 'what the other is called; the same where left out')
  .option('--year <year>', 'the year of the other, where it is a work')
  .option('--why <words>', 'why, in a sentence')
  .option('--by <name>', 'who decides it; your user name where left out')
  .option('--at <date>', 'from when it counts; today where left out')
  .option('--json', 'print what it did as JSON')
  .addOption(db)
  .addHelpText(
    'after',
    examples(
      'split "Ana Reyes" --title "Hollow Tower" --as "Ana Reyes (singer)"',
      'split "Copper Lane" --story remake-ordered-1f2e3d4c --year 1971',
      'split tom-weldon thomas-weldon --why "Father and son."',
    ),
  )
  .action(async (entity, other, options) =>
    (await import('./commands/split.ts')).split(entity, other, options),
  )

hearsay
  .command('ids')
  .description('what an entity is called elsewhere: list it, or put it on record')
  .argument('<entity>', 'a name or an id')
  .argument(
    '[ids...]',
    'such as wikidata:Q42, imdb:tt0000001, tmdb:tv/1, tvmaze:shows/1; "imdb:" takes it away',
  )
  .option('--why <words>', 'why, in a sentence')
  .option('--by <name>', 'who says so; your user name where left out')
  .option('--json', 'print the ids as JSON')
  .addOption(db)
  .addHelpText(
    'after',
    examples('ids "Copper Lane"', 'ids "Copper Lane" wikidata:Q900000001 tvmaze:shows/900001'),
  )
  .action(async (entity, given, options) => (await import('./commands/ids.ts')).ids(entity, given, options))

hearsay
  .command('undo')
  .description(
    'take back a verdict, a merge, a split, an outside id, a lesson, or an undo; all stay on record',
  )
  .argument('<entry>', 'the number of the entry, as the command that made it and the pages give it')
  .option('--why <words>', 'why, in a sentence')
  .option('--by <name>', 'who takes it back; your user name where left out')
  .option('--json', 'print what it did as JSON')
  .addOption(db)
  .addHelpText('after', examples('undo 57', 'undo 57 --why "The page was a parody."'))
  .action(async (entry, options) => (await import('./commands/undo.ts')).undo(entry, options))

hearsay
  .command('learn')
  .description('learn from what was settled how far each source is to be trusted, and weigh by that')
  .option('--by <name>', 'who asks for it; your user name where left out')
  .option('--list', 'list what was learnt before, with the entries that “undo” takes back')
  .option('--json', 'print what was learnt as JSON')
  .addOption(db)
  .addHelpText('after', examples('learn', 'learn --list', 'learn --json'))
  .action(async (options) => (await import('./commands/learn.ts')).learn(options))

hearsay
  .command('takedown')
  .description('remove a story for good, with its text and quotes; a marked gap stays. It cannot be undone')
  .argument('<story>', 'the id of a story, or its address')
  .requiredOption('--reason <words>', 'why, in a sentence, which the gap shows')
  .option('--by <name>', 'who takes it down; your user name where left out')
  .option('--yes', 'do not ask')
  .option('--json', 'print what it did as JSON')
  .addOption(db)
  .addHelpText(
    'after',
    examples(
      'takedown low-tide-casts-its-ferryman-7ea669ae --reason "Withdrawn by the outlet on request."',
      'takedown https://slatewire.example/low-tide --reason "By order of a court." --by "Nora Pell" --yes',
    ),
  )
  .action(async (story, options) => (await import('./commands/takedown.ts')).takedown(story, options))

hearsay
  .command('new')
  .description('begin a story of your own: a Markdown file with everything that has to be filled in')
  .argument('<file.md>', 'a file that is not there yet; pictures beside it are listed in it')
  .option('--by <name>', 'who writes it; your user name where left out')
  .addHelpText('after', examples('new stories/first-photos.md', 'new first-photos.md --by "Nora Pell"'))
  .action(async (file, options) => (await import('./commands/new.ts')).newStory(file, options))

hearsay
  .command('publish')
  .description('publish a story of your own with its photos, or its next version; its claims go on record')
  .argument('<file.md...>', 'Markdown with front matter, its photos beside it, as "hearsay new" begins it')
  .option('--dry-run', 'check it and show what would be published; write nothing')
  .option('--correction <words>', 'what this version puts right, in a sentence, which the page shows')
  .option('--by <name>', 'who publishes it; your user name where left out')
  .option('--json', 'print what it did as JSON')
  .addOption(db)
  .addHelpText(
    'after',
    examples(
      'publish stories/first-photos.md --dry-run',
      'publish stories/*.md',
      'publish stories/first-photos.md --correction "The series has eight episodes, not ten."',
    ),
  )
  .action(async (files, options) => (await import('./commands/publish.ts')).publish(files, options))

hearsay
  .command('withdraw')
  .description('take a story of your own off the site; its page says so, and its claims stand without it')
  .argument('<story>', 'the slug, id or address of a story of your own')
  .requiredOption('--reason <words>', 'why, in a sentence, which its page shows')
  .option('--by <name>', 'who withdraws it; your user name where left out')
  .option('--json', 'print what it did as JSON')
  .addOption(db)
  .addHelpText('after', examples('withdraw first-photos --reason "The photos were embargoed until Friday."'))
  .action(async (story, options) => (await import('./commands/withdraw.ts')).withdraw(story, options))

hearsay
  .command('sources')
  .description('how often each source was right, of what is settled')
  .option('--sort <column>', 'settled, accuracy, lead, first, reports or name', 'settled')
  .option('--property <property>', 'count only claims of this property, such as "release date"')
  .option('--year <year>', 'count only what was said in this year')
  .option('--about <name>', 'count only claims about this title, franchise, person or character')
  .option('--as-of <date>', 'use only what was published and decided by then')
  .option('--json', 'print the records as JSON')
  .addOption(db)
  .addHelpText(
    'after',
    examples('sources', 'sources --property "cast member" --sort accuracy', 'sources --about "Low Tide"'),
  )
  .action(async (options) => (await import('./commands/sources.ts')).sources(options))

hearsay
  .command('source')
  .description('the track record of one source, with every settled claim, right and wrong')
  .argument('<name>', 'the name or id of a source')
  .option('--property <property>', 'count only claims of this property')
  .option('--year <year>', 'count only what was said in this year')
  .option('--about <name>', 'count only claims about this title, franchise, person or character')
  .option('--as-of <date>', 'use only what was published and decided by then')
  .option('--json', 'print the record as JSON')
  .addOption(db)
  .addHelpText('after', examples('source Turnaround', 'source "Slate Wire insider" --as-of 2026-05-01'))
  .action(async (name, options) => (await import('./commands/source.ts')).source(name, options))

hearsay
  .command('search')
  .description('find dossiers by name, claims by their quotes, stories by their headlines')
  .argument(
    '<words...>',
    'all of which must be there; "a phrase" in a row, -word not; the last may be unfinished',
  )
  .option('--kind <kind>', 'entity, claim or story')
  .option(
    '--label <label>',
    'only claims that stand so: confirmed, reported, rumoured, speculated, open or denied',
  )
  .option('--from <date>', 'only what was published from this day on')
  .option('--until <date>', 'only what was published by then')
  .option('--as-of <date>', 'use only what was published and decided by then')
  .option('--json', 'print what was found as JSON')
  .addOption(db)
  .addHelpText('after', examples('search "season 2" filming', 'search reyes --kind claim --label rumoured'))
  .action(async (words, options) => (await import('./commands/search.ts')).search(words, options))

hearsay
  .command('changes')
  .description('what became known, firmer, weaker, contradicted and settled in a span of days')
  .requiredOption('--since <date>', 'the first day of the span, such as 2026-03-01')
  .option('--until <date>', 'its last day; today where left out')
  .option('--json', 'print the changes as JSON')
  .addOption(db)
  .addHelpText(
    'after',
    examples('changes --since 2026-05-01', 'changes --since 2026-03-01 --until 2026-03-31 --json'),
  )
  .action(async (options) => (await import('./commands/changes.ts')).changes(options))

hearsay
  .command('trace')
  .description('who said a claim first, who repeated it, and what settled it')
  .argument('<claim>', 'the id of a claim, or its first letters, as "dossier" shows them')
  .option('--as-of <date>', 'use only what was published and decided by then')
  .option('--json', 'print the claim with its reports and trails as JSON')
  .addOption(db)
  .addHelpText('after', examples('trace 3f2a91c0', 'trace 3f2a91c0 --as-of 2026-03-01'))
  .action(async (claim, options) => (await import('./commands/trace.ts')).trace(claim, options))

hearsay
  .command('outlets')
  .description('list the outlets on record, or add those of a file')
  .argument(
    '[file.json]',
    'a list of { "name", "domain", "role" }; role: official, trade, press, fan or insider; "own": true for your newsroom',
  )
  .option('--json', 'print the outlets as JSON')
  .addOption(db)
  .addHelpText('after', examples('outlets', 'outlets newsroom.json'))
  .action(async (file, options) => (await import('./commands/outlets.ts')).outlets(file, options))

hearsay
  .command('fuse')
  .description('how likely each value of a file of claims is true, by who says it')
  .argument('<claims.csv>', 'columns source, object, value; also time, and stance: for, against or neither')
  .option('--hierarchy <file.csv>', 'which values lie in which: columns id, name, parent')
  .option('--multi', 'several values of one object may be true')
  .option('--verdicts <file.csv>', 'what is settled already: columns object, truth')
  .option('--sources', 'list the sources below, each with its estimated accuracy')
  .option('--json', 'print a line of JSON a value')
  .addHelpText(
    'after',
    examples(
      'fuse claims.csv',
      'fuse places.csv --hierarchy regions.csv --sources',
      'fuse rumours.csv --verdicts settled.csv --json',
    ),
  )
  .action(async (file, options) => (await import('./commands/fuse.ts')).fuse(file, options))

hearsay
  .command('backup')
  .description('copy the whole record, and the photos of its own stories, while others read and write it')
  .argument('<file>', 'a file that is not there yet')
  .option('--json', 'print what it did as JSON')
  .addOption(db)
  .addHelpText('after', examples('backup monday.db', 'backup monday.db --db newsroom.db'))
  .action(async (file, options) => (await import('./commands/backup.ts')).backup(file, options))

hearsay
  .command('check')
  .description('verify that the record is whole and keeps its laws')
  .option('--json', 'print a list of the laws as JSON')
  .addOption(db)
  .addHelpText('after', examples('check', 'check --db monday.db'))
  .action(async (options) => (await import('./commands/check.ts')).check(options))

hearsay
  .command('rebuild')
  .description('work everything out anew from the log; the answers stay the same')
  .addOption(db)
  .addHelpText('after', examples('rebuild', 'rebuild --db newsroom.db'))
  .action(async (options) => (await import('./commands/rebuild.ts')).rebuild(options))

hearsay
  .command('serve')
  .description('serve the record as web pages, with a JSON twin of each')
  .option('--port <number>', 'port to listen on', '4747')
  .option('--host <address>', 'address to listen on; 0.0.0.0 for every network', '127.0.0.1')
  .addOption(
    new Option('--site <url>', 'public address of the site, such as https://news.example').env(
      'HEARSAY_SITE',
    ),
  )
  .addOption(
    new Option('--contact <address>', 'mail or web address for replies and corrections').env(
      'HEARSAY_CONTACT',
    ),
  )
  .option('--rate-limit <number>', 'requests a minute that one address may make; 0 for no limit', '600')
  .option('--trust-proxy', 'take who asks from the last address of X-Forwarded-For')
  .option('--metrics <who>', 'who may read /metrics: local, all or none', 'local')
  .option('--watch', 'read what is followed as well, as "hearsay watch" does')
  .option('--jobs <number>', 'with --watch: threads that read stories; where left out, one a core but one')
  .option(
    '--log <level>',
    'log of JSON lines to standard error: debug, info, warn or error; errors alone where left out',
  )
  .addOption(allowHost)
  .addOption(db)
  .addHelpText(
    'after',
    examples(
      'serve',
      'serve --port 8080 --db newsroom.db',
      'serve --watch --site https://news.example --contact desk@news.example',
    ),
  )
  .action(async (options) => {
    startLean(leanServing)
    await (await import('./commands/serve.ts')).serve(options)
  })

await run(hearsay)
