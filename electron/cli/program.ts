import { Command } from 'commander'
import type { Translator } from '../../shared/i18n/translator.ts'
import { programVersion } from '../backend/platform/version.ts'
import type { HostParts } from '../backend/process/host-parts.ts'
import type { CommandSite } from './command-site.ts'
import { addFigureCommands } from './figure-commands.ts'
import { addFolderCommands } from './folder-commands.ts'
import { helpWords } from './help-words.ts'
import { addImportCommands } from './import-commands.ts'
import type { Terminal } from './terminal.ts'

/**
 * The command line; `finish` is told the exit code of the command. The hosts that commands start are made of `parts`.
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
    .configureHelp({ showGlobalOptions: true, ...helpWords(t) })
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })

  const add = (name: string, description: string): Command =>
    program.command(name).description(description).exitOverride()
  const site: CommandSite = { t, add, terminal, finish, parts }
  addImportCommands(site)
  addFigureCommands(site)
  addFolderCommands(site)
  add('help', t('command.option-help'))
    .argument('[command]')
    .action((name?: string) => {
      const asked = name === undefined ? program : program.commands.find((each) => each.name() === name)
      if (asked === undefined) return program.error(`unknown command '${name}'`, { code: 'commander.unknownCommand' })
      asked.help()
    })
  return program
}
