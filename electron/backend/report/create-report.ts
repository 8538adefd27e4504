import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import type { Client } from '../../../shared/contract/client.ts'
import { AppError } from '../../../shared/contract/error.ts'
import { dataDay } from '../../../shared/domain/report/data-day.ts'
import type { Digest } from '../../../shared/domain/report/manifest.ts'
import { type ReportLimit, reportLimits } from '../../../shared/domain/report/report-limits.ts'
import { hasIncidents, tableList } from '../../../shared/domain/report/report-tables.ts'
import { printFragment } from '../../../shared/domain/view/view-link.ts'
import type { ViewState } from '../../../shared/domain/view/view-state.ts'
import type { Language } from '../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { createFormat, type Format } from '../../../shared/i18n/format.ts'
import { reportTitle } from '../../../shared/i18n/report-words.ts'
import type { Translator } from '../../../shared/i18n/translator.ts'
import { composeReport, type Report, type ReportWords } from '../../../shared/report/compose-report.ts'
import { writeAtomically } from '../platform/atomic-write.ts'
import { nameOfReport } from './file-name.ts'
import { type Attachment, drawnHash, finishPdf } from './finish-pdf.ts'

interface ReportOptions {
  readonly view: ViewState
  /** The language where the view names none. */
  readonly language: Language
  /** Prints the page at a fragment, `#/print?v=...`, and gives its PDF. */
  readonly print: (fragment: string) => Promise<Uint8Array>
  readonly client: Client
  readonly outFile: string
}

export interface CreatedReport {
  readonly contentHash: string
  readonly pages: number
  readonly tables: number
  /** What the view asks for and the report does not give. */
  readonly limits: readonly ReportLimit[]
  /** A name to save it under. */
  readonly name: string
}

/** An import between composing and printing gives pages of other figures; they are then printed again. */
const MOST_PRINTS = 3

export const digest: Digest = async (text) => createHash('sha256').update(text, 'utf8').digest('hex')

/**
 * Prints a view into a PDF that carries its own data, and writes it whole or not at all. Throws `print-failed`,
 * `no-browser` or `write-failed`.
 */
export async function createReport(options: ReportOptions): Promise<CreatedReport> {
  const language = options.view.report.language ?? options.language
  const view = { ...options.view, report: { ...options.view.report, language } }
  const t = createTranslator(language)
  const format = createFormat(language)
  const { report, printed } = await printVerified({ ...options, view, words: { t, format } }, MOST_PRINTS)
  const { figures, tables, contentHash } = report
  const asOf = dataDay(figures, tables)
  const finished = await finishPdf(printed, {
    title: reportTitle(figures, tables, t, format),
    author: t('report.author'),
    subject: subjectOf(report, t, format),
    keywords: t('report.keywords'),
    language,
    version: figures.version,
    contentHash,
    asOf,
    attachments: attachmentsOf(report, t),
  })
  await writeAtomically(options.outFile, (unfinished) => writeFile(unfinished, finished.bytes))
  return {
    contentHash,
    pages: finished.pages,
    tables: tableList(tables).length,
    limits: hasIncidents(tables) ? reportLimits(figures, tables) : [],
    name: nameOfReport(report, { t, format }, 'pdf'),
  }
}

async function printVerified(
  options: Pick<ReportOptions, 'view' | 'print' | 'client'> & { readonly words: ReportWords },
  attempts: number,
): Promise<{ readonly report: Report; readonly printed: Uint8Array }> {
  if (attempts === 0) throw new AppError('print-failed')
  const { view, words, print, client } = options
  const report = await composeReport(client, view, words, digest)
  const printed = await print(printFragment(view))
  if ((await drawnHash(printed)) === report.contentHash) return { report, printed }
  return printVerified(options, attempts - 1)
}

export function subjectOf({ figures, tables }: Report, t: Translator, format: Format): string {
  const { asOf, source } = figures.categories
  if (asOf === null || !hasIncidents(tables)) return t('report.subject-bare')
  return t(source === 'records' ? 'report.subject-records' : 'report.subject-published', { asOf: format.day(asOf) })
}

function attachmentsOf({ csvs, manifest }: Report, t: Translator): readonly Attachment[] {
  const description = t('method.attached-manifest')
  return [
    ...csvs.map(({ name, text }) => ({
      name,
      mimeType: 'text/csv',
      text,
      description: name,
      relationship: 'data' as const,
    })),
    { name: 'manifest.json', mimeType: 'application/json', text: manifest, description, relationship: 'source' },
  ]
}
