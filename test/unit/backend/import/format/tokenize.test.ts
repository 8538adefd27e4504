import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { createTextSource } from '../../../../../electron/backend/import/format/text-source.ts'
import {
  createTokenizer,
  LONGEST_RECORD,
  type TokenizeOutcome,
} from '../../../../../electron/backend/import/format/tokenize.ts'
import { sample } from '../../../../counts.ts'
import { temporaryFolder } from '../../../../support/folder.ts'

interface Token {
  readonly cells: readonly string[]
  readonly line: number
}

interface Tokens {
  readonly records: readonly Token[]
  readonly outcome: TokenizeOutcome
}

/** The records of a text that comes whole, or in pieces of a size. */
function tokensOf(text: string, delimiter = ';', size = text.length): Tokens {
  const records: Token[] = []
  const tokenizer = createTokenizer(delimiter, (cells, line) => {
    records.push({ cells, line })
    return undefined
  })
  for (let at = 0; at < text.length; at += size) if (!tokenizer.push(text.slice(at, at + size), false)) break
  tokenizer.push('', true)
  return { records, outcome: tokenizer.outcome() }
}

const WHOLE: TokenizeOutcome = { unclosedQuoteLine: null, hasLoneClosingQuote: false, tooLongLine: null }

const cell = fc
  .array(fc.constantFrom('a', 'é', '7', ' ', '"', ';', ',', '\t', '\n', '\r\n', '\r', '😀', '=', '|'), { maxLength: 6 })
  .map((parts) => parts.join(''))
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 12 })

function written(cells: readonly string[], delimiter: string, quoteAll: boolean): string {
  return cells
    .map((text) =>
      quoteAll || /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text,
    )
    .join(delimiter)
}

describe('tokenize', () => {
  test('reads dirty tables as csv-parse does', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(';', ',', '\t', '|'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        fc.boolean(),
        fc.integer({ min: 1, max: 12 }),
        (rows, delimiter, end, quoteAll, endsOpen, size) => {
          const text = rows.map((row) => written(row, delimiter, quoteAll)).join(end) + (endsOpen ? '' : end)
          const expected: string[][] = parse(text, {
            delimiter,
            record_delimiter: end,
            relax_column_count: true,
            skip_empty_lines: false,
          })
          const { records, outcome } = tokensOf(text, delimiter)
          expect(outcome).toEqual(WHOLE)
          expect(records.map((record) => record.cells)).toEqual(expected)
          expect(tokensOf(text, delimiter, size)).toEqual({ records, outcome })
        },
      ),
      sample('tokenize-tables', 300, 100_000),
    )
  })

  test('gives each record the physical line on which it begins', () => {
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n', '\r'), (rows, end) => {
        const texts = rows.map((row) => written(row, ';', true))
        const { records } = tokensOf(texts.join(end))
        const lines = texts.map((_text, index) => {
          const before = texts.slice(0, index).map((text) => text + end)
          return 1 + before.reduce((sum, text) => sum + (text.match(/\r\n|\r|\n/g) ?? []).length, 0)
        })
        expect(records.map((record) => record.line)).toEqual(lines)
      }),
      sample('tokenize-lines', 200, 50_000),
    )
  })

  test('ends on any text, the same however it is cut', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('"', ';', '\r', '\n', 'a', ' ') }),
        fc.nat({ max: 4 }),
        (text, more) => {
          expect(tokensOf(text, ';', 1 + more)).toEqual(tokensOf(text))
        },
      ),
      sample('tokenize-any', 500, 200_000),
    )
  })

  test('names the line of a quote that is never closed', () => {
    expect(tokensOf('a;b\n1;"2\n3;4\n').outcome.unclosedQuoteLine).toBe(2)
    expect(tokensOf('a;b\n1;"2"x\n').outcome.unclosedQuoteLine).toBe(2)
  })

  test('knows the lone quote with which the back-office export ends', () => {
    const { records, outcome } = tokensOf('a;b\r\n1;2\r\n"')
    expect(outcome).toEqual({ ...WHOLE, hasLoneClosingQuote: true })
    expect(records).toHaveLength(2)
  })

  test('stops when the visitor has seen enough', () => {
    let seen = 0
    const tokenizer = createTokenizer(';', () => {
      seen += 1
      return seen < 2
    })
    expect(tokenizer.push('1\n2\n3\n', true)).toBe(false)
    expect(seen).toBe(2)
  })

  test('C3: an unclosed quote or an endless line takes no more memory than one record may', () => {
    const piece = 'x'.repeat(65_536)
    for (const [start, found] of [
      ['a\n"', { unclosedQuoteLine: 2 }],
      ['a\n', { tooLongLine: 2 }],
    ] as const) {
      const tokenizer = createTokenizer(';', () => undefined)
      tokenizer.push(start, false)
      let pieces = 0
      // One that takes it all would never end.
      while (pieces * piece.length <= LONGEST_RECORD && tokenizer.push(piece, false)) pieces += 1
      expect(pieces * piece.length).toBeLessThanOrEqual(LONGEST_RECORD)
      expect(tokenizer.outcome()).toEqual({ ...WHOLE, ...found })
    }
  })
})

describe('a delimited text on disk', () => {
  test('is what csv-parse reads of it, in every encoding and in chunks of any size', async () => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'file.csv')
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom('utf-8', 'windows-1252', 'utf-16le', 'utf-16be'),
        fc.integer({ min: 4, max: 64 }),
        async (rows, encoding, size) => {
          const text = rows.map((row) => written(row, ';', true)).join('\r\n')
          const encoded = encoding === 'windows-1252' ? text.replaceAll('😀', '€') : text
          const expected: string[][] = parse(encoded, {
            delimiter: ';',
            record_delimiter: '\r\n',
            relax_column_count: true,
          })
          writeFileSync(path, iconv.encode(encoded, encoding, { addBOM: encoding !== 'windows-1252' }))
          const markLength = { 'utf-8': 3, 'windows-1252': 0, 'utf-16le': 2, 'utf-16be': 2 }[encoding]
          const source = createTextSource(path, 'file.csv', { encoding, markLength }, ';', size)
          const records: (readonly string[])[] = []
          await source.walk((cells) => {
            records.push(cells)
            return undefined
          })
          expect(records).toEqual(expected)
        },
      ),
      sample('tokenize-streamed', 150, 20_000),
    )
  })
})
