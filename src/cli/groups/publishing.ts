import { type Command, Option } from 'commander'
import { allowHost, db } from '../options.ts'
import { examples } from '../program.ts'
import { leanServing, startLean } from '../start-lean.ts'

/** Stories of the newsroom’s own, and the site. */
export function addPublishing(hearsay: Command): void {
  hearsay.commandsGroup('Publishing:')

  hearsay
    .command('new')
    .description('begin a story of your own: a Markdown file with everything that has to be filled in')
    .argument('<file.md>', 'a file that is not there yet; pictures beside it are listed in it')
    .option('--by <name>', 'who writes it; your user name where left out')
    .addHelpText('after', examples('new stories/first-photos.md', 'new first-photos.md --by "Nora Pell"'))
    .action(async (file, options) => (await import('../commands/new.ts')).newStory(file, options))

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
    .action(async (files, options) => (await import('../commands/publish.ts')).publish(files, options))

  hearsay
    .command('withdraw')
    .description('take a story of your own off the site; its page says so, and its claims stand without it')
    .argument('<story>', 'the slug, id or address of a story of your own')
    .requiredOption('--reason <words>', 'why, in a sentence, which its page shows')
    .option('--by <name>', 'who withdraws it; your user name where left out')
    .option('--json', 'print what it did as JSON')
    .addOption(db)
    .addHelpText(
      'after',
      examples('withdraw first-photos --reason "The photos were embargoed until Friday."'),
    )
    .action(async (story, options) => (await import('../commands/withdraw.ts')).withdraw(story, options))

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
      await (await import('../commands/serve.ts')).serve(options)
    })
}
