import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupMoney, splitLines, totalsByKind } from '../../../renderer/budgets/money.ts'
import type { BudgetLine } from '../../../shared/contract/figures.ts'
import { BUDGET_KINDS } from '../../../shared/domain/dataset/dataset.ts'

const line = (changes: Partial<BudgetLine>): BudgetLine => ({
  kind: 'planned',
  programme: 'wepulse',
  institution: 'A',
  from: '2022-01-01',
  to: '2022-12-31',
  cents: 100_000,
  unit: 'k EUR',
  decimals: 0,
  qualifier: 'exact',
  note: null,
  source: '',
  quote: null,
  asOf: '2022-12-31',
  ...changes,
})

/** The two lines of the source document. */
const wepulse = line({ institution: null, to: '2025-12-31', cents: 6_980_000_000, unit: 'M EUR', decimals: 1 })
const podIt = line({
  kind: 'potential-saving',
  programme: 'pod-it',
  institution: null,
  from: null,
  to: null,
  cents: 2_930_000_000,
  unit: 'M EUR',
  decimals: 1,
  qualifier: 'about',
})

describe('kinds of money', () => {
  test('are never added to one another', () => {
    expect(totalsByKind([wepulse, podIt])).toEqual([
      { kind: 'planned', lines: 1, cents: 6_980_000_000, unit: 'M EUR', decimals: 1, qualifier: 'exact' },
      { kind: 'potential-saving', lines: 1, cents: 2_930_000_000, unit: 'M EUR', decimals: 1, qualifier: 'about' },
    ])
  })

  test('keep their cents, whatever the lines', () => {
    const lines = fc.array(
      fc.record({ kind: fc.constantFrom(...BUDGET_KINDS), cents: fc.nat(1e12) }).map((changes) => line(changes)),
    )
    fc.assert(
      fc.property(lines, (given) => {
        for (const kind of BUDGET_KINDS) {
          const own = given.filter((each) => each.kind === kind)
          const total = totalsByKind(given).find((each) => each.kind === kind)
          expect(total?.cents ?? 0).toBe(own.reduce((sum, { cents }) => sum + cents, 0))
          expect(total?.lines ?? 0).toBe(own.length)
        }
      }),
    )
  })

  test('are as exact as the most exact line, and about as soon as one line is', () => {
    const [total] = totalsByKind([line({ unit: 'M EUR', decimals: 1 }), line({ qualifier: 'nearly' })])
    expect(total).toMatchObject({ unit: 'k EUR', decimals: 0, qualifier: 'about' })
    expect(totalsByKind([line({ unit: 'M EUR', decimals: 3 }), line({ unit: 'k EUR', decimals: 1 })])[0]).toMatchObject(
      {
        unit: 'k EUR',
        decimals: 1,
      },
    )
    expect(totalsByKind([line({ qualifier: 'nearly' })])[0]?.qualifier).toBe('nearly')
  })
})

describe('a bullet', () => {
  const bulletOf = (...lines: readonly BudgetLine[]) => groupMoney(lines, 'programme')[0]?.bullet

  test('needs two kinds of the same programme', () => {
    expect(bulletOf(wepulse)).toBeNull()
    expect(groupMoney([wepulse, podIt], 'programme').map(({ bullet }) => bullet)).toEqual([null, null])
    expect(
      groupMoney([line({}), line({ kind: 'paid', programme: 'irisbox' })], 'programme').map(({ bullet }) => bullet),
    ).toEqual([null, null])
  })

  test('sets what was planned against what was committed and paid', () => {
    const bullet = bulletOf(line({}), line({ kind: 'committed', cents: 90_000 }), line({ kind: 'paid', cents: 70_000 }))
    expect([bullet?.planned.cents, bullet?.committed?.cents, bullet?.paid?.cents]).toEqual([100_000, 90_000, 70_000])
  })

  test('never has a potential saving on its axis', () => {
    expect(bulletOf(line({}), line({ kind: 'potential-saving' }))).toBeNull()
    expect(bulletOf(line({ kind: 'committed' }), line({ kind: 'paid' }))).toBeNull()
  })
})

describe('groups', () => {
  test('put the largest first, and years in their order', () => {
    const lines = [
      line({ institution: 'A', cents: 1 }),
      line({ institution: 'B', cents: 9, from: '2021-01-01', to: '2021-12-31' }),
      line({ institution: 'C', cents: 5, from: '2023-01-01', to: '2023-12-31' }),
    ]
    expect(groupMoney(lines, 'institution').map(({ key }) => key)).toEqual(['B', 'C', 'A'])
    expect(groupMoney(lines, 'year').map(({ key }) => key)).toEqual(['2021', '2022', '2023'])
  })

  test('spread no amount over years', () => {
    expect(groupMoney([wepulse], 'year').map(({ key }) => key)).toEqual([null])
  })

  test('keep whole programmes apart from their parts', () => {
    const part = line({})
    expect(splitLines([wepulse, part])).toEqual({ whole: [wepulse], parts: [part] })
    expect(splitLines([])).toEqual({ whole: [], parts: [] })
  })
})
