import type { Command } from 'commander'
import { allowHost, db, inputs, outlet, published } from '../options.ts'
import { examples } from '../program.ts'

/** Stories in: what pages, archives and texts say. */
export function addReading(hearsay: Command): void {
  hearsay.commandsGroup('Reading stories:')

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
    .action(async (inputs, options) => (await import('../commands/read.ts')).read(inputs, options))

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
    .action(async (inputs, options) => (await import('../commands/extract.ts')).extract(inputs, options))

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
    .action(async (text, options) => (await import('../commands/explain.ts')).explain(text, options))

  hearsay
    .command('rules')
    .description('list the rules of the reader, or show one with the sentences that prove it')
    .argument('[id]', 'a rule as "explain" names it, or a part: claim, certainty, attribution, evidence …')
    .option('--json', 'print a line of JSON a rule')
    .addHelpText('after', examples('rules', 'rules in-talks', 'rules certainty'))
    .action(async (id, options) => (await import('../commands/rules.ts')).rules(id, options))
}
