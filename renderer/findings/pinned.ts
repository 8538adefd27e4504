import type { Speech } from './finding.ts'

/** What two selections say beside each other: how far their counts lie apart. */
export function pinnedTitle(pinned: number | null, present: number | null, { t, format }: Speech): string {
  if (pinned === null || present === null) return t('charts.pinned-unknown')
  if (pinned === present) return t('charts.pinned-equal')
  const count = Math.abs(present - pinned)
  return t(present > pinned ? 'charts.pinned-more' : 'charts.pinned-fewer', { count, figure: format.count(count) })
}
