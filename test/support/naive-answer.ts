import { type Columns, TUPLE_DIMENSIONS, type TupleDimension } from '../../electron/backend/engine/incident-columns.ts'
import { markedRows, type NumberedColumns } from '../../electron/backend/engine/marked-rows.ts'
import { streetColumn } from '../../electron/backend/engine/street-column.ts'
import { atOnce } from '../../electron/backend/turns/steps.ts'
import type { CategoryBreak, RecordGround } from '../../shared/domain/figures/record-ground.ts'
import { CALENDAR_DIMENSIONS, type Dimension } from '../../shared/domain/incidents/dimension.ts'
import { type FilterKind, filterValues, rowsName } from '../../shared/domain/incidents/filter.ts'
import type { Question } from '../../shared/domain/incidents/question.ts'
import { streetWritings } from '../../shared/domain/row/street.ts'
import { CATEGORY_CODES } from '../../shared/domain/vocabulary/category.ts'
import { MUNICIPALITIES } from '../../shared/domain/vocabulary/municipality.ts'
import { STATUS_CODES } from '../../shared/domain/vocabulary/status.ts'
import { numberedRecords } from './columns-of-records.ts'

/** One incident, plain. */
export type PlainIncident = Readonly<Record<TupleDimension, string>> & {
  readonly created: string
  /** Until it was closed or refused. */
  readonly days: number | null
  /** A street with a number, or none. */
  readonly address?: string
}

/** One of which a test says only what matters to it. */
export const ANY_INCIDENT: PlainIncident = {
  category: 'road',
  subcategory: '',
  municipality: '21004',
  status: 'closed',
  organisation: '',
  channel: '',
  register: 'fixmystreet',
  created: '2023-02-28',
  days: 3,
}

/** The same incidents as the engine holds them. */
export function stateOf(
  incidents: readonly PlainIncident[],
  asOf: string,
  breaks: readonly CategoryBreak[] = [],
  filters: Question['filters'] = [],
): { columns: Columns; coverage: RecordGround } {
  const first = incidents.map((each) => each.created).toSorted()[0]!
  const kept = rowsName(filters)
  const rows = rowsWithStreets(incidents)
  const columns = kept === undefined ? rows.columns : keptColumns(rows, incidents, filters, kept)
  return { columns, coverage: { covers: { from: first, to: asOf }, asOf, breaks } }
}

function rowsWithStreets(incidents: readonly PlainIncident[]): NumberedColumns {
  const rows = numberedRecords(incidents)
  const addresses = [...new Set(incidents.flatMap(({ address }) => address ?? []))]
  const ofId = Uint32Array.from(incidents, ({ address }) => addresses.indexOf(address ?? '') + 1)
  const street = atOnce(streetColumn(rows, { ofId, streets: [[], ...addresses.map(streetWritings)] }))
  return { ...rows, columns: { ...rows.columns, street } }
}

function keptColumns(
  rows: NumberedColumns,
  incidents: readonly PlainIncident[],
  filters: Question['filters'],
  kept: string,
): Columns {
  const texts = filterValues(filters, 'text')
  const streets = filters.find(({ kind }) => kind === 'street')?.values
  const isKept = (each: PlainIncident): boolean =>
    (texts?.some((text) => hasText(each, text)) ?? true) && (streets?.includes(codeOf(each, 'street')) ?? true)
  const marks = Uint8Array.from(incidents, (each) => Number(isKept(each)))
  return { ...atOnce(markedRows(rows, marks)).columns, kept }
}

/** These incidents have no words but their codes. */
function hasText(incident: PlainIncident, text: string): boolean {
  return TUPLE_DIMENSIONS.some((dimension) => incident[dimension].includes(text))
}

function codeOf(incident: Partial<PlainIncident> & Pick<PlainIncident, 'created'>, dimension: FilterKind): string {
  switch (dimension) {
    case 'text':
    case 'part':
    case 'age':
    case 'open-at':
      throw new Error('these incidents have no text')
    case 'street':
      return incident.address === undefined
        ? ''
        : `${incident.municipality}/${incident.address.replace(/ \d+$/, '').toLowerCase()}`
    case 'year':
      return incident.created.slice(0, 4)
    case 'month':
      return incident.created.slice(0, 7)
    case 'day':
      return incident.created
    case 'weekday':
      return String(new Date(`${incident.created}T00:00:00Z`).getUTCDay() || 7)
    case 'weekday-month':
      return `${codeOf(incident, 'weekday')}-${incident.created.slice(5, 7)}`
    default:
      return incident[dimension] ?? ''
  }
}

/** Dimensions of which a code that only the compared days have is a row too. */
const OPEN_LISTS: readonly string[] = ['subcategory', 'organisation', 'channel', 'register']

/** A code or a day of a year earlier; 29 February becomes the 28th. */
export function earlier(code: string): string {
  const moved = `${Number(code.slice(0, 4)) - 1}${code.slice(4)}`
  return moved.endsWith('-02-29') ? `${moved.slice(0, 8)}28` : moved
}

const isCalendar = (kind: FilterKind): boolean => CALENDAR_DIMENSIONS.some((each) => each === kind)

const isOfWeeks = (kind: FilterKind): boolean => kind === 'weekday' || kind === 'weekday-month'

const isYearly = (kind: FilterKind): boolean => !isOfWeeks(kind) && isCalendar(kind)

function chosen(incidents: readonly PlainIncident[], question: Question, from: string, to: string) {
  return incidents.filter(
    (each) =>
      each.created >= from &&
      each.created <= to &&
      question.filters.every(({ kind, values }) =>
        kind === 'text' ? values.some((text) => hasText(each, text)) : values.includes(codeOf(each, kind)),
      ),
  )
}

function grouped(incidents: readonly PlainIncident[], by: readonly Dimension[]): Map<string, PlainIncident[]> {
  const groups = new Map<string, PlainIncident[]>()
  for (const each of incidents) {
    const key = JSON.stringify(by.map((dimension) => codeOf(each, dimension)))
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return groups
}

function nearestRank(incidents: readonly PlainIncident[], percent: number): number | null {
  const closed = incidents.filter((each) => each.status === 'closed')
  const days = closed.flatMap((each) => each.days ?? []).sort((a, b) => a - b)
  return days[Math.ceil((percent * days.length) / 100) - 1] ?? null
}

/** Those of the registers that are asked: what a register has none of is no zero of it. */
function ofRegisters(incidents: readonly PlainIncident[], { filters }: Question): readonly PlainIncident[] {
  const asked = filters.find(({ kind }) => kind === 'register')?.values
  return incidents.filter(({ register }) => asked?.includes(register) ?? true)
}

/** The inhabitants of the place of a row, or of all places that are asked. */
export function inhabitantsOf(incidents: readonly PlainIncident[], question: Question, key: readonly string[]): number {
  const at = key.length === 0 ? -1 : question.by.indexOf('municipality')
  const asked = question.filters.find((filter) => filter.kind === 'municipality')?.values ?? []
  const isOfBrussels = (code: string | undefined) => MUNICIPALITIES.some((each) => each.code === code)
  const sum = (isMeant: (code: string) => boolean) =>
    MUNICIPALITIES.filter(({ code }) => isMeant(code)).reduce((all, { population }) => all + population, 0)
  if (at !== -1) return sum((code) => code === key[at])
  const seen = new Set(ofRegisters(incidents, question).map(({ municipality }) => municipality))
  // Incidents of other places are no rate of these inhabitants, nor are inhabitants of whom no record tells.
  const isSeen = (code: string) => isOfBrussels(code) && seen.has(code)
  if (asked.length > 0) return asked.every(isSeen) ? sum((code) => asked.includes(code)) : 0
  const isOfOthers = [...seen].some((code) => code !== 'unknown' && !isOfBrussels(code))
  return isOfOthers || !MUNICIPALITIES.every(({ code }) => isSeen(code)) ? 0 : sum(() => true)
}

function measured(question: Question, rows: readonly PlainIncident[], all: number, inhabitants: number) {
  const over = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)
  switch (question.measure) {
    case 'incidents':
      return rows.length
    case 'share':
      return over(rows.length, all)
    case 'median-days':
      return nearestRank(rows, 50)
    case 'p90-days':
      return nearestRank(rows, 90)
    case 'closed-rate':
      return over(rows.filter((each) => each.status === 'closed').length, rows.length)
    case 'per-1000':
      return inhabitants === 0 ? null : (rows.length * 1000) / inhabitants
  }
}

/** Whether a break of what a figure counts has days compared on both of its sides, the earlier ones a year before. */
function isOverBreak(breaks: readonly CategoryBreak[], question: Question, key: readonly string[], days: Days) {
  const of = (dimension: Dimension) => (key.length === 0 ? undefined : key[question.by.indexOf(dimension)])
  // A sub-category is one of its category.
  const own = of('category') ?? of('subcategory')?.replace(/\/.*/, '')
  const asked = own ? [own] : question.filters.find(({ kind }) => kind === 'category')?.values
  // Years, months and days sort as texts: a tilde comes after all that begin with them.
  const dates = key.length === 0 ? [] : key.filter((_code, index) => isYearly(question.by[index]!))
  return breaks.some(
    ({ category, from }) =>
      asked?.includes(category) &&
      [days.from, ...dates].every((date) => from > `${earlier(date)}-01-01`.slice(0, 10)) &&
      [days.to, ...dates].every((date) => from <= `${date}~`),
  )
}

/** Whether a year, month or day of a row has days that are not known; `null` for a row that is about none. */
function isCut(by: readonly Dimension[], key: readonly string[], begin: string, asOf: string): boolean | null {
  const dates = key.filter((_code, index) => isYearly(by[index]!)).map((date) => date.split('-').map(Number))
  if (dates.length === 0) return null
  return dates.some(([year = 0, month, day]) => {
    const first = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1))
    const last = day === undefined ? new Date(Date.UTC(year, month ?? 12, 0)) : first
    return first.toISOString().slice(0, 10) < begin || last.toISOString().slice(0, 10) > asOf
  })
}

/** How many days there are, day by day, that filters keep and that a row is about. */
export function dayCount(
  filters: Question['filters'],
  by: readonly Dimension[],
  key: readonly string[],
  days: Days,
): number {
  const isKept = (created: string): boolean =>
    filters.every(({ kind, values }) => !isCalendar(kind) || values.includes(codeOf({ created }, kind))) &&
    key.every((code, index) => !isCalendar(by[index]!) || code === codeOf({ created }, by[index]!))
  let count = 0
  for (let at = Date.parse(days.from); at <= Date.parse(days.to); at += 86_400_000)
    if (isKept(new Date(at).toISOString().slice(0, 10))) count += 1
  return count
}

/** From so many days on, on both sides, one day more or less is said and left aside. */
export const LONG = 60

/** How many days count, now and a year before. */
function lengths(question: Question, moved: Question, key: readonly string[], days: Days): Lengths {
  const { by } = question
  const before = key.map((code, index) => (isYearly(by[index]!) ? earlier(code) : code))
  const daysBefore = { from: earlier(days.from), to: earlier(days.to) }
  return { now: dayCount(question.filters, by, key, days), before: dayCount(moved.filters, by, before, daysBefore) }
}

/** Whether not equally many days of the week count a year before, or a short period had one more or less. */
function isUneven({ by, filters }: Question, key: readonly string[], { now, before }: Lengths): boolean {
  if (now !== before && Math.min(before, now) < LONG) return true
  const isOfAll = !filters.some(({ kind, values }) => isOfWeeks(kind) && values.length < 7)
  return now !== before && (!isOfAll || (key.length > 0 && by.some(isOfWeeks)))
}

const EVERY_DAY = Array.from({ length: 2200 }, (_, index) =>
  new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10),
)

interface Lengths {
  readonly now: number
  readonly before: number
}

interface Days {
  readonly from: string
  readonly to: string
}

/** The answer by its definition: everything read for every question. `period` must begin by the as-of day. */
export function naiveAnswer(
  incidents: readonly PlainIncident[],
  asOf: string,
  question: Question,
  breaks: readonly CategoryBreak[] = [],
) {
  const first = incidents.map((each) => each.created).sort()[0]!
  const begin = `${first.slice(0, 7)}-01`
  // A year of which only days of January lie before the first incident lacks none.
  const opening = begin.endsWith('-01-01') ? begin : first
  const keeps = (date: string): boolean =>
    question.filters.every(({ kind, values }) => !isYearly(kind) || values.includes(codeOf({ created: date }, kind)))
  const isDated = question.filters.some(({ kind }) => isYearly(kind))
  const fit = isDated
    ? EVERY_DAY.filter((date) => keeps(date) && date >= (question.from ?? '') && date <= (question.to ?? '~'))
    : []
  const asked = fit[0] ?? question.from ?? opening
  const to = fit.at(-1) ?? question.to ?? `${asOf.slice(0, 4)}-12-31`
  const start = asked < begin ? opening : asked
  const known = fit.filter((date) => date >= start && date <= asOf)
  const from = known[0] ?? start
  const end = known.at(-1) ?? (to < asOf ? to : asOf)
  const rows = chosen(incidents, question, from, end)
  const groups = grouped(rows, question.by)
  const inhabitants = (key: readonly string[]) => inhabitantsOf(incidents, question, key)
  const closedList = {
    category: CATEGORY_CODES as readonly string[],
    municipality: MUNICIPALITIES.map((each) => each.code),
    status: STATUS_CODES as readonly string[],
  }
  const own = ofRegisters(incidents, question)
  const isAbsentIn = (kind: 'category' | 'municipality' | 'status', code: string): boolean =>
    closedList[kind].includes(code) && own.every((each) => each[kind] !== code)
  const [dimension] = question.by
  if (rows.length > 0 && question.by.length === 1 && (dimension === 'category' || dimension === 'municipality')) {
    const filter = question.filters.find((each) => each.kind === dimension)
    for (const code of closedList[dimension].filter((each) => !isAbsentIn(dimension, each)))
      if ((filter === undefined || filter.values.includes(code)) && !groups.has(JSON.stringify([code])))
        groups.set(JSON.stringify([code]), [])
  }
  const moved: Question = {
    ...question,
    filters: question.filters.map((filter) =>
      isYearly(filter.kind) ? { ...filter, values: filter.values.map(earlier) } : filter,
    ),
  }
  const before = chosen(incidents, moved, earlier(from), earlier(end))
  const beforeGroups = grouped(before, question.by)
  if (rows.length > 0 && question.by.length === 1 && isYearly(dimension!) && question.comparison === 'previous-year')
    for (const each of before) {
      const code = codeOf(each, dimension!)
      const later = `${Number(code.slice(0, 4)) + 1}${code.slice(4)}`
      const isThere = dimension !== 'day' || new Date(`${later}T00:00:00Z`).toISOString().startsWith(later)
      const isAsked = later >= from.slice(0, later.length) && later <= end.slice(0, later.length)
      const isKept = question.filters.every(({ kind, values }) => kind !== dimension || values.includes(later))
      if (isThere && isAsked && isKept && !groups.has(JSON.stringify([later]))) groups.set(JSON.stringify([later]), [])
    }
  if (rows.length > 0 && OPEN_LISTS.includes(question.by.join()) && question.comparison === 'previous-year')
    if (earlier(from) >= begin) for (const key of beforeGroups.keys()) if (!groups.has(key)) groups.set(key, [])
  const days = lengths(question, moved, [], { from, to: end })
  return {
    period: { from, to: end },
    /** True when a filter keeps nothing but codes of a list that no record of the state has. */
    isAbsent: question.filters.some(
      ({ kind, values }) =>
        (kind === 'category' || kind === 'municipality' || kind === 'status') &&
        values.length > 0 &&
        values.every((code) => isAbsentIn(kind, code)),
    ),
    /** The codes of the list of its dimension that no record of the state has. */
    absent:
      question.by.length === 1 && (dimension === 'category' || dimension === 'municipality')
        ? closedList[dimension].filter((code) => isAbsentIn(dimension, code))
        : [],
    total: question.measure === 'share' && rows.length > 0 ? 1 : measured(question, rows, rows.length, inhabitants([])),
    partial: to > asOf || asked < begin,
    /** True when no day of the period is covered: the figure is then not known, which is not zero. */
    isBefore: to < begin,
    /** The same of days that are not over. */
    isAfter: asked > asOf || (fit.length > 0 && known.length === 0),
    before: before.length,
    isOverBreak: isOverBreak(breaks, question, [], { from, to: end }),
    days,
    isUneven: isUneven(question, [], days),
    rows: [...groups].map(([text, group]) => {
      const key: string[] = JSON.parse(text)
      const same = key.map((code, index) => (isYearly(question.by[index]!) ? earlier(code) : code))
      const own = lengths(question, moved, key, { from, to: end })
      return {
        key,
        value: measured(question, group, rows.length, inhabitants(key)),
        isPartial: isCut(question.by, key, begin, asOf) ?? (to > asOf || asked < begin),
        count: group.length,
        before: beforeGroups.get(JSON.stringify(same))?.length ?? 0,
        isOverBreak: isOverBreak(breaks, question, key, { from, to: end }),
        days: own,
        isUneven: isUneven(question, key, own),
      }
    }),
  }
}
