import { SMALLEST_BASE } from '../../shared/domain/comparison.ts'
import { filterValues } from '../../shared/domain/filter.ts'
import type { Answer, AnswerRow } from '../../shared/domain/question.ts'
import { labelOf } from '../../shared/i18n/label.ts'
import { ChartCard } from '../components/chart-card.tsx'
import { DelayBars, type DelayRow } from '../components/delay-bars.tsx'
import { EmptyNote } from '../components/empty-note.tsx'
import type { Figures } from '../components/figure-table.tsx'
import { rankRows } from '../findings/leaders.ts'
import { useView } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import { usePeriodWords } from './cards.tsx'
import type { QuestionName } from './questions.ts'

type DelayAnswers = Readonly<
  Record<Extract<QuestionName, 'median' | 'p90' | 'closed' | 'medianTotal' | 'p90Total'>, Answer>
>

/** Days to closing by category: half and nine tenths. Too few closed incidents give no figure. */
export function DelayCard({ answers, isStale }: { answers: DelayAnswers; isStale: boolean }) {
  const { t, format } = useWords()
  const { median, p90, closed, medianTotal, p90Total } = answers
  const period = usePeriodWords(median)
  const chosen = filterValues(useView().filters, 'category') ?? []
  const rowValue = (answer: Answer, code: string) => answer.rows.find(({ key }) => key[0] === code)?.value ?? null
  const label = ({ key }: AnswerRow) => labelOf('category', key[0] ?? '', t, format)
  const rows = rankRows(closed.rows, label).map((row): DelayRow => {
    const code = row.key[0] ?? ''
    const count = row.value ?? 0
    const isKnown = count >= SMALLEST_BASE
    const [half, most] = isKnown ? [rowValue(median, code), rowValue(p90, code)] : [null, null]
    return {
      code,
      label: label(row),
      median: half,
      p90: most,
      medianText: half === null ? '' : format.count(half),
      p90Text: most === null ? '' : format.count(most),
      isMarked: chosen.includes(code),
      withheld: isKnown ? null : t('incidents.too-few', { count }),
    }
  })
  const sentence = t('incidents.delays-sentence', { period })
  const title =
    medianTotal.total === null || (closed.total ?? 0) < SMALLEST_BASE
      ? t('incidents.delays-none')
      : t('incidents.delays-half', { count: medianTotal.total })
  const figures: Figures = {
    caption: sentence,
    columns: [
      { label: t('incidents.head-category'), isFigure: false },
      { label: t('incidents.head-median-days'), isFigure: true },
      { label: t('incidents.head-p90-days'), isFigure: true },
      { label: t('incidents.head-closed'), isFigure: true },
    ],
    rows: rows.map((row) => [
      row.label,
      row.withheld === null ? row.medianText : t('common.not-comparable'),
      row.withheld === null ? row.p90Text : t('common.not-comparable'),
      format.count(rowValue(closed, row.code) ?? 0),
    ]),
    total: [
      t('overview.total'),
      medianTotal.total === null ? t('common.not-comparable') : format.count(medianTotal.total),
      p90Total.total === null ? t('common.not-comparable') : format.count(p90Total.total),
      format.count(closed.total ?? 0),
    ],
  }
  return (
    <ChartCard
      {...{ title, sentence, figures, isStale }}
      asOf={median.asOf}
      columns={4}
      notes={[t('incidents.delays-closed-only')]}
    >
      {rows.length === 0 ? (
        <EmptyNote title={t('incidents.delays-none')} />
      ) : (
        <DelayBars rows={rows} heads={[t('incidents.head-median'), t('incidents.head-p90')]} />
      )}
    </ChartCard>
  )
}
