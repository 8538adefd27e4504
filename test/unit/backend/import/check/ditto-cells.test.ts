import { describe, expect, test } from 'vitest'
import { openFolder } from '../../../../support/folder.ts'

const asOfDay = '2023-11-15'
const RECORDS = 'N°;Signalé le;Catégorie;Commune;Adresse\n1;15/03/2023;Voirie;Evere;Rue A 1\n'

describe('a record that says "as above"', () => {
  test.each([
    ['idem', 'Catégorie', '2;16/03/2023;idem;Uccle;Rue B 2'],
    ['Id.', 'Commune', '2;16/03/2023;Parc;Id.;Rue B 2'],
    ['"', 'Adresse', '2;16/03/2023;Parc;Uccle;""""'],
    ['〃', 'Commune', '2;16/03/2023;Parc; 〃 ;Rue B 2'],
  ])('is refused, and none of its names stored: %s', async (raw, column, line) => {
    using folder = openFolder()
    const { plan } = await folder.plan(`${RECORDS}${line}\n`, { asOfDay })
    const told = plan.problems.filter(({ code }) => code === 'value-missing')
    expect([plan.plan, plan.new, plan.rejected]).toEqual([null, 1, 1])
    expect(told).toMatchObject([{ place: { line: 3, column }, details: { rule: 'ditto' } }])
    expect(told[0]?.raw?.trim()).toBe(raw)
    const without = await folder.plan(`${RECORDS}${line}\n`, { asOfDay, allowRejects: true })
    expect([without.plan.plan === null, without.plan.new]).toEqual([false, 1])
  })

  test('is one where the word is only a part of a name', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan(`${RECORDS}2;16/03/2023;Parc;Uccle;Rue Idem 2\n`, { asOfDay })
    expect([plan.plan === null, plan.new]).toEqual([false, 2])
  })
})

test('so is a line of a budget below those by which the table was first told', async () => {
  using folder = openFolder()
  const rows = Array.from({ length: 1200 }, (_, at) => `WePulse;Service ${at};2023;1`).join('\n')
  const { plan } = await folder.plan(`Programme;Institution;Année;Prévu\n${rows}\nPOD IT;idem;2023;5\n`, { asOfDay })
  const told = plan.problems.filter(({ code }) => code === 'value-missing')
  expect([plan.plan, told]).toMatchObject([null, [{ place: { line: 1202 }, raw: 'idem', details: { rule: 'ditto' } }]])
})

test('a remark may say so', async () => {
  using folder = openFolder()
  const text = 'Programme;Institution;Année;Prévu;Note\nWePulse;Evere;2023;1;provisoire\nWePulse;Uccle;2023;2;idem\n'
  expect((await folder.plan(text, { asOfDay })).plan).toMatchObject({ new: 2, rejected: 0 })
})
