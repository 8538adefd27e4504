import canonicalize from 'canonicalize'
import type { Dataset } from '../dataset/dataset.ts'
import { MEASURES, type Measure } from '../incidents/measure.ts'
import type { ViewState } from '../view/view-state.ts'
import { onlyProgramme } from './one-programme.ts'
import { openCategory } from './open-category.ts'
import type { ReportFigures } from './report-figures.ts'
import { type ReportTables, reportPage } from './report-sections.ts'
import { tableList } from './report-tables.ts'
import type { ReportTable } from './table.ts'
import { usedSnapshots } from './used-snapshots.ts'

/** SHA-256 of UTF-8 text in hex; passed in, since browser and Node differ. */
export type Digest = (text: string) => Promise<string>

/** Grows when a member changes its meaning, so that an older program refuses it. */
const MANIFEST_VERSION = 1

/** The number of printed digits of the content hash. */
export const PRINTED_HASH_LENGTH = 12

const MEASURE_DEFINITIONS = {
  incidents: 'number of incidents created in the period',
  share: 'incidents of the group / incidents under the same filters, without the one on the dimension of the group',
  'median-days': 'ceil(0.5 n)-th smallest of the whole days from creation to closing, over closed incidents',
  'p90-days': 'ceil(0.9 n)-th smallest of the whole days from creation to closing, over closed incidents',
  'closed-rate': 'incidents with status closed / incidents whose status is known',
  'per-1000': 'incidents of the period / inhabitants on 2020-01-01 (Statbel) x 1000',
} as const satisfies Record<Measure, string>

/** The contents of a report, equal for equal data on any computer: no time of import, user, path or row id. */
export interface Manifest {
  readonly manifest: number
  readonly program: { readonly name: 'Irisboard'; readonly version: string }
  readonly isDemonstration: boolean
  readonly view: Omit<ViewState, 'asOf'> & { readonly asOf: string | null }
  readonly measures: Readonly<Record<string, string>>
  readonly snapshots: readonly {
    readonly dataset: Dataset
    readonly sha256: string
    readonly asOf: string
    readonly read: number
    readonly accepted: number
    readonly rejected: number
  }[]
  readonly tables: readonly {
    readonly name: string
    readonly rows: number
    /** Of the values as canonical JSON, in no language. */
    readonly sha256: string
    /** Of the bytes of the attachment. */
    readonly file: { readonly name: string; readonly sha256: string }
  }[]
}

/** A table with its attachment. */
export interface TableFile {
  readonly table: ReportTable
  readonly name: string
  readonly text: string
}

/** Builds the manifest from the printed tables and the attached files. */
export async function createManifest(
  figures: ReportFigures,
  tables: ReportTables,
  files: readonly TableFile[],
  digest: Digest,
): Promise<Manifest> {
  const { view } = figures
  const asOf = figures.snapshots.find((each) => each.snapshot === view.asOf)?.sha256 ?? null
  return {
    manifest: MANIFEST_VERSION,
    program: { name: 'Irisboard', version: figures.version },
    isDemonstration: figures.isDemonstration,
    view: {
      ...view,
      page: reportPage(view),
      drill: onlyProgramme(figures)?.code ?? openCategory(figures),
      // A pinned selection is on screen only.
      pinned: null,
      report: { ...view.report, language: figures.language },
      asOf,
    },
    measures: Object.fromEntries(usedMeasures(figures, tables).map((each) => [each, MEASURE_DEFINITIONS[each]])),
    snapshots: usedSnapshots(figures, tables)
      .map((each) => ({
        dataset: each.dataset,
        sha256: each.sha256,
        asOf: each.asOf,
        read: each.read,
        accepted: each.read - each.rejected,
        rejected: each.rejected,
      }))
      .toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1)),
    tables: await Promise.all(
      files.map(async ({ table, name, text }) => ({
        name: table.name,
        rows: table.rows.length,
        sha256: await digest(tableText(table)),
        file: { name, sha256: await digest(text) },
      })),
    ),
  }
}

/** The canonical JSON (RFC 8785) that is attached and hashed. */
export function manifestText(manifest: Manifest): string {
  return canonicalText(manifest)
}

function tableText(table: ReportTable): string {
  const rows = table.rows.map((row) => table.columns.map((column) => row[column] ?? null))
  return canonicalText({ columns: table.columns, rows, total: table.total, declared: table.declared })
}

function canonicalText(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('no JSON value')
  return text
}

/** The measures of the tables. */
export function usedMeasures(figures: ReportFigures, tables: ReportTables): readonly Measure[] {
  // The measure of the view is a column of the categories alone.
  const isOwn = (measure: Measure) => tables.categories !== null && figures.view.measure === measure
  const used: Readonly<Record<Measure, boolean>> = {
    incidents: true,
    share: tableList(tables).some(({ columns }) => columns.includes('share')),
    'median-days': tables.delays !== null || isOwn('median-days'),
    'p90-days': tables.delays !== null || isOwn('p90-days'),
    'closed-rate': isOwn('closed-rate'),
    'per-1000': tables.municipalities !== null || isOwn('per-1000'),
  }
  return MEASURES.filter((measure) => used[measure])
}

function sortKey(snapshot: { readonly dataset: string; readonly asOf: string; readonly sha256: string }): string {
  return `${snapshot.dataset} ${snapshot.asOf} ${snapshot.sha256}`
}
