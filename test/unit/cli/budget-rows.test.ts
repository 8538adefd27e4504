import { expect, test } from 'vitest'
import { budgetRows, groupBudgets } from '../../../electron/cli/budget-rows.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../shared/i18n/format.ts'
import { line, podIt, wepulse } from '../../support/budget-lines.ts'

const words = { t: createTranslator('en'), format: createFormat('en') }
const NAMES = new Map([
  ['wepulse', 'WePulse'],
  ['pod-it', 'POD IT'],
])
const LINES = [
  line({ institution: 'Evere', cents: 100_000 }),
  line({ institution: 'Uccle', cents: 200_000 }),
  line({ institution: 'Uccle', cents: 40_000, kind: 'paid' }),
  line({ institution: 'Uccle', cents: 60_000, kind: 'paid', from: '2023-01-01', to: '2023-12-31' }),
  wepulse,
  podIt,
]

const totalsOf = (grouping: Parameters<typeof groupBudgets>[1]) =>
  budgetRows(groupBudgets(LINES, grouping), grouping, NAMES, words)
    .filter(([name]) => name?.startsWith('Total'))
    .map((row) => row.slice(0, 3).join(' ').replaceAll(/\s/g, ' '))

test('budget lines that are not grouped have the total of each kind alone', () => {
  expect(totalsOf(null)).toEqual(['Total planned budget EUR 3 thousand', 'Total paid EUR 1 thousand'])
})

test('a group has the total of each of its kinds that has several lines; whole programmes and kinds are never added', () => {
  expect(totalsOf('institution')).toEqual([
    'Total: Uccle paid EUR 1 thousand',
    'Total planned budget EUR 3 thousand',
    'Total paid EUR 1 thousand',
  ])
  expect(totalsOf('programme')).toEqual([
    'Total: WePulse planned budget EUR 3 thousand',
    'Total: WePulse paid EUR 1 thousand',
    'Total planned budget EUR 3 thousand',
    'Total paid EUR 1 thousand',
  ])
  expect(totalsOf('year').at(0)).toBe('Total: 2022 planned budget EUR 3 thousand')
  expect(totalsOf('kind')).toEqual(['Total paid EUR 1 thousand', 'Total planned budget EUR 3 thousand'])
})

test('a total says from when to when its lines are, as they are of different years', () => {
  const rows = budgetRows(groupBudgets(LINES, null), null, NAMES, words)
  expect(rows.slice(-2).map(([, kind, , period]) => [kind, period])).toEqual([
    ['planned budget', '2022'],
    ['paid', '2022–2023'],
  ])
})

test('an amount over several years is no part of the total of its first one', () => {
  const lines = [...LINES, line({ institution: 'Jette', cents: 500_000, from: '2022-07-01', to: '2024-06-30' })]
  const rows = budgetRows(groupBudgets([...lines, ...lines.slice(-1)], 'year'), 'year', NAMES, words)
  const totals = rows.filter(([name]) => name?.startsWith('Total: '))
  expect(totals.map((row) => row.slice(0, 3).join(' ').replaceAll(/\s/g, ' '))).toEqual([
    'Total: 2022 planned budget EUR 3 thousand',
    'Total: July 2022 – June 2024 planned budget EUR 10 thousand',
  ])
})

test('every line stands once, below its group', () => {
  for (const grouping of [null, 'programme', 'year', 'kind', 'institution'] as const) {
    const rows = budgetRows(groupBudgets(LINES, grouping), grouping, NAMES, words)
    expect(rows.filter(([name]) => !name?.startsWith('Total'))).toHaveLength(LINES.length)
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([5]))
  }
})
