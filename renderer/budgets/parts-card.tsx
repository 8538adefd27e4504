import { useState } from 'react'
import type { BudgetLine } from '../../shared/contract/figures.ts'
import { spanWords } from '../../shared/i18n/span-words.ts'
import { ChartCard } from '../components/chart-card.tsx'
import { Segments } from '../components/segments.tsx'
import { useWords, type Words } from '../state/words.tsx'
import { amountWords } from './amount-words.ts'
import styles from './budgets.module.css'
import { BulletBar } from './bullet.tsx'
import {
  GROUPINGS,
  type Grouping,
  groupMoney,
  type KindTotal,
  latestDay,
  type MoneyGroup,
  totalsByKind,
} from './money.ts'
import { partsFigures } from './parts-figures.ts'

interface PartsCardProps {
  readonly lines: readonly BudgetLine[]
  readonly nameOf: (programme: string) => string
  readonly isStale: boolean
}

/** Lines by institution and year: planned against committed and paid where both exist, else the figure with its kind. */
export function PartsCard({ lines, nameOf, isStale }: PartsCardProps) {
  const words = useWords()
  const { t, format } = words
  const [by, setBy] = useState<Grouping>('programme')
  const groups = groupMoney(lines, by)
  const nameOfGroup = (key: string | null): string =>
    key === null ? t('budgets.undated-year') : by === 'programme' ? nameOf(key) : key
  const end = Math.max(
    0,
    ...groups.flatMap(({ bullet, totals }) => (bullet === null ? [] : totals)).map(({ cents }) => cents),
  )
  return (
    <ChartCard
      title={t(`budgets.lines-title-${by}`)}
      sentence={t('budgets.lines-sentence', { count: lines.length, period: periodWords(lines, words) })}
      figures={partsFigures(groups, totalsByKind(lines), { by, nameOf: nameOfGroup }, words)}
      asOf={latestDay(lines)}
      notes={[t('budgets.never'), ...new Set(lines.map(({ source }) => source))]}
      controls={
        <Segments
          label={t('budgets.group')}
          options={GROUPINGS.map((value) => ({ value, label: t(`budgets.group-${value}`) }))}
          value={by}
          onChange={setBy}
        />
      }
      isStale={isStale}
    >
      <Legend />
      <table className={styles.parts}>
        <thead>
          <tr>
            <th scope="col">{t(`budgets.group-${by}`)}</th>
            <td />
            <th scope="col">{t('budgets.column-planned')}</th>
            <th scope="col">{t('budgets.column-committed')}</th>
            <th scope="col">{t('budgets.column-paid')}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <Row key={group.key} name={nameOfGroup(group.key)} group={group} end={end} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('budgets.total')}</th>
            <td />
            {KINDS.map((kind) => (
              <td key={kind}>{amountOf(totalsByKind(lines), kind, (total) => amountWords(total, t, format))}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </ChartCard>
  )
}

const KINDS = ['planned', 'committed', 'paid'] as const

function Row({ name, group, end }: { name: string; group: MoneyGroup; end: number }) {
  const { t, format } = useWords()
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {group.bullet === null ? (
          <small>{t('budgets.one-kind')}</small>
        ) : (
          <BulletBar name={name} bullet={group.bullet} end={end} />
        )}
      </td>
      {KINDS.map((kind) => (
        <td key={kind}>{amountOf(group.totals, kind, (total) => amountWords(total, t, format))}</td>
      ))}
    </tr>
  )
}

function amountOf(totals: readonly KindTotal[], kind: KindTotal['kind'], say: (total: KindTotal) => string): string {
  const total = totals.find((each) => each.kind === kind)
  return total === undefined ? '—' : say(total)
}

function Legend() {
  const { t } = useWords()
  return (
    <p className={styles.legend} aria-hidden>
      {KINDS.map((kind) => (
        <span key={kind}>
          <i data-kind={kind} />
          {t(`budgets.legend-${kind}`)}
        </span>
      ))}
    </p>
  )
}

function periodWords(lines: readonly BudgetLine[], { t, format }: Words): string {
  const starts = lines.flatMap(({ from }) => (from === null ? [] : [from])).toSorted()
  const ends = lines.flatMap(({ to }) => (to === null ? [] : [to])).toSorted()
  return spanWords(starts[0] ?? null, ends.at(-1) ?? null, t, format)
}
