import type { Command } from 'commander'
import { db } from '../options.ts'
import { examples } from '../program.ts'

/** The file that the record is kept in. */
export function addKeeping(hearsay: Command): void {
  hearsay.commandsGroup('Keeping the record:')

  hearsay
    .command('backup')
    .description('copy the whole record, and the photos of its own stories, while others read and write it')
    .argument('<file>', 'a file that is not there yet')
    .option('--json', 'print what it did as JSON')
    .addOption(db)
    .addHelpText('after', examples('backup monday.db', 'backup monday.db --db newsroom.db'))
    .action(async (file, options) => (await import('../commands/backup.ts')).backup(file, options))

  hearsay
    .command('check')
    .description('verify that the record is whole and keeps its laws')
    .option('--json', 'print a list of the laws as JSON')
    .addOption(db)
    .addHelpText('after', examples('check', 'check --db monday.db'))
    .action(async (options) => (await import('../commands/check.ts')).check(options))

  hearsay
    .command('rebuild')
    .description('work everything out anew from the log; the answers stay the same')
    .addOption(db)
    .addHelpText('after', examples('rebuild', 'rebuild --db newsroom.db'))
    .action(async (options) => (await import('../commands/rebuild.ts')).rebuild(options))

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
    .action(async (file, options) => (await import('../commands/fuse.ts')).fuse(file, options))
}
