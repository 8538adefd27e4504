import { expect, test } from 'vitest'
import { codesOf, openFolder, problemsOf } from '../../../../support/folder.ts'

function fileOf(days: readonly string[]): string {
  const rows = days.map((day, index) => `${index + 1};Voirie;Ixelles;${day};Signalé`)
  return ['N°;Catégorie;Commune;Signalé le;Statut', ...rows, ''].join('\n')
}

test('days that rather begin with two digits of their year are asked about', async () => {
  using folder = openFolder()
  const { plan } = await folder.plan(fileOf(['22/06/13', '22/06/14', '22/06/21']))
  expect([plan.plan, problemsOf(plan)]).toMatchObject([
    null,
    [
      {
        code: 'day-order-mixed',
        raw: '22/06/13',
        place: { line: 2, column: 'Signalé le' },
        details: { rule: 'short-year', readingDmy: '2013-06-22', readingYmd: '2022-06-13' },
      },
    ],
  ])
  const mapping = { columns: { 'Signalé le': { field: 'created', dates: 'dmy' as const } } }
  expect(codesOf((await folder.plan(fileOf(['22/06/13', '22/06/14']), { mapping })).plan)).toEqual([])
})

test('years that no day of these data has tell the same', async () => {
  using folder = openFolder()
  const text = 'Programme;Nature;Du;Au;Montant\nP0;Prévu;22/01/01;24/12/31;100,00\n'
  const { plan } = await folder.plan(text, { asOfDay: '2023-11-15' })
  expect(plan.problems.filter(({ code }) => code === 'day-order-mixed')).toMatchObject([
    { raw: '22/01/01', details: { readingDmy: '2001-01-22', readingYmd: '2022-01-01' } },
    { raw: '24/12/31', details: { readingDmy: '2031-12-24', readingYmd: '2024-12-31' } },
  ])
})

test.each([
  ['one day', ['15-11-23']],
  ['days that change more than their years', ['13/06/22', '14/06/22', '21/06/23', '21/07/23']],
  ['a day that is no year', ['22/06/13', '30/06/14', '22/06/15']],
  ['a day of which the other reading does not exist', ['22/02/13', '22/02/14', '22/02/30']],
  ['years of four digits', ['22/06/2013', '22/06/14', '22/06/15']],
])('but not with %s', async (_what, days) => {
  using folder = openFolder()
  expect(codesOf((await folder.plan(fileOf(days))).plan)).not.toContain('day-order-mixed')
})
