import type { BudgetLine, Indicator } from '../../shared/contract/figures.ts'
import { amountWords } from '../../shared/i18n/budget-words.ts'
import { qualifiedIndicator, unitWord } from '../../shared/i18n/indicator-words.ts'
import { spanWords } from '../../shared/i18n/span-words.ts'
import type { CardColumns } from '../components/card/card.tsx'
import { ChartCard } from '../components/card/chart-card.tsx'
import { QualifiedValue } from '../components/card/provenance.tsx'
import type { Figures } from '../components/figures.ts'
import { RovingGroup } from '../components/roving-group.tsx'
import { Lowered } from '../components/typography.tsx'
import { startCapital } from '../findings/finding.ts'
import { useWords, type Words } from '../state/words.tsx'
import { documentsOf } from './cited-documents.ts'
import styles from './figure-bars.module.css'
import type { FigureGroup } from './figure-groups.ts'
import { latestDay } from './figures-span.ts'
import { SourceTip } from './source-tip.tsx'
import { commonYear, indicatorFigure, type TileFigure } from './tile-figure.ts'

interface FigureBarsProps {
  readonly group: FigureGroup
  readonly columns: CardColumns
  readonly isStale: boolean
}

/** Figures of one programme as bars on one scale; those that disagree in the source are bracketed. */
export function FigureBars({ group: { kind, figures }, columns, isStale }: FigureBarsProps) {
  const words = useWords()
  const { t, format, language } = words
  const [first] = figures
  const title =
    kind === 'unit'
      ? t('programmes.group-unit', { count: figures.length, unit: unitWord(first.unit, 2, t) })
      : t('programmes.group-disagreeing', { count: figures.length })
  const largest = Math.max(...figures.map(({ value }) => value))
  const flagged = figures.flatMap(({ isInconsistent }, index) => (isInconsistent ? [index] : []))
  const [from] = flagged
  const to = flagged.at(-1)
  const remark = kind === 'disagreeing' ? (first.note?.[language] ?? '') : t('programmes.disagree')
  return (
    <ChartCard
      title={title}
      sentence={
        kind === 'disagreeing'
          ? remark
          : t('common.series-value', {
              series: startCapital(first.label[language]),
              value: t(`vocabulary.qualifier-${first.qualifier}`, {
                value: indicatorFigure(first, null, [], words).value,
              }),
            })
      }
      figures={indicatorTable(title, figures, words)}
      asOf={latestDay(figures)}
      notes={[t('programmes.as-printed'), ...documentsOf(figures).map((source) => t('common.source-of', { source }))]}
      {...{ columns, isStale }}
    >
      <RovingGroup label={title} className={styles.bars}>
        {figures.map((indicator) => (
          <Bar
            key={indicator.code}
            figure={indicatorFigure(indicator, commonYear(figures), [], { t, format })}
            indicator={indicator}
            largest={largest}
          />
        ))}
        {from !== undefined && to !== undefined && to > from && (
          <p className={styles.bracket} style={{ gridRow: `${from + 1} / ${to + 2}` }}>
            <span>{kind === 'unit' && remark}</span>
          </p>
        )}
      </RovingGroup>
    </ChartCard>
  )
}

interface BarProps {
  readonly figure: TileFigure
  readonly indicator: Indicator
  readonly largest: number
}

/** What is counted together with that of others is grey, what is of the programme alone is not. */
const SHARED = /-with-partners$/

function Bar({ figure, indicator: { code, value, qualifier }, largest }: BarProps) {
  return (
    <SourceTip figure={figure}>
      <button type="button" className={styles.row} tabIndex={-1}>
        <span className={styles.name}>
          <Lowered text={startCapital(figure.label)} />
        </span>{' '}
        <span className={styles.track}>
          <i
            className={styles.bar}
            data-is-open={qualifier === 'more-than'}
            data-is-shared={SHARED.test(code)}
            style={{ width: `calc((100% - var(--room)) * ${Math.max(0, value) / (largest || 1)})` }}
          />
          {qualifier === 'more-than' && <Chevrons />}
          <QualifiedValue value={figure.value} qualifier={qualifier} />
        </span>
      </button>
    </SourceTip>
  )
}

/** More than the figure: the bar goes on. */
function Chevrons() {
  return (
    <svg className={styles.chevrons} width="11" height="12" viewBox="0 0 11 12" aria-hidden>
      <path d="M0 0.5 4.5 6 0 11.5M5 0.5 9.5 6 5 11.5" />
    </svg>
  )
}

/** Amounts and indicators as a table, with qualifier, period, note and quote. */
export function indicatorTable(
  caption: string,
  indicators: readonly Indicator[],
  { t, format, language }: Words,
  amounts: readonly BudgetLine[] = [],
): Figures {
  return {
    caption,
    columns: (['figure', 'value', 'period', 'remark', 'source', 'quote'] as const).map((name) => ({
      label: t(`columns.${name}`),
      isFigure: name === 'value',
    })),
    rows: [
      ...amounts.map((line) => [
        startCapital(t(`vocabulary.kind-${line.kind}`)),
        amountWords(line, t, format),
        spanWords(line.from, line.to, t, format),
        line.note?.[language] ?? '',
        line.source,
        line.quote ?? '',
      ]),
      ...indicators.map((indicator) => [
        startCapital(indicator.label[language]),
        qualifiedIndicator(indicator, t, format),
        spanWords(indicator.from, indicator.to, t, format),
        indicator.note?.[language] ?? '',
        indicator.source,
        indicator.quote ?? '',
      ]),
    ],
  }
}
