import type { ListedTarget } from '../../shared/contract/figures.ts'
import type { Span } from '../../shared/domain/calendar/period.ts'
import { pastDue } from '../../shared/domain/service/on-time.ts'
import type { OnTimeAnswer, OnTimeRow } from '../../shared/domain/service/service-question.ts'
import { inOrderOfShare, sizeOf } from '../../shared/domain/service/share-order.ts'
import { targetsOver } from '../../shared/domain/service/target-changes.ts'
import { targetsOfKind } from '../../shared/domain/service/target-choice.ts'

/** The rows that have incidents, the largest share first; those without a share last, by their size. */
export function sortedRows({ rows }: OnTimeAnswer): readonly OnTimeRow[] {
  return inOrderOfShare(rows.filter(({ parts }) => sizeOf(parts) > 0))
}

/** How far the longest row goes on beyond its denominator, in denominators; longer ones are cut. */
const LONGEST = 1.6

/** One scale for all rows: the share of the width at which 100 % stand. */
export function wholeAt(rows: readonly OnTimeRow[]): number {
  const reaches = rows.flatMap(({ value, parts }) => (value === null ? [] : [sizeOf(parts) / pastDue(parts)]))
  return 1 / Math.min(LONGEST, Math.max(1, ...reaches))
}

/** The targets of a category within some days, in order of time, and how many of its sub-categories have one of their own. */
export function targetsOfCategory(
  targets: readonly ListedTarget[],
  category: string,
  days: readonly Span[],
): { readonly held: readonly ListedTarget[]; readonly exceptions: number } {
  const own = targets.filter(
    (each) => each.subcategory !== null && each.category === category && targetsOver([each], days).length > 0,
  )
  const held = targetsOver(targetsOfKind(targets, { category, subcategory: '' }), days)
  return { held, exceptions: new Set(own.map(({ subcategory }) => subcategory)).size }
}
