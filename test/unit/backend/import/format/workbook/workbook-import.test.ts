import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { contentHash } from '../../../../../support/content-hash.ts'
import {
  dateXml,
  EMPTY_REST,
  floatXml,
  rowXml,
  stringRows,
  stringXml,
  tableOf,
} from '../../../../../support/document-file.ts'
import { codesOf, countsOf, openFolder, problemsOf } from '../../../../../support/folder.ts'
import { oldSheetOf } from '../../../../../support/old-workbook-file.ts'
import { bookOf, sheetOf, textRows, textXml } from '../../../../../support/workbook-file.ts'

const HEADER = ['N°', 'Catégorie', 'Commune', 'Signalé le', 'Dernière action', 'Statut']
const DAYS = ['dd/mm/yyyy', '0.00']

/** The serial number of a day, reckoned apart from the reader. */
function serialOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569
}

/** One record with typed cells: a number, texts and date cells. */
function recordXml(row: number, [reference, category, commune, created, last, status]: readonly string[]): string {
  return [
    `<row r="${row}"><c r="A${row}"><v>${Number(reference)}</v></c>`,
    textXml(`B${row}`, category ?? ''),
    textXml(`C${row}`, commune ?? ''),
    `<c r="D${row}" s="1"><v>${serialOf(created ?? '')}</v></c><c r="E${row}" s="1"><v>${serialOf(last ?? '')}</v></c>`,
    textXml(`F${row}`, status ?? ''),
    '</row>',
  ].join('')
}

const RECORDS = [
  ['0815', 'Voirie', '1030 Schaerbeek', '2023-02-01', '2023-03-31', 'Clôturé'],
  ['816', 'Parc', '1000 Bruxelles', '2023-03-02', '2023-03-04', 'En traitement'],
  ['817', 'Nouvelle chose d’œuvre', 'Namur', '2023-01-02', '2023-01-02', 'Bizarre'],
] as const
const belgian = (day: string): string => day.split('-').toReversed().join('/')
const csvOf = (records: readonly (readonly string[])[]): string =>
  [HEADER, ...records.map((cells) => cells.map((cell) => (/^\d{4}-/.test(cell) ? belgian(cell) : cell)))]
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'))
    .join('\r\n')
const typedBook = (records: readonly (readonly string[])[]): Buffer =>
  sheetOf(textRows([HEADER]) + records.map((cells, index) => recordXml(index + 2, cells)).join(''), { formats: DAYS })
const typedDocument = (records: readonly (readonly string[])[]): Buffer =>
  tableOf(
    stringRows([HEADER]) +
      records
        .map(([reference, ...cells]) => {
          const rest = cells.map((cell) => (/^\d{4}-/.test(cell) ? dateXml(cell) : stringXml(cell)))
          return rowXml(floatXml(Number(reference)) + rest.join(''))
        })
        .join('') +
      EMPTY_REST,
  )
const oldBook = (records: readonly (readonly string[])[]): Buffer =>
  oldSheetOf(
    [
      HEADER,
      ...records.map(([reference, ...cells]) => [
        Number(reference),
        ...cells.map((cell) => (/^\d{4}-/.test(cell) ? { value: serialOf(cell), format: 1 } : cell)),
      ]),
    ],
    {},
    { formats: ['dd/mm/yyyy'] },
  )
const apiOf = (records: readonly (readonly string[])[]): string => {
  const words: Readonly<Record<string, string>> = {
    Clôturé: 'CLOSED',
    'En traitement': 'PROCESSING',
    Signalé: 'CREATED',
  }
  const incidents = records.map(([id, category, commune, created, last, status = '']) => {
    const [, postCode, municipality] = /^(\d{4})? ?(.*)$/.exec(commune ?? '') ?? []
    return {
      id: Number(id),
      status: words[status] ?? status,
      creationDate: `${created}T00:15:00+01:00`,
      updatedDate: `${last}T21:45:00Z`,
      category: { nameFr: category },
      location: { address: { street: { postCode, municipality } } },
    }
  })
  return JSON.stringify({ _embedded: { response: incidents }, page: { totalPages: 1 } })
}

describe('R1: one incident whatever the format', () => {
  test('R1: the same rows as CSV in any encoding, as a workbook of texts, as one of typed cells, and from the API', async () => {
    using folder = openFolder()
    await folder.take(csvOf(RECORDS), {}, 'a.csv')
    const before = contentHash(folder.database)
    const texts = RECORDS.map((cells) => cells.map((cell) => (/^\d{4}-/.test(cell) ? belgian(cell) : cell)))
    const again = [
      ['b.xlsx', sheetOf(textRows([HEADER, ...texts]))],
      ['c.xlsx', typedBook(RECORDS.toReversed())],
      ['c.ods', typedDocument(RECORDS)],
      ['c.xls', oldBook(RECORDS)],
      ['d.json', apiOf(RECORDS)],
      ['e.csv', csvOf(RECORDS.toReversed())],
      ['f.csv', iconv.encode(csvOf(RECORDS), 'windows-1252')],
      ['g.csv', iconv.encode(csvOf(RECORDS), 'utf-16le', { addBOM: true })],
    ] as const
    for (const [name, content] of again) {
      const { plan, snapshot } = await folder.take(content, {}, name)
      expect([name, countsOf(plan), snapshot]).toEqual([
        name,
        { read: 3, new: 0, changed: 0, unchanged: 3, removed: 0, rejected: 0 },
        null,
      ])
    }
    expect(contentHash(folder.database)).toBe(before)
  })

  test('R1: any table of records reads the same from a workbook, from CSV and from the API', async () => {
    const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2023-11-15'), noInvalidDate: true })
    const record = fc
      .tuple(
        fc.nat({ max: 99_999 }).map(String),
        fc.constantFrom('Voirie', 'Propreté publique', 'Eclairage', 'Autre & <chose>'),
        fc.constantFrom('1030 Schaerbeek', '1000 Bruxelles', '1050 Ixelles'),
        fc.tuple(day, day).map((pair) => pair.map((date) => date.toISOString().slice(0, 10)).toSorted()),
        fc.constantFrom('Clôturé', 'En traitement', 'Signalé'),
      )
      .map(([id, category, commune, [created = '', last = ''], status]) => [
        id,
        category,
        commune,
        created,
        last,
        status,
      ])
    const records = fc.uniqueArray(record, { minLength: 1, maxLength: 12, selector: ([id]) => id })
    await fc.assert(
      fc.asyncProperty(records, async (rows) => {
        const mapping = {
          columns: {
            'Signalé le': { field: 'created', dates: 'dmy' },
            'Dernière action': { field: 'lastAction', dates: 'dmy' },
          },
        } as const
        using folder = openFolder()
        const first = await folder.take(typedBook(rows), {}, 'a.xlsx')
        expect(first.plan.new).toBe(rows.length)
        for (const [name, content] of [
          ['b.csv', csvOf(rows)],
          ['c.json', apiOf(rows)],
          ['d.ods', typedDocument(rows)],
        ] as const) {
          const { plan } = await folder.plan(content, { mapping }, name)
          expect([plan.new, plan.changed, plan.unchanged]).toEqual([0, 0, rows.length])
        }
      }),
      { numRuns: 15 },
    )
  })

  test('R1: amounts keep the decimals that their format shows', async () => {
    using folder = openFolder()
    const header = ['Aard', 'Programma', 'Jaar', 'Bedrag', 'Eenheid']
    await folder.take(
      `${header.join(';')}\ngepland;WePulse;2022;69,80;M EUR\nbetaald;WePulse;2022;-1.234,50;EUR\n`,
      {},
      'a.csv',
    )
    const line = (row: number, kind: string, amount: string, unit: string): string =>
      `<row r="${row}">${textXml(`A${row}`, kind)}${textXml(`B${row}`, 'WePulse')}<c r="C${row}"><v>2022</v></c><c r="D${row}" s="2"><v>${amount}</v></c>${textXml(`E${row}`, unit)}</row>`
    const book = sheetOf(
      textRows([header]) + line(2, 'gepland', '69.799999999999997', 'M EUR') + line(3, 'betaald', '-1234.5', 'EUR'),
      { formats: DAYS },
    )
    const { plan } = await folder.take(book, {}, 'b.xlsx')
    expect([problemsOf(plan), plan.unchanged]).toEqual([[], 2])
  })
})

describe('typed cells ask nothing', () => {
  test('a date cell of 1 February is that day, and a number is itself; the same as texts are asked about', async () => {
    using folder = openFolder()
    const typed = await folder.plan(typedBook([RECORDS[0]]), {}, 'a.xlsx')
    expect(problemsOf(typed.plan)).toEqual([])
    const { plan } = await folder.plan(
      sheetOf(
        textRows([
          ['N°', 'Signalé le'],
          ['1', '01/02/2023'],
        ]),
      ),
      {},
      'b.xlsx',
    )
    expect(codesOf(plan)).toEqual(['question-date'])
    const budget = (cell: string): Buffer =>
      sheetOf(
        `${textRows([['Nature', 'Programme', 'Année', 'Montant']])}<row r="2">${textXml('A2', 'prévu')}${textXml('B2', 'WePulse')}<c r="C2"><v>2022</v></c>${cell}</row>`,
      )
    expect(codesOf((await folder.plan(budget('<c r="D2"><v>1.234</v></c>'), {}, 'c.xlsx')).plan)).toEqual([
      'note-amount-rounded',
    ])
    expect(codesOf((await folder.plan(budget(textXml('D2', '1.234')), {}, 'd.xlsx')).plan)).toEqual(['question-number'])
  })

  test('D4: a serial number without a date format is the day of its book', async () => {
    using folder = openFolder()
    const rows = `${textRows([['N°', 'Signalé le']])}<row r="2"><c><v>1</v></c><c><v>45245.75</v></c></row>`
    await folder.take(sheetOf(rows), {}, 'a.xlsx')
    await folder.take(sheetOf(rows.replace('>1<', '>2<').replace('45245', '43783'), { is1904: true }), {}, 'b.xlsx')
    const days = folder.database.prepare('SELECT created FROM incident').pluck().all()
    expect(days).toEqual([serialOf('2023-11-15') - 25_569, serialOf('2023-11-15') - 25_569])
  })
})

describe('what a workbook says of its cells', () => {
  const withCell = (cell: string, header = 'Signalé le'): Buffer =>
    sheetOf(
      `${textRows([['N°', 'Statut', header]])}<row r="14"><c r="A14"><v>1</v></c>${textXml('B14', 'Clôturé')}${cell}</row>`,
      { formats: ['dd/mm/yyyy', '#,##0,'] },
    )

  test.each([
    ['X5: an error', '<c r="C14" t="e"><v>#REF!</v></c>', 'cell-error', '#REF!'],
    ['X5: #N/A is no missing mark of a person', '<c r="C14" t="e"><v>#N/A</v></c>', 'cell-error', '#N/A'],
    ['X5: a formula without its result', '<c r="C14"><f>TODAY()</f></c>', 'cell-uncomputed', '=TODAY()'],
    ['X4: a text that the book does not have', '<c r="C14" t="s"><v>5</v></c>', 'cell-error', '5'],
    ['X8: a number that is shown divided', '<c r="C14" s="2"><v>45245000</v></c>', 'cell-scaled', '45245000'],
    ['D4: the false leap day', '<c r="C14" s="1"><v>60</v></c>', 'day-invalid', '60'],
    ['D3: a day to come', '<c r="C14" s="1"><v>99999</v></c>', 'day-future', '2173-10-13'],
  ])('%s is a problem with its place', async (_case, cell, code, raw) => {
    using folder = openFolder()
    const { plan } = await folder.plan(withCell(cell), {}, 'a.xlsx')
    expect(plan.plan).toBeNull()
    expect(problemsOf(plan)[0]).toMatchObject({ code, raw, place: { sheet: 'Feuil1', cell: 'C14' } })
  })

  test('X5: an error in a column that is not stored is nobody’s business; one among many may be left out', async () => {
    using folder = openFolder()
    const rows = `${textRows([['N°', 'Signalé le', 'Calcul']])}<row r="2"><c><v>1</v></c><c s="1"><v>45000</v></c><c t="e"><v>#REF!</v></c></row>`
    expect((await folder.plan(sheetOf(rows, { formats: DAYS }), {}, 'a.xlsx')).plan.rejected).toBe(0)
    const bad = `${rows}<row r="3"><c><v>2</v></c><c t="e"><v>#REF!</v></c></row>`
    const { plan } = await folder.take(sheetOf(bad, { formats: DAYS }), { allowRejects: true }, 'b.xlsx')
    expect(countsOf(plan)).toMatchObject({ read: 2, new: 1, rejected: 1 })
  })

  test('X5: rows of nothing but formulas without results are no blank rows', async () => {
    using folder = openFolder()
    const rows = `${textRows([['N°', 'Signalé le']])}<row r="2"><c><f>A9</f></c><c><f>B9</f></c></row>`
    expect(codesOf((await folder.plan(sheetOf(rows), {}, 'a.xlsx')).plan)).toContain('cell-uncomputed')
  })

  test('X8: a percentage is its number of hundredths in a growth, and no count', async () => {
    using folder = openFolder()
    const book = (count: string): Buffer =>
      sheetOf(
        `${textRows([['Année', 'Incidents', 'Croissance (%)']])}<row r="2"><c><v>2022</v></c>${count}<c s="1"><v>0.285</v></c></row>`,
        { formats: ['0.0%', '0%'] },
      )
    await folder.take(book('<c><v>97123</v></c>'), { asOfDay: '2022-12-31' }, 'a.xlsx')
    expect(folder.database.prepare('SELECT value, growth FROM published_year').raw().all()).toEqual([[97123, 28.5]])
    const { plan } = await folder.plan(book('<c s="1"><v>0.5</v></c>'), {}, 'b.xlsx')
    expect(problemsOf(plan)[0]).toMatchObject({ code: 'number-not-whole', raw: '50.0', place: { cell: 'B2' } })
    const { plan: whole } = await folder.plan(book('<c s="2"><v>0.5</v></c>'), {}, 'c.xlsx')
    expect(whole.problems[0]).toMatchObject({ code: 'number-not-whole', raw: '50', place: { cell: 'B2' } })
  })

  test('N6: an identifier in a number cell is no amount, whatever its format adds', async () => {
    using folder = openFolder()
    const ids = ['<c s="1"><v>400001</v></c>', '<c s="2"><v>400002</v></c>', textXml('A4', '01273C')]
    const rows = ids.map(
      (id, index) => `<row r="${index + 2}">${id}<c s="3"><v>45000</v></c><c s="4"><v>805</v></c></row>`,
    )
    const formats = ['#,##0.00', '00000000', 'dd/mm/yyyy', '0000']
    const book = sheetOf(textRows([['N°', 'Signalé le', 'Adresse']]) + rows.join(''), { formats })
    await folder.take(book, {}, 'a.xlsx')
    const stored = folder.database.prepare('SELECT reference, address FROM incident').raw().all()
    expect(stored).toEqual(['400001', '400002', '01273C'].map((reference) => [reference, '0805']))
  })

  test('C4: a total in a number cell is held against the rows', async () => {
    using folder = openFolder()
    const line = (row: number, first: string, amount: string): string =>
      `<row r="${row}">${textXml(`A${row}`, first)}${textXml(`B${row}`, first === 'Total' ? '' : 'WePulse')}<c r="C${row}"><v>2022</v></c><c r="D${row}"><v>${amount}</v></c></row>`
    const book = (total: string): Buffer =>
      sheetOf(
        textRows([['Nature', 'Programme', 'Année', 'Montant']]) +
          line(2, 'prévu', '69.5') +
          line(3, 'payé', '1.25') +
          line(4, 'Total', total),
      )
    const { plan } = await folder.plan(book('70.75'), {}, 'a.xlsx')
    expect([problemsOf(plan), plan.controlTotals]).toEqual([
      [],
      [{ label: 'Total', declared: 70.75, computed: 70.75, ok: true }],
    ])
    expect(codesOf((await folder.plan(book('70.76'), {}, 'b.xlsx')).plan)).toEqual(['total-differs'])
  })

  test('X6: a sheet that a person named is read, and those with another known table are told of', async () => {
    using folder = openFolder()
    const book = bookOf({
      sheets: [
        {
          name: '2024',
          rows: textRows([
            ['N°', 'Signalé le', 'Statut'],
            ['1', '31/03/2023', 'Clôturé'],
          ]),
        },
        {
          name: '2023',
          rows: textRows([
            ['N°', 'Aangemaakt op'],
            ['2', '30/03/2022'],
          ]),
        },
        { name: 'Uitleg', rows: textRows([['Vrije tekst']]) },
        {
          name: 'Jaren',
          rows: textRows([
            ['Année', 'Nombre d’incidents'],
            ['2014', '7000'],
          ]),
        },
      ],
    })
    const asked = await folder.plan(book, {}, 'a.xlsx')
    expect(codesOf(asked.plan)).toEqual(['question-sheet'])
    for (const dataset of [null, 'incidents'] as const) {
      const { plan } = await folder.plan(book, { dataset, mapping: { sheet: '2024' } }, 'a.xlsx')
      expect(problemsOf(plan).filter(({ code }) => code.startsWith('note-sheets'))).toMatchObject([
        {
          code: 'note-sheets-also-known',
          details: { count: 2, values: expect.arrayContaining(['2023', 'Jaren']) },
        },
      ])
      expect(plan.new).toBe(1)
    }
  })

  test('X6: hidden rows are asked about', async () => {
    using folder = openFolder()
    const book = sheetOf(
      `${textRows([
        ['N°', 'Signalé le'],
        ['1', '31/03/2023'],
      ])}<row r="3" hidden="1">${textXml('A3', '2')}${textXml('B3', '31/03/2023')}</row>`,
    )
    const asked = await folder.plan(book, {}, 'a.xlsx')
    expect([codesOf(asked.plan), asked.plan.plan]).toEqual([['question-hidden-rows'], null])
    expect((await folder.plan(book, { mapping: { hidden: 'include' } }, 'a.xlsx')).plan.new).toBe(2)
    expect((await folder.plan(book, { mapping: { hidden: 'leave-out' } }, 'a.xlsx')).plan.new).toBe(1)
  })

  test('C4: a title block and a printed total, as in a text', async () => {
    using folder = openFolder()
    const rows = [
      ['Tableau 1'],
      ['Année 2023 (au 15/11/2023)'],
      ['Catégorie', "Nombre d'incidents"],
      ['Divers', '470'],
      ['Eclairage', '2.872'],
      ['Total', '3.342'],
    ]
    const { plan } = await folder.plan(sheetOf(textRows(rows)), { dataset: 'categories' }, 'a.xlsx')
    expect(plan.controlTotals).toEqual([{ label: 'Total', declared: 3342, computed: 3342, ok: true }])
    expect([plan.understanding.asOf, plan.understanding.headerLine, plan.new]).toEqual(['2023-11-15', 3, 2])
  })

  test('a book that Excel’s manners wrote: shared strings, dates, numbers and booleans', async () => {
    using folder = openFolder()
    const day = (text: string) => ({ value: new Date(`${text}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' }) as const
    const data = [
      ['N°', 'Catégorie', 'Signalé le', 'Fermé'].map((value) => ({ value, fontWeight: 'bold' as const })),
      [{ value: 400001 }, { value: 'Voirie' }, day('2023-03-01'), { value: true }],
      [{ value: 400002 }, { value: '=1+1' }, day('2023-11-15'), null],
    ]
    const { plan } = await folder.take(await writeExcelFile(data).toBuffer(), {}, 'a.xlsx')
    expect([plan.new, plan.understanding.asOf]).toEqual([2, '2023-11-15'])
    const stored = folder.database.prepare('SELECT reference, created FROM incident').raw().all()
    expect(stored).toEqual([
      ['400001', serialOf('2023-03-01') - 25_569],
      ['400002', serialOf('2023-11-15') - 25_569],
    ])
  })
})
