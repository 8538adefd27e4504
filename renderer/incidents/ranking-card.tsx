import type { ReactNode } from 'react'
import { filterValues } from '../../shared/domain/filter.ts'
import type { Answer, AnswerRow } from '../../shared/domain/question.ts'
import { labelOf } from '../../shared/i18n/label.ts'
import { ChartCard } from '../components/chart-card.tsx'
import { EmptyNote } from '../components/empty-note.tsx'
import type { Figures } from '../components/figure-table.tsx'
import { RankedBars } from '../components/ranked-bars.tsx'
import { leadersOf, rankRows, shareOf } from '../findings/leaders.ts'
import type { RowsRequest } from '../rows/rows-request.ts'
import { useView, useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'

interface RankingCardProps {
  readonly answer: Answer
  readonly dimension: 'category' | 'municipality' | 'status'
  readonly title: string
  readonly sentence: string
  readonly heads: { readonly name: string; readonly value: string }
  /** The value of a row in words of the language. */
  readonly said: (value: number) => string
  /** Shares are of counts: rates have none. */
  readonly hasShares: boolean
  /** Where the figures come from, and what else is said of them. */
  readonly source: string
  readonly notes: readonly string[]
  readonly rows: RowsRequest
  readonly controls?: ReactNode
  readonly isStale: boolean
}

/** A ranking by one dimension, whose rows filter all that is asked elsewhere on the page. */
export function RankingCard(props: RankingCardProps) {
  const {
    answer,
    dimension,
    title,
    sentence,
    heads,
    said,
    hasShares,
    source,
    notes,
    rows: request,
    controls,
    isStale,
  } = props
  const { t, format } = useWords()
  const { filters } = useView()
  const { toggle, filter } = useViewActions()
  const chosen = filterValues(filters, dimension)
  const label = ({ key }: AnswerRow) => labelOf(dimension, key[0] ?? '', t, format)
  const rows = rankRows(answer.rows, label)
  const marked = chosen ?? leadersOf(rows).map(({ key }) => key[0] ?? '')
  const text = ({ value }: AnswerRow) => (value === null ? t('common.not-comparable') : said(value))
  const share = ({ value }: AnswerRow) => {
    const fraction = shareOf(value, answer.total)
    return fraction === null ? '' : format.share(fraction)
  }
  const { total } = answer
  const base = { count: total ?? 0, figure: format.count(total ?? 0) }
  const shareNote = hasShares && total !== null ? [t(`vocabulary.share-of-${dimension}`, base)] : []
  const figures: Figures = {
    caption: sentence,
    columns: [
      { label: heads.name, isFigure: false },
      { label: heads.value, isFigure: true },
      ...(hasShares ? [{ label: t('incidents.head-share'), isFigure: true }] : []),
    ],
    rows: rows.map((row) => [label(row), text(row), ...(hasShares ? [share(row)] : [])]),
  }
  return (
    <ChartCard
      {...{ title, sentence, figures, controls, isStale }}
      rows={request}
      notes={[source, ...shareNote, ...notes]}
      asOf={answer.asOf}
      columns={4}
    >
      {rows.every(({ value }) => value === null || value === 0) ? (
        <EmptyNote
          title={t(answer.reason === undefined ? 'incidents.nothing-counted' : `vocabulary.answer-${answer.reason}`)}
        />
      ) : (
        <RankedBars
          rows={rows.map((row) => ({
            code: row.key[0] ?? '',
            label: label(row),
            value: row.value,
            text: text(row),
            ...(hasShares ? { share: share(row) } : {}),
            isMarked: marked.includes(row.key[0] ?? ''),
          }))}
          isSelection={chosen !== null}
          onToggle={(code, isAdding) => toggle(dimension, code, isAdding)}
          onClear={() => filter(dimension, null)}
        />
      )}
    </ChartCard>
  )
}
