import { Group } from '@mantine/core'
import { yearOf } from '../../../../shared/domain/calendar/day.ts'
import { type Span, yearWithin } from '../../../../shared/domain/calendar/period.ts'
import {
  GRANULARITIES,
  type Granularity,
  TREND_RANGES,
  type ViewState,
} from '../../../../shared/domain/view/view-state.ts'
import type { Grain } from '../../../../shared/domain/vocabulary/grain.ts'
import { memoizedChart } from '../../../charts/memoized-chart.tsx'
import { Choices } from '../../../components/choices.tsx'
import { Changing, useCells } from '../../../host/folder.tsx'
import { NoteEntry } from '../../../notes/note-entry.tsx'
import { useViewActions } from '../../../state/view.tsx'
import { useWords } from '../../../state/words.tsx'

interface TrendChoicesProps {
  readonly step: Granularity
  readonly range: ViewState['trendRange']
  /** Published figures have years alone. */
  readonly isOfRecords: boolean
  readonly drawn: Span | null
  /** The days that a new note is about, to begin with. */
  readonly span: Span | null
  /** The usual values of each month are drawn. */
  readonly isLimited: boolean
  readonly onLimit: () => void
}

/** What a trend counts, by which steps and over which years: each of them opens what it could be. */
export const TrendChoices = memoizedChart(function TrendChoices(props: TrendChoicesProps) {
  const { step, range, isOfRecords, drawn, span, isLimited, onLimit } = props
  const { t } = useWords()
  const { change } = useViewActions()
  const cells = useCells()
  return (
    <Group component="span" gap={8} wrap="nowrap" style={{ whiteSpace: 'nowrap' }}>
      <Choices
        name={t('incidents.granularity')}
        label={t(`trend.per-${step}`)}
        options={stepsOf(isOfRecords, cells).map((value) => ({ value, label: t(`columns.${value}`) }))}
        value={step}
        onChange={(granularity) => change({ granularity })}
      />
      {drawn !== null && step === 'month' ? (
        <Choices
          name={t('trend.range')}
          label={yearsOf(drawn)}
          options={TREND_RANGES.map((value) => ({ value, label: t(`trend.range-${value}`) }))}
          value={range}
          onChange={(trendRange) => change({ trendRange })}
          {...(isOfRecords ? { extra: { label: t('trend.usual'), isChosen: isLimited, choose: onLimit } } : {})}
        />
      ) : (
        drawn !== null && step !== 'day' && <span>{yearsOf(drawn)}</span>
      )}
      {isOfRecords && (
        <Changing>
          <NoteEntry span={span} />
        </Changing>
      )}
    </Group>
  )
})

/** Published figures have years alone, and whole months have no weeks and days. */
function stepsOf(isOfRecords: boolean, cells: Grain | null): readonly Granularity[] {
  if (!isOfRecords) return ['year']
  return cells === 'month' ? ['year', 'month'] : GRANULARITIES
}

function yearsOf({ from, to }: Span): string {
  const year = yearWithin({ from, to })
  return year === null ? `${yearOf(from)}–${yearOf(to)}` : String(year)
}
