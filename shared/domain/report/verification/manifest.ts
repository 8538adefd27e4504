import type { Pulled } from '../../import/pull.ts'
import {
  type AnyMeasure,
  MEASURES,
  type Measure,
  SERVICE_MEASURES,
  type ServiceMeasure,
} from '../../incidents/measure.ts'
import type { ViewState } from '../../view/view-state.ts'
import { onlyProgramme } from '../sections/one-programme.ts'
import { openCategory } from '../sections/open-category.ts'
import { type ReportTables, reportPage } from '../sections/report-sections.ts'
import { tableList } from '../sections/report-tables.ts'
import { usedSnapshots } from '../sections/used-snapshots.ts'
import type { ReportFigures } from '../tables/report-figures.ts'
import type { ReportTable } from '../tables/table.ts'
import { canonicalText, MANIFEST_VERSION, type Manifest, type TableValues } from './read-manifest.ts'

/** SHA-256 of UTF-8 text in hex; passed in, since browser and Node differ. */
export type Digest = (text: string) => Promise<string>

export const MANIFEST_NAME = 'manifest.json'

/** The attached file that has the tables in codes and values. */
export const VALUES_NAME = 'tables.json'

/** How each hash comes about, for whoever computes it again by other means. */
const RULES = {
  file: 'sha256 of a file: SHA-256, in lower-case hexadecimal digits, of the bytes of the attached file with that name',
  content: 'fingerprint on each page: the first 12 digits of the SHA-256 of the bytes of manifest.json',
  values: 'tables.json: the tables in printed order, in codes and values, as canonical JSON (RFC 8785)',
  seal: 'seal: SHA-256 of all bytes from the beginning to the end of the first %%EOF behind /Seal, without the 64 digits there',
} as const

/** The number of printed digits of the content hash. */
export const PRINTED_HASH_LENGTH = 12

/** What each measure means, word for word: a report of another meaning cannot be compared. */
export const MEASURE_DEFINITIONS = {
  incidents: 'number of incidents created in the period',
  share: 'incidents of the group / incidents under the same filters, without the one on the dimension of the group',
  'median-days': 'ceil(0.5 n)-th smallest of the whole days from creation to closing, over closed incidents',
  'p90-days': 'ceil(0.9 n)-th smallest of the whole days from creation to closing, over closed incidents',
  'closed-rate': 'incidents with status closed / incidents whose status is known',
  'per-1000': 'incidents of the period / inhabitants on 2020-01-01 (Statbel) x 1000',
  change:
    'incidents / incidents of the compared days - 1; none across 2020-08-31 for municipalities and brussels-mobility, between which regional roads moved then',
  'on-time':
    'closed on or before the due day / those, closed later, or open past it, where the due day is before the day of the data; none below 20',
  open: 'created, and neither closed nor refused, at the end of the day',
} as const satisfies Record<AnyMeasure | 'change', string>

/** What was asked of which source, when. */
export type ManifestPull = Pick<Pulled, 'source' | 'moment' | 'queryHash'>

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
  const programme = onlyProgramme(figures)
  const asOf = figures.snapshots.find((each) => each.snapshot === view.asOf)?.sha256 ?? null
  return {
    manifest: MANIFEST_VERSION,
    program: { name: 'Irisboard', version: figures.version },
    isDemonstration: figures.isDemonstration,
    view: {
      ...view,
      // A report on one programme is of the page that opened it, whatever its sections.
      page: programme === null ? reportPage(view) : view.page,
      // The title of sub-categories names the category that was asked for, also where the data have none of it.
      drill: programme?.code ?? openCategory(figures) ?? (tables.subcategories === null ? null : view.drill),
      // A pinned selection is on screen only.
      pinned: null,
      report: { ...view.report, language: figures.language, ...lastEntryOf(tables) },
      asOf,
    },
    measures: Object.fromEntries(
      [
        ...usedMeasures(figures, tables),
        ...servedMeasures(figures, tables),
        ...(hasChanges(tables) ? ['change' as const] : []),
      ].map((each) => [each, MEASURE_DEFINITIONS[each]]),
    ),
    snapshots: usedSnapshots(figures, tables)
      .map((each) => ({
        dataset: each.dataset,
        sha256: each.sha256,
        asOf: each.asOf,
        read: each.read,
        accepted: each.read - each.rejected,
        rejected: each.rejected,
        ...(each.rejectedFor === undefined ? {} : { rejectedFor: each.rejectedFor }),
        ...(each.pull === undefined ? {} : { pull: manifestPull(each.pull) }),
      }))
      .toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1)),
    rules: RULES,
    tables: await Promise.all(
      files.map(async ({ table, name, text }) => ({
        name: table.name,
        rows: table.rows.length,
        file: { name, sha256: await digest(text) },
      })),
    ),
    values: { name: VALUES_NAME, sha256: await digest(valuesText(tables)) },
  }
}

/** A pull as pages and manifest name it. */
export function manifestPull({ source, moment, queryHash }: ManifestPull): ManifestPull {
  return { source, moment, queryHash }
}

/** The journal grows: what was printed of it ends with this entry. */
function lastEntryOf({ journal }: ReportTables): Pick<ViewState['report'], 'journalTo'> {
  return journal === null || journal === undefined ? {} : { journalTo: journal.rows.at(-1)?.sequence ?? 0 }
}

/** The canonical JSON (RFC 8785) that is attached and hashed. */
export function manifestText(manifest: Manifest): string {
  return canonicalText(manifest)
}

/** The values of the tables as canonical JSON, attached beside the manifest and compared when a report is verified. */
export function valuesText(tables: ReportTables): string {
  const values = tableList(tables).map(({ name, columns, rows, total, declared }) => ({
    name,
    columns,
    rows: rows.map((row) => columns.map((column) => row[column] ?? null)),
    total,
    declared,
  }))
  return canonicalText(values satisfies readonly TableValues[])
}

/** The measures of the tables. */
export function usedMeasures(figures: ReportFigures, tables: ReportTables): readonly Measure[] {
  // The measure of the view is a column of the categories, and what the table by two dimensions has.
  const isCrossed = tables['cross-table'] !== null && figures.view.cross?.service === undefined
  const isShown = tables.categories !== null || isCrossed
  const isOwn = (measure: Measure) => isShown && figures.view.measure === measure
  const hasMedians = tables['cross-table']?.columns.includes('medianComputed') === true
  const used: Readonly<Record<Measure, boolean>> = {
    incidents: true,
    share: tableList(tables).some(({ columns }) => columns.includes('share')),
    'median-days': tables.delays !== null || hasMedians || isOwn('median-days'),
    'p90-days': tables.delays !== null || isOwn('p90-days'),
    'closed-rate': isOwn('closed-rate'),
    'per-1000': (tables.municipalities?.columns.includes('per1000') ?? false) || isOwn('per-1000'),
  }
  return MEASURES.filter((measure) => used[measure])
}

/** How incidents are dealt with, where a table says it. */
function servedMeasures({ view, places, multiples }: ReportFigures, tables: ReportTables): readonly ServiceMeasure[] {
  const shown = new Set<ServiceMeasure | undefined>([
    tables['cross-table'] === null ? undefined : view.cross?.service,
    tables.municipalities === null ? undefined : places?.measure,
    tables.multiples === null ? undefined : multiples?.service?.values.measure,
    [tables['on-time'], tables['on-time-organisations'], tables['on-time-explanation']].some(isPrinted)
      ? 'on-time'
      : undefined,
    [tables.stock, tables.ages, tables.oldest].some(isPrinted) ? 'open' : undefined,
  ])
  return SERVICE_MEASURES.filter((each) => shown.has(each))
}

function isPrinted(table: ReportTable | null | undefined): boolean {
  return table !== null && table !== undefined
}

function hasChanges(tables: ReportTables): boolean {
  return tableList(tables).some(({ columns }) => columns.includes('change') || columns.includes('growth'))
}

function sortKey(snapshot: { readonly dataset: string; readonly asOf: string; readonly sha256: string }): string {
  return `${snapshot.dataset} ${snapshot.asOf} ${snapshot.sha256}`
}
