import { isDay } from '../../shared/domain/calendar/day.ts'
import type { Compared } from '../../shared/domain/incidents/comparison.ts'
import { DIMENSIONS, type Dimension, isDimension } from '../../shared/domain/incidents/dimension.ts'
import {
  FILTER_KINDS,
  type Filter,
  type FilterKind,
  filterValues,
  MOST_TEXTS,
  withFilter,
  withText,
} from '../../shared/domain/incidents/filter.ts'
import { isMeasure, MEASURES, SERVICE_MEASURES } from '../../shared/domain/incidents/measure.ts'
import type { Question } from '../../shared/domain/incidents/question.ts'
import { SOURCES } from '../../shared/domain/incidents/question.ts'
import { readFilterValue, splitValues } from './filter-value.ts'
import { UsageError } from './terminal.ts'

/** The options of a question as commander gives them. */
export interface QuestionOptions {
  readonly by?: string
  readonly where?: readonly string[]
  /** As `--where register=` says it: an import takes the name so too. */
  readonly register?: string
  readonly from?: string
  readonly to?: string
  readonly compare?: string
  readonly source?: string
  readonly asOf?: string
  readonly top?: string
}

const ALL_MEASURES: readonly string[] = [...MEASURES, ...SERVICE_MEASURES]

/** Reads a question; what is not understood is a `UsageError` that names it, and the measures that the command takes. */
export function readQuestion(
  measure: string,
  options: QuestionOptions,
  allowed: readonly string[] = ALL_MEASURES,
): Question {
  if (!isMeasure(measure))
    throw new UsageError('command.usage-measure', { value: measure, allowed: allowed.join(', ') })
  const by = readGrouping(options.by ?? '')
  return { measure, by, ...readTop(options.top, by), ...readSelection(options) }
}

/** Which incidents, days and state a question is about, whatever is counted of them. */
export function readSelection(options: QuestionOptions): Omit<Question, 'measure' | 'by' | 'top'> {
  const from = readDayOption(options.from)
  const to = readDayOption(options.to)
  if (from !== null && to !== null && from > to) throw new UsageError('command.usage-period', { from, to })
  return {
    filters: conditionsOf(options).reduce<readonly Filter[]>(addFilter, []),
    from,
    to,
    comparison: readCompared(options.compare),
    asOf: readSnapshot(options.asOf),
    source: readChoice('--source', options.source, SOURCES),
  }
}

function conditionsOf({ where = [], register }: QuestionOptions): readonly string[] {
  return register === undefined ? where : [...where, `register=${register}`]
}

/** `previous-year`, or other days as `FROM/TO`. */
function readCompared(text: string | undefined): Compared {
  if (text === undefined) return 'none'
  if (text === 'previous-year') return text
  const [from = '', to = '', ...rest] = text.split('/')
  if (rest.length === 0 && isDay(from) && isDay(to) && from <= to) return { from, to }
  throw new UsageError('command.usage-choice', { option: '--compare', value: text, allowed: COMPARED.join(', ') })
}

const COMPARED = ['previous-year', 'YYYY-MM-DD/YYYY-MM-DD']

/** A day as ISO text; `null` where none is given, a `UsageError` for anything else. */
export function readDayOption(text: string | undefined): string | null {
  if (text === undefined) return null
  if (!isDay(text)) throw new UsageError('command.usage-day', { value: text })
  return text
}

/** One of the values allowed; `null` where none is given, a `UsageError` for any other. */
export function readChoice<Choice extends string>(
  option: string,
  value: string | undefined,
  allowed: readonly Choice[],
): Choice | null {
  if (value === undefined) return null
  const found = allowed.find((each) => each === value)
  if (found === undefined) throw new UsageError('command.usage-choice', { option, value, allowed: allowed.join(', ') })
  return found
}

interface Bounds {
  readonly least?: number
  readonly most?: number
}

/** A whole number within its bounds, both included; `null` where none is given. */
export function readWholeNumber(
  option: string,
  value: string | undefined,
  { least = 0, most }: Bounds = {},
): number | null {
  if (value === undefined) return null
  const number = Number(value)
  if (/^\d{1,9}$/.test(value) && number >= least && number <= (most ?? number)) return number
  if (most === undefined) throw new UsageError('command.usage-number', { option, value, least })
  throw new UsageError('command.usage-number-range', { option, value, least, most })
}

/** The snapshot of `--as-of`; `null` where none is given. */
export function readSnapshot(text: string | undefined): number | null {
  return readWholeNumber('--as-of', text, { least: 1 })
}

/** Only streets are so many that some are left together. */
function readTop(text: string | undefined, by: readonly Dimension[]): Pick<Question, 'top'> {
  const top = readWholeNumber('--top', text, { least: 1, most: 10_000 })
  if (top === null) return {}
  if (by.join() !== 'street') throw new UsageError('command.usage-top')
  return { top }
}

/** An answer is a table of rows and columns: two dimensions at most, and not the same one twice. */
export function readGrouping(text: string): readonly Dimension[] {
  return readNames(text).map(readDimension)
}

/** The names of a grouping, as they are written. */
export function readNames(text: string): readonly string[] {
  const dimensions = text.split(',').filter(Boolean)
  if (dimensions.length > 2 || new Set(dimensions).size < dimensions.length)
    throw new UsageError('command.usage-grouping', { value: text })
  return dimensions
}

function readDimension(text: string): Dimension {
  if (isDimension(text)) return text
  throw new UsageError('command.usage-dimension', { value: text, allowed: DIMENSIONS.join(', ') })
}

function readFilterKind(text: string): FilterKind {
  const kind = FILTER_KINDS.find((each) => each === text)
  if (kind === undefined)
    throw new UsageError('command.usage-filter', { value: text, allowed: FILTER_KINDS.join(', ') })
  return kind
}

function addFilter(filters: readonly Filter[], text: string): readonly Filter[] {
  const at = text.indexOf('=')
  if (at < 1 || at === text.length - 1) throw new UsageError('command.usage-where', { value: text })
  const kind = readFilterKind(text.slice(0, at))
  const written = text.slice(at + 1)
  // A text is looked for as it stands: its commas are those of an address.
  const values = (kind === 'text' ? [written.trim()] : splitValues(written))
    .filter(Boolean)
    .map((value) => readFilterValue(kind, value))
  if (values.length === 0) throw new UsageError('command.usage-where', { value: text })
  // The same dimension twice adds to what was chosen, as a comma does.
  const known = filterValues(filters, kind) ?? []
  const all = kind === 'text' ? values.reduce(withText, known) : [...new Set([...known, ...values])]
  if (kind === 'text' && all.length > MOST_TEXTS)
    throw new UsageError('command.usage-texts', { value: text, most: MOST_TEXTS })
  return withFilter(filters, kind, all)
}
