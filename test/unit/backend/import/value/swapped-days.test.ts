import { expect, test } from 'vitest'
import { searchSwappedDays } from '../../../../../electron/backend/import/value/swapped-days.ts'
import { openFolder } from '../../../../support/folder.ts'
import { sheetOf, textXml } from '../../../../support/workbook-file.ts'

const HEADERS = ['N°', 'Catégorie', 'Commune', 'Signalé le', 'Statut']

/** A workbook of incidents whose days are serial numbers in a format of days, or texts. */
function bookOfDays(days: readonly (number | string)[]): Buffer {
  const header = HEADERS.map((text, index) => textXml(`${'ABCDE'[index]}1`, text)).join('')
  const rows = days.map((day, index) => {
    const line = index + 2
    const cell = typeof day === 'number' ? `<c r="D${line}" s="1"><v>${day}</v></c>` : textXml(`D${line}`, day)
    const others = ['Voirie', 'Ixelles'].map((text, at) => textXml(`${'BC'[at]}${line}`, text)).join('')
    return `<row r="${line}">${textXml(`A${line}`, String(line))}${others}${cell}${textXml(`E${line}`, 'Signalé')}</row>`
  })
  return sheetOf(`<row r="1">${header}</row>${rows.join('')}`, { formats: ['dd/mm/yyyy'] })
}

test.each([
  ['a day beyond the twelfth', [44963, '11/14/2023', 44970, '11/24/2023']],
  ['a text that reads both ways', [44963, '11/14/2023', 44964, '11/02/2023']],
  ['days alone', [44963, 44964, 44963, 44964]],
  // 44197, 44562 and 44927 are the first days of 2021, 2022 and 2023.
  ['days that read the same either way', [44197, 44562, 44927, '15/03/2023']],
])('but not with %s', async (_what, days) => {
  using folder = openFolder()
  expect((await folder.plan(bookOfDays(days), {}, 'days.xlsx')).plan.plan).not.toBeNull()
})

test('few days tell nothing', () => {
  const watch = searchSwappedDays()
  watch.typed('2023-02-06')
  watch.typed('2023-02-07')
  watch.text('24/11/2023')
  expect(watch.isLikely()).toBe(false)
  watch.text('no day')
  expect(watch.isLikely()).toBe(false)
  watch.text('25/11/2023')
  expect(watch.isLikely()).toBe(true)
})
