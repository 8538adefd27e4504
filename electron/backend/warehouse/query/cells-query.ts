import type { Day } from '../../../../shared/domain/calendar/day.ts'
import { quoteName, quoteRelation, quoteText } from './sql-text.ts'
import { DAY_FIELDS, dayOf, finiteDayOf, type TableColumns } from './table-columns.ts'
import { conditions, periodOf, textOf } from './table-rows.ts'

/** A table, and what is asked of it. */
export interface CellsQuestion {
  readonly relation: string
  readonly columns: TableColumns
  /** The days of creation that are asked for; `null` for no bound. */
  readonly from: Day | null
  readonly to: Day | null
  readonly grain: 'day' | 'month'
  /** Sub-categories of coarse cells too: a name below may decide on the category. */
  readonly keepsSubcategory: boolean
  /** The numbers of the tuples that are asked for; all where there are none. */
  readonly tuples?: readonly bigint[] | null
}

/** What the words of a tuple are of, in their order. */
const WORD_COLUMNS = [
  'category',
  'subcategory',
  'municipality',
  'status',
  'organisation',
  'channel',
  'register',
] as const

export type WordColumn = (typeof WORD_COLUMNS)[number]

/** The statuses of a table without any, told from its closing days; both are codes of the list. */
const MADE_STATUS = { closed: 'closed', open: 'not-closed' } as const

/** How the cells are told: one number of 64 bits each where tuple, day and days to the end fit into it, else two. */
export interface CellLayout {
  /** How far the number of a tuple is shifted before its last 32 bits are taken; `null` for all 64. */
  readonly shift: number | null
  /** The day, since 1970-01-01, from which days are counted in that one number; `null` for two numbers. */
  readonly origin: number | null
}

/** The words with which incidents have ended, as they stand on the server. */
export interface EndingWords {
  readonly closed: readonly string[]
  readonly refused: readonly string[]
}

/** The columns of words that the question takes, in their order. */
export function wordColumns({ columns, grain, keepsSubcategory }: CellsQuestion): readonly WordColumn[] {
  return WORD_COLUMNS.filter((column) => {
    if (column === 'status') return columns.status !== undefined || columns.closed !== undefined
    if (grain === 'month' && column === 'channel') return false
    // Where no column tells the category, the sub-category does.
    if (grain === 'month' && column === 'subcategory' && columns.category !== undefined && !keepsSubcategory)
      return columns.subcategory !== undefined
    return columns[column] !== undefined
  })
}

/** What is counted of rows, in the order in which a tuple tells it: days are days since 1970-01-01. */
const COUNTED = ['incidents', 'undated', 'invented', 'first', 'last', 'latest'] as const

type Counted = (typeof COUNTED)[number]

function countsOf({ columns }: CellsQuestion): Readonly<Record<Counted, string>> {
  const created = dayOf(columns.created)
  const isKept = `FILTER (WHERE isfinite(${quoteName(columns.created.name)}))`
  const ends = DAY_FIELDS.flatMap((field) => {
    const column = columns[field]
    return column === undefined ? [] : [`max(${finiteDayOf(column)}) ${isKept}`]
  })
  const reference = columns.reference === undefined ? 'NULL' : textOf(columns.reference)
  return {
    incidents: `count(*) ${isKept}`,
    undated: `count(*) - count(*) ${isKept}`,
    invented: `count(*) FILTER (WHERE ${reference} LIKE 'DEMO-%')`,
    first: sinceEpoch(`min(${created}) ${isKept}`),
    last: sinceEpoch(`max(${created}) ${isKept}`),
    latest: sinceEpoch(`greatest(${ends.join(', ')})`),
  }
}

/** Counts the rows, their days and what is invented. */
export function controlQuery(question: CellsQuestion): string {
  const counts = countsOf(question)
  const columns = COUNTED.map((name) => `${counts[name]} AS ${name}`)
  return `
    SELECT ${columns.join(',\n      ')}
    FROM ${quoteRelation(question.relation)}${conditions(rowsAsked(question))}`
}

/**
 * Asks for the number of each tuple, what is counted of its rows and its words, once. A count is sent only where it is not
 * the usual one: one incident with a day. Rows without a day have tuples too, which may count none.
 */
export function wordsQuery(question: CellsQuestion): string {
  const words = wordTexts(question)
  const { incidents, undated, invented, first, last, latest } = countsOf(question)
  const counts = [`nullif(${incidents}, 1)`, `nullif(${undated}, 0)`, `nullif(${invented}, 0)`, first, last, latest]
  const columns = [numberOf(words, null), ...counts, ...words]
  const places = words.map((_, index) => columns.length - words.length + index + 1).join(', ')
  const rows = `FROM ${quoteRelation(question.relation)}${conditions(rowsAsked(question))}`
  return copyOf(`SELECT ${columns.join(', ')} ${rows}${words.length === 0 ? '' : ` GROUP BY ${places}`}`)
}

/**
 * Whether rows may be sorted to be grouped. PostgreSQL takes tuples for many more than they are, and would sort the rows of a
 * large table with all their words, which takes five times as long.
 */
export function sortingQuery(isAllowed: boolean): string {
  return `SELECT set_config('enable_sort', '${isAllowed ? 'on' : 'off'}', true)`
}

/** How a table is asked before its cells, whose query is made of the words that it answers: for a person to read. */
export function askedQuery(question: CellsQuestion): string {
  return [controlQuery(question), wordsQuery(question)]
    .map((each) => each.trim().replaceAll(/\n {4}/g, '\n'))
    .join(';\n')
}

/** Asks for the cells: the number of the tuple with day and days to the end, and how many where not one. */
export function cellsQuery(question: CellsQuestion, layout: CellLayout, endings: EndingWords): string {
  const created = dayOf(question.columns.created)
  const first = question.grain === 'day' ? created : `${created} - (date_part('day', ${created})::int - 1)`
  const [day, duration] = [sinceEpoch(first), durationOf(question, endings)]
  const number = numberOf(wordTexts(question), layout.shift)
  const keys =
    layout.origin === null
      ? [number, `((${day})::bigint << 32) | ${duration}`]
      : [
          `(${number}::bigint << 32) | (${sixteenBits(`${day} - (${layout.origin})`)}::bigint << 16) | ${sixteenBits(duration)}`,
        ]
  const places = keys.map((_, index) => index + 1).join(', ')
  return copyOf(`SELECT ${keys.join(', ')}, nullif(count(*), 1)::int ${rowsOf(question)} GROUP BY ${places}`)
}

/** A number from 0 on; the server fails at any that does not fit, which would else be taken for a part of another one. */
function sixteenBits(number: string): string {
  return `((${number} - 32768)::smallint + 32768)`
}

function copyOf(selection: string): string {
  return `COPY (${selection}) TO STDOUT (FORMAT binary)`
}

function rowsOf(question: CellsQuestion): string {
  const { relation, columns } = question
  return `FROM ${quoteRelation(relation)}${conditions([`isfinite(${quoteName(columns.created.name)})`, ...rowsAsked(question)])}`
}

/** The conditions on days and tuples. */
export function rowsAsked(question: CellsQuestion): readonly string[] {
  const { tuples = null } = question
  if (tuples === null) return periodOf(question)
  const isChosen = `(${numberOf(wordTexts(question), null)}) IN (${tuples.join(', ')})`
  return [...periodOf(question), tuples.length === 0 ? 'false' : isChosen]
}

function wordTexts(question: CellsQuestion): readonly string[] {
  const { columns } = question
  return wordColumns(question).map((column) => {
    const own = columns[column]
    if (own === undefined) return madeStatus(columns)
    const isRest = column === 'subcategory' && question.grain === 'month' && !question.keepsSubcategory
    if (!isRest || columns.category === undefined) return textOf(own)
    return `CASE WHEN ${textOf(columns.category)} = '' THEN ${textOf(own)} ELSE '' END`
  })
}

function madeStatus({ closed }: TableColumns): string {
  const end = closed === undefined ? 'NULL' : finiteDayOf(closed)
  return `CASE WHEN ${end} IS NULL THEN '${MADE_STATUS.open}' ELSE '${MADE_STATUS.closed}' END COLLATE "C"`
}

/** The number of a tuple. Words hashed one by one take the server half the time of all of them hashed as one text. */
function numberOf(words: readonly string[], shift: number | null): string {
  const number =
    words.length === 0 ? '0::bigint' : words.map((word, place) => `hashtextextended(${word}, ${place})`).join(' # ')
  return shift === null ? number : `((((${number}) >> ${shift}) & 4294967295) - 2147483648)::int`
}

/** Days to the end and one more; 0 for what has not ended, or ended before it was created. */
function durationOf({ columns }: CellsQuestion, endings: EndingWords): string {
  const [closed, last] = [columns.closed, columns.lastAction].map((column) =>
    column === undefined ? null : finiteDayOf(column),
  )
  const ofClosed = [closed, last].flatMap((end) => end ?? [])
  const status = columns.status === undefined ? madeStatus(columns) : textOf(columns.status)
  const cases = [
    endCase(status, endings.closed, ofClosed),
    endCase(status, endings.refused, last === null || last === undefined ? [] : [last]),
  ].join('')
  if (cases === '') return '0'
  return `greatest(CASE${cases} END - ${dayOf(columns.created)} + 1, 0)`
}

function endCase(status: string, words: readonly string[], ends: readonly string[]): string {
  if (words.length === 0 || ends.length === 0) return ''
  return ` WHEN ${status} IN (${words.map(quoteText).join(', ')}) THEN coalesce(${ends.join(', ')})`
}

function sinceEpoch(day: string): string {
  return `${day} - date '1970-01-01'`
}
