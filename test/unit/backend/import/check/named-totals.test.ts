import { expect, test } from 'vitest'
import { createSeenNames } from '../../../../../electron/backend/import/body/seen-names.ts'
import { type Folder, openFolder } from '../../../../support/folder.ts'

const HEADER = 'Nature;Programme;Institution;Année;Montant\n'
const ROWS = 'prévu;WePulse;Evere;2023;12,50\nprévu;WePulse;Uccle;2023;100,00\n'

const asOfDay = '2023-11-15'

const programmes = ({ database }: Folder): unknown =>
  database.prepare('SELECT DISTINCT programme FROM budget_line ORDER BY id').pluck().all()

test('a programme whose name begins with "Total" is a row', async () => {
  using folder = openFolder()
  const { plan } = await folder.take(`${HEADER}${ROWS}prévu;Total Care;Evere;2023;75,25\n`, { asOfDay })
  expect([plan.new, plan.controlTotals, programmes(folder)]).toEqual([3, [], ['WePulse', 'Total Care']])
})

test.each([
  ['prévu;Total WePulse;Evere;2023;112,00', false],
  ['prévu;Total général;Evere;2023;112,00', false],
  ['prévu;Total Care;;;112,00', false],
  ['prévu;Totaal 2023;Evere;2023;112,50', true],
])('%s is a total, under its own words', async (line, ok) => {
  using folder = openFolder()
  const { plan } = await folder.plan(`${HEADER}${ROWS}${line}\n`)
  expect([plan.read, plan.controlTotals]).toMatchObject([2, [{ label: line.split(';')[1], ok }]])
})

test('a name that begins as a total does is asked where its amount is the sum of the rows above it by chance', async () => {
  using folder = openFolder()
  const same = `${HEADER}prévu;WePulse;Evere;2023;75,25\nprévu;Total Office;Uccle;2023;75,25\n`
  const { plan } = await folder.plan(same, { asOfDay })
  expect([plan.plan, plan.problems]).toMatchObject([
    null,
    [{ code: 'total-unread', raw: 'Total Office', place: { line: 3 }, details: { rule: 'name' } }],
  ])
  const asTotal = await folder.plan(same.replace('Total Office', 'Sous-total Office'), { asOfDay })
  expect([asTotal.plan.new, asTotal.plan.plan === null]).toEqual([1, false])
  const first = `${HEADER}prévu;Total Office;Uccle;2023;75,25\nprévu;WePulse;Evere;2023;75,25\n`
  await folder.take(first, { asOfDay })
  expect(programmes(folder)).toEqual(['Total Office', 'WePulse'])
})

test('without figures to add up, a name that begins as a total does is a row', async () => {
  using folder = openFolder()
  await folder.take('Programme;Nom FR\nwepulse;WePulse\nTotal Office;Total Office\n', { asOfDay })
  expect(folder.database.prepare('SELECT programme FROM programme ORDER BY id').pluck().all()).toEqual([
    'wepulse',
    'Total Office',
  ])
})

test('the name of a row is found again by its words, however they are set apart', () => {
  const names = createSeenNames()
  for (const name of ['WePulse', 'Mobilier urbain', '', '—']) names.add(name)
  for (const text of ['wepulse', 'WEPULSE 2023', 'du programme Mobilier-Urbain (k€)'])
    expect(names.areIn(text)).toBe(true)
  for (const text of ['wepulses', 'mobilier', '', '—']) expect(names.areIn(text)).toBe(false)
})
