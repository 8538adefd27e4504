import { describe, expect, test } from 'vitest'
import { verdictOf } from '../../../../../renderer/data/work/trial.ts'
import { codesOf, countsOf, openFolder } from '../../../../support/folder.ts'

const HEADER = 'N°;Catégorie;Commune;Signalé le;Statut\n'
const GOOD = 'N1;Voirie;Ixelles;15/03/2023;Clôturé\n'
const BAD = 'N2;Voirie;Ixelles;31/02/2023;Clôturé\n'
const DIFFERENT = 'A;Voirie;Ixelles;21/02/2023;Clôturé\nA;Voirie;Uccle;21/02/2023;Clôturé\n'
const ALLOW = { allowRejects: true }
const AS_OF = { asOfDay: '2023-11-15' }

describe('rows that may be left out', () => {
  test('are offered to be left out where they are all that is wrong, and only there', async () => {
    using folder = openFolder()
    const verdict = async (rows: string) => verdictOf((await folder.plan(HEADER + rows)).plan)
    expect(await verdict(GOOD + BAD)).toEqual({ kind: 'rejects', count: 1 })
    expect(await verdict(DIFFERENT)).toEqual({ kind: 'problems', count: 1 })
    expect(await verdict(BAD + DIFFERENT)).toEqual({ kind: 'problems', count: 2 })
    expect(await verdict(BAD.repeat(300) + DIFFERENT)).toEqual({ kind: 'problems', count: 301 })
  })

  test('are not told to be left out of a file that is refused nevertheless', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan(`${HEADER}${DIFFERENT}${BAD}`, ALLOW)
    expect([plan.plan, codesOf(plan)]).toEqual([null, ['key-duplicate', 'day-invalid']])
  })

  test('count in the total that the file prints', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan(`${HEADER}${GOOD}${BAD}Total;2\n`, ALLOW)
    expect(plan.plan).not.toBeNull()
    expect(plan.controlTotals).toEqual([{ label: 'Total', declared: 2, computed: 2, ok: true }])
    const wrong = await folder.plan(`${HEADER}${GOOD}${BAD}Total;3\n`, ALLOW)
    expect([wrong.plan.plan, codesOf(wrong.plan)]).toEqual([null, ['day-invalid', 'total-differs']])
  })

  test('never hide a total that differs, however many they are', async () => {
    using folder = openFolder()
    const many = Array.from({ length: 300 }, (_, index) => BAD.replace('N2', `M${index}`)).join('')
    const { plan } = await folder.plan(`${HEADER}${GOOD}${many}Total;2\n`)
    expect([plan.problemCount, codesOf(plan).at(-1)]).toEqual([301, 'total-differs'])
  })

  test('are in the total that the file prints, where their figure can be read', async () => {
    using folder = openFolder()
    const file = (total: string) =>
      `Catégorie;Année;Nombre\nParc;2022;5\nTrottoirs;2022;6\nParc;k10;7\nTotal;;${total}\n`
    const { plan } = await folder.plan(file('18'), AS_OF)
    expect(plan.controlTotals).toEqual([{ label: 'Total', declared: 18, computed: 18, ok: true }])
    expect(codesOf(plan)).toEqual(['category-unknown', 'year-invalid'])
    expect(codesOf((await folder.plan(file('19'), AS_OF)).plan)).toContain('total-differs')
  })

  test('keep from being compared the totals of those columns alone in which they cannot be read', async () => {
    using folder = openFolder()
    const rows = 'fms;2023;1;2\nfms;2024;x;3\nTotal;;9;5\n'
    const { plan } = await folder.plan(`Programme;Année;Prévu;Payé\n${rows}`, AS_OF)
    expect(plan.controlTotals.map(({ label, ok }) => [label, ok])).toEqual([
      ['Total · Prévu', null],
      ['Total · Payé', true],
    ])
    const ragged = await folder.plan(`Programme;Année;Prévu;Payé\n${rows.replace(';x;3', ';8;3;9')}`, AS_OF)
    expect(ragged.plan.controlTotals.map(({ ok }) => ok)).toEqual([null, null])
  })

  test('keep a sum of amounts from being compared, which is then said', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan(
      'Nature;Programme;Année;Montant\nprévu;fms;2023;100\nprévu;fms;2024;cent\nTotal;;;200\n',
      AS_OF,
    )
    expect(plan.controlTotals.map(({ ok }) => ok)).toEqual([null])
    expect(codesOf(plan)).not.toContain('total-differs')
  })
})

test('a total is compared as finely as it is printed', async () => {
  using folder = openFolder()
  const plan = async (total: string) => {
    const file = `Nature;Programme;Année;Montant (M€)\nprévu;fms;2023;12,004\nprévu;fms;2024;10,000\nTotal;;;${total}\n`
    return (await folder.plan(file, AS_OF)).plan.controlTotals.map(({ ok }) => ok)
  }
  expect([await plan('22,000'), await plan('22,004')]).toEqual([[false], [true]])
})

test('records that stand there a second time are told, with their lines, and counted in a total either way', async () => {
  using folder = openFolder()
  const rows = `1;Voirie;Ixelles;15/03/2023;Clôturé\n${GOOD}0001;Voirie;Ixelles;15/03/2023;Clôturé\n`
  const { plan } = await folder.plan(HEADER + rows)
  expect(plan.problems.map(({ code, details }) => [code, details.count, details.values?.join(', ')])).toEqual([
    ['note-rows-repeated', 1, '4'],
  ])
  expect(countsOf(plan)).toMatchObject({ read: 3, new: 2 })
  for (const total of [2, 3, 4]) {
    const { controlTotals } = (await folder.plan(`${HEADER}${rows}Total;${total}\n`)).plan
    expect(controlTotals.map(({ ok }) => ok)).toEqual([total < 4])
  }
})
