import type { CommandSite } from './command-site.ts'
import type { GenerateOptions } from './commands/generate.ts'
import type { MappingOptions } from './commands/mappings.ts'
import { ensureDataPlace } from './data-place.ts'
import { readWholeNumber } from './question-options.ts'
import type { TargetOptions } from './target-file.ts'

/** The commands that make a folder's data, show it in a browser, and keep it whole. */
export function addFolderCommands({ t, add, terminal, finish, parts }: CommandSite): void {
  add('generate', t('command.generate'))
    .option('--rows <n>', t('command.option-rows'))
    .option('--seed <s>', t('command.option-seed'))
    .option('--as-of-day <day>', t('command.option-as-of-day'))
    .requiredOption('--out <file>', t('command.option-out'))
    .option('--force', t('command.option-force'))
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
      ensureDataPlace(dataFolder)
      finish(await serve({ dataFolder, isDemonstration: false, port, shouldOpen: false, parts }))
    })
  add('backup', t('command.backup'))
    .argument('<file>', t('command.argument-backup'))
    .option('--force', t('command.option-force'))
    .action(async (file: string, options: TargetOptions) => {
      const { backup } = await import('./commands/backups.ts')
      finish(await backup(terminal(), file, options))
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
    .option('--force', t('command.option-force'))
    .action(async (file: string | undefined, options: MappingOptions) => {
      const { mappings } = await import('./commands/mappings.ts')
      finish(await mappings(terminal(), file, options))
    })
  add('check', t('command.check')).action(async () => {
    const { check } = await import('./commands/check.ts')
    finish(await check(terminal()))
  })
}
