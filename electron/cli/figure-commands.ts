import { MEASURES } from '../../shared/domain/incidents/measure.ts'
import type { CommandSite } from './command-site.ts'
import type { ExportOptions } from './commands/export.ts'
import type { ReportOptions } from './commands/report.ts'
import { addQuestionOptions, type QuestionOptions } from './question-options.ts'

/** The commands that answer with figures, on the terminal, on paper or as rows. */
export function addFigureCommands({ t, add, terminal, finish, parts }: CommandSite): void {
  addQuestionOptions(add('query', t('command.query')), t)
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
  addQuestionOptions(add('report', t('command.report')), t)
    .option('--measure <measure>', t('command.argument-measure', { values: MEASURES.join(', ') }))
    .requiredOption('--out <file>', t('command.option-out'))
    .option('--force', t('command.option-force'))
    .option('--view <name>', t('command.option-view'))
    .action(async (options: ReportOptions) => {
      const { report } = await import('./commands/report.ts')
      finish(await report(terminal(), options, parts))
    })
  addQuestionOptions(add('export', t('command.export')), t)
    .option('--measure <measure>', t('command.argument-measure', { values: MEASURES.join(', ') }))
    .requiredOption('--out <file>', t('command.option-out'))
    .option('--force', t('command.option-force'))
    .option('--view <name>', t('command.option-view'))
    .action(async (options: ExportOptions) => {
      const { exportFile } = await import('./commands/export.ts')
      finish(await exportFile(terminal(), options))
    })
}
