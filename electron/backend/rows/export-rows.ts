import { type FileHandle, open } from 'node:fs/promises'
import type { Client } from '../../../shared/contract/client.ts'
import { AppError } from '../../../shared/contract/error.ts'
import { openRows } from '../../../shared/contract/open-rows.ts'
import { type ExportFormat, MOST_ROWS_READ, type RowQuestion } from '../../../shared/contract/rows.ts'
import type { Day } from '../../../shared/domain/calendar/day.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../shared/i18n/format.ts'
import type { Translator } from '../../../shared/i18n/translator.ts'
import { writeAtomically } from '../platform/atomic-write.ts'
import { type ExportCell, MOST_SHEET_ROWS, workbookParts } from '../sheets/workbook.ts'
import { writeZip } from '../sheets/zip-file.ts'
import { csvRows } from './csv-rows.ts'
import { exportColumns } from './export-cells.ts'

interface ExportOptions {
  readonly question: RowQuestion
  readonly format: ExportFormat
  readonly client: Client
  readonly outFile: string
  /** Called after each page of rows; how many there will be is not known while they are selected and put in order. */
  readonly onProgress?: (done: number, total: number | null) => void
  /** Ends the export, which leaves no file. */
  readonly signal?: AbortSignal
}

export interface ExportedRows {
  readonly rows: number
  /** The as-of day of the data. */
  readonly asOf: Day
}

type Pages = AsyncIterable<readonly (readonly ExportCell[])[]>

/**
 * Writes the rows behind a figure into a file, whole or not at all, in the language of the question. They are read a
 * page at a time: any number of them takes the same memory, and the dashboard is answered in between. Throws
 * `needs-records`, `too-many-rows`, `selection-gone`, `write-failed`, or what the signal was given.
 */
export async function exportRows(options: ExportOptions): Promise<ExportedRows> {
  const { question, format, client, outFile, onProgress, signal } = options
  const tell = (done: number, total: number | null): void => {
    signal?.throwIfAborted()
    onProgress?.(done, total)
  }
  const { selection, count, asOf, register = [] } = await openRows(client, question, () => tell(0, null))
  if (format === 'xlsx' && count > MOST_SHEET_ROWS)
    throw new AppError('too-many-rows', { rows: count, limit: MOST_SHEET_ROWS })
  const t = createTranslator(question.language)
  const columns = exportColumns(t, createFormat(question.language), register.length > 0)
  async function* pages(): Pages {
    for (let from = 0; from < count; from += MOST_ROWS_READ) {
      tell(from, count)
      const { rows } = await client.call('rows.read', { selection, from, count: MOST_ROWS_READ })
      yield rows.map((row) => columns.map(({ cell }) => cell(row)))
    }
  }
  const headers = columns.map(({ header }) => header)
  await writeAtomically(outFile, (unfinished) =>
    writeInto(unfinished, (file) => WRITERS[format](file, headers, pages(), t)),
  )
  return { rows: count, asOf }
}

type Writer = (file: FileHandle, headers: readonly string[], pages: Pages, t: Translator) => Promise<void>

const WRITERS = {
  csv: async (file, headers, pages) => {
    for await (const text of csvRows(headers, pages)) await file.writeFile(text)
  },
  xlsx: (file, headers, pages, t) => writeZip(file, workbookParts([{ name: t('rows.sheet'), headers, pages }])),
} satisfies Record<ExportFormat, Writer>

async function writeInto(path: string, write: (file: FileHandle) => Promise<void>): Promise<void> {
  await using file = await open(path, 'w')
  await write(file)
}
