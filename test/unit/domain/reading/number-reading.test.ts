import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isMissing,
  type NumberStyle,
  numberStylesOf,
  readCount,
  readNumber,
} from '../../../../shared/domain/reading/number-reading.ts'
import { sample } from '../../../counts.ts'

/** The value, or the rule that refuses it. */
function outcome(cell: string, style: NumberStyle = 'comma'): number | string {
  const reading = readNumber(cell, style)
  return reading.ok ? reading.value : reading.rule
}

describe('numbers', () => {
  test.each([
    ['2.872', 2872],
    ['2 872', 2872],
    ['2\u00a0872', 2872],
    ['2\u202f872', 2872],
    ['2\u2009872', 2872],
    ["2'872", 2872],
    ['2’872', 2872],
    ['1.234.567,89', 1_234_567.89],
    ['2,872', 2.872],
  ])('N1: %j in a column with decimal commas is %d', (cell, value) => {
    expect(outcome(cell)).toBe(value)
  })

  test.each(['2.872', '2,872'])('N1: %s alone in a column could be two numbers', (cell) => {
    expect(numberStylesOf(cell)).toEqual({ comma: true, point: true, differs: true })
  })

  test.each([
    ['5', false],
    ['2 872', false],
    ['12,5', false],
    ['1.234,50', false],
  ])('N1: %s cannot', (cell, differs) => {
    expect(numberStylesOf(cell).differs).toBe(differs)
  })

  test('N2: 1.234,50 and 1,234.50 share no style', () => {
    expect(numberStylesOf('1.234,50')).toMatchObject({ comma: true, point: false })
    expect(numberStylesOf('1,234.50')).toMatchObject({ comma: false, point: true })
  })

  test.each([
    ['(5)', -5],
    ['−5', -5],
    ['-5', -5],
    ['5 €', 5],
    ['€ 5', 5],
    ['EUR 5', 5],
    ['5,-', 5],
    ['(1.234,50)', -1234.5],
  ])('N3: %s is %d', (cell, value) => {
    expect(outcome(cell)).toBe(value)
  })

  test.each([
    ...['12.34.56', '1.23,4', '1,2,3', '--5', '5-', '+5', '5 k€', '69,8 M€', '1e5', '0x10', 'Infinity', 'NaN', '1/2'],
    ...['٣', '1.2345', '1 23', '1.234 567', '12.34', ',5', '5,', '.', '-', '()', '(-5)', '€', ''],
  ])('N3: %j is no number', (cell) => {
    expect(outcome(cell)).toBe('number-invalid')
  })

  test.each([
    ['9007199254740991', 9_007_199_254_740_991],
    ['9007199254740993', 'number-too-large'],
    ['9.007.199.254.740.993', 'number-too-large'],
  ])('N4: %s is %s', (cell, expected) => {
    expect(outcome(cell)).toBe(expected)
  })

  test.each([
    ['-5', 'number-negative'],
    ['(5)', 'number-negative'],
    ['2,5', 'number-not-whole'],
    ['x', 'number-invalid'],
    ['2.872', 2872],
    ['0', 0],
    ['75000,00', 75_000],
    ['75 000,00', 75_000],
    ['75.000,00', 75_000],
    ['75000,0', 75_000],
    ['75.000,00 €', 75_000],
    ['75.000', 75_000],
    ['0,00', 0],
    ['1,000', 'number-not-whole'],
    ['75,000', 'number-not-whole'],
    ['75000,000', 'number-not-whole'],
    ['75.000,50', 'number-not-whole'],
    ['75000,01', 'number-not-whole'],
    ['9007199254740990,01', 'number-not-whole'],
    ['-75,00', 'number-negative'],
    ['75,000.00', 'number-invalid'],
    ['75784.0', 75_784],
    ['75784.00', 75_784],
    ['75 784,0', 75_784],
    ['75’784.00', 75_784],
    ['75784.000', 'number-invalid'],
    ['75784.5', 'number-invalid'],
    ['75784.01', 'number-invalid'],
    ['75.784.0', 'number-invalid'],
    ['5,-.0', 'number-invalid'],
  ])('N4: the count %s is %s', (cell, expected) => {
    const reading = readCount(cell)
    expect(reading.ok ? reading.value : reading.rule).toBe(expected)
  })

  test('N5: -110.7 beside -116.62 has decimal points', () => {
    expect(numberStylesOf('-110.7')).toMatchObject({ comma: false, point: true })
    expect(readNumber('-110.7', 'point')).toEqual({ ok: true, value: -110.7, decimals: 1 })
    expect(readNumber('-116.62', 'point')).toEqual({ ok: true, value: -116.62, decimals: 2 })
  })

  test.each([
    '',
    ' ',
    '-',
    '–',
    '—',
    'n/a',
    'N/A',
    'na',
    'n.d.',
    'nd',
    'n.b.',
    'n.c.',
    'p.m.',
    'N.v.t.',
    's.o.',
    'NULL',
    '#N/A',
    ' -   € ',
    '€ -',
  ])('N7: %j is missing', (cell) => {
    expect(isMissing(cell)).toBe(true)
  })

  test.each(['0', '0,0', 'non', 'nul', 'Namur', '5 -', 'a - € ', '- 5 €'])('N7: %j is not missing', (cell) => {
    expect(isMissing(cell)).toBe(false)
  })

  test('what is written in a style is read back from it', () => {
    const separators = {
      comma: ['', '.', ' ', '\u00a0', '\u202f', '’'],
      point: ['', ',', ' ', '\u00a0', '\u202f', "'"],
    }
    const written = fc
      .record({
        style: fc.constantFrom<NumberStyle>('comma', 'point'),
        whole: fc.nat({ max: 2_000_000_000 }),
        fraction: fc.stringMatching(/^\d{0,2}$/),
        separator: fc.nat({ max: 5 }),
        isNegative: fc.boolean(),
      })
      .map(({ style, whole, fraction, separator, isNegative }) => {
        const digits = String(whole).replace(/\B(?=(\d{3})+$)/g, separators[style][separator] ?? '')
        const sign = style === 'comma' ? ',' : '.'
        const text = `${isNegative ? '-' : ''}${digits}${fraction === '' ? '' : sign + fraction}`
        return {
          style,
          text,
          value: Number(`${isNegative ? '-' : ''}${whole}.${fraction || 0}`),
          decimals: fraction.length,
        }
      })
    fc.assert(
      fc.property(written, ({ style, text, value, decimals }) => {
        expect(readNumber(text, style)).toEqual({ ok: true, value, decimals })
      }),
      sample('number-round-trip', 500, 200_000),
    )
  })

  test('no text breaks the reading', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789.,-− €()'’kM\u00a0") }), (text) => {
        for (const style of ['comma', 'point'] as const) {
          const reading = readNumber(text, style)
          expect(reading.ok ? Number.isFinite(reading.value) : reading.rule).toBeTruthy()
        }
      }),
      sample('number-any', 500, 200_000),
    )
  })
})
