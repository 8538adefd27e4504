import type { HostParts } from '../backend/process/host-parts.ts'
import { installedProgram } from '../backend/update/installed-program.ts'
import type { CommandSite } from './command-site.ts'
import type { UpdateOptions } from './commands/update.ts'
import type { VerifyOptions } from './commands/verify.ts'
import { ensureDataPlace } from './data-place.ts'
import { readWholeNumber } from './question-options.ts'

/** The commands that make a folder's data, show it in a browser, and keep it whole. */
export function addFolderCommands({ t, add, run }: CommandSite, parts: HostParts): void {
  add('generate')
    .option('--rows <n>', t('command.option-rows'))
    .option('--seed <s>', t('command.option-seed'))
    .option('--as-of-day <day>', t('command.option-as-of-day'))
    .requiredOption('--out <file>', t('command.option-out'))
    .option('--force', t('command.option-force'))
    .action(run(async () => (await import('./commands/generate.ts')).generate))
  add('serve')
    .option('--port <n>', t('command.option-port'))
    .action(
      run(async () => async ({ dataFolder }, options: { readonly port?: string }) => {
        const { serve } = await import('../http/serve.ts')
        const port = readWholeNumber('--port', options.port, { most: 65_535 }) ?? 0
        ensureDataPlace(dataFolder)
        return serve({ dataFolder, isDemonstration: false, port, shouldOpen: false, parts })
      }),
    )
  add('verify')
    .argument('<reports...>', t('command.argument-reports'))
    .option('--against <place>', t('command.option-against'))
    .action(
      run(async () => {
        const { verify } = await import('./commands/verify.ts')
        return (terminal, files: readonly string[], options: VerifyOptions) => verify(terminal, files, options, parts)
      }),
    )
  add('backup')
    .argument('<file>', t('command.argument-backup'))
    .option('--force', t('command.option-force'))
    .action(run(async () => (await import('./commands/backups.ts')).backup))
  add('restore')
    .argument('<file>', t('command.argument-backup'))
    .action(run(async () => (await import('./commands/backups.ts')).restore))
  add('purge')
    .argument('<snapshot>', t('command.argument-snapshot'))
    .option('--yes', t('command.option-yes'))
    .action(run(async () => (await import('./commands/purge.ts')).purge))
  add('mappings')
    .argument('[file]', t('command.argument-mapping-file'))
    .option('--export <name>', t('command.option-mapping-export'))
    .option('--import <file>', t('command.option-mapping-import'))
    .option('--remove <name>', t('command.option-mapping-remove'))
    .option('--force', t('command.option-force'))
    .action(run(async () => (await import('./commands/mappings.ts')).mappings))
  add('diagnostics')
    .option('--out <file>', t('command.option-out'))
    .option('--force', t('command.option-force'))
    .action(run(async () => (await import('./commands/diagnostics.ts')).diagnostics))
  add('check')
    .option('--anchor <anchor>', t('command.option-anchor'))
    .action(run(async () => (await import('./commands/check.ts')).check))
  add('update')
    .argument('<package>', t('command.argument-update'))
    .option('--install', t('command.option-install'))
    .option('--allow-older', t('command.option-allow-older'))
    .action(
      run(async () => {
        const { update } = await import('./commands/update.ts')
        const program = installedProgram(parts.isPackaged)
        return (terminal, file: string, options: UpdateOptions) => update(terminal, file, options, { program })
      }),
    )
}
