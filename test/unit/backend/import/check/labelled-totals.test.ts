import { expect, test } from 'vitest'
import { openFolder, problemsOf } from '../../../../support/folder.ts'

const asOfDay = '2023-11-15'
const HEADER = 'Programme;Institution;Année;Nature;Montant\n'
const ROWS = [
  'WePulse;Evere;2022;prévu;100',
  'WePulse;Uccle;2022;prévu;200',
  'WePulse;Evere;2023;prévu;400',
  'WePulse;Evere;2022;payé;10',
  'WePulse;Uccle;2023;payé;20',
  '',
].join('\n')

// 100 + 200 + 400 planned and 10 + 20 paid; 100 + 200 + 10 of 2022 and 400 + 20 of 2023.
test.each([
  ['by kind, beside the word', 'WePulse;Total;;prévu;700\nWePulse;Total;;payé;30\n', [700, 30]],
  ['by kind, behind the word', ';;;Total prévu;700\n;;;Total payé;30\n', [700, 30]],
  ['by year', 'WePulse;Total;2022;;310\nWePulse;Total;2023;;420\n', [310, 420]],
  ['by kind and year', 'WePulse;Total;2022;prévu;300\n', [300]],
])('totals at the end are those of the rows that share their names: %s', async (_what, totals, sums) => {
  using folder = openFolder()
  const { plan } = await folder.plan(HEADER + ROWS + totals, { asOfDay })
  expect([plan.new, problemsOf(plan)]).toEqual([5, []])
  const found = plan.controlTotals.map(({ declared, computed, ok }) => [declared, computed, ok])
  expect(found.toSorted(([one], [other]) => Number(other) - Number(one))).toEqual(
    sums.toSorted((one, other) => other - one).map((sum) => [sum, sum, true]),
  )
})

test('and one that differs is held against the same rows', async () => {
  using folder = openFolder()
  const { plan } = await folder.plan(`${HEADER}${ROWS}WePulse;Total;;prévu;701\nWePulse;Total;;payé;30\n`, { asOfDay })
  expect(problemsOf(plan)).toMatchObject([
    { code: 'total-differs', details: { declared: 701, computed: 700, rule: 'named', name: 'WePulse · prévu' } },
  ])
})

test('so do those of a year in a table of categories', async () => {
  using folder = openFolder()
  const years = (last: number): string =>
    `Année;Catégorie;Nombre\n2020;Voirie;10\n2020;Parc;20\n2020;Total;30\n2021;Voirie;1\n2021;Parc;2\n2021;Total;${last}\n`
  const { plan } = await folder.plan(years(3))
  expect([plan.new, plan.controlTotals.map(({ ok }) => ok)]).toEqual([4, [true, true]])
  expect(problemsOf((await folder.plan(years(4))).plan)).toMatchObject([
    { code: 'total-differs', place: { line: 7 }, details: { declared: 4, computed: 3 } },
  ])
})

test.each([
  ['a year', 'WePulse;Jette;2023;20\nTotal;;2022;11\n', '2022', 10],
  ['a programme behind its words', 'POD IT;Jette;2022;20\nTotal WePulse;;;11\n', 'WePulse', 10],
])('one of %s says whose rows it was held against', async (_what, rows, name, computed) => {
  using folder = openFolder()
  const text = `Programme;Institution;Année;Prévu\nWePulse;Evere;2022;10\n${rows}`
  const { plan } = await folder.plan(text, { asOfDay })
  expect(problemsOf(plan)).toMatchObject([
    { code: 'total-differs', details: { declared: 11, computed, rule: 'named', name } },
  ])
})
