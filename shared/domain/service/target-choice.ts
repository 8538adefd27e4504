import type { Day } from '../calendar/day.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import { ALL_CATEGORIES, type Counting } from '../dataset/target-fields.ts'
import { normaliseText } from '../reading/normalise-text.ts'

/** Within how many days the incidents of a kind are to be closed that are created from one day to another. */
export interface Target {
  /** A code, or `*` for all categories. */
  readonly category: string
  /** With its category before it, as a code of the data. */
  readonly subcategory: string | null
  readonly from: Day | null
  readonly to: Day | null
  readonly delay: number
  readonly counting: Counting
}

/** What an incident is by its codes. */
export interface IncidentKind {
  readonly category: string
  readonly subcategory: string
}

/** The targets that an incident of a kind can have, the most specific first: of its sub-category, its category, of all. */
export function targetsOfKind<Each extends Target>(
  targets: readonly Each[],
  { category, subcategory }: IncidentKind,
): readonly Each[] {
  const below = normaliseText(subcategory)
  const isOfSubcategory = (target: Each): boolean =>
    target.subcategory !== null && subcategory !== '' && normaliseText(target.subcategory) === below
  const isOfCategory = (target: Each): boolean => target.subcategory === null && target.category === category
  const isOfAll = (target: Each): boolean => target.category === ALL_CATEGORIES
  return [isOfSubcategory, isOfCategory, isOfAll].flatMap((isOf) => targets.filter(isOf))
}

/** The first of some targets that holds on a day; `null` where none does. */
export function targetHolding<Each extends Target>(ofKind: readonly Each[], created: Day): Each | null {
  const holds = ({ from, to }: Each): boolean => (from === null || from <= created) && (to === null || created <= to)
  return ofKind.find(holds) ?? null
}

/** The day by which an incident that was created on a day is to be closed, both in days since 1970-01-01. */
export function dueDay(created: number, { delay, counting }: Pick<Target, 'delay' | 'counting'>): number {
  return counting === 'calendar' ? created + delay : addWorkingDays(created, delay)
}
