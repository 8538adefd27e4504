import type { BudgetLine } from '../../shared/contract/figures.ts'
import { sumAmounts } from '../../shared/domain/money/amount.ts'
import { isInventedLine, splitInvented } from '../../shared/domain/money/budget-lines.ts'
import { extentOf, kindTotals } from '../../shared/domain/money/kind-total.ts'
import { yearKey } from '../../shared/domain/money/money-group.ts'
import { amountsName } from '../../shared/i18n/budget-words.ts'
import { spanWords } from '../../shared/i18n/span-words.ts'
import type { Terminal } from './terminal.ts'

export const BUDGET_GROUPINGS = ['programme', 'year', 'kind', 'institution'] as const
type Grouping = (typeof BUDGET_GROUPINGS)[number]

const GROUP_KEYS = {
  programme: (line) => line.programme,
  year: (line) => yearKey(line) ?? '',
  kind: (line) => line.kind,
  institution: (line) => line.institution ?? '',
} satisfies Record<Grouping, (line: BudgetLine) => string>

/** The lines of each group under its key, in the order of the keys, invented ones last; as one group where none is asked. */
export function groupBudgets(
  lines: readonly BudgetLine[],
  grouping: Grouping | null,
): readonly (readonly [string, readonly BudgetLine[]])[] {
  const { real, invented } = splitInvented(lines)
  const ordered = [...real, ...invented]
  if (grouping === null) return [['', ordered]]
  return [...Map.groupBy(ordered, GROUP_KEYS[grouping])].toSorted(([a], [b]) => a.localeCompare(b, 'fr'))
}

type Words = Pick<Terminal, 't' | 'format'>

/**
 * Budget lines as rows of words: name, kind, amount, period, institution. Below each group the total of each of its kinds
 * that has several lines, with the days from the first to the last of them, below all of them that of all; `programmes`
 * gives the names of programmes by their codes.
 */
export function budgetRows(
  groups: ReturnType<typeof groupBudgets>,
  grouping: Grouping | null,
  programmes: ReadonlyMap<string, string>,
  words: Words,
): readonly (readonly string[])[] {
  const { t, format } = words
  const nameOf = (programme: string): string => programmes.get(programme) ?? programme
  const rowOf = (line: BudgetLine): readonly string[] => [
    nameOf(line.programme),
    t(`vocabulary.kind-${line.kind}`),
    t(`vocabulary.qualifier-${line.qualifier}`, { value: format.money(line.cents, line.unit, line.decimals) }),
    spanWords(line.from, line.to, t, format),
    isInventedLine(line) ? t('budgets.invented-body', { name: line.institution ?? '' }) : (line.institution ?? ''),
  ]
  const groupName = (key: string, [first]: readonly BudgetLine[]): string => {
    if (grouping === 'programme') return nameOf(key)
    const isSpan = grouping === 'year' && first !== undefined && key !== '' && !/^\d{4}$/.test(key)
    return isSpan ? spanWords(first.from, first.to, t, format) : key
  }
  const all = totalRows(
    groups.flatMap(([, lines]) => lines),
    t('common.total'),
    words,
  )
  // The total of a kind is that of the group and of all.
  if (grouping === null || grouping === 'kind') return [...groups.flatMap(([, lines]) => lines.map(rowOf)), ...all]
  const grouped = groups.flatMap(([key, lines]) => {
    const group = groupName(key, lines)
    const name = group === '' ? t('command.result-total-rest') : t('command.result-total-of', { group })
    return [...lines.map(rowOf), ...totalRows(lines, name, words)]
  })
  return [...grouped, ...all]
}

/** The totals of the real lines, then those of the invented ones: no sum has both. */
function totalRows(lines: readonly BudgetLine[], name: string, words: Words): readonly (readonly string[])[] {
  const { real, invented } = splitInvented(lines)
  return [...totalsOf(real, name, words), ...totalsOf(invented, amountsName(name, true, words.t), words)]
}

/** The total of each kind of some lines; none for a kind that one line says already. */
function totalsOf(lines: readonly BudgetLine[], name: string, words: Words): readonly (readonly string[])[] {
  return kindTotals(lines).flatMap(({ kind }) => {
    const total = totalWords(
      lines.filter((line) => line.kind === kind),
      words,
    )
    return total === null ? [] : [[name, words.t(`vocabulary.kind-${kind}`), total.amount, total.period, '']]
  })
}

/** The total of the lines of a kind, as exact as the most exact of them; `null` where one line says it already. */
function totalWords(
  lines: readonly BudgetLine[],
  { t, format }: Words,
): { readonly amount: string; readonly period: string } | null {
  const parts = lines.filter(({ institution }) => institution !== null)
  const counted = parts.length > 0 ? parts : lines
  if (counted.length < 2) return null
  const { cents, unit, decimals, qualifier } = sumAmounts(counted)
  const { from, to } = extentOf(counted)
  return {
    amount: t(`vocabulary.qualifier-${qualifier}`, { value: format.money(cents, unit, decimals) }),
    period: spanWords(from, to, t, format),
  }
}
