import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCount } from '../../../../../shared/domain/reading/number-reading.ts'
import { sample } from '../../../../counts.ts'
import { countIn } from '../../../../support/oracle-styles.ts'

const GROUPS = ['', '.', ' ', '\u00a0', '\u202f', '’']
const DECIMALS = ['', ',0', ',00', ',000', ',5', ',50', ',05', ',0000', '.0', '.00']

/** A whole number in figures, as some program writes it. */
const written = fc
  .record({
    value: fc.nat({ max: 2_000_000_000 }),
    group: fc.constantFrom(...GROUPS),
    end: fc.constantFrom(...DECIMALS),
  })
  .map(({ value, group, end }) => ({ value, end, text: `${String(value).replace(/\B(?=(\d{3})+$)/g, group)}${end}` }))

function countOf(text: string): string | null {
  const reading = readCount(text)
  return reading.ok ? String(reading.value) : null
}

describe('a count with decimals', () => {
  test('is a whole number where one or two zeros are all of them, and none otherwise', () => {
    fc.assert(
      fc.property(written, ({ value, end, text }) => {
        const isWhole = ['', ',0', ',00', '.0', '.00'].includes(end)
        // No number has points both between its thousands and before its decimals.
        const hasOtherPoint = end.startsWith('.') && text.indexOf('.') < text.lastIndexOf('.')
        expect(countOf(text)).toBe(isWhole && !hasOtherPoint ? String(value) : null)
      }),
      sample('count-decimals', 500, 200_000),
    )
  })

  test('is what another reader takes it for, whatever stands there', () => {
    const text = fc.oneof(
      written.map((each) => each.text),
      fc.string({ unit: fc.constantFrom(...'0123456789.,0 \u00a0'), maxLength: 12 }),
      fc.stringMatching(/^\d{1,3}([.,]\d{1,3}){0,3}$/),
    )
    fc.assert(
      fc.property(text, (cell) => {
        const count = countOf(cell)
        if (count !== null) expect(countIn(cell)).toBe(count)
      }),
      sample('count-oracle', 1_000, 300_000),
    )
  })
})
