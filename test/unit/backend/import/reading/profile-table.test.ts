import { expect, test } from 'vitest'
import { openFolder } from '../../../../support/folder.ts'

const COMPLAINTS = [
  'Unique Key,Created Date,Closed Date,Complaint Type,Borough,Reported by',
  '5001,23/01/2023,30/01/2023,Pothole,BROOKLYN,Jan Janssens',
  '5002,24/02/2023,,"Noise, loud",QUEENS,jan@example.be',
].join('\n')

test('of a file whose header is not known the plan shows lines, columns and what it may be', async () => {
  using folder = openFolder()
  const { plan } = await folder.plan(COMPLAINTS)
  expect(plan.problems.map(({ code }) => code)).toEqual(['header-missing'])
  const { profile } = plan
  expect(profile).toMatchObject({ sheet: null, delimiter: ',', header: 1, rows: 2 })
  expect(profile?.lines).toEqual([
    {
      line: 1,
      cells: ['Unique Key', 'Created Date', 'Closed Date', 'Complaint Type', 'Borough', 'Reported by'],
    },
    { line: 2, cells: ['5001', '23/01/2023', '30/01/2023', 'Pothole', 'BROOKLYN', '…'] },
    { line: 3, cells: ['5002', '24/02/2023', '', 'Noise, loud', 'QUEENS', '…'] },
  ])
  expect(profile?.columns[2]).toEqual({ header: 'Closed Date', look: 'day', filled: 1, examples: ['30/01/2023'] })
  expect(profile?.candidates.map(({ dataset }) => dataset)).toEqual(['incidents'])
})

test('a file without a header is shown under letters, and is read under them', async () => {
  using folder = openFolder()
  const text = 'Nevers;2024;1000\nBrest;2024;2000\nLyon;2023;80\n'
  const { plan } = await folder.plan(text)
  expect(plan.profile?.header).toBe(0)
  expect(plan.profile?.columns.map(({ header, look }) => `${header} ${look}`)).toEqual(['A name', 'B year', 'C number'])
  const columns = { A: { field: 'institution' }, B: { field: 'year' }, C: { field: 'amount' } }
  const values = { programme: 'WePulse', kind: 'paid' }
  const mapping = { header: 0, columns, values }
  const read = (await folder.plan(text, { dataset: 'budgets', mapping, asOfDay: '2023-12-01' })).plan
  expect(read).toMatchObject({ read: 3, new: 3, profile: null })
})

test('what a known header lacks is looked for among the columns below it', async () => {
  using folder = openFolder()
  const { plan } = await folder.plan('N°;Statut;Beginn\n1;Clôturé;23/01/2023\n2;Clôturé;24/01/2023\n')
  expect(plan.problems.map(({ code }) => code)).toEqual(['column-missing'])
  expect(plan.profile?.candidates[0]?.fields).toContainEqual({ field: 'created', header: 'Beginn', by: 'look' })
})

test('a file that is read, or that has another fault, has no profile', async () => {
  using folder = openFolder()
  expect((await folder.plan('N°;Signalé le\n1;23/01/2023\n')).plan.profile).toBeNull()
  expect((await folder.plan('')).plan.profile).toBeNull()
})
