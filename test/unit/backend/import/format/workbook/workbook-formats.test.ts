import { describe, expect, test } from 'vitest'
import { parseFormat } from '../../../../../../electron/backend/import/format/workbook/number-format.ts'
import { daySerial } from '../../../../../../electron/backend/import/format/workbook/serial-day.ts'
import { changedBook } from '../../../../../support/workbook-file.ts'
import { cellsOf, readSheet } from '../../../../../support/workbook-reading.ts'

describe('X8: what a format shows', () => {
  test('X8: percentages, currencies, scaled numbers, leading zeros', async () => {
    const formats = ['0.0%', '#,##0.00 "€"', '#,##0,"k€"', '0000', '_-* #,##0.00\\ "€"_-;-* #,##0.00', '@']
    const values = ['0.285', '1234.5', '69800000', '805', '-110.7', '12']
    const cells = values.map((value, index) => `<c s="${index + 1}"><v>${value}</v></c>`).join('')
    expect(await cellsOf(cells, { formats })).toEqual([
      ['28.5', 'percent'],
      ['1234.50', 'euro'],
      ['69800000', 'scaled'],
      ['0805', 'number'],
      ['-110.70', 'euro'],
      ['12', 'number'],
    ])
  })

  test('X8: the formats that a book need not write are known by their numbers', async () => {
    const cells = [
      [14, '45245', '2023-11-15', 'day'],
      [15, '45245', '2023-11-15', 'day'],
      [16, '45245', '2023-11-15', 'day'],
      [17, '45245', '2023-11-15', 'day'],
      [22, '45245.75', '2023-11-15', 'day'],
      [9, '0.285', '28.5', 'percent'],
      [10, '0.285', '28.50', 'percent'],
      [2, '1234.5', '1234.50', 'number'],
      [4, '1234.5', '1234.50', 'number'],
      [3, '2872', '2872', 'number'],
      [49, '805', '805', 'number'],
    ] as const
    const row = cells.map(([, value], index) => `<c s="${index}"><v>${value}</v></c>`).join('')
    const styles = cells.map(([id]) => `<xf numFmtId="${id}"/>`).join('')
    const data = `<styleSheet><cellXfs>${styles}</cellXfs></styleSheet>`
    const { records } = await readSheet(changedBook(`<row r="1">${row}</row>`, 'xl/styles.xml', () => ({ data })))
    expect(records).toMatchObject([
      { cells: cells.map(([, , text]) => text), kinds: cells.map(([, , , kind]) => kind) },
    ])
  })

  test.each([
    'jj/mm/aaaa',
    'dd-mm-jjjj',
    'jj/mm/aaaa hh:mm',
    'jjjj',
    'aaaa',
    'dd/mm/yyyy" (0)"',
    'd/m/yyyy h:mm',
    '[$-80C]dddd d mmmm yyyy;@',
    'mmm-yy',
    'yyyy\\-mm\\-dd',
    'dd/mm/yy hh:mm:ss AM/PM',
  ])('X8: %s is a day', (code) => {
    expect(parseFormat(code).kind).toBe('day')
  })

  test.each([
    '0',
    '#,##0',
    'General',
    'Standaard',
    '"dag" 0',
    '[Red]-0.00',
    '0.00E+00',
    '# ?/?',
    '@',
    '#,##0\\ "jours"',
  ])('X8: %s is a number', (code) => {
    expect(parseFormat(code).kind).toBe('number')
  })

  test.each(['h:mm', '[h]:mm:ss', '[ss]', '[mm]:ss', 'mm:ss.0', 'h:mm AM/PM'])('X8: %s is a time', (code) => {
    expect(parseFormat(code).kind).toBe('time')
  })
})

describe('D4: days as numbers', () => {
  test('D4: both systems, the false leap day, and times', () => {
    expect([45245, 45245.75, 45245.999_999_999_9, 1, 59, 61].map((serial) => daySerial(serial, '1900'))).toEqual([
      '2023-11-15',
      '2023-11-15',
      '2023-11-16',
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
    ])
    expect([60, 0, -1, 2_958_466, Number.NaN].map((serial) => daySerial(serial, '1900'))).toEqual(Array(5).fill(null))
    expect([43_783, 0, -1].map((serial) => daySerial(serial, '1904'))).toEqual(['2023-11-15', '1904-01-01', null])
  })

  test('D4: a date cell is its day, in a book of 1904 too, and no day where there is none', async () => {
    const cells = '<c s="1"><v>43783.75</v></c><c s="1"><v>60</v></c>'
    expect(await cellsOf(cells, { formats: ['dd/mm/yyyy'], is1904: true })).toEqual([
      ['2023-11-15', 'day'],
      ['1904-03-01', 'day'],
    ])
    expect(await cellsOf(cells, { formats: ['dd/mm/yyyy'] })).toEqual([
      ['2019-11-14', 'day'],
      ['60', 'number'],
    ])
  })
})
