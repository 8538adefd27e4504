import { type Span, yearWithin } from '../../shared/domain/calendar/period.ts'
import type { AnswerRow } from '../../shared/domain/incidents/question.ts'
import { shareOf } from '../../shared/domain/incidents/share.ts'
import { labelOf } from '../../shared/i18n/label.ts'
import { spanSentence } from '../../shared/i18n/sentence.ts'
import type { ChartFinding, Speech } from './finding.ts'
import { leadersOf, sumOf } from './ranking.ts'

/** The finding of Table 1: the leading category and its share, if all are known. */
export function table1Finding(
  rows: readonly AnswerRow[],
  span: Span | null,
  isWithout: boolean,
  { t, format }: Speech,
): ChartFinding {
  if (span === null) return { title: t('overview.no-figures'), sentence: t('vocabulary.dataset-categories') }
  const period = spanSentence(span, t, format)
  const sentence = t(isWithout ? 'overview.table-1-sentence-without' : 'incidents.categories-sentence', { period })
  const leaders = leadersOf(rows)
  const [leader] = leaders
  if (leader === undefined) return { title: t('overview.no-incidents'), sentence }
  const labels = leaders.map(({ key }) => labelOf('category', key[0] ?? '', t, format))
  const share = shareOf(leader.value, sumOf(rows))
  if (share === null) return { title: t('incidents.leader-of-known', { name: format.list(labels) }), sentence }
  if (leaders.length > 1) return { title: t('overview.leaders-tied', { categories: format.list(labels) }), sentence }
  const values = { category: labels[0] ?? '', share: format.share(share), year: yearWithin(span) ?? period }
  return { title: t(isWithout ? 'overview.leader-without' : 'overview.leader', values), sentence }
}
