import { extname } from 'node:path'
import { DEFAULT_SORT, EXPORT_FORMATS, selectionOf } from '../../../shared/contract/rows.ts'
import { isServiceMeasure } from '../../../shared/domain/incidents/measure.ts'
import { shownCoverage, shownRegisters } from '../../../shared/domain/incidents/shown-registers.ts'
import { exportRows } from '../../backend/rows/export-rows.ts'
import { checkValues } from '../known-values.ts'
import { withLocal } from '../local-client.ts'
import { type QuestionOptions, readQuestion } from '../question-options.ts'
import { registerDocument, registerLines } from '../register-lines.ts'
import { type TargetOptions, targetFile } from '../target-file.ts'
import { EXIT, type Terminal, UsageError } from '../terminal.ts'
import { addFilters, namedView, viewQuestion } from '../view-question.ts'

interface ExportOptions extends QuestionOptions, TargetOptions {
  readonly out: string
  readonly measure?: string
  /** The name of a saved view, which the other options change where they are given. */
  readonly view?: string
}

/** Writes the rows behind a view; the ending of the file says in which format. */
export async function exportFile(terminal: Terminal, options: ExportOptions): Promise<number> {
  const ending = extname(options.out).toLowerCase()
  const format = EXPORT_FORMATS.find((each) => `.${each}` === ending)
  if (format === undefined) throw new UsageError('command.usage-export-format', { value: options.out })
  const file = targetFile(options.out, options)
  const { measure = 'incidents' } = options
  // The rows behind a view are those of its filters, whatever is told of them.
  const given = readQuestion(isServiceMeasure(measure) ? 'incidents' : measure, options)
  const view = options.view === undefined ? null : await namedView(terminal, options.view)
  const { rows, registers } = await withLocal(terminal, 'answer', async ({ client }) => {
    await checkValues(client, given)
    const folder = await client.call('folder.state', { asOf: given.asOf ?? view?.asOf ?? null })
    const filters = addFilters(view?.filters ?? [], given.filters)
    const lastDay = shownCoverage(filters, folder.registers)?.asOf ?? null
    const asked = view === null ? given : viewQuestion(view, given, lastDay)
    const question = { ...selectionOf(asked), find: null, sort: DEFAULT_SORT, language: terminal.t.language }
    const written = await exportRows({ question, format, client, outFile: file })
    return { ...written, registers: shownRegisters(filters, folder.registers) }
  })
  const { t } = terminal
  terminal.print({ file, rows, ...registerDocument(registers) }, [
    t('command.result-exported', { count: rows, rows: terminal.format.count(rows), file }),
    ...registerLines(registers, terminal),
  ])
  return EXIT.done
}
