import { AppError } from '../../../../shared/contract/error.ts'
import type { ListedSelection } from '../../../../shared/domain/import/listed-records.ts'
import { CODED_DIMENSIONS, type Dimension } from '../../../../shared/domain/incidents/dimension.ts'
import { type Filter, filterValues, withFilter } from '../../../../shared/domain/incidents/filter.ts'
import { isTold } from '../../../../shared/domain/incidents/finer-cells.ts'
import { PLAIN_QUESTION } from '../../../../shared/domain/incidents/question.ts'
import type { Grain } from '../../../../shared/domain/vocabulary/grain.ts'
import { type Answerer, createAnswerer } from '../../figures/answer-question.ts'
import type { Database } from '../../store/database.ts'

interface Compared {
  readonly selection: ListedSelection
  readonly grain: Grain
}

/** How records are others than were counted: in number, or in their months and codes. */
interface Difference {
  readonly context: 'counts' | 'codes'
  readonly declared: number
  readonly computed: number
}

/**
 * Compares records with the counts of their selection, by month and by each dimension that these tell apart; `null` where
 * they are the same.
 */
export function differsFromCounts(
  counts: Answerer,
  lists: Database,
  { selection, grain }: Compared,
): Difference | null {
  const listed = createAnswerer(lists)
  // Days before the first record of a register are none of several together: each is asked by itself.
  const parts = ofEachRegister(selection.filters).map((filters) => ({ ...selection, filters }))
  const [declared, computed] = [counts, listed].map((answer) => sumOf(parts.map((part) => totalOf(answer, part))))
  if (declared === undefined || computed === undefined) return null
  if (declared !== computed) return { context: 'counts', declared, computed }
  const ways = [...CODED_DIMENSIONS.filter((dimension) => isTold(dimension, grain)), 'month' as const]
  const isSame = parts.every((part) => ways.every((way) => shapeOf(counts, part, way) === shapeOf(listed, part, way)))
  return isSame ? null : { context: 'codes', declared, computed }
}

/** Filters that choose several registers, once for each of them. */
export function ofEachRegister(filters: readonly Filter[]): readonly (readonly Filter[])[] {
  const registers = filterValues(filters, 'register')
  return registers === null ? [filters] : registers.map((register) => withFilter(filters, 'register', [register]))
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0)
}

/** Fails with `rows-differ` where they are others. */
export function expectSameCounts(
  counts: Answerer,
  lists: Database,
  { source, ...compared }: Compared & { readonly source: string },
): void {
  const difference = differsFromCounts(counts, lists, compared)
  if (difference !== null) throw new AppError('rows-differ', { source, ...difference })
}

function totalOf(answer: Answerer, selection: ListedSelection): number {
  return answer({ ...PLAIN_QUESTION, ...selection, source: 'records' }).total ?? 0
}

function shapeOf(answer: Answerer, selection: ListedSelection, by: Dimension): string {
  const { rows } = answer({ ...PLAIN_QUESTION, ...selection, source: 'records', by: [by] })
  const counted = rows.flatMap(({ key, value }) => (value === null || value === 0 ? [] : [`${key.join('/')} ${value}`]))
  return JSON.stringify(counted.toSorted())
}
