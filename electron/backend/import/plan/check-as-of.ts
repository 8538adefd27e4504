import type { Day } from '../../../../shared/domain/calendar/day.ts'
import type { Dataset } from '../../../../shared/domain/dataset/dataset.ts'
import { hasCounts } from '../../../../shared/domain/dataset/traits.ts'
import { latestRecordDay } from '../../queries/snapshots.ts'
import type { Database } from '../../store/database.ts'
import { sameKey, TABLES } from '../../store/versioned-table.ts'
import type { ProblemList } from '../check/problem-list.ts'
import { type AsOfDay, lastToldDay, leavesYearOpen } from '../head/as-of-day.ts'
import type { ReadFile } from '../reading/read-import.ts'
import { addTableProblem } from './gather-problems.ts'

/**
 * The as-of day that something tells, else the latest day of the rows that is not still to come. Targets are known without
 * one: of the day that a person says, of the newest from which one holds, else of that of the records, else of the import.
 */
export function asOfOf(
  { layout: { dataset }, givenAsOf, rows: { period } }: ReadFile,
  { database, today }: { readonly database: Database; readonly today: Day },
): AsOfDay | null {
  const ofRows = period !== null && period.to <= today ? ({ day: period.to, from: 'rows' } as const) : null
  if (dataset !== 'targets') return givenAsOf ?? ofRows
  if (givenAsOf?.from === 'person') return givenAsOf
  const ofRecords = latestRecordDay(database)
  return ofRows ?? (ofRecords === null ? { day: today, from: 'import' } : { day: ofRecords, from: 'records' })
}

/** What tells a day that a file cannot have; those that targets are known of without saying one are never refused. */
function ruleOf({ from }: AsOfDay): Exclude<AsOfDay['from'], 'records' | 'import'> {
  return from === 'records' || from === 'import' ? 'rows' : from
}

/**
 * Asks for an as-of day that nothing tells, or that words or what is stored leave open; refuses one that the rows go
 * beyond, or still to come.
 */
export function checkAsOf(
  file: string,
  read: ReadFile,
  { database, asOf, today }: { readonly database: Database; readonly asOf: AsOfDay | null; readonly today: Day },
  problems: ProblemList,
): void {
  const { layout, rows } = read
  const last = lastToldDay(layout.dataset, rows)
  const whole = asOf === null || asOf.from === 'rows' ? wholeYear(layout, rows) : null
  const open = whole === null ? null : openText(layout, whole)
  const parts = storedParts(database, layout.dataset)
  const doubtful = parts.find((part) => `${part.year}-12-31` <= today && !isKnownWhole(part, layout, asOf))
  if (whole !== null && open !== null) {
    const { text, line = 0 } = open
    // The last day of a year under way is no answer: it is still to come.
    const details =
      whole === today.slice(0, 4)
        ? ({ year: whole, today, rule: 'year' } as const)
        : ({ year: whole, rule: 'text' } as const)
    addTableProblem(file, read, 'question-as-of-day', problems, { line, raw: text, details })
  } else if (doubtful !== undefined) {
    const { year, to, hasGrown } = doubtful
    const end = `${year}-12-31`
    const isLast = last?.startsWith(year) === true
    const details = isLast
      ? ({ rule: 'stored', asOf: hasGrown ? end : to } as const)
      : ({ rule: 'stored-earlier', asOf: asOf?.day ?? end } as const)
    addTableProblem(file, read, 'question-as-of-day', problems, { details: { year, to, ...details } })
  } else if (asOf === null) {
    const year = last?.slice(0, 4) ?? ''
    const part = parts.find((each) => each.year === year)
    const stored = part === undefined ? {} : { to: part.to }
    const details = year === today.slice(0, 4) ? ({ year, today, ...stored, rule: 'year' } as const) : {}
    addTableProblem(file, read, 'question-as-of-day', problems, { details })
  } else if (last !== null && asOf.day < last)
    addTableProblem(file, read, 'as-of-early', problems, { details: { asOf: asOf.day, last, rule: ruleOf(asOf) } })
  else if (asOf.day > today)
    addTableProblem(file, read, 'as-of-future', problems, { details: { asOf: asOf.day, today, rule: ruleOf(asOf) } })
  else {
    if (asOf.from !== 'person' && asOf.from !== 'rows' && isCut(layout, rows, asOf.day))
      addTableProblem(file, read, 'note-year-cut', problems, {
        details: { year: asOf.day.slice(0, 4), asOf: asOf.day, rule: ruleOf(asOf) },
      })
    for (const { year, to } of parts)
      addTableProblem(file, read, 'note-year-whole', problems, { details: { year, to } })
  }
}

/**
 * True where something tells that a year of which a part is stored is whole now: a person, days beside its figures, or a
 * later day that the file gives for them. The name of a file tells when it was made; figures that have not grown tell
 * another story than its days.
 */
function isKnownWhole({ hasGrown }: StoredPart, { columns }: ReadFile['layout'], asOf: AsOfDay | null): boolean {
  if (asOf?.from === 'person') return true
  const isOfFile = asOf !== null && asOf.from !== 'rows' && asOf.from !== 'name'
  return hasGrown && (isOfFile || columns.some(({ field }) => field?.name === 'to'))
}

/** The last year of published counts, where its figures are to be stored as those of a whole one. */
function wholeYear({ dataset }: ReadFile['layout'], { period, lastStart }: ReadFile['rows']): string | null {
  const year = lastStart?.slice(0, 4) ?? ''
  const isWhole = period?.to === `${year}-12-31` && lastStart === `${year}-01-01`
  return hasCounts(dataset) && isWhole ? year : null
}

/** The title or remark by which a year may not be whole. */
function openText(
  { titleLines, remarks = [] }: ReadFile['layout'],
  year: string,
): { readonly text: string; readonly line?: number } | null {
  return [...titleLines.map((text) => ({ text })), ...remarks].find(({ text }) => leavesYearOpen(text, year)) ?? null
}

/** True where the last year of a table that names years runs up to the as-of day within it only. */
function isCut({ dataset, columns }: ReadFile['layout'], { period, lastStart }: ReadFile['rows'], asOf: Day): boolean {
  const hasYears = columns.some(({ field }) => field?.name === 'year' || field?.standsFor?.includes('year'))
  const isUnderWay = lastStart === `${asOf.slice(0, 4)}-01-01` && !asOf.endsWith('-12-31')
  return hasCounts(dataset) && hasYears && isUnderWay && period?.to === asOf
}

/** A year that is stored up to a day within it, of which the staged figures would be those of the whole one. */
interface StoredPart {
  readonly year: string
  /** The last day of the part. */
  readonly to: Day
  /** False where most of the staged figures are no higher: they may be those of the same part, retyped under the year. */
  readonly hasGrown: boolean
}

/**
 * The years that are stored in part and staged as whole ones, the last first. One that is stored as a whole year too is
 * none of them, unless most of its staged figures are lower than those.
 */
function storedParts(database: Database, dataset: Dataset): readonly StoredPart[] {
  if (!hasCounts(dataset)) return []
  const { name, key } = TABLES[dataset]
  const ofPart = sameKey({ key: key.filter((each) => each !== 'period_to') }, 'part', 'staged')
  const found = database
    .prepare<[], { year: string; to: Day; hasGrown: number }>(`
      SELECT substr(staged.period_to, 1, 4) AS year, part.period_to AS "to",
        2 * sum(staged.value > part.value) >= count(*) AS hasGrown
      FROM staged
        JOIN ${name} part ON ${ofPart} AND part.valid_to IS NULL
        LEFT JOIN ${name} whole ON ${sameKey({ key }, 'whole', 'staged')} AND whole.valid_to IS NULL
      WHERE part.period_to < staged.period_to AND staged.period_to = substr(staged.period_from, 1, 4) || '-12-31'
        AND staged.period_from LIKE '%-01-01'
      GROUP BY 1, 2
      HAVING count(whole.value) < count(*) OR 2 * sum(staged.value < whole.value) >= count(*)
      ORDER BY 1 DESC, 2 DESC`)
    .all()
    .map((row) => ({ ...row, hasGrown: row.hasGrown === 1 }))
  return found.filter(({ year }, index) => found[index - 1]?.year !== year)
}
