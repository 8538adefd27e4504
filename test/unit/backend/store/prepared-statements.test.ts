import { expect, test } from 'vitest'
import { filterCondition } from '../../../../electron/backend/queries/filter-sql.ts'
import { figureDay } from '../../../../electron/backend/queries/published-figures.ts'
import type { Database } from '../../../../electron/backend/store/database.ts'
import { importedBetween, importedBy } from '../../../../electron/backend/store/imported-rows.ts'
import { createStaging } from '../../../../electron/backend/store/staging/staging.ts'
import { TABLES, type VersionedTable } from '../../../../electron/backend/store/versioned-table.ts'
import { DATASETS, type Dataset } from '../../../../shared/domain/dataset/dataset.ts'
import { openFolder } from '../../../support/folder.ts'
import { type SqlText, sqlTexts } from '../../../support/sql-texts.ts'

/** Where SQL stands in `electron/backend`, and why there: it is read in `queries`, written by who keeps a table. */
const PLACES = {
  'queries/': 'reads',
  'store/': 'lays out the tables, and stages and writes the rows of every dataset',
  'import/commit/': 'writes snapshots',
  'import/plan/': 'compares what is staged, in tables of the connection',
  'import/format/database/': 'reads a data folder that is imported',
  'removal/': 'takes versions out of every table',
  'purge/': 'takes words out of the journal',
  'backup/': 'copies databases and continues their journals',
  'history/': 'compares two states, in tables of the connection',
  'engine/': 'keeps incident_columns',
  'views/': 'keeps saved_view',
  'notes/': 'keeps chart_note',
  'mappings/': 'keeps mapping',
  'warehouse/sources/': 'keeps warehouse',
  'warehouse/records/': 'reads what an import of records says of itself',
  'integrity/': 'has SQLite check itself',
  'demonstration/seed-demonstration.ts': 'counts its own imports in the journal',
  'platform/temporary-folder.ts': 'keeps a database that says whose a folder is',
} as const

/** Run as a whole wherever a database is opened or rows are staged, as here. */
const RUN_HERE = /\/store\/(?:migrations\/.*|staging\/staged-rows\.ts)$/

/** What is asked of a server, which is another database. */
const OF_SERVERS = /\/warehouse\/(?:query|server|cells)\/|\/source-handlers\.ts$/

/** What is put together as the program runs, by how the source has it: an example for a table. */
type Parts = Readonly<Record<string, (table: VersionedTable) => string>>

const condition = () => filterCondition([{ kind: 'category', values: ['road'] }]).sql.replaceAll(/@\w+/g, '?')
const keys = ({ key }: VersionedTable) => key.join(', ')
const columns = ({ key, values }: VersionedTable) => [...key, ...values].join(', ')
const isSame = (one: string, other: string) => (table: VersionedTable) =>
  table.key.map((name) => `${one}.${name} = ${other}.${name}`).join(' AND ')
const differs = (one: string, other: string) => (table: VersionedTable) =>
  table.values.map((name) => `${one}.${name} IS NOT ${other}.${name}`).join(' OR ')
const staged = (table: VersionedTable) =>
  `SELECT ?, s.line, ${columns(table)} FROM staged_row s WHERE s.id > ? AND ? > 1`

const ANYWHERE: Parts = {
  name: ({ name }) => name,
  'table.name': ({ name }) => name,
  'TABLES[dataset].name': ({ name }) => name,
  'importedBy(table)': importedBy,
  columns,
  keys,
  sql: condition,
  CODES: () => 'i.status',
  CLOSED: () => 'WHEN 1 THEN 1',
  REFUSED: () => 'WHEN 2 THEN 2',
}

const IN_FILES: Readonly<Record<string, Parts>> = {
  'store/imported-rows.ts': { isImported: () => 'valid_from IN (1)' },
  'store/staging/staging.ts': {
    matches: isSame('c', 's'),
    'inScope(table)': ({ key }) => ` AND c.${key[0]} IN (SELECT ${key[0]} FROM temp.staged)`,
    differs: differs('c', 's'),
    ofDays: () => ' AND TRUE',
    'table.scope': ({ scope, key }) => scope ?? key[0] ?? '',
    "within(table, 'c', days)": () => 'TRUE',
    "within(table, 's', days)": () => 'TRUE',
    isWritten: () => ' AND s.id IN (SELECT staged FROM change)',
    'list(columns)': columns,
    'compared.isAllNew ? allStaged(columns) : changedRows(table, compared.merged)': staged,
    "list(columns, 's.')": columns,
    'list([...key.map((each) => `s.${each}`), ...written])': ({ key }) => `s.${key[0]}`,
  },
  'queries/table-counts.ts': { name: ({ name }) => name },
  'store/keepsake-proof.ts': { 'KEEPSAKE_TABLES[kind]': () => 'chart_note' },
  'store/journal.ts': { name: () => 'journal_keeps_words' },
  'removal/inherit-values.ts': {
    order: ({ key }) => `chain.${key[0]}`,
    "sets.join(', ')": ({ values }) => `${values[0]} = @value`,
  },
  'removal/remove-snapshot.ts': {
    columns: (table) => `id, ${columns(table)}`,
    differs: differs('former', 'own'),
    matches: isSame('former', 'own'),
    'codeColumn(dimension)': () => 'i.status',
  },
  'removal/rewind-rows.ts': {
    "sameKey(table, 'purged', 'former')": isSame('purged', 'former'),
    "sameKey(table, 'next', 'former')": isSame('next', 'former'),
  },
  'queries/stored-incidents.ts': { condition: () => 'system = 1' },
  'queries/published-figures.ts': {
    "figureDay('categories')": () => figureDay('categories'),
    "figureDay('years')": () => figureDay('years'),
  },
  'queries/reconciliation.ts': { columns: () => '', 'figureDay(dataset)': () => figureDay('years') },
  'queries/row-keys.ts': { expression: () => 'i.created' },
  'import/plan/budget-parts.ts': {
    isKey: ({ key }) => `${key[0]} = ?`,
    set: ({ values }) => `${values[0]} = @value`,
  },
  'import/plan/preview-changes.ts': { "sums.join(', ')": ({ values }) => `sum(c.${values[0]} IS NOT s.${values[0]})` },
  'import/plan/check-tables.ts': {
    category: () => 'NULL',
    'isStored()': () => 'TRUE',
    "isStored('AND stored.value = s.value')": () => 'TRUE',
    'isStored(`AND ${isLeft}`)': () => 'TRUE',
    condition: () => 'valid_to IS NULL',
    'kept(`valid_to IS NULL AND (${isUntouched} OR ${isLeft})`)': () => 'SELECT 1, 2, 3, 4, 5, 6',
    all: ({ name }) => `SELECT period_from AS "from", period_to AS "to" FROM ${name}`,
  },
  'import/plan/check-targets.ts': { SAME_TARGET: isSame('o', 's'), REPLACED: isSame('n', 'o') },
  'import/plan/stored-subcategories.ts': {
    "others.map((name) => `c.${name} IS s.${name}`).join(' AND ')": () => 'c.status IS s.status',
  },
  'import/plan/sample-changes.ts': { from: () => 'temp.staged_row' },
  'import/plan/check-as-of.ts': {
    ofPart: isSame('part', 'staged'),
    "sameKey({ key }, 'whole', 'staged')": isSame('whole', 'staged'),
  },
  'import/format/database/irisboard-rows.ts': { isOfRegister: () => 'TRUE' },
  'import/format/database/open-database-file.ts': { condition: () => " AND s.origin = 'user'" },
  'history/compare-snapshots.ts': {
    side: () => 'earlier',
    'cameIn(table)': importedBetween,
    itsKeys: ({ key }) => key.map((name) => `a.${name}`).join(', '),
    matches: isSame('a', 'b'),
    differs: differs('old', 'present'),
    "orderOf(dataset, key).join(', ')": keys,
  },
  'engine/incident-rows.ts': {
    "TUPLE_DIMENSIONS.map(codeColumn).join(', ')": () => 'i.status',
    'asOf === null ? PRESENT : PAST': () => 'valid_to IS NULL',
    condition: () => 'valid_to = @snapshot',
    'CONDITIONS.superseded': () => 'valid_to = @snapshot',
  },
}

/** Those that are for some datasets alone. */
const ONLY_FOR: Readonly<Record<string, readonly Dataset[]>> = {
  'import/plan/check-tables.ts': ['categories', 'years'],
  'import/plan/check-as-of.ts': ['categories', 'years'],
  'import/plan/stored-subcategories.ts': ['incidents'],
  'import/plan/budget-parts.ts': ['budgets'],
  'import/plan/check-targets.ts': ['targets'],
  'queries/reconciliation.ts': ['categories', 'years'],
}

const placeOf = (path: string) => path.replace('electron/backend/', '')

/** Why SQLite does not take a text; a table that is made in it is there afterwards. */
function refusal(database: Database, { path, pieces }: SqlText, table: VersionedTable): readonly string[] {
  const examples = { ...ANYWHERE, ...IN_FILES[placeOf(path)] }
  const sql = pieces
    .map((piece) => ('sql' in piece ? piece.sql : (examples[piece.inserted]?.(table) ?? `?{${piece.inserted}}`)))
    .join('')
  try {
    if (makes({ pieces })) database.exec(sql)
    else for (const statement of sql.split(/;\s*/).filter((each) => each !== '')) database.prepare(statement)
    if (database.inTransaction) database.exec('COMMIT')
    return []
  } catch (error) {
    return [`${path}: ${error}: ${sql}`]
  }
}

/** True for a text that makes a table. */
function makes({ pieces }: Pick<SqlText, 'pieces'>): boolean {
  return pieces.some((piece) => 'sql' in piece && /\bCREATE\b/.test(piece.sql))
}

function insertedIn({ pieces }: SqlText): readonly string[] {
  return pieces.flatMap((piece) => ('inserted' in piece ? [piece.inserted] : []))
}

const TEXTS = sqlTexts().filter(({ path }) => !RUN_HERE.test(path) && !OF_SERVERS.test(path))

test('SQL stands where it is read or where its table is written', () => {
  const elsewhere = TEXTS.filter(({ path }) => !Object.keys(PLACES).some((place) => placeOf(path).startsWith(place)))
  expect(elsewhere).toEqual([])
})

test('each example stands for what is put into a text of its file', () => {
  const there = new Set(TEXTS.flatMap((text) => insertedIn(text).map((name) => `${placeOf(text.path)}: ${name}`)))
  const given = Object.entries(IN_FILES).flatMap(([place, parts]) =>
    Object.keys(parts).map((name) => `${place}: ${name}`),
  )
  expect(given.filter((name) => !there.has(name))).toEqual([])
})

test.each(DATASETS)('SQLite prepares every statement, with %s staged', (dataset) => {
  using folder = openFolder()
  const { database } = folder
  createStaging(database, TABLES[dataset])
  const isFor = (text: SqlText): boolean =>
    (ONLY_FOR[placeOf(text.path)] ?? (insertedIn(text).length === 0 ? ['incidents'] : DATASETS)).includes(dataset)
  const refusals = (texts: readonly SqlText[]) => texts.flatMap((text) => refusal(database, text, TABLES[dataset]))
  expect(refusals(TEXTS.filter(makes))).toEqual([])
  database.exec('CREATE TEMP TABLE later AS SELECT * FROM temp.earlier')
  expect(refusals(TEXTS.filter((text) => isFor(text) && !makes(text)))).toEqual([])
})
