import type { BudgetLine, Indicator } from '../../../shared/contract/figures.ts'
import { kindTotals } from '../../../shared/domain/money-total.ts'
import { spanCode } from '../../../shared/domain/period.ts'
import { withLocal } from '../local-client.ts'
import { readChoice, readWholeNumber } from '../question-options.ts'
import { alignColumns, EXIT, type Terminal } from '../terminal.ts'

/** As many as a printed figure has, at most. */
const MOST_DECIMALS = 2

/** Lists key figures with their qualifier, period, source and the words as printed. */
export async function indicators(
  terminal: Terminal,
  options: { readonly programme?: string; readonly asOf?: string },
): Promise<number> {
  const { t, format } = terminal
  const asOf = readWholeNumber('--as-of', options.asOf)
  const { rows } = await withLocal(terminal.dataFolder, 'answer', ({ client }) =>
    client.call('indicators.list', { programme: options.programme ?? null, asOf }),
  )
  const document = rows.map((row) => ({
    programme: row.programme,
    code: row.code,
    label: row.label[t.language],
    value: row.value,
    qualifier: row.qualifier,
    unit: row.unit,
    period: spanCode(row.from, row.to),
    source: row.source,
    quote: row.quote,
    note: row.note?.[t.language] ?? null,
  }))
  const line = (row: Indicator): readonly string[] => {
    const value = t(`vocabulary.qualifier-${row.qualifier}`, { value: format.number(row.value, MOST_DECIMALS) })
    const unit = `units.${row.unit}`
    return [row.code, row.label[t.language], value, t.has(unit) ? t(unit, { count: row.value }) : row.unit]
  }
  terminal.print({ rows: document }, alignColumns(rows.map(line)))
  return EXIT.done
}

const GROUPINGS = ['programme', 'year', 'kind', 'institution'] as const
type Grouping = (typeof GROUPINGS)[number]

const GROUP_KEYS = {
  programme: (line) => line.programme,
  year: (line) => line.from?.slice(0, 4) ?? '',
  kind: (line) => line.kind,
  institution: (line) => line.institution ?? '',
} satisfies Record<Grouping, (line: BudgetLine) => string>

/** Lists budget lines; totals are per kind, never over kinds, nor over whole programmes and their parts. */
export async function budgets(
  terminal: Terminal,
  options: { readonly by?: string; readonly asOf?: string },
): Promise<number> {
  const { t, format } = terminal
  const asOf = readWholeNumber('--as-of', options.asOf)
  const grouping = readChoice('--by', options.by, GROUPINGS)
  const [answer, programmes] = await withLocal(terminal.dataFolder, 'answer', ({ client }) =>
    Promise.all([client.call('budgets.list', { programme: null, asOf }), client.call('programmes.list', { asOf })]),
  )
  const names = new Map(programmes.rows.map(({ code, name }) => [code, name[t.language]]))
  const keyOf = GROUP_KEYS[grouping ?? 'programme']
  const rows = grouping === null ? answer.rows : answer.rows.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b)))
  const document = rows.map(({ kind, programme, institution, from, to, cents, qualifier, source }) => ({
    kind,
    programme,
    institution,
    from,
    to,
    cents,
    qualifier,
    source,
  }))
  const totals = kindTotals(rows)
  const line = (row: BudgetLine): readonly string[] => {
    const value = format.money(row.cents, row.unit, row.decimals)
    const name = names.get(row.programme) ?? row.programme
    const period = row.to === null ? '' : spanCode(row.from, row.to)
    const amount = t(`vocabulary.qualifier-${row.qualifier}`, { value })
    return [name, t(`vocabulary.kind-${row.kind}`), amount, period, row.institution ?? '']
  }
  terminal.print({ rows: document, totals }, alignColumns(rows.map(line)))
  return EXIT.done
}
