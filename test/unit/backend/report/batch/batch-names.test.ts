import fc from 'fast-check'
import { expect, test } from 'vitest'
import { batchNames } from '../../../../../electron/backend/report/batch/batch-names.ts'
import { anyText } from '../../../../support/any-text.ts'

test('P7: values that are no names of files, or are names of devices, have a name that every system takes', () => {
  expect(batchNames(['../x', 'CON', 'a/b', 'é', '..', '', 'Lpt1', 'COM²', '\u3164', 'con.pdf'])).toEqual([
    'x',
    'report-con',
    'a-b',
    'é',
    'report',
    'report-2',
    'report-lpt1',
    'report-com²',
    'report-3',
    'con-pdf',
  ])
})

test('P7: values that are equal once they are written as names are told apart', () => {
  expect(batchNames(['a/b', 'A b', 'a-b', 'a-b-2'])).toEqual(['a-b', 'a-b-2', 'a-b-3', 'a-b-2-2'])
  // Composed or not, and as a system that folds case fully takes them.
  expect(batchNames(['\u00e9', 'e\u0301', 'Straße', 'STRASSE', 'Kelvin \u212a', 'kelvin k'])).toEqual([
    'é',
    'é-2',
    'straße',
    'strasse-2',
    'kelvin-k',
    'kelvin-k-2',
  ])
})

test('P7: a long value is cut, and two that begin alike are told apart', () => {
  const [one = '', other = ''] = batchNames([`${'語'.repeat(300)}a`, `${'語'.repeat(300)}b`])
  expect([one, other]).toEqual(['語'.repeat(60), `${'語'.repeat(60)}-2`])
  expect(Buffer.byteLength(`${other}.pdf`)).toBeLessThanOrEqual(255)
})

test('P7: whatever the values, names are safe on every file system and no two are one', () => {
  const odd = fc.constantFrom(
    '../x',
    'CON',
    'nul.txt',
    'a/b',
    'A\\B',
    'é',
    'e\u0301',
    'ß',
    'ss',
    'x'.repeat(300),
    '. ',
    '~',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(odd, anyText({ maxLength: 80 })), { maxLength: 12 }), (labels) => {
      const names = batchNames(labels)
      expect(names).toHaveLength(labels.length)
      const folded = names.map((name) => name.normalize('NFD').toUpperCase())
      expect(new Set(folded).size).toBe(names.length)
      for (const name of names) {
        expect(name).not.toMatch(/[<>:"/\\|?*\p{C}\s.]|^-|^$|^(?:con|prn|aux|nul|com\d|lpt\d)$/iu)
        expect(Buffer.byteLength(`${name}.pdf`)).toBeLessThanOrEqual(255)
        expect(`${name}.pdf`.normalize('NFD').length).toBeLessThanOrEqual(255)
      }
    }),
  )
})
