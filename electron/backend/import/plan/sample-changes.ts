import type { Dataset } from '../../../../shared/domain/dataset/dataset.ts'
import type { DifferenceKind, DifferenceRow } from '../../../../shared/domain/history/difference.ts'
import { MOST_SAMPLES } from '../../../../shared/domain/import/import-plan.ts'
import { differenceRow, storedReader, type Version } from '../../history/difference-columns.ts'
import { newestProgrammeNames } from '../../queries/programme-names.ts'
import type { Database } from '../../store/database.ts'
import type { CoarseValue } from '../../store/staging/staging.ts'
import { goesWithFigure, isOtherFigure, TABLES, type VersionedTable } from '../../store/versioned-table.ts'

/** What was staged of a file, once it was compared with the present rows. */
export interface ComparedRows {
  readonly database: Database
  readonly dataset: Dataset
  /** The register that records are of. */
  readonly register: string
  /** The stored columns of which the file says something. */
  readonly present: readonly string[]
  readonly coarse: readonly CoarseValue[]
  /** True when no row of the file is known: they are then not listed as changes one by one. */
  readonly isAllNew: boolean
  readonly codeOf: (number: number) => string
}

/** The places in the staged and in the present rows of one that would change. */
interface Pair {
  readonly old: number | null
  readonly present: number | null
}

/** The first rows that an import would add, change and remove. The SQL is built from constant names only. */
export function sampleChanges({
  database,
  dataset,
  present,
  coarse,
  isAllNew,
  codeOf,
}: ComparedRows): readonly DifferenceRow[] {
  const table: VersionedTable = TABLES[dataset]
  const read = storedReader({ codeOf, programmeOf: newestProgrammeNames(database) })
  const version = (from: string, id: number | null): Version | null =>
    id === null ? null : (database.prepare<[number], Version>(`SELECT * FROM ${from} WHERE id = ?`).get(id) ?? null)
  const sample = (kind: DifferenceKind, pairs: string): readonly DifferenceRow[] =>
    database
      .prepare<[number], Pair>(`${pairs} LIMIT ?`)
      .all(MOST_SAMPLES)
      .map((pair) => {
        const versions = { old: version(table.name, pair.old), present: version('temp.staged_row', pair.present) }
        const isOther = isOtherFigure(table, versions.old ?? {}, versions.present ?? {})
        // A column of which the file says nothing, or less than is known, keeps its value; not what was stated of another figure.
        const isKept = (column: string): boolean =>
          (!present.includes(column) && !(isOther && goesWithFigure(table, column))) ||
          isCoarser(coarse, column, versions.old?.[column], versions.present?.[column])
        return differenceRow({ dataset, kind, ...versions }, read, (column) => kind !== 'changed' || !isKept(column))
      })
  return [
    ...sample('added', isAllNew ? ADDED_ALL : ADDED),
    ...sample('changed', CHANGED),
    ...sample('removed', REMOVED),
  ]
}

function isCoarser(coarse: readonly CoarseValue[], column: string, stored: unknown, staged: unknown): boolean {
  return coarse.some(
    (each) => each.column === column && each.value === staged && each.finer.some((number) => number === stored),
  )
}

const ADDED_ALL = 'SELECT NULL AS old, id AS present FROM temp.staged ORDER BY id'
const ADDED = 'SELECT NULL AS old, staged AS present FROM temp.change WHERE superseded IS NULL ORDER BY staged'
const CHANGED =
  'SELECT superseded AS old, staged AS present FROM temp.change WHERE superseded IS NOT NULL ORDER BY staged'
const REMOVED = 'SELECT id AS old, NULL AS present FROM temp.missing ORDER BY id'
