import { describe, expect, test } from 'vitest'
import { openFolder } from '../../../../support/folder.ts'
import { sheetOf, textRows } from '../../../../support/workbook-file.ts'

const asOfDay = '2023-09-30'

describe('rows that leave out what stands above them are told once', () => {
  test.each([
    [
      'in a line of its own',
      'Programme;Institution;Année;Prévu\nWePulse;;;\n;Evere;2023;10\n;Uccle;2023;20\nPOD IT;;;\n;Jette;2023;5\n',
      { place: { line: 3, column: 'Programme' }, details: { rule: 'section', above: 'WePulse' } },
    ],
    [
      'in the row where it begins',
      'Programme;Institution;Année;Prévu\nWePulse;Evere;2023;10\n;Uccle;2023;20\n;Jette;2023;5\n',
      { place: { line: 3, column: 'Programme' }, details: { rule: 'above', above: 'WePulse' } },
    ],
    [
      'as the year of categories does',
      'Année;Catégorie;Nombre\n2020;Divers;5\n;Voirie;6\n;Parc;1\n',
      { place: { line: 3, column: 'Année' }, details: { rule: 'above', above: '2020' } },
    ],
  ])('%s', async (_where, text, told) => {
    using folder = openFolder()
    const { plan } = await folder.plan(text, { asOfDay })
    expect([plan.plan, plan.problems]).toMatchObject([null, [{ code: 'value-missing', ...told }]])
  })

  test('of merged cells it is told which they are', async () => {
    using folder = openFolder()
    const cells = ['Evere', 'Uccle', 'Jette'].map((name, at) => [at === 0 ? 'WePulse' : '', name, '2023', '10'])
    const rows = textRows([['Programme', 'Institution', 'Année', 'Prévu'], ...cells])
    const after = '<mergeCells count="1"><mergeCell ref="A2:A4"/></mergeCells>'
    const { plan } = await folder.plan(sheetOf(rows, { after }), { asOfDay }, 'file.xlsx')
    expect(plan.problems).toContainEqual(
      expect.objectContaining({ code: 'cell-merged', place: expect.objectContaining({ cell: 'A2' }) }),
    )
  })

  test('one empty cell is the fault of its row', async () => {
    using folder = openFolder()
    const text = 'Programme;Institution;Année;Prévu\nWePulse;Evere;2023;10\n;Uccle;2023;20\nPOD IT;Jette;2023;5\n'
    const { plan } = await folder.plan(text, { asOfDay })
    expect(plan.problems).toMatchObject([{ code: 'value-missing', place: { line: 3 }, details: {} }])
  })

  test('a year may be left out beside days', async () => {
    using folder = openFolder()
    const text =
      'Programme;Année;Du;Au;Prévu\nWePulse;2022;;;10\nWePulse;;2023-01-01;2023-06-30;20\nWePulse;;2023-07-01;2023-12-31;5\n'
    expect((await folder.plan(text, { asOfDay })).plan).toMatchObject({ new: 3, problems: [] })
  })
})
