import type { Command } from 'commander'
import { WAREHOUSE_TABLE } from '../../shared/domain/warehouse/warehouse.ts'
import { type CommandSite, gather } from './command-site.ts'
import type { PullCommandOptions } from './commands/pull.ts'
import type { AddSourceOptions } from './commands/sources.ts'

type SourceCommand = 'add' | 'list' | 'test' | 'remove'

const EXAMPLE = '{"columns":{"created":"reported_on"}}'

/** The commands on the servers that a person adds as sources. */
export function addSourceCommands({ t, run }: CommandSite, program: Command): void {
  const source = program.command('source').description(t('command.source')).exitOverride().helpCommand(false)
  const add = (name: SourceCommand): Command =>
    source
      .command(name)
      .description(t(`command.source-${name}`))
      .exitOverride()
  add('add')
    .argument('<name>', t('command.source-argument-name'))
    .requiredOption('--url <address>', t('command.source-option-url'), gather)
    .option('--table <table>', t('command.source-option-table', { table: WAREHOUSE_TABLE }))
    .option('--mapping <file>', t('command.source-option-mapping', { example: EXAMPLE }))
    .action(
      run(async (terminal, name: string, options: AddSourceOptions) =>
        (await import('./commands/sources.ts')).addSource(terminal, name, options),
      ),
    )
  add('list').action(run(async (terminal) => (await import('./commands/sources.ts')).listSources(terminal)))
  add('test')
    .argument('<name>', t('command.source-argument-name'))
    .action(run(async (terminal, name: string) => (await import('./commands/sources.ts')).testSource(terminal, name)))
  add('remove')
    .argument('<name>', t('command.source-argument-name'))
    .action(run(async (terminal, name: string) => (await import('./commands/sources.ts')).removeSource(terminal, name)))
  program
    .command('pull')
    .description(t('command.pull'))
    .exitOverride()
    .argument('<name>', t('command.source-argument-name'))
    .option('--cells', t('command.option-cells'))
    .option('--month-cells', t('command.option-month-cells'))
    .option('--records', t('command.option-records'))
    .option('--from <day>', t('command.option-from'))
    .option('--to <day>', t('command.option-to'))
    .option('--where <filter>', t('command.option-pull-where'), gather)
    .option('--dry-run', t('command.option-dry-run'))
    .action(
      run(async (terminal, name: string, options: PullCommandOptions) =>
        (await import('./commands/pull.ts')).pull(terminal, name, options),
      ),
    )
}
