import { extname, resolve } from 'node:path'
import { DEFAULT_SORT, EXPORT_FORMATS, selectionOf } from '../../../shared/contract/rows.ts'
import { exportRows } from '../../backend/rows/export-rows.ts'
import { withLocal } from '../local-client.ts'
import { type QuestionOptions, readQuestion } from '../question-options.ts'
import { EXIT, type Terminal, UsageError } from '../terminal.ts'

export interface ExportOptions extends QuestionOptions {
  readonly out: string
  readonly measure?: string
}

/** Writes the rows behind a view; the ending of the file says in which format. */
export async function exportFile(terminal: Terminal, options: ExportOptions): Promise<number> {
  const ending = extname(options.out).toLowerCase()
  const format = EXPORT_FORMATS.find((each) => `.${each}` === ending)
  if (format === undefined) throw new UsageError('command.usage-export-format', { value: options.out })
  const selection = selectionOf(readQuestion(options.measure ?? 'incidents', options))
  const question = { ...selection, find: null, sort: DEFAULT_SORT, language: terminal.t.language }
  const file = resolve(options.out)
  const { rows } = await withLocal(terminal.dataFolder, 'answer', ({ client }) =>
    exportRows({ question, format, client, outFile: file }),
  )
  const { t } = terminal
  terminal.print({ file, rows }, [
    t('command.result-exported', { count: rows, rows: terminal.format.count(rows), file }),
  ])
  return EXIT.done
}
