import type { Dataset } from '../../../../shared/domain/dataset/dataset.ts'
import { DEFINITIONS } from '../../../../shared/domain/dataset/definitions.ts'
import { hasMoney } from '../../../../shared/domain/dataset/traits.ts'
import type { Place, Problem } from '../../../../shared/domain/import/problem.ts'
import { isRowError } from '../../../../shared/domain/import/problem-code.ts'
import { LANGUAGES } from '../../../../shared/domain/vocabulary/language.ts'
import type { ReadIncidents } from '../../engine/imported-columns.ts'
import { knownBy, storedReader } from '../../history/difference-columns.ts'
import type { OfferedFile } from '../../platform/offered-file.ts'
import { newestProgrammeNames } from '../../queries/programme-names.ts'
import type { Database } from '../../store/database.ts'
import { createRowsHash, type RowsHash } from '../../store/rows-hash.ts'
import { type ColumnBatch, columnReader } from '../../store/staging/column-batch.ts'
import type { Duplicate } from '../../store/staging/staged-rows.ts'
import { createStaging, type Staging } from '../../store/staging/staging.ts'
import { TABLES } from '../../store/versioned-table.ts'
import { MOST_LISTED, MOST_VALUES } from '../check/problem-list.ts'
import type { ReadFile } from '../reading/read-import.ts'
import type { ReadingProgress, RowBatch, RowSink } from '../reading/row-batch.ts'
import { LINES_OF_SHEET } from '../reading/sheets-together.ts'
import { type AddPart, createPartAdder } from './budget-parts.ts'
import { createRowProblemStore } from './row-problem-store.ts'
import { createHotColumns, createStagedColumns, type HotColumns, type StagedColumns } from './staged-columns.ts'

/** What is known of all rows of a file since they were read, so that they need not be read back. */
export interface AllRows {
  readonly hash: RowsHash
  /** No rows where they are no incidents. */
  readonly incidents: ReadIncidents
}

/** What the rows of a file came to, once they are staged. */
export interface StagedRows {
  readonly staging: Staging
  readonly rejected: number
  /** The first problems of rows, in the order of the file, and of each other kind at least the first. */
  readonly problems: readonly Problem[]
  /** How many rows repeat the key of another, and must not. */
  readonly repeated: number
  /** How many rows were added to another, as parts of one line. */
  readonly addedUp: number
  /** How many records stand there a second time, word for word, and the lines of the first of them. */
  readonly twice: { readonly count: number; readonly lines: readonly string[] }
  /** All rows in other forms, where every row that was read is staged. */
  readonly allRows: AllRows | null
}

/** Takes the rows of a file into a staging table as they are read. */
export interface RowStaging extends RowSink {
  finish(read: ReadFile): StagedRows
}

export function createRowStaging(
  database: Database,
  file: OfferedFile,
  onProgress: (progress: ReadingProgress) => void,
): RowStaging {
  let current = emptyTally()
  let store = createRowProblemStore(database)
  const duplicateOf = duplicateProblems(database)
  const placeOf = (line: number): LinePlace => {
    const before = [...current.sheets.keys()].findLast((each) => each < line) ?? 0
    return { file: file.name, ...current.sheets.get(before), line: line - before }
  }
  return {
    stage({ dataset, rows, codes, problems, parts, sheet, linesBefore, progress }: RowBatch) {
      current.table ??= openTable(database, dataset)
      current.sheets.set(linesBefore, sheet)
      const { staging, hash, columns, stagedColumns, addPart } = current.table
      hash.add(rows)
      const hot = columns?.of(rows, codes) ?? null
      const repeated = staging.add(rows, hot)
      if (hot !== null) stagedColumns?.add(hot)
      const found = [...problems]
      for (const duplicate of repeated) {
        current.isComplete = false
        if (parts.includes(duplicate.row) && addPart?.(rows, duplicate.row) === true) {
          current.addedUp += 1
          continue
        }
        // A record that stands twice is one record; a published table that says a thing twice is not to be trusted.
        if (duplicate.isSame && DEFINITIONS[dataset].allowsRejects) {
          current.twice.count += 1
          if (current.twice.lines.length < MOST_VALUES)
            current.twice.lines.push(lineOfRepeated(placeOf(duplicate.line), linesBefore))
          continue
        }
        current.repeated += 1
        found.push(duplicateOf(duplicate, dataset, rows, placeOf))
      }
      if (found.length > problems.length) found.sort((one, other) => lineOf(one) - lineOf(other))
      store.add(found)
      keepFirst(found, current.problems)
      onProgress(progress)
    },
    restart() {
      current = emptyTally()
      store = createRowProblemStore(database)
    },
    finish({ layout, rows }) {
      const { repeated, addedUp, twice, problems, isComplete } = current
      const { staging, hash, columns, stagedColumns } = current.table ?? openTable(database, layout.dataset)
      if (current.sheets.size > 1) staging.renumber(LINES_OF_SHEET)
      const tuples = columns?.tuples() ?? new Uint32Array(0)
      const batches = stagedColumns?.batches ?? []
      return {
        staging,
        rejected: rows.rejected + repeated,
        problems,
        repeated,
        addedUp,
        twice,
        allRows: isComplete ? { hash, incidents: { batches, tuples } } : null,
      }
    },
  }
}

interface StagedTable {
  readonly staging: Staging
  readonly hash: RowsHash
  /** Of incidents only. */
  readonly columns: HotColumns | null
  /** Of incidents only. */
  readonly stagedColumns: StagedColumns | null
  /** Of budgets only. */
  readonly addPart: AddPart | null
}

function openTable(database: Database, dataset: Dataset): StagedTable {
  const table = TABLES[dataset]
  const isIncidents = dataset === 'incidents'
  const columns = isIncidents ? createHotColumns() : null
  const staging = createStaging(database, table)
  const stagedColumns = isIncidents ? createStagedColumns(database) : null
  const addPart = hasMoney(dataset) ? createPartAdder(database) : null
  return { staging, hash: createRowsHash(table), columns, stagedColumns, addPart }
}

function emptyTally() {
  return {
    table: null as StagedTable | null,
    /** By the number of lines that those of each sheet go on from. */
    sheets: new Map<number, RowBatch['sheet']>(),
    repeated: 0,
    addedUp: 0,
    twice: { count: 0, lines: [] as string[] },
    problems: [] as Problem[],
    isComplete: true,
  }
}

/** Keeps the first of the problems; those that no request may allow must not be hidden by many that one may. */
function keepFirst(found: readonly Problem[], kept: Problem[]): void {
  for (const problem of found) {
    const isNew = (): boolean => !isRowError(problem.code) && kept.every(({ code }) => code !== problem.code)
    if (kept.length < MOST_LISTED || isNew()) kept.push(problem)
  }
}

function lineOf(problem: Problem): number {
  return problem.place.line ?? 0
}

type LinePlace = Place & { readonly line: number }

/** The line of a row that stands twice, in a further sheet as spreadsheets write it: `12`, `Mars!12`. */
function lineOfRepeated({ sheet, line }: LinePlace, linesBefore: number): string {
  return linesBefore === 0 ? String(line) : `${sheet}!${line}`
}

/** Tells of rows whose key came before. `placeOf` finds the place of a line, be it in another sheet. */
function duplicateProblems(
  database: Database,
): (found: Duplicate, dataset: Dataset, rows: ColumnBatch, placeOf: (line: number) => LinePlace) => Problem {
  const read = storedReader({ codeOf: String, programmeOf: newestProgrammeNames(database) })
  return ({ row, line, earlierLine, isSame }, dataset, rows, placeOf) => {
    const { key, values } = TABLES[dataset]
    const names: readonly string[] = [...key, ...values]
    const version = Object.fromEntries(
      names.map((name, index) => {
        const column = rows.columns[index]
        return [name, column === undefined ? null : columnReader(column)(row)]
      }),
    )
    const parts = knownBy(dataset, version, read).flatMap(
      ({ field, value }): readonly (readonly [string, string])[] => {
        if (typeof value === 'string') return [[field, value]]
        if (value === null || typeof value === 'number' || !('code' in value)) return []
        return [[field, value.code], ...LANGUAGES.map((each) => [`${field}-${each}`, value.label[each]] as const)]
      },
    )
    // Lines of a budget with one key are its articles: of two amounts neither may be dropped.
    const rule = hasMoney(dataset) ? ({ rule: isSame ? 'amount-repeated' : 'amounts' } as const) : {}
    const [place, earlier] = [placeOf(line), placeOf(earlierLine)]
    const otherSheet = earlier.sheet === place.sheet ? {} : { otherSheet: earlier.sheet }
    const details = { dataset, key: Object.fromEntries(parts), otherLine: earlier.line, ...otherSheet, ...rule }
    return { code: 'key-duplicate', place, raw: null, details }
  }
}
