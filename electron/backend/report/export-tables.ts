import { type FileHandle, open } from 'node:fs/promises'
import type { Client } from '../../../shared/contract/client.ts'
import type { ExportFormat } from '../../../shared/contract/rows.ts'
import { crossFigure } from '../../../shared/domain/cross/cross-questions.ts'
import { hasIncidents, tableList } from '../../../shared/domain/report/sections/report-tables.ts'
import type { ReportFigures } from '../../../shared/domain/report/tables/report-figures.ts'
import { type Cell, type ReportTable, readCrossedColumn } from '../../../shared/domain/report/tables/table.ts'
import type { ViewState } from '../../../shared/domain/view/view-state.ts'
import type { Language } from '../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../shared/i18n/format.ts'
import { reportTitle } from '../../../shared/i18n/report-words.ts'
import { tableCells } from '../../../shared/i18n/table-csv.ts'
import {
  composeReport,
  type Report,
  type ReportWords,
  reportTranslator,
} from '../../../shared/report/compose-report.ts'
import { writeAtomically } from '../platform/atomic-write.ts'
import { type ExportCell, type SheetToWrite, workbookParts } from '../sheets/workbook.ts'
import { writeZip } from '../sheets/zip-file.ts'
import { digest, subjectOf } from './create-report.ts'
import { nameOfReport } from './file-name.ts'

interface TablesOptions {
  readonly view: ViewState
  readonly language: Language
  readonly format: ExportFormat
  readonly client: Client
  readonly outFile: string
}

/** What the tables were written as: one as CSV, several of them in an archive. */
interface ExportedTables {
  readonly tables: number
  readonly name: string
}

/** Writes the tables of a report, those that its PDF carries, whole or not at all. Throws `write-failed`. */
export async function exportTables(options: TablesOptions): Promise<ExportedTables> {
  const { view, language, format, client, outFile } = options
  const words = { t: createTranslator(language), format: createFormat(language) }
  const report = await composeReport(client, { ...view, report: { ...view.report, language } }, words, digest)
  const tables = tableList(report.tables).length
  const isAlone = format === 'csv' && tables === 1
  await writeAtomically(outFile, async (unfinished) => {
    await using file = await open(unfinished, 'w')
    if (isAlone) await file.writeFile(report.csvs[0]?.text ?? '')
    else await WRITERS[format](file, report, words)
  })
  const ending = format === 'csv' && !isAlone ? 'zip' : format
  return { tables, name: nameOfReport(report, words, ending) }
}

type Writer = (file: FileHandle, report: Report, words: ReportWords) => Promise<void>

const WRITERS = {
  csv: (file, { csvs, manifest }) =>
    writeZip(file, [
      ...csvs.map(({ name, text }) => ({ name, content: [text] })),
      { name: 'manifest.json', content: [manifest] },
    ]),
  xlsx: (file, report, words) => writeZip(file, workbookParts([aboutSheet(report, words), ...sheets(report, words)])),
} satisfies Record<ExportFormat, Writer>

function sheets({ tables, figures }: Report, { t: plain, format }: ReportWords): readonly SheetToWrite[] {
  const t = reportTranslator(figures, plain)
  return tableList(tables).map((table) => {
    const { headers, rows } = tableCells(table, t, format)
    const isShare = shareCells(table, figures)
    const last = headers.length - 1
    const page = rows.map((cells, row) => cells.map((cell, at) => sheetCell(cell, isShare(row, at === last))))
    return { name: t(`report.section-${table.name}`), headers, pages: [page] }
  })
}

/** Which cells of a table by two dimensions hold shares: neither its last row nor its last column does where these stand beside it. */
function shareCells({ name, columns, rows }: ReportTable, { cross, view }: ReportFigures) {
  const holds = cross?.measure === 'on-time' || cross?.measure === 'closed-rate' || crossFigure(view) !== 'value'
  const hasBeside = rows.some(({ line }) => line !== undefined) && readCrossedColumn(columns.at(-1) ?? '') === null
  return (row: number, isLast: boolean): boolean =>
    name === 'cross-table' && holds && rows[row]?.line === undefined && !(hasBeside && isLast)
}

/** What the figures are of and whether they are invented: a sheet goes its way without the page that it was made on. */
function aboutSheet(report: Report, { t, format }: ReportWords): SheetToWrite {
  const { figures, tables, contentHash } = report
  const isInvented = figures.isDemonstration && hasIncidents(tables)
  const lines = [
    ...(isInvented ? [t('report.demonstration-flag')] : []),
    subjectOf(report, t, format),
    t('report.foot-line-bare', { version: figures.version, hash: contentHash }),
  ]
  const pages = [lines.map((line): readonly ExportCell[] => [sheetCell(line, false)])]
  return { name: t('report.sheet-about'), headers: [reportTitle(figures, tables, t, format)], pages }
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

function sheetCell(cell: Cell, isShare: boolean): ExportCell {
  if (cell === null || cell === '') return null
  if (typeof cell === 'number') return { kind: 'number', number: cell, isShare }
  return DAY.test(cell) ? { kind: 'day', day: cell } : { kind: 'text', text: cell }
}
