import { describe, expect, test } from 'vitest'
import { dayNumber } from '../../../../../shared/domain/calendar/day.ts'
import { codesOf, type Folder, openFolder, problemsOf } from '../../../../support/folder.ts'
import { sheetOf, textRows, textXml } from '../../../../support/workbook-file.ts'

const HEADER = 'N°;Signalé le\n'
const created = (folder: Folder): unknown =>
  folder.database.prepare('SELECT created FROM incident ORDER BY id').pluck().all()

describe('D2: one order of days per column', () => {
  test('D2: 02/01/2014 beside 31/12/2012 is the second of January', async () => {
    using folder = openFolder()
    const { plan } = await folder.take(`${HEADER}1;02/01/2014\n2;31/12/2012\n`)
    expect([problemsOf(plan), created(folder)]).toEqual([[], [dayNumber('2014-01-02'), dayNumber('2012-12-31')]])
  })

  test('D2: in such a column 11/15/2023 has no month 15', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan(`${HEADER}1;31/12/2012\n2;11/15/2023\n`)
    expect(problemsOf(plan)).toMatchObject([
      {
        code: 'day-invalid',
        raw: '11/15/2023',
        place: { line: 3, column: 'Signalé le' },
        details: { rule: 'month' },
      },
    ])
  })

  test('D1: a day that begins with its year is read in a column of any order, and decides none', async () => {
    using folder = openFolder()
    const { plan } = await folder.take(`${HEADER}1;2023-03-04\n2;05/03/2023\n3;13/03/2023\n`)
    expect([problemsOf(plan), created(folder)]).toEqual([[], ['2023-03-04', '2023-03-05', '2023-03-13'].map(dayNumber)])
    const open = (await folder.plan(`${HEADER}4;2023-03-04\n5;05/03/2023\n6;2023-13-03\n`)).plan
    expect(problemsOf(open).map(({ code, raw }) => [code, raw])).toEqual([
      ['question-date', '05/03/2023'],
      ['day-invalid', '2023-13-03'],
    ])
  })

  test('D1: a column of days that begin with their year is shown as such', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan(`${HEADER}1;2023-03-04\n2;2023-03-13T10:00:00\n`)
    expect([problemsOf(plan), plan.understanding.columns[1]?.reading]).toEqual([[], 'dates-iso'])
  })

  test('D1: a day that begins with its year is read without hyphens too', async () => {
    using folder = openFolder()
    const rows = '1;20230304\n2;2023/03/05\n3;2023/03/06 14:05\n4;13/03/2023\n'
    const { plan } = await folder.take(HEADER + rows)
    const days = ['2023-03-04', '2023-03-05', '2023-03-06', '2023-03-13']
    expect([problemsOf(plan), created(folder)]).toEqual([[], days.map(dayNumber)])
  })

  test('D4: eight digits are a day in a column of days alone, and a serial number has fewer', async () => {
    using folder = openFolder()
    const cells = (reference: number, day: number): string =>
      `${textRows([['N°', 'Signalé le']])}<row r="2"><c r="A2"><v>${reference}</v></c><c r="B2"><v>${day}</v></c></row>`
    const { plan } = await folder.take(sheetOf(cells(20_230_304, 20_230_305)), {}, 'a.xlsx')
    expect([problemsOf(plan), created(folder)]).toEqual([[], [dayNumber('2023-03-05')]])
    expect(folder.database.prepare('SELECT reference FROM incident').pluck().all()).toEqual(['20230304'])
    const serial = (await folder.plan(sheetOf(cells(2, 45_245)), {}, 'b.xlsx')).plan
    expect(serial.understanding.sample[0]?.read).toEqual(['2', '2023-11-15'])
  })

  test('D2: 02/01/2014 alone is asked about', async () => {
    using folder = openFolder()
    expect(codesOf((await folder.plan(`${HEADER}1;02/01/2014\n`)).plan)).toEqual(['question-date'])
  })
})

test('D3: each day that no calendar has is refused by its rule, in its place', async () => {
  using folder = openFolder()
  const bad = [
    ['29/02/2023', 'day-invalid', 'day'],
    ['31/04/2023', 'day-invalid', 'day'],
    ['00/00/0000', 'day-invalid', 'year'],
    ['31/12/0023', 'day-invalid', 'year'],
    ['31/12/1899', 'day-invalid', 'year'],
    ['31/12/2999', 'day-invalid', 'year'],
    ['31/12/1989', 'day-too-early', undefined],
    ['02/12/2023', 'day-future', undefined],
  ] as const
  const rows = bad.map(([day], index) => `x${index};${day}\n`).join('')
  const { plan } = await folder.plan(`${HEADER}1;31/12/2022\n2;01/12/2023\n${rows}`)
  expect(problemsOf(plan).map(({ raw, code, details, place }) => [raw, code, details.rule, place.line])).toEqual(
    bad.map(([day, code, rule], index) => [day, code, rule, index + 4]),
  )
  expect([plan.plan, plan.new, plan.rejected]).toEqual([null, 2, bad.length])
})

test('D4: texts and date cells in one column are the same days', async () => {
  using folder = openFolder()
  const texts = ['15/11/2023', '2023-11-15', '15 november 2023']
  const rows = [
    '<row r="2"><c r="A2"><v>1</v></c><c r="B2" s="1"><v>45245.75</v></c></row>',
    ...texts.map(
      (text, index) =>
        `<row r="${index + 3}"><c r="A${index + 3}"><v>${index + 2}</v></c>${textXml(`B${index + 3}`, text)}</row>`,
    ),
  ]
  const book = (kept: readonly string[]): Buffer =>
    sheetOf(textRows([['N°', 'Signalé le']]) + kept.join(''), { formats: ['dd/mm/yyyy'] })
  await folder.take(book([rows[0] ?? '', rows[1] ?? '', rows[3] ?? '']), {}, 'a.xlsx')
  expect(created(folder)).toEqual(Array(3).fill(dayNumber('2023-11-15')))
  const { plan } = await folder.plan(book([rows[0] ?? '', rows[2] ?? '']), {}, 'b.xlsx')
  expect([problemsOf(plan), plan.read, plan.rejected]).toEqual([[], 2, 0])
})

test.each(['01-01-3000', '01/01/3000', '1.1.3000', '31/12/9999 00:00', '3000-01-01', '9999-12-31T00:00:00'])(
  '3e: %s stands for no end, and is no day on which anything was',
  async (day) => {
    using folder = openFolder()
    const header = 'N°;Signalé le;Clôturé le\n'
    const { plan } = await folder.take(`${header}1;31/03/2023;${day}\n2;30/03/2023;13/11/2023\n`)
    expect([plan.understanding.asOf, codesOf(plan)]).toEqual(['2023-11-13', []])
    const closed = folder.database.prepare('SELECT closed_on FROM incident ORDER BY id').pluck().all()
    expect(closed).toEqual([null, Date.UTC(2023, 10, 13) / 86_400_000])
    // Something was reported on a day that came.
    expect(codesOf((await folder.plan(`${header}3;${day};\n`)).plan)).toContain('day-invalid')
  },
)

test('D4: the number that Excel gives to a day tells no day in a text, which has no year to count from', async () => {
  using folder = openFolder()
  const cells = ['45245', '45245,75', '12345', '452450']
  const { plan } = await folder.plan(`${HEADER}${cells.map((cell, index) => `${index};${cell}\n`).join('')}`)
  expect(plan.problems.flatMap(({ code, details }) => (code === 'day-invalid' ? [details.rule] : []))).toEqual([
    'serial',
    'serial',
    'shape',
    'shape',
  ])
})
