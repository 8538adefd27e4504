import { overlaps } from '../calendar/period.ts'
import { institutionKey } from '../reading/institution.ts'
import type { Extent, MoneyLine } from './kind-total.ts'

/** Lines of the same kind, programme and body that share days: a sum may count money twice, and no file says. */
export function overlappingLines<Line extends MoneyLine>(lines: readonly Line[]): readonly Line[] {
  const alike = [...Map.groupBy(lines, bodyOf).values()]
  return alike.flatMap((group) =>
    group.filter((line) => group.some((other) => other !== line && shareDays(line, other))),
  )
}

function bodyOf({ kind, programme, institution }: MoneyLine): string {
  return JSON.stringify([kind, programme, institution === null ? null : institutionKey(institution)])
}

/** A line without a first or last day may cover any. */
function shareDays(one: Extent, other: Extent): boolean {
  return overlaps(spanOf(one), spanOf(other))
}

function spanOf({ from, to }: Extent) {
  return { from: from ?? '0000-01-01', to: to ?? '9999-12-31' }
}
