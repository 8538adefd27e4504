import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decodeText } from '../../../electron/backend/import/decode-text.ts'
import { sample } from '../../counts.ts'
import { codesOf, openFolder } from './folder.ts'
import { table1 } from './table-1.ts'

const TEXT = 'Catégorie;œuvre à 12 € d’Émile\r\nPropreté;ïjë\r\n'

describe('the text of a file', () => {
  test.each(['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const)(
    'in %s is found without being told',
    (encoding) => {
      const bytes = iconv.encode(TEXT, encoding)
      expect(decodeText(bytes, undefined)).toEqual({ text: TEXT, encoding, hasByteOrderMark: false, isDoubtful: false })
      expect(decodeText(bytes, encoding).text).toBe(TEXT)
    },
  )

  test.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('in %s loses its byte-order mark', (encoding) => {
    const bytes = iconv.encode(TEXT, encoding, { addBOM: true })
    expect(decodeText(bytes, undefined)).toEqual({ text: TEXT, encoding, hasByteOrderMark: true, isDoubtful: false })
  })

  test.each<[string, Buffer]>([
    ['UTF-8 with one bad byte', Buffer.concat([Buffer.from(TEXT), Buffer.from([0xe9])])],
    ['UTF-8 cut in a character', Buffer.from(`${TEXT}é`).subarray(0, -1)],
    ['UTF-8 with a mark and a bad byte', Buffer.concat([Buffer.from(`\ufeff${TEXT}`), Buffer.from([0xe9])])],
    ['a byte that Windows-1252 does not have', Buffer.from('Cat\xe9gorie \x9d', 'latin1')],
  ])('%s is doubtful', (_name, bytes) => {
    expect(decodeText(bytes, undefined).isDoubtful).toBe(true)
    expect(decodeText(bytes, 'windows-1252').isDoubtful).toBe(false)
  })

  test('chosen as UTF-8 against its bytes stays doubtful', () => {
    expect(decodeText(iconv.encode(TEXT, 'windows-1252'), 'utf-8').isDoubtful).toBe(true)
  })

  test('any text in UTF-8 comes back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('\0') && !text.startsWith('\ufeff'))
        expect(decodeText(Buffer.from(text), undefined)).toMatchObject({ text, encoding: 'utf-8', isDoubtful: false })
      }),
      sample('decode-utf-8', 300, 100_000),
    )
  })

  test('is asked for in an import, and taken as the answer says', () => {
    using folder = openFolder()
    const bytes = Buffer.concat([Buffer.from(table1('fr')), Buffer.from('\xe9', 'latin1')])
    expect(codesOf(folder.plan(bytes).plan)).toContain('question-encoding')
    const mixed = iconv.encode(table1('fr').replace("jusqu'au", 'Ã©'), 'windows-1252')
    expect(codesOf(folder.plan(mixed).plan)).toEqual(['question-encoding'])
    expect(folder.plan(mixed, { mapping: { encoding: 'windows-1252' } }).plan.plan).not.toBeNull()
  })
})
