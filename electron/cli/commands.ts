import { Command } from 'commander'
import { DATASETS } from '../../shared/domain/dataset/dataset.ts'
import { EXPLAINED_MEASURES } from '../../shared/domain/figures/explanation.ts'
import { DIMENSIONS } from '../../shared/domain/incidents/dimension.ts'
import { MEASURES, SERVICE_MEASURES } from '../../shared/domain/incidents/measure.ts'
import { BATCH_GROUPINGS } from '../../shared/domain/report/recipe/batch-grouping.ts'
import { ONLY_STOCK_DIMENSIONS } from '../../shared/domain/service/service-question.ts'
import type { Translator } from '../../shared/i18n/translator.ts'
import { programVersion } from '../backend/platform/version.ts'
import type { HostParts } from '../backend/process/host-parts.ts'
import { type CommandName, type CommandSite, gather } from './command-site.ts'
import type { DifferenceOptions } from './commands/difference.ts'
import type { ReportOptions } from './commands/report.ts'
import { addFolderCommands } from './folder-commands.ts'
import { addSourceCommands, addTrustCommands } from './group-commands.ts'
import { helpWords } from './help-words.ts'
import type { PdfOptions } from './report/print-report.ts'
import { type Terminal, UsageError } from './terminal.ts'

interface JournalOptions extends Partial<PdfOptions> {
  readonly head?: boolean
}

/**
 * The command line; `finish` is given the exit code of the command. The hosts that commands start are made of `parts`.
 */
export function createProgram(
  t: Translator,
  terminal: () => Terminal,
  finish: (code: number) => void,
  parts: HostParts,
): Command {
  const program = new Command(parts.isPackaged ? 'irisboard cli' : 'irisboard')
    .description(t('command.description'))
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
  const site: CommandSite = {
    t,
    add: (name, group) =>
      (group ?? program)
        .command(group === undefined ? name : name.slice(group.name().length + 1))
        .description(t(`command.${name}`))
        .exitOverride(),
    run:
      (load) =>
      async (...values) => {
        const work = await load()
        finish(await work(terminal(), ...values))
      },
  }
  addImportCommands(site, parts)
  addFigureCommands(site, parts)
  addFolderCommands(site, parts)
  addTrustCommands(site)
  addSourceCommands(site)
  program
    .command('help')
    .description(t('command.option-help'))
    .exitOverride()
    .argument('[command]')
    .action((name?: string) => {
      const asked = name === undefined ? program : program.commands.find((each) => each.name() === name)
      if (asked === undefined) return program.error(`unknown command '${name}'`, { code: 'commander.unknownCommand' })
      asked.help()
    })
  return program
}

/** The commands that import files, and list or withdraw imports. */
function addImportCommands({ t, add, run }: CommandSite, parts: HostParts): void {
  add('import')
    .argument('<files...>', t('command.argument-files'))
    .option('--as <dataset>', t('command.option-as', { values: DATASETS.join(', ') }))
    .option('--mapping <file>', t('command.option-mapping'))
    .option('--answers <file>', t('command.option-answers'))
    .option('--as-of-day <day>', t('command.option-as-of-day'))
    .option('--dry-run', t('command.option-dry-run'))
    .option('--allow-rejects', t('command.option-allow-rejects'))
    .option('--register <name>', t('command.option-register'))
    .option('--complete', t('command.option-complete'))
    .action(run(async () => (await import('./commands/import-files.ts')).importFiles))
  add('snapshots')
    .option('--diff <snapshots...>', t('command.option-diff'))
    .option('--out <file>', t('command.option-diff-out'))
    .option('--force', t('command.option-force'))
    .action(
      run(async () => async (terminal, { diff, ...options }: Partial<DifferenceOptions>) => {
        if (diff !== undefined)
          return (await import('./commands/difference.ts')).difference(terminal, { diff, ...options })
        if (options.out !== undefined) throw new UsageError('command.usage-diff')
        return (await import('./commands/history.ts')).snapshots(terminal)
      }),
    )
  add('undo')
    .argument('[snapshot]', t('command.argument-undo'))
    .action(run(async () => (await import('./commands/history.ts')).undo))
  add('journal')
    .option('--head', t('command.option-head'))
    .option('--out <file>', t('command.option-journal-out'))
    .option('--sign <file>', t('command.option-sign'))
    .option('--force', t('command.option-force'))
    .action(
      run(async () => async (terminal, { head = false, out, ...options }: JournalOptions) => {
        if (out !== undefined)
          return (await import('./commands/journal-report.ts')).journalReport(terminal, { out, ...options }, parts)
        const history = await import('./commands/history.ts')
        return head ? history.journalHead(terminal) : history.journal(terminal)
      }),
    )
}

const ALL_MEASURES = [...MEASURES, ...SERVICE_MEASURES].join(', ')

/** The commands that answer with figures, on the terminal, on paper or as rows. */
function addFigureCommands({ t, add, run }: CommandSite, parts: HostParts): void {
  const addFile = (name: CommandName): Command =>
    addQuestionOptions(add(name), t)
      .option('--measure <measure>', t('command.argument-measure', { values: ALL_MEASURES }))
      .requiredOption('--out <file>', t('command.option-out'))
      .option('--force', t('command.option-force'))
      .option('--view <name>', t('command.option-view'))
  addQuestionOptions(add('query'), t, 'option-query-by')
    .option('--top <n>', t('command.option-top'))
    .argument('<measure>', t('command.argument-measure', { values: ALL_MEASURES }))
    .action(run(async () => (await import('./commands/query.ts')).query))
  addQuestionOptions(add('explain'), t, null)
    .argument('<measure>', t('command.argument-measure', { values: EXPLAINED_MEASURES.join(', ') }))
    .action(run(async () => (await import('./commands/explain.ts')).explain))
  add('indicators')
    .option('--programme <code>', t('command.option-programme'))
    .option('--as-of <snapshot>', t('command.option-as-of'))
    .action(run(async () => (await import('./commands/indicators.ts')).indicators))
  add('budgets')
    .option('--by <grouping>', t('command.option-budgets-by'))
    .option('--as-of <snapshot>', t('command.option-as-of'))
    .action(run(async () => (await import('./commands/budgets.ts')).budgets))
  addFile('report')
    .option('--sign <key>', t('command.option-sign'))
    .option('--recipe <recipe>', t('command.option-recipe'))
    .option('--each <grouping>', t('command.option-each', { values: BATCH_GROUPINGS.join(', ') }))
    .action(
      run(async () => {
        const { report } = await import('./commands/report.ts')
        return (terminal, options: ReportOptions) => report(terminal, options, parts)
      }),
    )
  addFile('export').action(run(async () => (await import('./commands/export.ts')).exportFile))
}

/** Adds the options of a question about incidents, and that of its dimensions where it has any. */
function addQuestionOptions(
  command: Command,
  t: Translator,
  by: 'option-by' | 'option-query-by' | null = 'option-by',
): Command {
  const grouped =
    by === null
      ? command
      : command.option(
          '--by <dimensions>',
          t(`command.${by}`, { values: DIMENSIONS.join(', '), more: ONLY_STOCK_DIMENSIONS.join(', ') }),
        )
  return grouped
    .option('--where <dim=values>', t('command.option-where'), gather)
    .option('--register <name>', t('command.option-register-only'))
    .option('--from <day>', t('command.option-from'))
    .option('--to <day>', t('command.option-to'))
    .option('--compare <what>', t('command.option-compare'))
    .option('--source <source>', t('command.option-source'))
    .option('--as-of <snapshot>', t('command.option-as-of'))
}
