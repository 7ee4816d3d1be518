import type { Command } from 'commander'
import { db } from '../options.ts'
import { examples } from '../program.ts'

/** What people put on record: verdicts, who is who, and what is taken back. */
export function addDeciding(hearsay: Command): void {
  hearsay.commandsGroup('Deciding:')

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
      (await import('../commands/settle.ts')).settle(claim, verdict, options),
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
    .action(async (from, into, options) => (await import('../commands/merge.ts')).merge(from, into, options))

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
      (await import('../commands/split.ts')).split(entity, other, options),
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
    .action(async (entity, given, options) =>
      (await import('../commands/ids.ts')).ids(entity, given, options),
    )

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
    .action(async (entry, options) => (await import('../commands/undo.ts')).undo(entry, options))

  hearsay
    .command('learn')
    .description('learn from what was settled how far each source is to be trusted, and weigh by that')
    .option('--by <name>', 'who asks for it; your user name where left out')
    .option('--list', 'list what was learnt before, with the entries that “undo” takes back')
    .option('--json', 'print what was learnt as JSON')
    .addOption(db)
    .addHelpText('after', examples('learn', 'learn --list', 'learn --json'))
    .action(async (options) => (await import('../commands/learn.ts')).learn(options))

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
    .action(async (file, options) => (await import('../commands/outlets.ts')).outlets(file, options))

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
    .action(async (story, options) => (await import('../commands/takedown.ts')).takedown(story, options))
}
