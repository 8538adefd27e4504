import type { BudgetLine, Indicator, Programme } from '../../shared/contract/figures.ts'
import { latestOf } from '../../shared/domain/calendar/day.ts'
import { spanWords } from '../../shared/i18n/span-words.ts'
import { ChartCard } from '../components/card/chart-card.tsx'
import { RovingGroup } from '../components/roving-group.tsx'
import { useWords } from '../state/words.tsx'
import { indicatorTable } from './figure-bars.tsx'
import { FigureValue } from './figure-value.tsx'
import { figuresSpan } from './figures-span.ts'
import { byImportance } from './highlights.ts'
import { amountFigure, commonYear, indicatorFigure } from './tile-figure.ts'
import styles from './tiles.module.css'

interface FiguresCardProps {
  readonly programme: Programme
  /** Amounts of all of it, which stand first. */
  readonly amounts: readonly BudgetLine[]
  /** The newest figures; those drawn elsewhere are left out of the tiles, not of the table. */
  readonly all: readonly Indicator[]
  readonly shown: readonly Indicator[]
  readonly isStale: boolean
}

/** The amounts and figures of a programme as tiles, with their reserves; sources at the pointer and on focus. */
export function FiguresCard({ programme, amounts, all, shown, isStale }: FiguresCardProps) {
  const words = useWords()
  const { t, format, language } = words
  const span = figuresSpan(all)
  if (amounts.length === 0 && shown.length === 0) return null
  const inconsistent = shown.filter(({ isInconsistent }) => isInconsistent).length
  const year = commonYear(all)
  return (
    <ChartCard
      title={t('programmes.figures-title', { count: amounts.length + shown.length })}
      {...(span === null
        ? {}
        : {
            sentence: t('programmes.figures-sentence', {
              programme: programme.name[language],
              period: spanWords(span.from, span.to, t, format),
            }),
          })}
      figures={indicatorTable(
        t('programmes.figures-table', { programme: programme.name[language] }),
        all,
        words,
        amounts,
      )}
      asOf={latestOf([...all.map(({ to }) => to), ...amounts.map((line) => line.asOf)])}
      notes={[t('programmes.as-printed')]}
      exceptions={inconsistent === 0 ? [] : [t('programmes.inconsistent-count', { count: inconsistent })]}
      isStale={isStale}
    >
      <RovingGroup label={t('programmes.tiles')} className={styles.own}>
        {amounts.map((line) => (
          <FigureValue key={`${line.kind} ${line.from} ${line.to}`} figure={amountFigure(line, words)} isLarge />
        ))}
        {byImportance(shown).map((indicator) => (
          <FigureValue
            key={`${indicator.code} ${indicator.unit}`}
            figure={indicatorFigure(indicator, year, all, words)}
            isLarge
          />
        ))}
      </RovingGroup>
    </ChartCard>
  )
}
