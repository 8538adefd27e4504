import { DATASETS, type Dataset } from '../../../shared/domain/dataset/dataset.ts'
import {
  DIFFERENCE_KINDS,
  type DifferenceCount,
  type DifferenceKind,
  type DifferencePage,
  type DifferenceQuestion,
  type DifferenceRow,
} from '../../../shared/domain/history/difference.ts'
import { newestProgrammeNames } from '../queries/programme-names.ts'
import { knownSnapshot } from '../queries/snapshots.ts'
import { cellIncidents } from '../store/cells/cell-counts.ts'
import type { Database } from '../store/database.ts'
import { importedBetween } from '../store/imported-rows.ts'
import { dataVersion } from '../store/journal.ts'
import { TABLES, type VersionedTable } from '../store/versioned-table.ts'
import { differenceRow, storedReader, type Version } from './difference-columns.ts'

/** A row that differs, by the versions of it that are valid before and after. */
interface Found {
  readonly dataset: Dataset
  readonly kind: DifferenceKind
  readonly before: number | null
  readonly after: number | null
}

const MAKE = `
  CREATE TEMP TABLE IF NOT EXISTS difference (
    position INTEGER PRIMARY KEY, dataset TEXT NOT NULL, kind TEXT NOT NULL, before INTEGER, after INTEGER)`
const COUNTS = 'SELECT dataset, kind, count(*) AS count FROM temp.difference GROUP BY dataset, kind'
const ASKED = '(@dataset IS NULL OR dataset = @dataset) AND (@kind IS NULL OR kind = @kind)'
const PAGE = `
  SELECT dataset, kind, before, after FROM temp.difference WHERE ${ASKED} ORDER BY position LIMIT @limit OFFSET @offset`

/** What was found between two states. */
interface Counted extends Pick<DifferencePage, 'counts' | 'cells'> {
  readonly states: string
}

/** Cells are no rows: of them is told how many incidents they stand for. */
function cellsOf(database: Database, earlier: number, later: number): Pick<DifferencePage, 'cells'> {
  const [before, after] = [cellIncidents(database, earlier), cellIncidents(database, later)]
  return before === null && after === null ? {} : { cells: { before: before ?? 0, after: after ?? 0 } }
}

/**
 * Compares the states of two snapshots. The pairs of versions that differ are found once and kept for the next page;
 * throws `snapshot-unknown`.
 */
export function createComparer(database: Database): (question: DifferenceQuestion) => DifferencePage {
  let counted: Counted = { states: '', counts: [] }
  const compare = database.transaction((question: DifferenceQuestion): DifferencePage => {
    const earlier = knownSnapshot(database, Math.min(question.from, question.to))
    const later = knownSnapshot(database, Math.max(question.from, question.to))
    const states = `${dataVersion(database)} ${earlier} ${later}`
    if (counted.states !== states) {
      findDifferences(database, earlier, later)
      counted = { states, counts: differenceCounts(database), ...cellsOf(database, earlier, later) }
    }
    const { counts, cells } = counted
    const { dataset, kind, offset, limit } = question
    const rows = database.prepare<[object], Found>(PAGE).all({ dataset, kind, offset, limit })
    const readRow = rowReader(database)
    return {
      counts,
      total: totalOf(counts, dataset, kind),
      rows: rows.map(readRow),
      ...(cells === undefined ? {} : { cells }),
    }
  })
  return compare
}

function findDifferences(database: Database, earlier: number, later: number): void {
  database.exec(MAKE)
  database.exec('DELETE FROM temp.difference')
  for (const dataset of DATASETS) {
    const table: VersionedTable = TABLES[dataset]
    const keys = table.key.join(', ')
    // Both sides by their keys, so that a million rows are matched in one walk.
    for (const side of ['earlier', 'later'])
      database.exec(`
        DROP TABLE IF EXISTS temp.${side};
        CREATE TEMP TABLE ${side} (id, ${keys}, PRIMARY KEY (${keys})) WITHOUT ROWID`)
    const span = { earlier, later }
    database.prepare(`INSERT INTO temp.earlier SELECT id, ${keys} FROM ${table.name} WHERE ${LEFT}`).run(span)
    database.prepare(`INSERT INTO temp.later SELECT id, ${keys} FROM ${table.name} WHERE ${cameIn(table)}`).run(span)
    database.prepare(differenceSql(dataset, table)).run({ dataset })
  }
  database.exec('DROP TABLE temp.earlier; DROP TABLE temp.later')
}

/** Only versions that end or begin between the two snapshots can differ. */
const LEFT = 'valid_from <= @earlier AND valid_to > @earlier AND valid_to <= @later'
const cameIn = (table: VersionedTable): string =>
  `${importedBetween(table)} AND (valid_to IS NULL OR valid_to > @later)`

/** Pairs the two sides by their keys. The SQL is built from constant names only. */
function differenceSql(dataset: Dataset, { name, key, values }: VersionedTable): string {
  const itsKeys = key.map((column) => `a.${column}`).join(', ')
  const matches = key.map((column) => `a.${column} = b.${column}`).join(' AND ')
  const differs = values.map((column) => `old.${column} IS NOT present.${column}`).join(' OR ')
  return `
    INSERT INTO temp.difference (dataset, kind, before, after)
    SELECT @dataset, kind, before, after FROM (
      SELECT CASE WHEN b.id IS NULL THEN 'added' ELSE 'changed' END AS kind, b.id AS before, a.id AS after, ${itsKeys}
      FROM temp.later a LEFT JOIN temp.earlier b ON ${matches}
        LEFT JOIN ${name} old ON old.id = b.id JOIN ${name} present ON present.id = a.id
      WHERE b.id IS NULL OR ${differs}
      UNION ALL
      SELECT 'removed', a.id, NULL, ${itsKeys} FROM temp.earlier a LEFT JOIN temp.later b ON ${matches} WHERE b.id IS NULL
    ) ORDER BY ${orderOf(dataset, key).join(', ')}`
}

/** Published tables by their period first; everything else by its key. */
function orderOf(dataset: Dataset, key: readonly string[]): readonly string[] {
  return dataset === 'categories' ? ['period_from', 'period_to', 'category'] : key
}

function differenceCounts(database: Database): readonly DifferenceCount[] {
  const found = database
    .prepare<[], { readonly dataset: Dataset; readonly kind: DifferenceKind; readonly count: number }>(COUNTS)
    .all()
  const countOf = (dataset: Dataset, kind: DifferenceKind): number =>
    found.find((each) => each.dataset === dataset && each.kind === kind)?.count ?? 0
  return DATASETS.filter((dataset) => found.some((each) => each.dataset === dataset)).map((dataset) => ({
    dataset,
    added: countOf(dataset, 'added'),
    changed: countOf(dataset, 'changed'),
    removed: countOf(dataset, 'removed'),
  }))
}

function totalOf(counts: readonly DifferenceCount[], dataset: Dataset | null, kind: DifferenceKind | null): number {
  const kinds: readonly DifferenceKind[] = kind === null ? DIFFERENCE_KINDS : [kind]
  const asked = counts.filter((each) => dataset === null || each.dataset === dataset)
  return asked.flatMap((each) => kinds.map((name) => each[name])).reduce((sum, count) => sum + count, 0)
}

function rowReader(database: Database): (found: Found) => DifferenceRow {
  const code = database.prepare<[number], string>('SELECT code FROM dictionary WHERE id = ?').pluck()
  const read = storedReader({ codeOf: (id) => code.get(id) ?? '', programmeOf: newestProgrammeNames(database) })
  return ({ dataset, kind, before, after }) => {
    const { name } = TABLES[dataset]
    const version = (id: number | null): Version | null =>
      id === null ? null : (database.prepare<[number], Version>(`SELECT * FROM ${name} WHERE id = ?`).get(id) ?? null)
    return differenceRow({ dataset, kind, old: version(before), present: version(after) }, read)
  }
}
