import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reportFileName } from '../../../electron/backend/report/file-name.ts'

const contentHash = 'a1b2c3d4e5f6'.padEnd(64, '0')
const nameOf = (filters: readonly string[], asOf: string | null = '2023-11-15') =>
  reportFileName({ stem: 'incidents', asOf, filters, contentHash })

test('the name says what, as of when, filtered how', () => {
  expect(nameOf([])).toBe('incidents_2023-11-15_a1b2c3.pdf')
  expect(nameOf(['Propreté publique'])).toBe('incidents_2023-11-15_propreté-publique_a1b2c3.pdf')
  expect(nameOf([], null)).toBe('incidents_a1b2c3.pdf')
})

test('a report on one programme is named after it, however long its name', () => {
  const named = (stem: string) => reportFileName({ stem, asOf: null, filters: [], contentHash })
  expect(named('programme POD IT')).toBe('programme-pod-it_a1b2c3.pdf')
  expect(Buffer.byteLength(named(`programme ${'語'.repeat(200)}`))).toBeLessThanOrEqual(255)
})

test.each([
  ['../x', 'x'],
  ['CON', 'con'],
  ['a/b\\c:d*e?f"g<h>i|j', 'a-b-c-d-e-f-g-h-i-j'],
  ['e\u0301', 'é'],
])('the value %j is safe in a name', (value, expected) => {
  expect(nameOf([value])).toBe(`incidents_2023-11-15_${expected}_a1b2c3.pdf`)
})

test('any values give a name that every file system takes', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 400 })), (filters) => {
      const name = nameOf(filters)
      expect(name).toMatch(/^incidents_2023-11-15(_[\p{L}\p{M}\p{N}-]+)?_a1b2c3\.pdf$/u)
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
    }),
  )
})
