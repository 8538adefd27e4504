import { Command } from 'commander'
import { DATASETS } from '../../shared/domain/dataset/dataset.ts'
import { DIMENSIONS } from '../../shared/domain/dimension.ts'
import { MEASURES } from '../../shared/domain/measure.ts'
import type { Translator } from '../../shared/i18n/translator.ts'
import type { HostParts } from '../backend/host/host-parts.ts'
import { programVersion } from '../backend/version.ts'
import type { ExportOptions } from './commands/export.ts'
import type { GenerateOptions } from './commands/generate.ts'
import type { ImportCommandOptions } from './commands/import-files.ts'
import type { MappingOptions } from './commands/mappings.ts'
import type { ReportOptions } from './commands/report.ts'
import { addQuestionOptions, type QuestionOptions, readWholeNumber } from './question-options.ts'
import { PRINTED_DIMENSIONS } from './report-sections.ts'
import { type Terminal, UsageError } from './terminal.ts'

/**
 * The command line. Each command is loaded when it is asked for, so that the others cost nothing;
 * `finish` is told its exit code. The hosts that commands start are made of `parts`.
 */
export function createProgram(
  t: Translator,
  terminal: () => Terminal,
  finish: (code: number) => void,
  parts: HostParts,
): Command {
  const program = new Command('irisboard').description(t('command.description'))
  program
    .option('--data-dir <dir>', t('command.option-data-dir'))
    .option('--lang <language>', t('command.option-lang'))
    .option('--json', t('command.option-json'))
    .version(programVersion(), '-V, --version', t('command.option-version'))
    .helpOption('-h, --help', t('command.option-help'))
    .helpCommand(false)
    .addHelpText('after', `\n${t('command.help-exit-codes')}`)
    .configureHelp({ showGlobalOptions: true, styleTitle: (title) => helpTitle(title, t) })
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })

  const add = (name: string, description: string): Command =>
    program.command(name).description(description).exitOverride()

  add('import', t('command.import'))
    .argument('<files...>', t('command.argument-files'))
    .option('--as <dataset>', t('command.option-as', { values: DATASETS.join(', ') }))
    .option('--mapping <file>', t('command.option-mapping'))
    .option('--as-of-day <day>', t('command.option-as-of-day'))
    .option('--dry-run', t('command.option-dry-run'))
    .option('--allow-rejects', t('command.option-allow-rejects'))
    .option('--complete', t('command.option-complete'))
    .action(async (files: string[], options: ImportCommandOptions) => {
      const { importFiles } = await import('./commands/import-files.ts')
      finish(await importFiles(terminal(), files, options))
    })
  add('snapshots', t('command.snapshots'))
    .option('--diff <snapshots...>', t('command.option-diff'))
    .option('--out <file>', t('command.option-diff-out'))
    .action(async ({ diff, ...options }: { diff?: readonly string[]; out?: string }) => {
      if (diff === undefined && options.out !== undefined) throw new UsageError('command.usage-diff')
      const [{ snapshots }, { difference }] = await Promise.all([
        import('./commands/history.ts'),
        import('./commands/difference.ts'),
      ])
      finish(await (diff === undefined ? snapshots(terminal()) : difference(terminal(), { diff, ...options })))
    })
  add('undo', t('command.undo'))
    .argument('[snapshot]', t('command.argument-undo'))
    .action(async (snapshot?: string) => {
      const { undo } = await import('./commands/history.ts')
      finish(await undo(terminal(), snapshot))
    })
  add('journal', t('command.journal')).action(async () => {
    const { journal } = await import('./commands/history.ts')
    finish(await journal(terminal()))
  })
  addQuestionOptions(add('query', t('command.query')), t, DIMENSIONS)
    .argument('<measure>', t('command.argument-measure', { values: MEASURES.join(', ') }))
    .action(async (measure: string, options: QuestionOptions) => {
      const { query } = await import('./commands/query.ts')
      finish(await query(terminal(), measure, options))
    })
  add('indicators', t('command.indicators'))
    .option('--programme <code>', t('command.option-programme'))
    .option('--as-of <snapshot>', t('command.option-as-of'))
    .action(async (options: { programme?: string; asOf?: string }) => {
      const { indicators } = await import('./commands/indicators.ts')
      finish(await indicators(terminal(), options))
    })
  add('budgets', t('command.budgets'))
    .option('--by <grouping>', t('command.option-budgets-by'))
    .option('--as-of <snapshot>', t('command.option-as-of'))
    .action(async (options: { by?: string; asOf?: string }) => {
      const { budgets } = await import('./commands/budgets.ts')
      finish(await budgets(terminal(), options))
    })
  addQuestionOptions(add('report', t('command.report')), t, PRINTED_DIMENSIONS)
    .option('--measure <measure>', t('command.argument-measure', { values: MEASURES.join(', ') }))
    .requiredOption('--out <file>', t('command.option-out'))
    .option('--view <name>', t('command.option-view'))
    .action(async (options: ReportOptions) => {
      const { report } = await import('./commands/report.ts')
      finish(await report(terminal(), options, parts))
    })
  addQuestionOptions(add('export', t('command.export')), t, DIMENSIONS)
    .option('--measure <measure>', t('command.argument-measure', { values: MEASURES.join(', ') }))
    .requiredOption('--out <file>', t('command.option-out'))
    .option('--view <name>', t('command.option-view'))
    .action(async (options: ExportOptions) => {
      const { exportFile } = await import('./commands/export.ts')
      finish(await exportFile(terminal(), options))
    })
  add('generate', t('command.generate'))
    .option('--rows <n>', t('command.option-rows'))
    .option('--seed <s>', t('command.option-seed'))
    .option('--as-of-day <day>', t('command.option-as-of-day'))
    .requiredOption('--out <file>', t('command.option-out'))
    .action(async (options: GenerateOptions) => {
      const { generate } = await import('./commands/generate.ts')
      finish(await generate(terminal(), options))
    })
  add('serve', t('command.serve'))
    .option('--port <n>', t('command.option-port'))
    .action(async (options: { port?: string }) => {
      const { serve } = await import('../http/serve.ts')
      const port = readWholeNumber('--port', options.port, { most: 65_535 }) ?? 0
      const { dataFolder } = terminal()
      finish(await serve({ dataFolder, isDemonstration: false, port, shouldOpen: false, parts }))
    })
  add('backup', t('command.backup'))
    .argument('<file>', t('command.argument-backup'))
    .action(async (file: string) => {
      const { backup } = await import('./commands/backups.ts')
      finish(await backup(terminal(), file))
    })
  add('restore', t('command.restore'))
    .argument('<file>', t('command.argument-backup'))
    .action(async (file: string) => {
      const { restore } = await import('./commands/backups.ts')
      finish(await restore(terminal(), file))
    })
  add('purge', t('command.purge'))
    .argument('<snapshot>', t('command.argument-snapshot'))
    .option('--yes', t('command.option-yes'))
    .action(async (snapshot: string, options: { yes?: boolean }) => {
      const { purge } = await import('./commands/purge.ts')
      finish(await purge(terminal(), snapshot, options.yes ?? false))
    })
  add('mappings', t('command.mappings'))
    .argument('[file]', t('command.argument-mapping-file'))
    .option('--export <name>', t('command.option-mapping-export'))
    .option('--import <file>', t('command.option-mapping-import'))
    .option('--remove <name>', t('command.option-mapping-remove'))
    .action(async (file: string | undefined, options: MappingOptions) => {
      const { mappings } = await import('./commands/mappings.ts')
      finish(await mappings(terminal(), file, options))
    })
  add('check', t('command.check')).action(async () => {
    const { check } = await import('./commands/check.ts')
    finish(await check(terminal()))
  })
  add('help', t('command.option-help'))
    .argument('[command]')
    .action((name?: string) => {
      const asked = name === undefined ? program : program.commands.find((each) => each.name() === name)
      if (asked === undefined) return program.error(`unknown command '${name}'`, { code: 'commander.unknownCommand' })
      asked.help()
    })
  return program
}

/** The headings of a help text, which commander writes in English. */
function helpTitle(title: string, t: Translator): string {
  const key = `command.help-${title.toLowerCase().replace(/\W+/g, ' ').trim().replaceAll(' ', '-')}`
  return t.has(key) ? t(key) : title
}
