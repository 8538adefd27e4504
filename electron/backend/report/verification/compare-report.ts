import { createHash } from 'node:crypto'
import { type PDFArray, PDFDocument, PDFStream } from '@cantoo/pdf-lib'
import type { Client } from '../../../../shared/contract/client.ts'
import { AppError } from '../../../../shared/contract/error.ts'
import type { Snapshot } from '../../../../shared/contract/snapshots.ts'
import { manifestPull, valuesText } from '../../../../shared/domain/report/verification/manifest.ts'
import {
  canonicalText,
  type Manifest,
  readValues,
  type TableValues,
} from '../../../../shared/domain/report/verification/read-manifest.ts'
import { tableDifferences } from '../../../../shared/domain/report/verification/table-differences.ts'
import type { ValueDifference, Verification } from '../../../../shared/domain/report/verification/verification.ts'
import { DEFAULT_VIEW, type ViewState } from '../../../../shared/domain/view/view-state.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../shared/i18n/format.ts'
import { composeReport } from '../../../../shared/report/compose-report.ts'
import { programBuild } from '../../platform/version.ts'
import { digest, makeReport } from '../create-report.ts'
import type { Print } from '../printed.ts'
import { cannotTell, type WholeReport } from './examine-report.ts'
import { undoneOn } from './undone-import.ts'

/** The data that a report is compared with, and who prints its pages again. */
export interface ComparisonPlace {
  readonly client: Client
  readonly print: Print
}

/** Where a report can have been made: a state of the data, and its view as this folder would print it. */
interface Origin {
  readonly view: ViewState
  /** `null` for the present state. */
  readonly states: readonly (number | null)[]
  /**
   * Whether its imports say here as they did there what is printed beside their data: why they rejected rows, which earlier
   * versions did not keep, and when a source was asked for what.
   */
  readonly saysTheSame: boolean
}

/** Compares a report with the data of a folder, then its pages where they can be printed again. */
export async function compareReport(report: WholeReport, place: ComparisonPlace): Promise<Verification> {
  const origin = await originOf(report.manifest, place.client)
  if (origin === null) return withoutImport(report, place.client)
  if (await isOfOtherJournal(report.values, place.client)) return cannotTell('journal-unknown', report)
  const compared = []
  for (const at of origin.states)
    compared.push({ at, differences: await differencesAt(report, origin.view, at, place) })
  const equal = compared.filter(({ differences }) => differences.length === 0)
  if (report.swapped.length === 0 && equal.length === 0 && compared.some(isOfRule(report)))
    return cannotTell('measure-changed', report)
  const differences = [...report.swapped, ...(equal.length > 0 ? [] : (compared.at(-1)?.differences ?? []))]
  const { found } = report
  if (differences.length > 0) return { ...found, data: 'differs', pages: 'not-compared', differences }
  const pages = origin.saysTheSame
    ? await comparePages(
        report,
        origin.view,
        equal.map(({ at }) => at),
        place,
      )
    : NOT_COMPARED
  const answer = { ...found, data: 'equal', pages: pages.pages, differences: pages.differences } as const
  const isUnsure = pages.pages === 'not-compared' && !report.isSigned
  return isUnsure ? { ...answer, reason: 'pages-not-compared' } : answer
}

/** A report rarely has more imports after its own that it does not use. */
const MOST_STATES = 4

/** `null` where an import of the report is unknown here. The last state is the one right after its newest import. */
async function originOf(manifest: Manifest, client: Client): Promise<Origin | null> {
  const { rows } = await client.call('snapshots.list', {})
  const found = manifest.snapshots.map((each) => sameImport(each, rows))
  const numbers = found.map((each) => each?.snapshot)
  const { asOf: hash, ...view } = manifest.view
  const asOf = rows.find(({ sha256 }) => sha256 === hash)?.snapshot ?? null
  if (numbers.includes(undefined) || (hash !== null && asOf === null)) return null
  const newest = Math.max(0, ...numbers.map((number) => number ?? 0))
  const all = rows.map(({ snapshot }) => snapshot)
  const later = all.filter((snapshot) => snapshot >= newest && snapshot < Math.max(...all))
  const past = later.toSorted((one, other) => other - one).slice(1 - MOST_STATES)
  return {
    view: { ...view, page: printedPage(view), asOf },
    states: asOf === null ? [null, ...past] : [null],
    saysTheSame: manifest.snapshots.every((each, index) => besideData(each) === besideData(found[index])),
  }
}

type SaidBeside = Pick<Manifest['snapshots'][number], 'rejectedFor' | 'pull'>

function besideData({ rejectedFor = {}, pull }: SaidBeside = {}): string {
  return canonicalText({ rejectedFor, pull: pull === undefined ? null : manifestPull(pull) })
}

function sameImport(
  { dataset, sha256, asOf, read, rejected }: Manifest['snapshots'][number],
  rows: readonly Snapshot[],
): Snapshot | undefined {
  return rows.findLast(
    (row) =>
      row.dataset === dataset &&
      row.sha256 === sha256 &&
      row.asOf === asOf &&
      row.read === read &&
      row.rejected === rejected,
  )
}

/** An import of the report is unknown here, or no longer there: the journal tells when it was undone. */
async function withoutImport(report: WholeReport, client: Client): Promise<Verification> {
  const { rows } = await client.call('snapshots.list', {})
  const missing = report.manifest.snapshots.filter((each) => sameImport(each, rows) === undefined)
  const day = undoneOn(missing, (await client.call('journal.list', {})).rows)
  return day === null
    ? cannotTell('snapshot-unknown', report)
    : { ...cannotTell('snapshot-undone', report), undoneOn: day }
}

/** True where no printed entry of a journal is one of this folder: a part that was made anew leaves those before it. */
async function isOfOtherJournal(tables: readonly TableValues[], client: Client): Promise<boolean> {
  const printed = tables.find(({ name }) => name === 'journal')
  const place = printed?.columns.indexOf('hash') ?? -1
  const hashes = new Set(printed?.rows.map((cells) => cells[place]))
  if (hashes.size === 0) return false
  const { rows } = await client.call('journal.list', {})
  return !rows.some(({ hash }) => hashes.has(hash))
}

/** The manifest calls the page of a report on everything by that of the default, which prints published figures alone. */
function printedPage({ page }: Pick<ViewState, 'page'>): ViewState['page'] {
  return page === DEFAULT_VIEW.page ? 'incidents' : page
}

async function differencesAt(
  { values }: WholeReport,
  view: ViewState,
  at: number | null,
  { client }: ComparisonPlace,
): Promise<readonly ValueDifference[]> {
  const language = view.report.language ?? 'en'
  const words = { t: createTranslator(language), format: createFormat(language) }
  const { tables } = await composeReport(client, view, words, digest, at)
  return tableDifferences(values, readValues(valuesText(tables)) ?? [])
}

/** The columns that say how a count compares. */
const OF_CHANGES: readonly (string | undefined)[] = ['change', 'growth', 'growthFrom', 'reason']

/**
 * True for differences that come of a rule alone: up to 0.9.0 no report said what a change is, and one of a municipality was
 * given across the break of the regional roads too.
 */
function isOfRule({ manifest }: WholeReport) {
  return ({ differences }: { readonly differences: readonly ValueDifference[] }): boolean => {
    const rowOf = ({ table, key }: ValueDifference) => JSON.stringify([table, key])
    const withheld = differences.filter(({ column, now }) => column === 'reason' && now === 'roads-moved').map(rowOf)
    return (
      manifest.measures.change === undefined &&
      differences.every((each) => OF_CHANGES.includes(each.column) && withheld.includes(rowOf(each)))
    )
  }
}

interface ComparedPages {
  readonly pages: Verification['pages']
  readonly differences: readonly ValueDifference[]
}

const NOT_COMPARED: ComparedPages = { pages: 'not-compared', differences: [] }

/** Prints a report again where this very build made it; what two prints of it do not agree on blames nobody. */
async function comparePages(
  report: WholeReport,
  view: ViewState,
  states: readonly (number | null)[],
  place: ComparisonPlace,
): Promise<ComparedPages> {
  const { first, maker } = report
  if (maker?.build !== programBuild()) return NOT_COMPARED
  let made: Uint8Array | null = null
  for (const at of [...states, states[0] ?? null]) {
    const again = await printedAgain(report, view, at, place)
    if (again?.engine !== maker.engine) return NOT_COMPARED
    if (isSame(again.bytes, first)) return report.isCovered ? NOT_COMPARED : { pages: 'equal', differences: [] }
    if (at === states[0] && made !== null && !isSame(again.bytes, made)) return NOT_COMPARED
    made ??= again.bytes
  }
  return { pages: 'differs', differences: await pageDifferences(first, made ?? first) }
}

async function printedAgain(
  { anchor }: WholeReport,
  view: ViewState,
  at: number | null,
  { client, print }: ComparisonPlace,
) {
  const language = view.report.language ?? 'en'
  try {
    return await makeReport({ view, language, client, print }, { at, anchor })
  } catch (error) {
    if (error instanceof AppError && (error.code === 'no-browser' || error.code === 'print-failed')) return null
    throw error
  }
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.from(one).equals(other)
}

/** The pages whose content differs, by the hashes of it; without any, it is something else in the file. */
async function pageDifferences(printed: Uint8Array, now: Uint8Array): Promise<readonly ValueDifference[]> {
  const [before, after] = [await pageHashes(printed), await pageHashes(now)]
  const pages = Array.from({ length: Math.max(before.length, after.length) }, (_, index) => index)
  const differing = pages
    .filter((index) => before[index] !== after[index])
    .map((index) => ({ page: index + 1, printed: before[index] ?? null, now: after[index] ?? null }))
  return differing.length > 0 ? differing : [{ printed: shortHash([printed]), now: shortHash([now]) }]
}

async function pageHashes(bytes: Uint8Array): Promise<readonly string[]> {
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false })
    return document.getPages().map(({ node }) => shortHash(contentsOf(node.Contents())))
  } catch {
    // A forged file need not have any.
    return []
  }
}

function contentsOf(contents: PDFStream | PDFArray | undefined): readonly Uint8Array[] {
  if (contents === undefined) return []
  if (contents instanceof PDFStream) return [contents.getContents()]
  const parts = Array.from({ length: contents.size() }, (_, index) => contents.lookup(index, PDFStream))
  return parts.map((part) => part.getContents())
}

/** As many digits as are printed at the foot of a page. */
const SHORT = 12

function shortHash(parts: readonly Uint8Array[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex').slice(0, SHORT)
}
