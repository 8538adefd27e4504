import type { BudgetLine, Indicator } from '../../shared/contract/figures.ts'
import { amountWords } from '../../shared/i18n/budget-words.ts'
import { qualifiedIndicator } from '../../shared/i18n/indicator-words.ts'
import { spanWords } from '../../shared/i18n/span-words.ts'
import type { Figures } from '../components/figure-table.tsx'
import { startCapital } from '../findings/finding.ts'
import type { Words } from '../state/words.tsx'

/** Amounts and indicators as a table, with qualifier, period, note and quote. */
export function indicatorTable(
  caption: string,
  indicators: readonly Indicator[],
  { t, format, language }: Words,
  amounts: readonly BudgetLine[] = [],
): Figures {
  return {
    caption,
    columns: [
      { label: t('programmes.column-figure'), isFigure: false },
      { label: t('programmes.column-value'), isFigure: true },
      { label: t('programmes.column-period'), isFigure: false },
      { label: t('programmes.column-note'), isFigure: false },
      { label: t('programmes.column-source'), isFigure: false },
      { label: t('programmes.column-quote'), isFigure: false },
    ],
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
