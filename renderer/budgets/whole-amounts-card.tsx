import { IconEqualNot } from '@tabler/icons-react'
import type { BudgetLine } from '../../shared/contract/figures.ts'
import { latestAsOf } from '../../shared/domain/money/budget-lines.ts'
import { viewFragment } from '../../shared/domain/view/view-link.ts'
import { amountWords } from '../../shared/i18n/budget-words.ts'
import { spanWords } from '../../shared/i18n/span-words.ts'
import { ChartCard } from '../components/card/chart-card.tsx'
import { Citation, QualifiedValue } from '../components/card/provenance.tsx'
import type { Figures } from '../components/figures.ts'
import { wholeFinding } from '../findings/whole-amounts.ts'
import { useView } from '../state/view.tsx'
import { useWords, type Words } from '../state/words.tsx'
import styles from './budgets.module.css'

interface WholeAmountsProps {
  readonly lines: readonly BudgetLine[]
  readonly nameOf: (programme: string) => string
  /** False on the page of the programme itself. */
  readonly hasLinks: boolean
  readonly isStale: boolean
}

/** Printed amounts of whole programmes: side by side, never on one axis. */
export function WholeAmountsCard({ lines, nameOf, hasLinks, isStale }: WholeAmountsProps) {
  const words = useWords()
  const { t } = words
  const view = useView()
  const isApproximate = lines.some(({ qualifier }) => qualifier !== 'exact')
  const sorted = byProgramme(lines)
  const kinds = new Set(lines.map(({ kind }) => kind)).size
  return (
    <ChartCard
      {...wholeFinding(lines, nameOf, words)}
      figures={wholeFigures(lines, nameOf, words)}
      asOf={latestAsOf(lines)}
      notes={[
        t('budgets.as-printed'),
        ...(isApproximate ? [t('budgets.approximate-printed')] : []),
        ...(kinds > 1 ? [t('budgets.never')] : []),
      ]}
      isStale={isStale}
    >
      <ul className={styles.whole}>
        {sorted.map((line, index) => (
          <WholeAmount
            key={`${line.programme} ${line.kind} ${line.from} ${line.to}`}
            line={line}
            name={nameOf(line.programme)}
            href={hasLinks ? viewFragment({ ...view, page: 'programmes', drill: line.programme }) : null}
            isOther={isOther(sorted[index - 1], line)}
          />
        ))}
      </ul>
    </ChartCard>
  )
}

function byProgramme(lines: readonly BudgetLine[]): readonly BudgetLine[] {
  return [...Map.groupBy(lines, ({ programme }) => programme).values()].flat()
}

/** A potential saving does not compare with other kinds. */
function isOther(before: BudgetLine | undefined, { kind }: BudgetLine): boolean {
  return before !== undefined && (before.kind === 'potential-saving') !== (kind === 'potential-saving')
}

interface WholeAmountProps {
  readonly line: BudgetLine
  readonly name: string
  readonly href: string | null
  readonly isOther: boolean
}

function WholeAmount({ line, name, href, isOther }: WholeAmountProps) {
  const { t, format, language } = useWords()
  const { kind, cents, unit, decimals, qualifier, from, to, note, source, quote } = line
  return (
    <li>
      {isOther && (
        <span className={styles.unequal} role="img" aria-label={t('budgets.not-comparable')}>
          <IconEqualNot size={14} aria-hidden />
        </span>
      )}
      <h3>
        {href === null ? name : <a href={href}>{name}</a>}
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

function wholeFigures(
  lines: readonly BudgetLine[],
  nameOf: (programme: string) => string,
  { t, format, language }: Words,
): Figures {
  return {
    caption: t('budgets.whole-table'),
    columns: [
      { label: t('budgets.column-what'), isFigure: false },
      { label: t('columns.amount'), isFigure: true },
      { label: t('columns.remark'), isFigure: false },
      { label: t('columns.source'), isFigure: false },
    ],
    rows: lines.map((line) => [
      t('budgets.whole-title-one', {
        name: nameOf(line.programme),
        kind: t(`vocabulary.kind-${line.kind}`),
        period: spanWords(line.from, line.to, t, format),
      }),
      amountWords(line, t, format),
      line.note?.[language] ?? '',
      line.source,
    ]),
  }
}
