import { afterEach, beforeEach, expect, test } from 'vitest'
import { codesOf, openFolder } from '../../../support/folder.ts'
import { sheetOf, textRows } from '../../../support/workbook-file.ts'

const DAYS = [
  '15/11/2023',
  '15-11-23',
  '15.11.2023',
  '15 novembre 2023',
  '15 nov. 2023',
  '15 november 2023',
  '2023-11-15',
  '2023-11-15T00:30:00+01:00',
]
let zone: string | undefined

beforeEach(() => {
  zone = process.env.TZ
})
afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

test.each(['Pacific/Auckland', 'America/New_York', 'Europe/Brussels'])(
  'D1, D4: a day is the same day on a computer set to %s',
  async (name) => {
    process.env.TZ = name
    for (const day of DAYS) {
      using folder = openFolder()
      await folder.take(`N°;Signalé le\n1;${day}\n`)
      expect(folder.database.prepare('SELECT created FROM incident').pluck().get(), day).toBe(19_676)
    }
  },
)

test.each(['Pacific/Auckland', 'America/New_York'])(
  'D4: a date cell and a serial number are the same day on a computer set to %s',
  async (name) => {
    process.env.TZ = name
    using folder = openFolder()
    const rows = ['<c s="1"><v>45245</v></c>', '<c s="1"><v>45245.75</v></c>', '<c><v>45245</v></c>']
    const sheet = rows.map((cell, index) => `<row r="${index + 2}"><c><v>${index}</v></c>${cell}</row>`)
    await folder.take(
      sheetOf(textRows([['N°', 'Signalé le']]) + sheet.join(''), { formats: ['dd/mm/yyyy'] }),
      {},
      'a.xlsx',
    )
    expect(folder.database.prepare('SELECT created FROM incident').pluck().all()).toEqual([19_676, 19_676, 19_676])
  },
)

test('D3: the hours that the clock skips or repeats are days; what no calendar has is refused by its rule', async () => {
  using folder = openFolder()
  const header = 'N°;Signalé le\n'
  const good = ['2023-03-26T02:30:00', '2023-10-29T02:30:00', '2020-02-29']
  expect((await folder.take(header + good.map((day, index) => `${index};${day}\n`).join(''))).plan.new).toBe(3)
  const bad = [
    '31/12/2022',
    '29/02/2023',
    '31/04/2023',
    '00/00/0000',
    '31/12/0023',
    '31/12/1899',
    '31/12/1989',
    '31/12/2999',
    '02/12/2023',
  ]
  const { plan } = await folder.plan(header + bad.map((day, index) => `x${index};${day}\n`).join(''))
  expect([plan.new, plan.rejected]).toEqual([1, bad.length - 1])
  expect(new Set(codesOf(plan))).toEqual(new Set(['day-invalid', 'day-too-early', 'day-future']))
})
