import { WAREHOUSE_COLUMNS } from '../../../../shared/domain/warehouse/warehouse.ts'
import { type CellsQuestion, rowsAsked } from './cells-query.ts'
import { BETWEEN_LEVELS, IMPORT_FIELDS, PATH_FIELD } from './import-fields.ts'
import { quoteName, quoteRelation, quoteText } from './sql-text.ts'
import { finiteDayOf, type TableColumn, type TableColumns } from './table-columns.ts'
import { conditions, type RowPeriod, textOf } from './table-rows.ts'

/** From which change on rows are asked for. */
export interface ChangedSince {
  /** As the server writes it. */
  readonly stamp: string
  /** Whether rows of that very stamp may have changed too. */
  readonly isIncluded: boolean
}

/** A table, and which of its rows are asked for. */
export interface RowsQuestion extends RowPeriod {
  readonly relation: string
  readonly columns: TableColumns & { readonly reference: TableColumn }
  /** `null` for all rows of the period. */
  readonly since: ChangedSince | null
  /** The numbers of the tuples whose rows are asked for; all where there are none. */
  readonly tuples?: readonly bigint[] | null
}

/** The same as it is asked of counts. */
export function countedAs({ relation, columns, from, to, tuples = null }: RowsQuestion): CellsQuestion {
  return { relation, columns, from, to, tuples, grain: 'day', keepsSubcategory: false }
}

/** The place of a row in the order of a pull: by its last change, then by its reference. */
export interface RecordKey {
  /** `null` for a row without one, which comes first. */
  readonly stamp: string | null
  readonly reference: string
}

/** The column of a file that each line is cut into; a category with its path stands in one of its own. */
const PATH = 'category_path'

type PageField = keyof typeof IMPORT_FIELDS

/** A column of a page: the field of an import that it is. */
export interface PageColumn {
  readonly header: string
  readonly field: string
  readonly isDay: boolean
}

const DAYS: readonly PageField[] = ['created', 'closed', 'lastAction']

/** The column that tells the last change of a row, where it is an instant or a day. */
export function stampColumn({ changed }: Pick<TableColumns, 'changed'>): TableColumn | null {
  return changed === undefined || changed.type === 'other' ? null : changed
}

/** The columns of a page, in their order. */
export function pageColumns(columns: TableColumns): readonly PageColumn[] {
  return pageFields(columns).flatMap((field) => {
    const column = { header: WAREHOUSE_COLUMNS[field], field: IMPORT_FIELDS[field], isDay: DAYS.includes(field) }
    return field === 'category' ? [column, { header: PATH, field: PATH_FIELD, isDay: false }] : [column]
  })
}

function pageFields(columns: TableColumns): readonly PageField[] {
  return (Object.keys(IMPORT_FIELDS) as PageField[]).filter((field) => columns[field] !== undefined)
}

/** No later change is missed that such a stamp tells: a transaction has the instant at which it began. */
const LONGEST_TRANSACTION = '1 hour'

/** The latest change, and how far before it the next pull must begin where somebody is writing at this moment. */
export function stampQuery(question: RowsQuestion): string {
  const stamp = stampColumn(question.columns)
  const column = stamp === null ? 'NULL::timestamptz' : quoteName(stamp.name)
  const back = stamp?.type === 'date' ? '1' : `interval '${LONGEST_TRANSACTION}'`
  return `
    SELECT latest::text AS latest, (latest - ${back})::text AS before,
      pg_snapshot_xmin(pg_current_snapshot()) = pg_snapshot_xmax(pg_current_snapshot()) AS "isQuiet"
    FROM (SELECT max(${column}) FILTER (WHERE isfinite(${column})) AS latest
      FROM ${quoteRelation(question.relation)}${conditions(rowsAsked(countedAs(question)))}) AS stamps`
}

/** So many registers are named. */
const MOST_REGISTERS = 8

/** The registers that the rows name, the empty text for none. */
export function registersQuery(question: RowsQuestion): string {
  const { register } = question.columns
  const name = register === undefined ? "''" : textOf(register)
  return `
    SELECT DISTINCT ${name} AS register FROM ${quoteRelation(question.relation)}${conditions(rowsAsked(countedAs(question)))}
    LIMIT ${MOST_REGISTERS}`
}

/** So many pages are enough: each may read the whole table where no index leads to its rows. */
const MOST_PAGES = 100

/** Where pages of so many rows end, or of more where they would be too many, with the number of rows behind `after` by then. */
export function boundsQuery(question: RowsQuestion, after: RecordKey | null, pageRows: number): string {
  const stamp = stampColumn(question.columns)
  const stampText = stamp === null ? 'NULL::text' : `${quoteName(stamp.name)}::text`
  return `
    SELECT stamp, reference, place::int FROM (
      SELECT ${stampText} AS stamp, ${textOf(question.columns.reference)} AS reference,
        row_number() OVER (ORDER BY ${orderOf(question)}) AS place, count(*) OVER () AS total
      FROM ${quoteRelation(question.relation)}${conditions(rowsBetween(question, after, null))}) AS numbered
    WHERE place % greatest(${pageRows}, total / ${MOST_PAGES}) = 0 OR place = total ORDER BY place`
}

/** Asks for a page: the rows behind one and up to another, each field in quotes. */
export function pageQuery(question: RowsQuestion, after: RecordKey | null, until: RecordKey | null): string {
  const { relation, columns } = question
  const values = pageFields(columns).flatMap((field) => fieldTexts(field, columns))
  const rows = `${quoteRelation(relation)}${conditions(rowsBetween(question, after, until))}`
  return `COPY (SELECT ${values.join(', ')} FROM ${rows} ORDER BY ${orderOf(question)}) TO STDOUT (FORMAT csv, FORCE_QUOTE *)`
}

/** Asks which rows may have changed since they were fetched. */
export function changedQuery(question: RowsQuestion, since: ChangedSince): string {
  const { relation, columns } = question
  const stamp = stampColumn(columns)
  const isChanged = stamp === null ? [] : [changedFrom(stamp, since)]
  return `SELECT ${textOf(columns.reference)} AS reference
    FROM ${quoteRelation(relation)}${conditions([...rowsAsked(countedAs(question)), ...isChanged])}`
}

function fieldTexts(field: PageField, columns: TableColumns): readonly string[] {
  const column = columns[field]
  if (column === undefined) return []
  if (DAYS.includes(field)) return [`${finiteDayOf(column)}`]
  const text = textOf(column)
  if (field !== 'category') return [text]
  const isPath = `strpos(${text}, '${BETWEEN_LEVELS}') > 0`
  return [`CASE WHEN ${isPath} THEN '' ELSE ${text} END`, `CASE WHEN ${isPath} THEN ${text} ELSE '' END`]
}

function orderOf({ columns }: RowsQuestion): string {
  const stamp = stampColumn(columns)
  return [...(stamp === null ? [] : [`${quoteName(stamp.name)} NULLS FIRST`]), textOf(columns.reference)].join(', ')
}

function rowsBetween(question: RowsQuestion, after: RecordKey | null, until: RecordKey | null): readonly string[] {
  const { columns, since } = question
  const stamp = stampColumn(columns)
  const isSince =
    since === null || stamp === null ? [] : [`(${changedFrom(stamp, since)} OR ${quoteName(stamp.name)} IS NULL)`]
  return [
    ...rowsAsked(countedAs(question)),
    ...isSince,
    ...(after === null ? [] : [behind(columns, after)]),
    ...(until === null ? [] : [upTo(columns, until, after)]),
  ]
}

function changedFrom({ name }: TableColumn, { stamp, isIncluded }: ChangedSince): string {
  return `${quoteName(name)} ${isIncluded ? '>=' : '>'} ${quoteText(stamp)}`
}

/** The literal of a stamp takes the type of the column that it is compared with. */
function behind(columns: RowsQuestion['columns'], { stamp, reference }: RecordKey): string {
  const [own, name, text] = keyParts(columns, reference)
  if (own === null) return `${name} > ${text}`
  if (stamp === null) return `(${own} IS NOT NULL OR ${name} > ${text})`
  return `(${own}, ${name}) > (${quoteText(stamp)}, ${text})`
}

function upTo(columns: RowsQuestion['columns'], { stamp, reference }: RecordKey, after: RecordKey | null): string {
  const [own, name, text] = keyParts(columns, reference)
  if (own === null) return `${name} <= ${text}`
  if (stamp === null) return `(${own} IS NULL AND ${name} <= ${text})`
  const isUpTo = `(${own}, ${name}) <= (${quoteText(stamp)}, ${text})`
  // Behind a row with a stamp all others have one, and an index serves.
  return (after?.stamp ?? null) === null ? `(${own} IS NULL OR ${isUpTo})` : isUpTo
}

function keyParts(
  columns: RowsQuestion['columns'],
  reference: string,
): readonly [stamp: string | null, reference: string, value: string] {
  const stamp = stampColumn(columns)
  return [stamp === null ? null : quoteName(stamp.name), textOf(columns.reference), quoteText(reference)]
}
