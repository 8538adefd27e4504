import { expect, test } from 'vitest'
import { type Folder, openFolder } from '../backend/folder.ts'

const HEADER = 'Nature;Programme;Institution;Année;Montant\n'
const ROWS = 'prévu;WePulse;Evere;2023;12,50\nprévu;WePulse;Uccle;2023;100,00\n'

const programmes = ({ database }: Folder): unknown =>
  database.prepare('SELECT DISTINCT programme FROM budget_line ORDER BY id').pluck().all()

test('a programme whose name begins with "Total" is a row', async () => {
  using folder = openFolder()
  const { plan } = await folder.take(`${HEADER}${ROWS}prévu;Total Care;Evere;2023;75,25\n`, { asOfDay: '2023-11-15' })
  expect([plan.new, plan.controlTotals, programmes(folder)]).toEqual([3, [], ['WePulse', 'Total Care']])
})

test.each([
  ['prévu;Total Care;Evere;2023;112,50', true],
  ['prévu;Total WePulse;Evere;2023;112,00', false],
  ['prévu;Total général;Evere;2023;112,00', false],
  ['prévu;Total Care;;;112,00', false],
  ['prévu;Totaal 2023;Evere;2023;112,50', true],
])('%s is a total, under its own words', async (line, ok) => {
  using folder = openFolder()
  const { plan } = await folder.plan(`${HEADER}${ROWS}${line}\n`)
  expect([plan.read, plan.controlTotals]).toMatchObject([2, [{ label: line.split(';')[1], ok }]])
})
