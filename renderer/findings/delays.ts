import type { DelayTick } from '../charts/bars/delay-axis.ts'
import { delayDaysWords } from './distribution.ts'
import type { Speech } from './finding.ts'

/** How long the closed incidents of a row took; `null` where too few are closed to say. */
export interface Delay {
  readonly label: string
  readonly median: number | null
  readonly p90: number | null
}

/** The shortest median first, then the shorter tail; what is not known last. */
export function byMedian<Row extends Delay>(rows: readonly Row[]): readonly Row[] {
  const known = (days: number | null) => days ?? Number.POSITIVE_INFINITY
  const ordered = (one: number, other: number) => (one === other ? 0 : one - other)
  return rows.toSorted(
    (a, b) =>
      ordered(known(a.median), known(b.median)) ||
      ordered(known(a.p90), known(b.p90)) ||
      a.label.localeCompare(b.label, 'fr'),
  )
}

/** The shortest and the longest median of some rows, `null` where they do not differ. */
export function delaysTitle(rows: readonly Delay[], { t }: Pick<Speech, 't'>): string | null {
  const known = byMedian(rows).filter(({ median }) => median !== null)
  const [first, last] = [known[0], known.at(-1)]
  const low = first?.median ?? null
  const high = last?.median ?? null
  if (first === undefined || last === undefined || low === null || high === null || low === high) return null
  const words = { low: delayDaysWords(low, { t }), high: delayDaysWords(high, { t }) }
  const isTied = known[1]?.median === low || known.at(-2)?.median === high
  return isTied && known.length > 2
    ? t('charts.delays-range', words)
    : t('charts.delays-ends', { ...words, first: first.label, last: last.label })
}

/** What stands at a tick of the axis of delays. */
export function delayTickWords({ unit, count }: Pick<DelayTick, 'unit' | 'count'>, { t }: Pick<Speech, 't'>): string {
  return count === 0 ? '0' : t(`charts.axis-${unit}`, { count })
}
