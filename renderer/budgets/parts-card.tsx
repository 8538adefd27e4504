import { useState } from 'react'
import type { BudgetLine } from '../../shared/contract/figures.ts'
import type { BudgetKind } from '../../shared/domain/dataset/dataset.ts'
import { labelOf } from '../../shared/i18n/label.ts'
import { spanWords } from '../../shared/i18n/span-words.ts'
import { ChartCard } from '../components/chart-card.tsx'
import { Segments } from '../components/segments.tsx'
import { kindsOf, moneyFinding, moneyNotes, type NamedGroup } from '../findings/money.ts'
import { useFolder } from '../query/folder.tsx'
import { useWords, type Words } from '../state/words.tsx'
import { amountWords } from './amount-words.ts'
import styles from './budgets.module.css'
import { BulletBar } from './bullet.tsx'
import {
  type Comparison,
  type Grouping,
  groupMoney,
  latestDay,
  linesOf,
  totalsByKind,
  unfinishedLines,
} from './money.ts'
import { partsFigures } from './parts-figures.ts'

/** The kinds that a bullet draws. */
const DRAWN = ['planned', 'committed', 'paid'] as const

interface PartsCardProps {
  readonly lines: readonly BudgetLine[]
  readonly groupings: readonly Grouping[]
  readonly nameOf: (programme: string) => string
  readonly columns?: number
  readonly isStale: boolean
}

/** Lines gathered: planned against committed and paid where two of them can be set side by side, else the figures. */
export function PartsCard({ lines, groupings, nameOf, columns = 12, isStale }: PartsCardProps) {
  const words = useWords()
  const { t } = words
  const { isDemonstration } = useFolder()
  const [first = 'programme'] = groupings
  const [chosen, setChosen] = useState<Grouping>(first)
  const by = linesOf(lines, chosen).length === 0 ? first : chosen
  const shown = linesOf(lines, by)
  const unfinished = unfinishedLines(shown)
  const openYears = new Set(by === 'year' ? groupMoney(unfinished, by).map(({ key }) => key) : [])
  const asOf = latestDay(shown)
  const groups = groupMoney(shown, by).map((group): NamedGroup => {
    const name = groupName(group.key, by, nameOf, words)
    const isOpen = openYears.has(group.key) && asOf !== null
    return { ...group, name: isOpen ? t('budgets.year-open', { year: name, day: words.format.day(asOf) }) : name }
  })
  const kinds = kindsOf(groups)
  const totals = totalsByKind(shown)
  const isWithout = (grouping: Grouping) => linesOf(lines, grouping).length === 0
  return (
    <ChartCard
      {...moneyFinding(groups, by, words)}
      figures={partsFigures(groups, totals, by, words)}
      asOf={asOf}
      notes={[
        ...moneyNotes(groups, words),
        ...(unfinished.length > 0 ? [t('budgets.unfinished')] : []),
        ...(shown.length < lines.length ? [t('budgets.other-bodies', { count: lines.length - shown.length })] : []),
        ...(groupings.includes('municipality') && isWithout('municipality') ? [t('budgets.no-municipality')] : []),
        t('budgets.never'),
        ...(isDemonstration ? [t('budgets.source-demonstration')] : new Set(shown.map(({ source }) => source))),
      ]}
      controls={
        groupings.length > 1 && (
          <Segments
            label={t('budgets.group')}
            options={groupings.map((value) => ({
              value,
              label: t(`budgets.group-${value}`),
              isDisabled: isWithout(value),
            }))}
            value={by}
            onChange={setChosen}
          />
        )
      }
      columns={columns}
      isStale={isStale}
    >
      <Legend groups={groups} />
      {/* A region that scrolls must be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section className={styles.scroll} tabIndex={0} aria-label={t('budgets.lines-table')}>
        <table className={styles.parts}>
          <thead>
            <tr>
              <th scope="col">{t(`budgets.group-${by}`)}</th>
              <td />
              {kinds.map((kind) => (
                <th key={kind} scope="col">
                  {t(`budgets.column-${kind}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <Row key={group.key} group={group} kinds={kinds} end={endOf(groups)} />
            ))}
          </tbody>
          {groups.length > 1 && (
            <tfoot>
              <tr>
                <th scope="row">{t('budgets.total')}</th>
                <td />
                <Amounts totals={totals} kinds={kinds} />
              </tr>
            </tfoot>
          )}
        </table>
      </section>
    </ChartCard>
  )
}

/** The largest amount that a bar shows. */
function endOf(groups: readonly NamedGroup[]): number {
  const drawn = groups.flatMap(({ comparison }) =>
    comparison.kind === 'none' ? [] : DRAWN.map((kind) => comparison.bullet[kind]?.cents ?? 0),
  )
  return Math.max(0, ...drawn)
}

function groupName(key: string | null, by: Grouping, nameOf: (programme: string) => string, words: Words): string {
  const { t, format } = words
  if (key === null) return t('budgets.undated-year')
  switch (by) {
    case 'programme':
      return nameOf(key)
    case 'institution':
      return key
    case 'municipality':
      return labelOf('municipality', key, t, format)
    case 'year': {
      const [from = '', to = ''] = key.split('/')
      return key.includes('/') ? spanWords(from === '' ? null : from, to === '' ? null : to, t, format) : key
    }
  }
}

interface RowProps {
  readonly group: NamedGroup
  readonly kinds: readonly BudgetKind[]
  readonly end: number
}

function Row({ group, kinds, end }: RowProps) {
  return (
    <tr>
      <th scope="row">{group.name}</th>
      <td>
        <Compared name={group.name} comparison={group.comparison} end={end} />
      </td>
      <Amounts totals={group.totals} kinds={kinds} />
    </tr>
  )
}

/** The bullet, or why there is none. */
function Compared({ name, comparison, end }: { name: string; comparison: Comparison; end: number }) {
  const { t, format } = useWords()
  if (comparison.kind === 'none') return <small>{t(`budgets.${comparison.reason}`)}</small>
  const { bullet } = comparison
  return (
    <>
      <BulletBar name={name} bullet={bullet} end={end} />
      {bullet.leftOut.length > 0 && (
        <small>
          {t('budgets.left-out', { kinds: format.list(bullet.leftOut.map((kind) => t(`budgets.short-${kind}`))) })}
        </small>
      )}
    </>
  )
}

function Amounts({ totals, kinds }: { totals: NamedGroup['totals']; kinds: readonly BudgetKind[] }) {
  const { t, format } = useWords()
  const periods = new Set(totals.map(({ from, to }) => spanWords(from, to, t, format)))
  return kinds.map((kind) => {
    const total = totals.find((each) => each.kind === kind)
    if (total === undefined) return <td key={kind}>—</td>
    return (
      <td key={kind}>
        {amountWords(total, t, format)}
        {periods.size > 1 && <small>{spanWords(total.from, total.to, t, format)}</small>}
      </td>
    )
  })
}

function Legend({ groups }: { groups: readonly NamedGroup[] }) {
  const { t } = useWords()
  const drawn = DRAWN.filter((kind) =>
    groups.some(({ comparison }) => comparison.kind === 'bullet' && comparison.bullet[kind] !== null),
  )
  return (
    <p className={styles.legend} aria-hidden>
      {drawn.map((kind) => (
        <span key={kind}>
          <i data-kind={kind} />
          {t(`budgets.short-${kind}`)}
        </span>
      ))}
    </p>
  )
}
