import { WAREHOUSE_TABLE } from '../../shared/domain/warehouse/warehouse.ts'
import { type CommandSite, gather } from './command-site.ts'

const EXAMPLE = '{"columns":{"created":"reported_on"}}'

/** The commands on the certificates that a person trusts, which belong to no data folder. */
export function addTrustCommands({ t, add, run }: CommandSite): void {
  const trust = add('trust').helpCommand(false)
  add('trust-add', trust)
    .argument('<file>', t('command.argument-certificate'))
    .action(run(async () => (await import('./commands/trust.ts')).addTrust))
  add('trust-list', trust).action(run(async () => (await import('./commands/trust.ts')).listTrust))
  add('trust-remove', trust)
    .argument('<fingerprint>', t('command.argument-fingerprint'))
    .action(run(async () => (await import('./commands/trust.ts')).removeTrust))
  add('trust-create', trust)
    .argument('<name>', t('command.argument-signer'))
    .action(run(async () => (await import('./commands/trust.ts')).createTrust))
}

/** The commands on the servers that a person adds as sources. */
export function addSourceCommands({ t, add, run }: CommandSite): void {
  const source = add('source').helpCommand(false)
  add('source-add', source)
    .argument('<name>', t('command.source-argument-name'))
    .requiredOption('--url <address>', t('command.source-option-url'), gather)
    .option('--table <table>', t('command.source-option-table', { table: WAREHOUSE_TABLE }))
    .option('--mapping <file>', t('command.source-option-mapping', { example: EXAMPLE }))
    .action(run(async () => (await import('./commands/sources.ts')).addSource))
  add('source-list', source).action(run(async () => (await import('./commands/sources.ts')).listSources))
  add('source-test', source)
    .argument('<name>', t('command.source-argument-name'))
    .action(run(async () => (await import('./commands/sources.ts')).testSource))
  add('source-remove', source)
    .argument('<name>', t('command.source-argument-name'))
    .action(run(async () => (await import('./commands/sources.ts')).removeSource))
  add('pull')
    .argument('<name>', t('command.source-argument-name'))
    .option('--cells', t('command.option-cells'))
    .option('--month-cells', t('command.option-month-cells'))
    .option('--records', t('command.option-records'))
    .option('--from <day>', t('command.option-from'))
    .option('--to <day>', t('command.option-to'))
    .option('--where <filter>', t('command.option-pull-where'), gather)
    .option('--dry-run', t('command.option-dry-run'))
    .action(run(async () => (await import('./commands/pull.ts')).pull))
}
