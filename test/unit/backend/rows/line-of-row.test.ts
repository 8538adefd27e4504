import { describe, expect, test } from 'vitest'
import { createRowHandlers } from '../../../../electron/backend/rows/row-lists.ts'
import { openFolder } from '../../../support/folder.ts'
import { ALL_ROWS, readRows } from '../../../support/read-rows.ts'
import { sheetOf, textRows, textXml } from '../../../support/workbook-file.ts'

const HEADER = 'N°;Signalé le;Catégorie;Commune;Statut;Dernière action;Adresse'
const REFERENCES = ['901', '902', '903', '904', '905']

/** For each incident of a file the line of its row. */
async function linesOf(content: string | Buffer, name: string): Promise<ReadonlyMap<string, number>> {
  using folder = openFolder()
  await folder.take(content, {}, name)
  const read = readRows(createRowHandlers(folder.database), ALL_ROWS)
  return new Map(read.map(({ reference, line }) => [reference, line]))
}

describe('the line of a row is the one on which it begins in its file', () => {
  test.each([
    ['\r\n', 'Windows'],
    ['\n', 'Unix'],
    ['\r', 'old Macintosh'],
  ])('as CSV with the line ends %j of %s', async (end) => {
    const row = (reference: string, address: string) =>
      `${reference};15/03/2023;Voirie;1030 Schaerbeek;Clôturé;20/03/2023;${address}`
    const lines = [
      'Export du back-office',
      '',
      '"Titre sur',
      'deux lignes"',
      '',
      HEADER,
      row('901', 'Rue Haute 1'),
      '',
      row('902', `"Rue${end}sur${end}trois lignes"`),
      row('903', `"Rue ""Haute""; 3"`),
      '',
      ';;;;;;',
      row('904', `"${end}"`),
      row('905', 'Rue Haute 5'),
    ]
    const text = lines.join(end)
    const expected = REFERENCES.map((reference) => [
      reference,
      text.slice(0, text.indexOf(`${reference};15`)).split(end).length,
    ])
    expect([...(await linesOf(text, 'mars.csv'))].toSorted()).toEqual(expected)
  })

  test('as a workbook the row of its sheet, whatever is empty above it', async () => {
    const places = [6, 7, 10, 11, 25]
    const rowXml = (reference: string, row: number) =>
      [reference, '15/03/2023', 'Voirie', '1030 Schaerbeek', 'Clôturé', '20/03/2023', 'Rue\nHaute']
        .map((text, column) => textXml(`${'ABCDEFG'[column]}${row}`, text))
        .join('')
    const rows = REFERENCES.map((reference, index) => [
      places[index]!,
      `<row r="${places[index]}">${rowXml(reference, places[index]!)}</row>`,
    ])
    const header = HEADER.split(';')
      .map((text, column) => textXml(`${'ABCDEFG'[column]}4`, text))
      .join('')
    const sheet = `${textRows([['Export du back-office']])}<row r="3"/><row r="4">${header}</row>${rows.map(([, xml]) => xml).join('')}`
    expect([...(await linesOf(sheetOf(sheet), 'mars.xlsx'))].toSorted()).toEqual(
      REFERENCES.map((reference, index) => [reference, places[index]]),
    )
  })

  test('as a page of the public API its place in the list', async () => {
    const response = REFERENCES.map((id) => ({
      id: Number(id),
      status: 'CREATED',
      creationDate: '2023-03-15T10:00:00+01:00',
      updatedDate: '2023-03-20T10:00:00+01:00',
      category: { nameFr: 'Voirie' },
      location: { address: { street: { name: 'Rue\nHaute', postCode: '1030', municipality: 'Schaerbeek' } } },
    }))
    const text = JSON.stringify({ _embedded: { response } }, null, 2)
    expect([...(await linesOf(text, 'page.json'))].toSorted()).toEqual(
      REFERENCES.map((reference, index) => [reference, index + 1]),
    )
  })
})
