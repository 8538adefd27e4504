import type { ReactNode } from 'react'
import { beforeAll, expect, test } from 'vitest'
import { MoneyTotals } from '../../../../renderer/print/money-totals.tsx'
import { PaperWordsProvider } from '../../../../renderer/print/paper-words.tsx'
import { PaperSection } from '../../../../renderer/print/sections.tsx'
import { loadLanguage } from '../../../../renderer/state/messages.ts'
import { reportTables } from '../../../../shared/domain/report/sections/report-tables.ts'
import type { ReportFigures } from '../../../../shared/domain/report/tables/report-figures.ts'
import { DEFAULT_VIEW } from '../../../../shared/domain/view/view-state.ts'
import type { Report } from '../../../../shared/report/compose-report.ts'
import { line, wepulse } from '../../../support/budget-lines.ts'
import { FIGURES, NO_NOTES } from '../../../support/report-fixture.ts'
import { stillPage, stillWords } from '../../../support/still-page.tsx'

beforeAll(() => loadLanguage('en'))

const onPaper = (node: ReactNode) => stillWords(<PaperWordsProvider>{node}</PaperWordsProvider>, { language: 'en' })

function reportOf(change: Partial<ReportFigures>): Report {
  const figures = { ...FIGURES, ...change }
  const tables = reportTables(figures, (_dimension, code) => code)
  return { figures, tables, csvs: [], manifest: '', contentHash: 'f'.repeat(64) }
}

test('in a year that is not over, what is committed or paid says to which day; what is planned is for all of it', () => {
  const year = { from: '2023-01-01', to: '2023-12-31', asOf: '2023-11-15' }
  const lines = [
    line({ kind: 'planned', cents: 500_000, ...year }),
    line({ kind: 'paid', cents: 300_000, ...year }),
    line({ kind: 'paid', cents: 200_000 }),
  ]
  const view = { ...DEFAULT_VIEW, moneyBy: 'year' as const }
  const totals = (of: typeof lines) =>
    onPaper(<MoneyTotals lines={of} whole={[]} figures={{ programmes: [], budgets: [], view }} csv="table-1.csv" />)
  expect(totals(lines)).toContain('2023 EUR 5 thousand EUR 3 thousand to 15/11/2023')
  expect(totals(lines)).toContain('more may follow')
  expect(totals(lines.slice(2))).not.toMatch(/more may follow|to 15/)
})

test('amounts of other days never stand side by side without their days', () => {
  const year = (of: number) => ({ from: `${of}-01-01`, to: `${of}-12-31`, asOf: '2024-01-01' })
  const money = (change: Partial<ReportFigures>) =>
    onPaper(
      <PaperSection
        name="money"
        report={reportOf({ view: { ...DEFAULT_VIEW, page: 'budgets' }, ...change })}
        notes={NO_NOTES}
      />,
    )
  const planned = line({ cents: 245_000_000, from: '2022-01-01', to: '2023-12-31' })
  const committed = line({ kind: 'committed', cents: 200_000_000, ...year(2022) })
  const saving = line({ kind: 'potential-saving', cents: 4_000_000, ...year(2023) })
  const differing = money({ budgets: [planned, committed, saving] })
  expect(differing).toContain('3 lines by kind, 2022–2023')
  expect(differing).toMatch(/wepulse EUR 2,450 thousand 2022–2023 EUR 2,000 thousand 2022 EUR 40 thousand 2023/)
  const alike = money({ budgets: [line({ ...year(2022) }), line({ kind: 'paid', ...year(2022) })] })
  expect(alike).toContain('2 lines by kind, 2022;')
  expect(alike).toMatch(/wepulse EUR 1 thousand EUR 1 thousand$/)
  // A year that names its row needs no saying again; the totals of all years do.
  const view = { ...DEFAULT_VIEW, page: 'budgets' as const, moneyBy: 'year' as const }
  expect(money({ view, budgets: [line({ ...year(2022) }), line({ ...year(2023) })] })).toMatch(
    /2022 EUR 1 thousand 2023 EUR 1 thousand Total by kind 2022–2023 EUR 2 thousand$/,
  )
})

test('the money of one programme is gathered by institution, as on its page', () => {
  const budgets = [line({ institution: 'Evere' }), line({ institution: 'Uccle', cents: 300_000 })]
  const programmes = [{ code: 'wepulse', name: named('WePulse'), summary: null }]
  const headOf = (change: Partial<typeof DEFAULT_VIEW>) => {
    const view = { ...DEFAULT_VIEW, page: 'programmes' as const, ...change }
    return onPaper(<MoneyTotals lines={budgets} whole={[]} figures={{ programmes, budgets, view }} csv="table-1.csv" />)
  }
  expect(headOf({ drill: 'wepulse' })).toMatch(/Institution planned budget Uccle EUR 3 thousand Evere EUR 1 thousand/)
  expect(headOf({ drill: 'wepulse', moneyBy: 'programme' })).toContain('Institution planned budget')
  expect(headOf({ drill: 'wepulse', moneyBy: 'year' })).toContain('Year planned budget')
  expect(headOf({})).toContain('Programme planned budget WePulse')
})

test('an amount without a date is said to have none, whatever its kind', () => {
  const budgets = [line({ institution: null, from: null, to: null })]
  const view = { ...DEFAULT_VIEW, page: 'budgets' as const }
  expect(onPaper(<PaperSection name="money" report={reportOf({ view, budgets })} notes={NO_NOTES} />)).toContain(
    'planned budget no date in the source',
  )
})

test('what the totals of money leave out is said, and that they do not follow the period of the report', () => {
  const budgets = [wepulse, line({})]
  const money = (change: Partial<ReportFigures>) =>
    onPaper(<PaperSection name="money" report={reportOf(change)} notes={NO_NOTES} />)
  const ofYear = money({ budgets, view: { ...DEFAULT_VIEW, period: { kind: 'year', year: 2022 } } })
  expect(ofYear).toContain('for its own period')
  expect(ofYear).toContain('They leave out amounts of whole programmes')
  expect(money({ budgets: [line({})] })).not.toMatch(/own period|whole programmes/)
})

test('without amounts, no kind of money is announced', () => {
  const ofBudgets = (asOf: number | null) =>
    onPaper(
      <PaperSection
        name="money"
        report={reportOf({ view: { ...DEFAULT_VIEW, page: 'budgets', asOf } })}
        notes={NO_NOTES}
      />,
    )
  expect(ofBudgets(7)).toContain('Table 1. Amounts')
  expect(ofBudgets(7)).toContain('in this state of the data')
  expect(ofBudgets(null)).not.toContain('in this state of the data')
})

const named = (text: string) => ({ fr: text, nl: text, en: text })

test('what goes beyond its plan is drawn as a shape of its own, with the amount in words', () => {
  const view = { ...DEFAULT_VIEW, page: 'budgets' as const }
  const drawn = (committed: number) => {
    const lines = [line({ cents: 300_000 }), line({ kind: 'committed', cents: committed })]
    return stillPage(
      <PaperWordsProvider>
        <MoneyTotals lines={lines} whole={[]} figures={{ programmes: [], budgets: [], view }} csv="table-1.csv" />
      </PaperWordsProvider>,
      { language: 'en' },
    )
  }
  expect(drawn(340_000)).toContain('data-over')
  expect(drawn(340_000).replaceAll(/\s/g, ' ')).toContain('beyond the plan')
  expect(drawn(300_000)).not.toContain('data-over')
})
