import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import type { PDFDocument } from '@cantoo/pdf-lib'
import { newestAnchor } from '../../../shared/contract/anchor.ts'
import type { Client } from '../../../shared/contract/client.ts'
import { AppError } from '../../../shared/contract/error.ts'
import { dataDay } from '../../../shared/domain/report/sections/data-day.ts'
import { type ReportLimit, reportLimits } from '../../../shared/domain/report/sections/report-limits.ts'
import { hasIncidents, tableList } from '../../../shared/domain/report/sections/report-tables.ts'
import { incidentGround } from '../../../shared/domain/report/sections/used-snapshots.ts'
import {
  type Digest,
  MANIFEST_NAME,
  VALUES_NAME,
  valuesText,
} from '../../../shared/domain/report/verification/manifest.ts'
import { canonicalText } from '../../../shared/domain/report/verification/read-manifest.ts'
import { printFragment } from '../../../shared/domain/view/view-link.ts'
import type { ViewState } from '../../../shared/domain/view/view-state.ts'
import type { Language } from '../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { createFormat, type Format } from '../../../shared/i18n/format.ts'
import { reportKeywords, reportTitle } from '../../../shared/i18n/report-words.ts'
import type { Translator } from '../../../shared/i18n/translator.ts'
import { composeReport, type Report, type ReportWords } from '../../../shared/report/compose-report.ts'
import { writeAtomically } from '../platform/atomic-write.ts'
import { programBuild } from '../platform/version.ts'
import { nameOfReport } from './file-name.ts'
import { type Attachment, drawnHash, finishPdf, readPrinted } from './finish-pdf.ts'
import { howToCheck } from './how-to-check.ts'
import type { Print } from './printed.ts'

interface ReportOptions {
  readonly view: ViewState
  /** The language where the view names none. */
  readonly language: Language
  readonly print: Print
  readonly client: Client
  readonly outFile: string
  readonly sign?: SignReport | undefined
}

/** What a report of before is made again from: the import after which it was made, and what it carries of the journal. */
interface Again {
  readonly at: number | null
  readonly anchor: string
}

/** Appends a signature to a PDF that was sealed; a reader calls its field by the label. */
export type SignReport = (sealed: Uint8Array, fieldLabel: string) => Promise<Uint8Array>

export interface CreatedReport {
  readonly contentHash: string
  readonly pages: number
  readonly tables: number
  /** What the view asks for and the report does not give. */
  readonly limits: readonly ReportLimit[]
  /** A name to save it under. */
  readonly name: string
}

/** The attached file that names the newest entry of the journal, under the seal and outside the content hash. */
export const ANCHOR_NAME = 'anchor.json'

/** An import between composing and printing gives pages of other figures; they are then printed again. */
const MOST_PRINTS = 3

export const digest: Digest = async (text) => createHash('sha256').update(text, 'utf8').digest('hex')

/** A report before it is written. */
interface MadeReport extends CreatedReport {
  readonly bytes: Uint8Array
  readonly engine: string
}

/**
 * Prints a view into a PDF that carries its own data, and writes it whole or not at all. Throws `print-failed`,
 * `no-browser` or `write-failed`.
 */
export async function createReport(options: ReportOptions): Promise<CreatedReport> {
  const { bytes, engine: _named, ...report } = await makeReport(options)
  await writeAtomically(options.outFile, (unfinished) => writeFile(unfinished, bytes))
  return report
}

/** Makes the PDF of a view; `again` for one that was made before, whose bytes come out the same. */
export async function makeReport(
  options: Omit<ReportOptions, 'outFile'>,
  again: Again | null = null,
): Promise<MadeReport> {
  const language = options.view.report.language ?? options.language
  const view = { ...options.view, report: { ...options.view.report, language } }
  const t = createTranslator(language)
  const format = createFormat(language)
  const at = again?.at ?? null
  const { report, document, engine } = await printVerified({ ...options, view, words: { t, format }, at }, MOST_PRINTS)
  const anchor = again?.anchor ?? (await anchorText(options.client))
  const { figures, tables, contentHash } = report
  const asOf = dataDay(figures, tables)
  const finished = await finishPdf(document, {
    title: reportTitle(figures, tables, t, format),
    subject: subjectOf(report, t, format),
    keywords: reportKeywords(figures, t, format),
    language,
    noteName: (mark) => t('report.note-name', { mark }),
    version: figures.version,
    contentHash,
    asOf,
    maker: { build: programBuild(), engine },
    attachments: attachmentsOf(report, anchor, t),
  })
  const bytes = (await options.sign?.(finished.bytes, t('proof.signature-field'))) ?? finished.bytes
  return {
    bytes,
    engine,
    contentHash,
    pages: finished.pages,
    tables: tableList(tables).length,
    limits: hasIncidents(tables) ? reportLimits(figures, tables) : [],
    name: nameOfReport(report, { t, format }, 'pdf'),
  }
}

async function printVerified(
  options: Pick<ReportOptions, 'view' | 'print' | 'client'> & {
    readonly words: ReportWords
    readonly at: number | null
  },
  attempts: number,
): Promise<{ readonly report: Report; readonly document: PDFDocument; readonly engine: string }> {
  if (attempts === 0) throw new AppError('print-failed')
  const { view, words, print, client, at } = options
  const report = await composeReport(client, view, words, digest, at)
  const printed = await print(printFragment(view, at))
  const document = await readPrinted(printed)
  if (drawnHash(document) === report.contentHash) return { report, document, engine: printed.engine }
  return printVerified(options, attempts - 1)
}

export function subjectOf({ figures, tables }: Report, t: Translator, format: Format): string {
  const { asOf } = figures.categories
  if (asOf === null || !hasIncidents(tables)) return t('report.subject-bare')
  return t(`report.subject-${incidentGround(figures, figures.categories)}`, { asOf: format.day(asOf) })
}

/** The newest entry of the journal that changed data, as it is attached; `null` in a folder without any. */
async function anchorText(client: Client): Promise<string> {
  return canonicalText(newestAnchor((await client.call('journal.list', {})).rows))
}

function attachmentsOf({ tables, csvs, manifest }: Report, anchor: string, t: Translator): readonly Attachment[] {
  return [
    ...csvs.map(({ name, text }) => ({
      name,
      mimeType: 'text/csv',
      text,
      description: name,
      relationship: 'data' as const,
    })),
    {
      name: VALUES_NAME,
      mimeType: 'application/json',
      text: valuesText(tables),
      description: t('method.attached-values'),
      relationship: 'data',
    },
    {
      name: MANIFEST_NAME,
      mimeType: 'application/json',
      text: manifest,
      description: t('method.attached-manifest'),
      relationship: 'source',
    },
    {
      name: 'HOW-TO-CHECK.txt',
      mimeType: 'text/plain',
      text: howToCheck(t.language),
      description: t('method.attached-check'),
      relationship: 'supplement',
    },
    {
      name: ANCHOR_NAME,
      mimeType: 'application/json',
      text: anchor,
      description: t('method.attached-anchor'),
      relationship: 'supplement',
    },
  ]
}
