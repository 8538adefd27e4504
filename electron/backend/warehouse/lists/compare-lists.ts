import { AppError } from '../../../../shared/contract/error.ts'
import type { ListedSelection } from '../../../../shared/domain/import/listed-records.ts'
import { CODED_DIMENSIONS, type Dimension } from '../../../../shared/domain/incidents/dimension.ts'
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
  const [declared, computed] = [totalOf(counts, selection), totalOf(listed, selection)]
  if (declared !== computed) return { context: 'counts', declared, computed }
  const ways = [...CODED_DIMENSIONS.filter((dimension) => isTold(dimension, grain)), 'month' as const]
  const isSame = ways.every((way) => shapeOf(counts, selection, way) === shapeOf(listed, selection, way))
  return isSame ? null : { context: 'codes', declared, computed }
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
