import { type Command, Option } from 'commander'
import { allowHost, contact, db, outlet, published } from '../options.ts'
import { examples } from '../program.ts'
import { leanWatching, startLean } from '../start-lean.ts'

/** Feeds that are followed, and the queue of what they bring. */
export function addFollowing(hearsay: Command): void {
  hearsay.commandsGroup('Following the news:')

  hearsay
    .command('follow')
    .description('find the feed of a page, and follow it')
    .argument('<address...>', 'a feed, or a page that has one')
    .option('--tag <tags>', 'tags to find it by, with commas between')
    .option(
      '--outlet <name>',
      'whose stories they are, where they do not say; the feed’s title where left out',
    )
    .option('--role <role>', 'what that outlet is: official, trade, press, fan or insider')
    .option(
      '--links <pattern>',
      'for a page without a feed: which of its links are stories, such as "/news/*"',
    )
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
    .action(async (addresses, options) => (await import('../commands/follow.ts')).follow(addresses, options))

  hearsay
    .command('unfollow')
    .description('follow a feed no longer; what was read of it stays')
    .argument('<feed...>', 'an address, a title or an id, as "following" shows them')
    .option('--json', 'print a line of JSON a feed')
    .addOption(db)
    .addHelpText('after', examples('unfollow slatewire.example', 'unfollow "Slate Wire"'))
    .action(async (feeds, options) => (await import('../commands/unfollow.ts')).unfollow(feeds, options))

  hearsay
    .command('following')
    .description('what is followed, and how each feed does: last read, last new, what is wrong, next due')
    .option('--tag <tag>', 'only feeds with this tag')
    .option('--failing', 'only feeds that could not be read, or have ended')
    .option('--json', 'print a line of JSON a feed')
    .addOption(db)
    .addHelpText('after', examples('following', 'following --failing', 'following --tag trades --json'))
    .action(async (options) => (await import('../commands/following.ts')).following(options))

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
    .option(
      '--log <level>',
      'write a log of JSON lines to standard error instead: debug, info, warn or error',
    )
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
      await (await import('../commands/watch.ts')).watch(options)
    })

  hearsay
    .command('queue')
    .description('what waits to be fetched and read, and what failed and why')
    .option('--list <which>', 'waiting, recorded, duplicate, refused, failed, gone or taken-down')
    .option('--feed <id>', 'only items of this feed')
    .option('--limit <number>', 'how many to list', '20')
    .option('--json', 'print the counts and the items as JSON')
    .addOption(db)
    .addHelpText('after', examples('queue', 'queue --list refused', 'queue --list failed --limit 100 --json'))
    .action(async (options) => (await import('../commands/queue.ts')).queue(options))

  hearsay
    .command('retry')
    .description('put items that were given up or refused back into the queue')
    .argument('[id...]', 'items, as "hearsay queue" numbers them')
    .option('--all', 'all that were given up')
    .option('--anyway', 'read them even if they are not about film, TV, comics or games')
    .option('--json', 'print how many as JSON')
    .addOption(db)
    .addHelpText('after', examples('retry 57', 'retry --all', 'retry 57 58 --anyway'))
    .action(async (ids, options) => (await import('../commands/retry.ts')).retry(ids, options))

  hearsay
    .command('status')
    .description('how many stories are on record, and what the queue does')
    .option('--live', 'go on, once a second, with the pace; Ctrl-C ends it')
    .option('--json', 'print the counts as JSON')
    .addOption(db)
    .addHelpText('after', examples('status', 'status --live', 'status --json'))
    .action(async (options) => (await import('../commands/status.ts')).status(options))

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
    .action(async (file, options) => (await import('../commands/import.ts')).importFile(file, options))

  hearsay
    .command('export')
    .description('what is followed, as an OPML list that other readers of feeds take')
    .argument('[file]', 'a file that is not there yet; standard output where left out')
    .option('--force', 'write over a file that is there')
    .addOption(db)
    .addHelpText('after', examples('export', 'export subscriptions.opml'))
    .action(async (file, options) => (await import('../commands/export.ts')).exportFeeds(file, options))
}
