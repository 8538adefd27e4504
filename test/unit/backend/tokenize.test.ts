import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tokenize } from '../../../electron/backend/import/tokenize.ts'
import { sample } from '../../counts.ts'

interface Token {
  readonly cells: readonly string[]
  readonly line: number
}

function tokensOf(text: string, delimiter = ';'): { records: readonly Token[]; outcome: ReturnType<typeof tokenize> } {
  const records: Token[] = []
  const outcome = tokenize(text, delimiter, (cells, line) => {
    records.push({ cells, line })
    return undefined
  })
  return { records, outcome }
}

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
        (rows, delimiter, end, quoteAll, endsOpen) => {
          const text = rows.map((row) => written(row, delimiter, quoteAll)).join(end) + (endsOpen ? '' : end)
          const expected: string[][] = parse(text, {
            delimiter,
            record_delimiter: end,
            relax_column_count: true,
            skip_empty_lines: false,
          })
          const { records, outcome } = tokensOf(text, delimiter)
          expect(outcome).toEqual({ unclosedQuoteLine: null, hasLoneClosingQuote: false })
          expect(records.map((record) => record.cells)).toEqual(expected)
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

  test('never throws and ends on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', ';', '\r', '\n', 'a', '\0') }), (text) => {
        expect(() => tokensOf(text)).not.toThrow()
      }),
      sample('tokenize-any', 500, 200_000),
    )
  })

  test('names the line of a quote that is never closed', () => {
    expect(tokensOf('a;b\n1;"2\n3;4\n').outcome.unclosedQuoteLine).toBe(2)
    expect(tokensOf('a;b\n1;"2"x\n').outcome.unclosedQuoteLine).toBe(2)
  })

  test('knows the lone quote with which the back-office export ends', () => {
    const { records, outcome } = tokensOf('a;b\r\n1;2\r\n"')
    expect(outcome).toEqual({ unclosedQuoteLine: null, hasLoneClosingQuote: true })
    expect(records).toHaveLength(2)
  })

  test('stops when the visitor has seen enough', () => {
    let seen = 0
    tokenize('1\n2\n3\n', ';', () => {
      seen += 1
      return seen < 2
    })
    expect(seen).toBe(2)
  })
})
