import { DATASETS } from '../../shared/domain/dataset/dataset.ts'
import type { CommandSite } from './command-site.ts'
import type { DifferenceOptions } from './commands/difference.ts'
import type { ImportCommandOptions } from './commands/import-files.ts'
import { UsageError } from './terminal.ts'

/** The commands that bring files in, and tell or take back what they brought. */
export function addImportCommands({ t, add, terminal, finish }: CommandSite): void {
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
    .option('--force', t('command.option-force'))
    .action(async ({ diff, ...options }: Partial<DifferenceOptions>) => {
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
}
