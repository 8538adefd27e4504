import { describe, expect, test } from 'vitest'
import { dayNumber } from '../../../../../shared/domain/calendar/day.ts'
import { codesOf, type Folder, openFolder, problemsOf } from '../../../../support/folder.ts'
import { sheetOf, textRows } from '../../../../support/workbook-file.ts'

const HEADER = 'N°;Signalé le\n'
const created = (folder: Folder): unknown =>
  folder.database.prepare('SELECT created FROM incident ORDER BY id').pluck().all()

describe('D2: one order of days per column', () => {
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
