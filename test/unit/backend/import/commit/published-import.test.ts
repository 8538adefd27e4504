import { describe, expect, test } from 'vitest'
import { codesOf, countsOf, openFolder, problemsOf } from '../../../../support/folder.ts'

const PROGRAMMES =
  'Programme;Nom FR;Nom NL;Nom EN\nfms;FixMyStreet Bruxelles;FixMyStreet Brussel;FixMyStreet Brussels\n'
const BUDGET = 'Nature;Programme;Année;Montant\n'
const AS_OF = { asOfDay: '2022-12-31' } as const

describe('a programme in a published table', () => {
  test('is found by its name in any language, whatever its case and accents, or by its code', async () => {
    using folder = openFolder()
    await folder.take(PROGRAMMES, AS_OF)
    const names = ['FixMyStreet Bruxelles', 'fixmystreet BRUSSEL', 'FixMyStreet Brussels', 'fms']
    for (const [index, name] of names.entries())
      await folder.take(`${BUDGET}prévu;${name};${2019 + index};100\n`, AS_OF, `budget-${index}.csv`)
    const stored = folder.database.prepare('SELECT programme, period_from FROM budget_line ORDER BY id').raw().all()
    expect(stored).toEqual(names.map((_name, index) => ['fms', `${2019 + index}-01-01`]))
  })

  test('under another name of a line that is there changes that line, and makes no second one', async () => {
    using folder = openFolder()
    await folder.take(PROGRAMMES, AS_OF)
    await folder.take(`${BUDGET}prévu;fms;2020;100\n`, AS_OF)
    const { plan } = await folder.take(`${BUDGET}prévu;FixMyStreet Brussel;2020;200\n`, AS_OF)
    expect(countsOf(plan)).toMatchObject({ new: 0, changed: 1 })
  })

  test('that nobody knows keeps its name', async () => {
    using folder = openFolder()
    await folder.take(PROGRAMMES, AS_OF)
    await folder.take(`${BUDGET}prévu;Nouveau projet;2020;100\n`, AS_OF)
    expect(folder.database.prepare('SELECT programme FROM budget_line').pluck().all()).toEqual(['Nouveau projet'])
  })
})

describe('a line that stands twice', () => {
  const line = 'prévu;fms;2020;100\n'

  test('in a published table is refused, be it the same to the letter: the sum would not be trusted', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan(`${BUDGET}${line}prévu;fms;2021;5\n${line}`, AS_OF)
    expect(plan.plan).toBeNull()
    expect(problemsOf(plan)).toMatchObject([{ code: 'key-duplicate', place: { line: 4 }, details: { otherLine: 2 } }])
  })

  test('keeps a total that may count it once from being compared', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan(`${BUDGET}${line}${line}Total;;;100\n`, AS_OF)
    expect(plan.controlTotals).toEqual([{ label: 'Total', declared: 100, computed: 200, ok: null }])
    expect(codesOf(plan)).toEqual(['key-duplicate'])
  })

  test('by the name and by the code of one programme is one line twice', async () => {
    using folder = openFolder()
    await folder.take(PROGRAMMES, AS_OF)
    const { plan } = await folder.plan(`${BUDGET}${line}prévu;FixMyStreet Brussel;2020;100\n`, AS_OF)
    expect(codesOf(plan)).toEqual(['key-duplicate'])
  })

  test('among records is one record, unless the two differ', async () => {
    using folder = openFolder()
    const header = 'N°;Signalé le;Statut\n'
    const record = '7;31/03/2023;Signalé\n'
    const { plan } = await folder.take(`${header}${record}8;31/03/2023;Signalé\n${record}`)
    expect(countsOf(plan)).toEqual({ read: 3, new: 2, changed: 0, unchanged: 1, removed: 0, rejected: 0 })
    const other = await folder.plan(`${header}${record}07;31/03/2023;Clôturé\n`)
    expect(problemsOf(other.plan)).toMatchObject([
      { code: 'key-duplicate', place: { line: 3 }, details: { otherLine: 2 } },
    ])
  })
})
