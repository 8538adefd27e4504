import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BUDGET_KINDS } from '../../../../shared/domain/dataset/dataset.ts'
import { splitLines, unfinishedLines } from '../../../../shared/domain/money/budget-lines.ts'
import { totalsByKind } from '../../../../shared/domain/money/kind-total.ts'
import { groupMoney, linesOf } from '../../../../shared/domain/money/money-group.ts'
import { communeOf } from '../../../../shared/domain/reading/institution.ts'
import { MUNICIPALITIES } from '../../../../shared/domain/vocabulary/municipality.ts'
import { line, podIt, wepulse } from '../../../support/budget-lines.ts'

describe('kinds of money', () => {
  test('are never added to one another', () => {
    const dated = { from: '2022-01-01', to: '2025-12-31' }
    const undated = { from: null, to: null }
    expect(totalsByKind([wepulse, podIt])).toEqual([
      { kind: 'planned', lines: 1, cents: 6_980_000_000, unit: 'M EUR', decimals: 1, qualifier: 'exact', ...dated },
      {
        kind: 'potential-saving',
        lines: 1,
        cents: 2_930_000_000,
        unit: 'M EUR',
        decimals: 1,
        qualifier: 'about',
        ...undated,
      },
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
      { unit: 'k EUR', decimals: 1 },
    )
    expect(totalsByKind([line({ qualifier: 'nearly' })])[0]?.qualifier).toBe('nearly')
  })
})

describe('a bullet', () => {
  const compared = (...lines: Parameters<typeof groupMoney>[0]) => groupMoney(lines, 'programme')[0]?.comparison

  test('needs two kinds of the same programme', () => {
    const oneKind = { kind: 'none', reason: 'one-kind' }
    expect(compared(wepulse)).toEqual(oneKind)
    expect(groupMoney([wepulse, podIt], 'programme').map(({ comparison }) => comparison)).toEqual([oneKind, oneKind])
    const others = [line({}), line({ kind: 'paid', programme: 'irisbox' })]
    expect(groupMoney(others, 'programme').map(({ comparison }) => comparison)).toEqual([oneKind, oneKind])
  })

  test('sets what was planned against what was committed and paid', () => {
    const lines = [line({}), line({ kind: 'committed', cents: 90_000 }), line({ kind: 'paid', cents: 70_000 })]
    expect(compared(...lines)).toMatchObject({
      kind: 'bullet',
      bullet: { planned: { cents: 100_000 }, committed: { cents: 90_000 }, paid: { cents: 70_000 }, leftOut: [] },
    })
    expect(compared(line({ kind: 'committed' }), line({ kind: 'paid' }))).toMatchObject({
      kind: 'bullet',
      bullet: { planned: null },
    })
  })

  test('never has a potential saving on its axis', () => {
    const saving = line({ kind: 'potential-saving' })
    expect(compared(line({}), saving)).toEqual({ kind: 'none', reason: 'saving-apart' })
    expect(compared(saving)).toEqual({ kind: 'none', reason: 'one-kind' })
  })

  test('compares the same days of the same institutions only', () => {
    expect(compared(wepulse, line({ kind: 'paid', institution: null }))).toEqual({
      kind: 'none',
      reason: 'periods-differ',
    })
    expect(compared(wepulse, line({ kind: 'paid', institution: null, from: null, to: null }))).toMatchObject({
      reason: 'periods-differ',
    })
    expect(compared(line({}), line({ kind: 'paid', institution: 'B' }))).toMatchObject({ reason: 'bodies-differ' })
    const committed2023 = line({ kind: 'committed', from: '2023-01-01', to: '2023-12-31' })
    expect(compared(line({}), committed2023, line({ kind: 'paid', institution: 'B' }))).toMatchObject({
      reason: 'scopes-differ',
    })
    const yearly = [2022, 2023, 2024, 2025].map((year) =>
      line({ kind: 'paid', institution: null, from: `${year}-01-01`, to: `${year}-12-31` }),
    )
    expect(compared(wepulse, ...yearly)).toMatchObject({ kind: 'bullet', bullet: { paid: { cents: 400_000 } } })
  })

  test('leaves out the one kind that covers something else', () => {
    const later = line({ kind: 'paid', to: '2023-12-31' })
    expect(compared(line({}), line({ kind: 'committed' }), later)).toMatchObject({
      kind: 'bullet',
      bullet: { paid: null, leftOut: ['paid'] },
    })
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

  test('are in the order of the kind that is named first, whatever the others count', () => {
    const lines = [
      line({ institution: 'A', cents: 3 }),
      line({ kind: 'paid', institution: 'A', cents: 9 }),
      line({ institution: 'B', cents: 5 }),
      line({ kind: 'paid', institution: 'C', cents: 20 }),
    ]
    expect(groupMoney(lines, 'institution').map(({ key }) => key)).toEqual(['B', 'A', 'C'])
  })

  test('spread no amount over years: it stands under its own period, an undated one at the end', () => {
    const lines = [podIt, wepulse, line({})]
    expect(groupMoney(lines, 'year').map(({ key }) => key)).toEqual(['2022', '2022-01-01/2025-12-31', null])
  })

  test('keep whole programmes apart from their parts', () => {
    const part = line({})
    expect(splitLines([wepulse, part])).toEqual({ whole: [wepulse], parts: [part] })
    expect(splitLines([])).toEqual({ whole: [], parts: [] })
  })

  test('by municipality hold only institutions that are one, under either of its names', () => {
    const lines = ['Commune d’Ixelles', 'Gemeente Elsene', 'CPAS d’Ixelles', '1030 Schaerbeek'].map(
      (institution, index) => line({ institution, cents: 10 - index }),
    )
    expect(groupMoney(lines, 'municipality').map(({ key, totals }) => [key, totals[0]?.cents])).toEqual([
      ['21009', 19],
      ['21015', 7],
    ])
    expect(linesOf(lines, 'municipality')).toHaveLength(3)
    expect(linesOf(lines, 'institution')).toHaveLength(4)
  })
})

test('an institution is a municipality by its name, never by a postal code alone', () => {
  for (const { code, fr, nl } of MUNICIPALITIES) {
    expect([communeOf(fr), communeOf(nl), communeOf(`Commune de ${fr}`), communeOf(`Gemeente ${nl}`)]).toEqual(
      Array(4).fill(code),
    )
  }
  expect(['DEMO A', '1050', 'CPAS de Jette', 'OCMW Jette', 'Bruxelles Mobilité', ''].map(communeOf)).toEqual(
    Array(6).fill(null),
  )
})

test('what is paid in a year that is not over is unfinished; a plan for it is not', () => {
  const year = { from: '2023-01-01', to: '2023-12-31', asOf: '2023-11-15' }
  const paid = line({ ...year, kind: 'paid' })
  expect(unfinishedLines([line(year), paid, line({ kind: 'paid' }), podIt])).toEqual([paid])
})
