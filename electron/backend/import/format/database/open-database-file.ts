import type { Day } from '../../../../../shared/domain/calendar/day.ts'
import { DATASETS, type Dataset } from '../../../../../shared/domain/dataset/dataset.ts'
import { FIXMYSTREET, registerSchema } from '../../../../../shared/domain/vocabulary/register.ts'
import { checkFolder } from '../../../integrity/check-folder.ts'
import type { OfferedFile } from '../../../platform/offered-file.ts'
import { latestDay } from '../../../queries/snapshots.ts'
import type { Database } from '../../../store/database.ts'
import { isSameName } from '../../../store/dictionary.ts'
import { FileRefusal } from '../../../store/foreign/file-refusal.ts'
import { withForeignDatabase } from '../../../store/foreign/foreign-connection.ts'
import { MIGRATIONS } from '../../../store/schema.ts'
import { TABLES } from '../../../store/versioned-table.ts'
import { type FileOpening, orRefusal, PLAIN, PLAIN_WALK, type RecordSource } from '../record-source.ts'
import { currentRegisters, currentRows, importColumns } from './irisboard-rows.ts'

interface Holding {
  readonly dataset: Dataset
  readonly rows: number
  /** Rows that a person imported there; the others came with the program. */
  readonly userRows: number
}

/** What is read of a database. */
interface Content {
  readonly dataset: Dataset
  readonly register: string
  readonly survey: Survey
}

interface Survey {
  readonly asOf: Day | null
  /** The columns that at least one row fills: of the others the file says nothing. */
  readonly headers: ReadonlySet<string>
}

/**
 * Opens the database of another Irisboard: its current rows become records of one dataset, the one asked for or the only
 * one that people imported there. The place of a record is its place in the list, from 1; the header is record 0.
 */
export function openDatabaseFile(
  { path, name }: OfferedFile,
  asked: Dataset | null,
  askedRegister: string | null = null,
): Promise<FileOpening> {
  return orRefusal(async () => {
    const content = await withForeignDatabase(path, (database) => {
      checkWhole(database)
      const dataset = chooseDataset(holdingsOf(database), asked)
      const register = dataset === 'incidents' ? chooseRegister(currentRegisters(database), askedRegister) : FIXMYSTREET
      return { dataset, register, survey: surveyRows(database, dataset, register) }
    })
    const sources = [databaseSource({ path, name }, content)]
    return { ok: true, opened: { ...PLAIN, format: 'database', sources } }
  })
}

function databaseSource({ path, name }: OfferedFile, { dataset, register, survey }: Content): RecordSource {
  return {
    file: name,
    delimiter: '',
    sheet: null,
    hasMadeHeader: true,
    dataset,
    asOf: survey.asOf,
    register,
    bytesRead: () => 0,
    place: () => ({}),
    async walk(visit) {
      await withForeignDatabase(path, (database) => {
        const columns = importColumns(database, dataset).filter(({ header }) => survey.headers.has(header))
        const headers = columns.map(({ header }) => header)
        let line = 0
        if (visit(headers, line) === false) return
        for (const row of currentRows(database, dataset, register)) {
          line += 1
          const cells = columns.map(({ cell }) => cell(row))
          const texts = cells.map(({ text }) => text)
          const kinds = cells.map(({ kind }) => kind)
          if (visit(texts, line, kinds) === false) break
        }
      })
      return PLAIN_WALK
    },
  }
}

/** Structure and indexes by SQLite, content by our own hashes where the file is of this version. */
function checkWhole(database: Database): void {
  const version = Number(database.pragma('user_version', { simple: true }))
  const isWhole =
    database.pragma('integrity_check(1)', { simple: true }) === 'ok' &&
    (version < MIGRATIONS.length || checkFolder(database).length === 0)
  if (!isWhole) throw new FileRefusal('database-damaged')
}

/** A database of an earlier version has no table yet for some. */
function holdingsOf(database: Database): readonly Holding[] {
  const tables = new Set(database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all())
  return DATASETS.filter((dataset) => tables.has(TABLES[dataset].name)).map((dataset): Holding => {
    const current = `FROM ${TABLES[dataset].name} r JOIN snapshot s ON s.id = r.valid_from WHERE r.valid_to IS NULL`
    const count = (condition: string): number =>
      Number(database.prepare(`SELECT count(*) ${current}${condition}`).pluck().get())
    return { dataset, rows: count(''), userRows: count(" AND s.origin = 'user'") }
  })
}

function chooseDataset(holdings: readonly Holding[], asked: Dataset | null): Dataset {
  const held = holdings.filter(({ rows }) => rows > 0)
  const imported = held.filter(({ userRows }) => userRows > 0)
  const chosen = asked === null ? imported[0] : held.find(({ dataset }) => dataset === asked)
  const datasets = (asked === null ? imported : held).map(({ dataset }) => dataset)
  if (asked === null && imported.length > 1) throw new FileRefusal('question-dataset', { datasets })
  if (chosen === undefined)
    throw asked === null
      ? new FileRefusal('no-rows', { rule: 'database' })
      : new FileRefusal('dataset-absent', { datasets })
  return chosen.dataset
}

/** The register that is asked for where it is one of several, else the only one. */
function chooseRegister(registers: readonly string[], asked: string | null): string {
  const known = registers.filter((register) => registerSchema.safeParse(register).data === register)
  if (known.length < registers.length) throw new FileRefusal('database-damaged')
  const [only = FIXMYSTREET, ...others] = known
  if (others.length === 0) return only
  const found = asked === null ? undefined : known.find((register) => isSameName(register, asked))
  if (found === undefined) throw new FileRefusal('question-register', { registers })
  return found
}

function surveyRows(database: Database, dataset: Dataset, register: string): Survey {
  const columns = importColumns(database, dataset)
  const headers = new Set<string>()
  for (const row of currentRows(database, dataset, register)) {
    for (const { header, cell } of columns) if (!headers.has(header) && cell(row).kind !== 'empty') headers.add(header)
    if (headers.size === columns.length) break
  }
  return { asOf: latestDay(database, dataset, register), headers }
}
