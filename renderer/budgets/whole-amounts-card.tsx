import type { BudgetLine } from '../../shared/contract/figures.ts'
import { spanWords } from '../../shared/i18n/span-words.ts'
import { ChartCard } from '../components/chart-card.tsx'
import type { Figures } from '../components/figure-table.tsx'
import { QualifiedValue } from '../components/qualified-value.tsx'
import { Citation } from '../programmes/citation.tsx'
import { useWords, type Words } from '../state/words.tsx'
import { amountWords } from './amount-words.ts'
import styles from './budgets.module.css'
import { latestDay } from './money.ts'

interface WholeAmountsProps {
  readonly lines: readonly BudgetLine[]
  readonly nameOf: (programme: string) => string
  readonly isStale: boolean
}

/** The printed amounts of whole programmes: figures beside each other, never on one axis. */
export function WholeAmountsCard({ lines, nameOf, isStale }: WholeAmountsProps) {
  const words = useWords()
  const { t } = words
  const kinds = new Set(lines.map(({ kind }) => kind)).size
  return (
    <ChartCard
      title={kinds > 1 ? t('budgets.whole-title') : t('budgets.whole-title-one')}
      sentence={t('budgets.whole-sentence')}
      figures={wholeFigures(lines, nameOf, words)}
      asOf={latestDay(lines)}
      notes={[t('budgets.as-printed'), ...(kinds > 1 ? [t('budgets.never')] : [])]}
      isStale={isStale}
    >
      <ul className={styles.whole}>
        {lines.map((line, index) => (
          <WholeAmount
            key={`${line.programme} ${line.kind} ${line.from}`}
            line={line}
            name={nameOf(line.programme)}
            isOther={index > 0 && lines[index - 1]?.kind !== line.kind}
          />
        ))}
      </ul>
    </ChartCard>
  )
}

function WholeAmount({ line, name, isOther }: { line: BudgetLine; name: string; isOther: boolean }) {
  const { t, format, language } = useWords()
  const { kind, cents, unit, decimals, qualifier, from, to, note, source, quote } = line
  return (
    <li>
      {isOther && (
        <span className={styles.unequal} role="img" aria-label={t('budgets.not-comparable')}>
          ≠
        </span>
      )}
      <h3>
        {name}
        <span className={styles.tag} data-kind={kind}>
          {t(`vocabulary.kind-${kind}`)}
        </span>
      </h3>
      <p className={styles.headline}>
        <QualifiedValue value={format.money(cents, unit, decimals)} qualifier={qualifier} />
      </p>
      <p className={styles.period}>{spanWords(from, to, t, format)}</p>
      {note !== null && <p className={styles.note}>{note[language]}</p>}
      <Citation source={source} quote={quote} />
    </li>
  )
}

/** The lines as a table of words: shown, copied and printed. */
export function wholeFigures(
  lines: readonly BudgetLine[],
  nameOf: (programme: string) => string,
  { t, format, language }: Words,
): Figures {
  return {
    caption: t('budgets.whole-table'),
    columns: [
      { label: t('budgets.column-programme'), isFigure: false },
      { label: t('budgets.column-kind'), isFigure: false },
      { label: t('budgets.column-amount'), isFigure: true },
      { label: t('budgets.column-period'), isFigure: false },
      { label: t('budgets.column-note'), isFigure: false },
      { label: t('budgets.column-source'), isFigure: false },
    ],
    rows: lines.map((line) => [
      nameOf(line.programme),
      t(`vocabulary.kind-${line.kind}`),
      amountWords(line, t, format),
      spanWords(line.from, line.to, t, format),
      line.note?.[language] ?? '',
      line.source,
    ]),
  }
}
