import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import {
  readText,
  searchEncoding,
  type TextEncoding,
} from '../../../../../electron/backend/import/format/text-encoding.ts'
import { answerLines } from '../../../../../electron/cli/import/answer-lines.ts'
import type { Encoding } from '../../../../../shared/domain/import/encoding.ts'
import { isQuestion } from '../../../../../shared/domain/import/question-answers.ts'
import { createTranslator } from '../../../../../shared/i18n/all-languages.ts'
import { sample } from '../../../../counts.ts'
import { codesOf, openFolder, temporaryFolder } from '../../../../support/folder.ts'
import { table1 } from '../../../../support/table-1.ts'

const TEXT = 'Catégorie;œuvre à 12 € d’Émile\r\nPropreté;ïjë\r\n'
const ENCODINGS = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const

/** Finds the encoding of bytes that come in chunks of an even size. */
function found(bytes: Buffer, chosen?: Encoding, size = 4096): TextEncoding {
  const search = searchEncoding(chosen)
  for (let at = 0; at < bytes.length; at += size) search.see(bytes.subarray(at, at + size))
  return search.finish()
}

function textOf(bytes: Buffer, encoding: Pick<TextEncoding, 'encoding' | 'markLength'>, size?: number): string {
  using folder = temporaryFolder()
  const path = join(folder.path, 'file.txt')
  writeFileSync(path, bytes)
  return [...readText(path, encoding, size)].map((piece) => piece.text).join('')
}

describe('C2: the text of a file', () => {
  test.each([
    ['utf-8', 'utf-8'],
    ['windows-1252', 'letters'],
    ['utf-16le', 'zeros'],
    ['utf-16be', 'zeros'],
  ] as const)('in %s is found without being told', (encoding, by) => {
    const bytes = iconv.encode(TEXT, encoding)
    const expected = { encoding, by, markLength: 0, isDoubtful: false, isTwice: false, hasNul: false }
    expect(found(bytes)).toEqual(expected)
    expect(textOf(bytes, expected)).toBe(TEXT)
    expect(textOf(bytes, found(bytes, encoding))).toBe(TEXT)
  })

  test.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('in %s loses its byte-order mark', (encoding) => {
    const bytes = iconv.encode(TEXT, encoding, { addBOM: true })
    const finding = found(bytes)
    expect(finding).toMatchObject({ encoding, by: 'mark', isDoubtful: false })
    expect(finding.markLength).toBeGreaterThan(0)
    expect(textOf(bytes, finding)).toBe(TEXT)
  })

  test.each<[string, Buffer]>([
    ['UTF-8 with one bad byte', Buffer.concat([Buffer.from(TEXT), Buffer.from([0xe9])])],
    ['UTF-8 cut in a character', Buffer.from(`${TEXT}é`).subarray(0, -1)],
    ['UTF-8 with a mark and a bad byte', Buffer.concat([Buffer.from(`\ufeff${TEXT}`), Buffer.from([0xe9])])],
    ['a byte that Windows-1252 does not have', Buffer.from('Cat\xe9gorie \x9d', 'latin1')],
    ['a word of Mac Roman', Buffer.from('H\x99tel', 'latin1')],
    ['a word of Mac Roman after others', Buffer.from('Rue Micha\x91l', 'latin1')],
    ['UTF-8 for long and then a bad byte', Buffer.concat([Buffer.from(TEXT.repeat(900)), Buffer.from([0xe9, 0x20])])],
  ])('%s is doubtful, however it is cut', (_name, bytes) => {
    for (const size of [2, 64, 4096]) {
      expect(found(bytes, undefined, size).isDoubtful).toBe(true)
      expect(found(bytes, 'windows-1252', size).isDoubtful).toBe(false)
    }
  })

  test.each<[string, string]>([
    ['an opening quote for each apostrophe', 'rue d\x91aumale, l\x91atelier, qu\x91un'],
    ['letters at the edge of a chunk', 'caf\xe9;no\xebl;\xe9t\xe9'],
  ])('Windows-1252 with %s is no question, however it is cut', (_name, text) => {
    for (const size of [2, 4, 64])
      expect(found(Buffer.from(text, 'latin1'), undefined, size)).toMatchObject({
        encoding: 'windows-1252',
        isDoubtful: false,
      })
  })

  const SIGNS = 'l\x94avenue;A\x95b;10 p\x89m;Lidl\x99s;x\x83y;a\x93b;qu\x82il;\x8eizek'

  test('Windows-1252 is told by its letters with accents, whatever signs stand inside words', () => {
    for (const size of [2, 4, 64]) {
      const bytes = Buffer.from(
        `Cat\xe9gorie;Cl\xf4tur\xe9;fa\xe7ade;m\xe8tre;fen\xeatre;No\xebl;Propret\xe9;d\xe9p\xf4t;${SIGNS}`,
        'latin1',
      )
      expect(found(bytes, undefined, size)).toMatchObject({
        encoding: 'windows-1252',
        by: 'letters',
        isDoubtful: false,
      })
    }
  })

  test('a letter that is the first to be no UTF-8 is seen, also at the end of a piece of the file', () => {
    for (const size of [2, 4, 8])
      expect(found(Buffer.from('Cat\xe9gorie', 'latin1'), undefined, size).by).toBe('letters')
    const macRoman = Buffer.from('c\xcfur', 'latin1')
    for (const size of [2, 4, 8]) expect(found(macRoman, undefined, size).isDoubtful).toBe(true)
  })

  test.each<[string, string]>([
    ['without such letters', `voil\xe0;\xe9t\xe9;\xc9cole;${SIGNS}`],
    ['with more of them than letters', `Cat\xe9gorie;${SIGNS}`],
    ['with as many of them as letters', '\xe9;Cat\xe9gorie;l\x94avenue'],
    ['and a character that it does not have', 'Cat\xe9gorie;Cl\xf4tur\xe9;a\x81b'],
    ['and one of UTF-8', 'Cat\xe9gorie;Cl\xf4tur\xe9;\xc3\xa9t\xc3\xa9'],
  ])('signs inside words %s are asked about', (_name, text) => {
    for (const size of [2, 4, 64]) expect(found(Buffer.from(text, 'latin1'), undefined, size).isDoubtful).toBe(true)
  })

  test.each(['macintosh', 'ibm850'] as const)('no French or Dutch text in %s is taken for Windows-1252', (encoding) => {
    const words = ['Propreté publique', 'façade', 'mètre', 'fenêtre', 'boîte', 'naïf', 'Hôtel', 'Noël', 'Zürich', 'één']
    for (const word of [...words, words.join(';')]) {
      const finding = found(iconv.encode(word, encoding))
      expect([word, finding.by, finding.isDoubtful]).toEqual([word, 'not-utf-8', true])
    }
  })

  test('chosen as UTF-8 against its bytes stays doubtful', () => {
    expect(found(iconv.encode(TEXT, 'windows-1252'), 'utf-8').isDoubtful).toBe(true)
  })

  test('with a character of code 0 is known for it', () => {
    for (const encoding of ENCODINGS) {
      expect(found(iconv.encode(`${TEXT}a\0b`, encoding), encoding).hasNul).toBe(true)
      expect(found(iconv.encode(`${TEXT}āĀ`, encoding), encoding).hasNul).toBe(false)
    }
  })

  test('comes back in any encoding, in pieces of any size: no character is cut', () => {
    const anyText = fc.string({ unit: fc.constantFrom('a', 'é', '€', 'œ', ';', '\n', '\u2028', '😀', 'e\u0301') })
    fc.assert(
      fc.property(anyText, fc.constantFrom(...ENCODINGS), fc.integer({ min: 4, max: 40 }), (text, encoding, size) => {
        const written = encoding === 'windows-1252' ? text.replace(/\u2028|\u0301|😀/gu, '') : text
        const bytes = iconv.encode(written, encoding)
        expect(textOf(bytes, { encoding, markLength: 0 }, size)).toBe(written)
        if (encoding === 'utf-8') expect(found(bytes, undefined, 2 * size)).toMatchObject({ isDoubtful: false })
      }),
      sample('decode-pieces', 300, 50_000),
    )
  })

  test('is asked for in an import, and taken as the answer says', async () => {
    using folder = openFolder()
    const bytes = Buffer.concat([Buffer.from(table1('fr')), Buffer.from('\xe9', 'latin1')])
    expect(codesOf((await folder.plan(bytes)).plan)).toContain('question-encoding')
    const mixed = iconv.encode(table1('fr').replace("jusqu'au", 'Ã©'), 'windows-1252')
    expect(codesOf((await folder.plan(mixed)).plan)).toEqual(['question-encoding'])
    expect((await folder.plan(mixed, { mapping: { encoding: 'windows-1252' } })).plan.plan).not.toBeNull()
  })

  test('is asked for with a cell as each encoding reads it, and nothing is said of headers that it spoils', async () => {
    using folder = openFolder()
    const bytes = iconv.encode('N°;Signalé le;Statut\n1;01/02/2023;Clôturé\n', 'macintosh')
    const { plan } = await folder.plan(bytes, { asOfDay: '2023-12-31' })
    expect(codesOf(plan)).toEqual(['question-encoding'])
    const [question] = plan.problems.filter(isQuestion)
    if (question === undefined) throw new Error('nothing is asked')
    expect(answerLines(question, plan, createTranslator('en'), 'linux').slice(1)).toEqual([
      'Windows-1252: “N¡”',
      `--mapping '{"encoding":"windows-1252"}'`,
      'Mac OS Roman: “N°”',
      `--mapping '{"encoding":"macintosh"}'`,
      'IBM 850 (MS-DOS): “Ní”',
      `--mapping '{"encoding":"ibm850"}'`,
    ])
    for (const encoding of ['macintosh', 'ibm850'] as const) {
      const written = iconv.encode('N°;Signalé le;Statut\n1;01/02/2023;Clôturé\n', encoding)
      expect(codesOf((await folder.plan(written, { asOfDay: '2023-12-31' })).plan)).toEqual(['question-encoding'])
      const answered = await folder.plan(written, { asOfDay: '2023-12-31', mapping: { encoding } })
      expect(codesOf(answered.plan)).not.toContain('question-encoding')
      expect(answered.plan.understanding.columns.map(({ header }) => header)).toEqual(['N°', 'Signalé le', 'Statut'])
    }
  })
})
