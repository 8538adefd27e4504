import { closedShareOf } from '../../shared/domain/incidents/closed-share.ts'
import type { Answer, AnswerRow } from '../../shared/domain/incidents/question.ts'
import { isStatus, OPEN_STATUSES } from '../../shared/domain/vocabulary/status.ts'
import type { Speech } from './finding.ts'

/** The statuses that occur in an answer, in the order of the work. */
interface StatusGroups {
  readonly open: readonly string[]
  /** The closed, the dismissed, and those of which no more is known than that they are not closed. */
  readonly others: readonly string[]
  /** Outside the list of statuses, as the data spell them. */
  readonly unknown: readonly string[]
}

/** The statuses of an answer in groups. */
export function statusGroups({ rows }: Pick<Answer, 'rows'>): StatusGroups {
  const occurring = rows.flatMap((row) => ((row.value ?? 0) > 0 ? statusOf(row) : []))
  const inOrder = (statuses: readonly string[]) => statuses.filter((status) => occurring.includes(status))
  return {
    open: inOrder(OPEN_STATUSES),
    others: inOrder(['closed', 'refused', 'not-closed']),
    unknown: occurring.filter((status) => !isStatus(status)),
  }
}

/** How many are still open; where of some no more is known than "not closed", how many are not closed. */
export function statusTitle(answer: Answer, { t, format }: Pick<Speech, 't' | 'format'>): string {
  const { share: closedShare, reason } = closedShareOf(answer)
  if (reason === 'status-unknown') return t('incidents.statuses-unknown')
  if (closedShare === null) return t('incidents.nothing-counted')
  const { open, others } = statusGroups(answer)
  const known = countOf(answer, [...open, ...others])
  const said = (key: 'statuses-open' | 'statuses-not-closed', count: number) =>
    t(reason === null ? `incidents.${key}` : `incidents.${key}-known`, {
      count,
      figure: format.count(count),
      share: format.share(count / known),
    })
  if (others.includes('not-closed')) return said('statuses-not-closed', known - countOf(answer, ['closed']))
  return open.length === 0 ? t('incidents.statuses-none-open') : said('statuses-open', countOf(answer, open))
}

/** How many incidents of the chosen statuses, or of all, are still open; `null` where it is not known of each. */
export function openCount(answer: Answer, chosen: readonly string[] | null): number | null {
  const { open, others, unknown } = statusGroups(answer)
  if (answer.total === null || unknown.length > 0 || others.includes('not-closed')) return null
  return countOf(answer, chosen === null ? open : open.filter((status) => chosen.includes(status)))
}

function countOf({ rows }: Answer, statuses: readonly string[]): number {
  return rows.reduce((sum, row) => (statuses.includes(statusOf(row)) ? sum + (row.value ?? 0) : sum), 0)
}

function statusOf({ key: [status = ''] }: AnswerRow): string {
  return status
}
