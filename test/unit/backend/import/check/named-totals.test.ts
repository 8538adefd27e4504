import { describe, expect, test } from 'vitest'
import { createSeenNames } from '../../../../../electron/backend/import/body/lines-above.ts'
import type { ImportOptions } from '../../../../../shared/domain/import/import-plan.ts'
import { codesOf, type Folder, openFolder, problemsOf } from '../../../../support/folder.ts'

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

describe('zeros are the sum of nothing', () => {
  const header = 'Bénéficiaire;Programme;Exercice;Engagé;Payé\n'
  const rows = (amounts: string): string => `${header}Evere;WePulse;2017;${amounts}\nUccle;WePulse;2017;0;0\n`
  /** How many amounts are read, or what is asked of which line. */
  const readOrAsked = async (text: string, options: Partial<ImportOptions> = {}): Promise<unknown> => {
    using folder = openFolder()
    const { plan } = await folder.plan(text, { asOfDay, ...options })
    if (plan.plan !== null) return plan.new
    return problemsOf(plan).map(({ code, place, details }) => [code, place.line, details.rule])
  }

  test.each([
    ['Total Energies asbl;POD IT;2016;;0', 'name', 5],
    ['Total Energies asbl;POD IT;2016;0;0', 'name', 6],
    ['Ensemble;POD IT;2016;0;0', 'group', 6],
  ])('so that no name is left out for them: %s', async (line, rule, read) => {
    expect(await readOrAsked(`${rows('0;0')}${line}\n`)).toEqual([['total-unread', 4, rule]])
    expect(await readOrAsked(`${rows('7;7')}${line}\n`)).toBe(read)
  })

  test('nor for one amount above, or for some that cancel one another', async () => {
    const one = `${header}Evere;WePulse;2017;5;5\nTotal Energies asbl;POD IT;2016;;5\n`
    expect(await readOrAsked(one)).toEqual([['total-unread', 3, 'name']])
    const none = `${header}Evere;WePulse;2017;5;5\nUccle;WePulse;2017;-5;-5\nTotal Energies asbl;POD IT;2016;;0\n`
    expect(await readOrAsked(none)).toEqual([['total-unread', 4, 'name']])
  })

  test('a name without any figure says nothing', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan(`${rows('0;0')}Total Energies asbl;POD IT;2016;;\n`, { asOfDay })
    expect([plan.new, codesOf(plan)]).toEqual([4, expect.arrayContaining(['note-row-empty'])])
  })

  test('a programme may be of no institution', async () => {
    const text = (amount: number): string =>
      `Nature;Programme;Institution;Année;Montant\nprévu;WePulse;Evere;2023;${amount}\nprévu;Total Office;;2023;0\n`
    expect(await readOrAsked(text(0))).toEqual([['total-unread', 3, 'name']])
    expect(await readOrAsked(text(7))).toBe(2)
  })

  test.each(['Total;;', 'Sous-total;;', 'Total Uccle;;', 'Total Energies;;', ';;'])(
    'what can be no row is a total: %s',
    async (words) => expect(await readOrAsked(`${rows('0;0')}${words};0;0\n`)).toBe(4),
  )

  test('an amount without a name is none where all others say what it is of', async () => {
    const text = (amount: number): string => `Institution;2022\nEvere;${amount}\nUccle;0\n;${amount}\n`
    const options = { dataset: 'budgets', mapping: { values: { programme: 'WePulse', kind: 'paid' } } } as const
    expect(await readOrAsked(text(0), options)).toEqual([['value-missing', 4, 'institution']])
    expect(await readOrAsked(text(5), options)).toBe(2)
  })
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
