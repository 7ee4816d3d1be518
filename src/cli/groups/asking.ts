import type { Command } from 'commander'
import { db } from '../options.ts'
import { examples } from '../program.ts'

/** Questions to the record. */
export function addAsking(hearsay: Command): void {
  hearsay.commandsGroup('Asking the record:')

  hearsay
    .command('dossier')
    .description('what is known, reported, rumoured, open and denied about a title, person or character')
    .argument('<name>', 'a name, an alias or an id')
    .option('--json', 'print the dossier as JSON')
    .option('--as-of <date>', 'use only what was published by then, such as 2015-08-05')
    .addOption(db)
    .addHelpText('after', examples('dossier "Copper Lane"', 'dossier copper-lane --as-of 2026-03-01 --json'))
    .action(async (name, options) => (await import('../commands/dossier.ts')).dossier(name, options))

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
    .action(async (words, options) => (await import('../commands/search.ts')).search(words, options))

  hearsay
    .command('trace')
    .description('who said a claim first, who repeated it, and what settled it')
    .argument('<claim>', 'the id of a claim, or its first letters, as "dossier" shows them')
    .option('--as-of <date>', 'use only what was published and decided by then')
    .option('--json', 'print the claim with its reports and trails as JSON')
    .addOption(db)
    .addHelpText('after', examples('trace 3f2a91c0', 'trace 3f2a91c0 --as-of 2026-03-01'))
    .action(async (claim, options) => (await import('../commands/trace.ts')).trace(claim, options))

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
    .action(async (options) => (await import('../commands/changes.ts')).changes(options))

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
    .action(async (options) => (await import('../commands/sources.ts')).sources(options))

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
    .action(async (name, options) => (await import('../commands/source.ts')).source(name, options))
}
