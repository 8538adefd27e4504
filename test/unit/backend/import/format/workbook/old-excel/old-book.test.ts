import { CFB } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import {
  biffRecord,
  containerOf,
  type OldCell,
  oldBookOf,
  oldSheetOf,
} from '../../../../../../support/old-workbook-file.ts'
import { readBook, readSheet, refusalOf } from '../../../../../../support/workbook-reading.ts'

async function cellsOf(cells: readonly OldCell[], formats: readonly string[] = [], is1904 = false) {
  const { records } = await readSheet(oldSheetOf([cells], {}, { formats, is1904 }))
  const [first] = records
  return (first?.cells ?? []).map((text, index) => [text, first?.kinds[index]])
}

describe('values of an old workbook', () => {
  test('numbers, texts, booleans and errors', async () => {
    expect(await cellsOf([12.5, 0.1 + 0.2, 'Clôturé — €œ', '0805', true, false, { error: 23 }, { error: 42 }])).toEqual(
      [
        ['12.5', 'number'],
        ['0.3', 'number'],
        ['Clôturé — €œ', 'text'],
        ['0805', 'text'],
        ['true', 'boolean'],
        ['false', 'boolean'],
        ['#REF!', 'error'],
        ['#N/A', 'error'],
      ],
    )
  })

  test('X8: as their formats show them', async () => {
    const formats = [
      'dd/mm/yyyy',
      '0.00',
      '0000',
      '#,##0 "k€"',
      '0.0%',
      '#,##0.00 "€"',
      '#,##0.00 [$$-409]',
      'yyyy',
      '#,##0,',
    ]
    const values = [45245.75, 69.8, 805, 1250, 0.285, 5, 5, 45245, 1250000]
    const cells = values.map((value, index) => ({ value, format: index + 1 }))
    expect(await cellsOf(cells, formats)).toEqual([
      ['2023-11-15', 'day'],
      ['69.80', 'number'],
      ['0805', 'number'],
      ['1250 k€', 'unit'],
      ['28.5', 'percent'],
      ['5.00', 'euro'],
      ['5.00', 'foreign'],
      ['2023', 'year'],
      ['1250000', 'scaled'],
    ])
  })

  test('D4: days count from 1900, with its false leap day, or from 1904', async () => {
    const days = [1, 59, 61, 45245].map((value) => ({ value, format: 1 }))
    expect((await cellsOf(days, ['dd/mm/yyyy'])).map(([text]) => text)).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
      '2023-11-15',
    ])
    expect(await cellsOf([{ value: 43_783, format: 1 }], ['dd/mm/yyyy'], true)).toEqual([['2023-11-15', 'day']])
  })

  test('X5: the stored result of a formula counts, and is counted', async () => {
    const cells = [{ result: 12 }, { result: 'été' }, { result: '' }, { result: true }, { result: { error: 7 } }, 3]
    const { records, outcome } = await readSheet(oldSheetOf([cells]))
    expect(records[0]?.cells).toEqual(['12', 'été', '', 'true', '#DIV/0!', '3'])
    expect(records[0]?.kinds).toEqual(['number', 'text', 'empty', 'boolean', 'error', 'number'])
    expect(outcome.notes).toEqual([{ code: 'note-formulas', value: 'Feuil1', rows: 5 }])
  })
})

describe('X6: sheets of an old workbook', () => {
  const sheets = [
    { name: 'Données', rows: [['a'], ['b']] },
    { name: 'Archief', rows: [['c']], isHidden: true },
    { name: 'Gegevens', rows: [[null, 'd'], [], ['e']] },
  ]

  test('X6: visible sheets are offered, hidden ones named and read where they are asked for', async () => {
    const found = await readBook(oldBookOf({ sheets }))
    expect(typeof found === 'string' ? found : found.map(({ sheet, records }) => [sheet, records])).toEqual([
      [
        'Données',
        [
          { line: 1, cells: ['a'], kinds: ['text'] },
          { line: 2, cells: ['b'], kinds: ['text'] },
        ],
      ],
      [
        'Gegevens',
        [
          { line: 1, cells: ['', 'd'], kinds: ['empty', 'text'] },
          { line: 3, cells: ['e'], kinds: ['text'] },
        ],
      ],
    ])
    expect(typeof found !== 'string' && found[0]?.outcome.notes).toEqual([
      { code: 'note-sheets-hidden', value: 'Archief', rows: 1 },
    ])
    const asked = await readBook(oldBookOf({ sheets }), { sheet: 'Archief' })
    expect(typeof asked !== 'string' && asked[0]?.records.map(({ cells }) => cells)).toEqual([['c']])
  })

  test('X6: hidden rows and columns are told, merged cells named', async () => {
    const sheet = { hiddenRows: [1], hiddenColumns: [2], merged: [[0, 1, 0, 2]] } as const
    const { outcome } = await readSheet(oldSheetOf([['a'], ['b'], ['c']], sheet))
    expect(outcome.problems).toMatchObject([{ code: 'question-hidden-rows', details: { count: 1 } }])
    expect(outcome.hiddenColumns).toEqual([2])
    expect(outcome.merged).toEqual(['A1:C2'])
    const left = await readSheet(oldSheetOf([['a'], ['b'], ['c']], sheet), { hidden: 'leave-out' })
    expect(left.records.map(({ cells }) => cells)).toEqual([['a'], ['c']])
  })

  test('X6: a long sheet comes row by row, in order', async () => {
    const rows = Array.from({ length: 5001 }, (_, index) => [index])
    const { records } = await readSheet(oldSheetOf(rows))
    expect(records.map(({ line, cells }) => [line - 1, cells[0]])).toEqual(
      rows.map(([index]) => [index, String(index)]),
    )
  })

  test('X3: a column that no table reaches cannot be there, and 251 sheets are too many', async () => {
    const many = Array.from({ length: 251 }, (_, index) => ({ name: `${index}`, rows: [['a']] }))
    expect(await refusalOf(oldBookOf({ sheets: many }))).toBe('workbook-too-many-parts')
  })
})

describe('X7: what an old container may hold beside a workbook', () => {
  test('X7: a password, another program, macros', async () => {
    expect(await refusalOf(oldSheetOf([['a']], {}, { isLocked: true }))).toBe('file-locked')
    expect(await refusalOf(containerOf([['EncryptedPackage', Buffer.alloc(5000)]]))).toBe('file-locked')
    expect(await refusalOf(containerOf([['WordDocument', Buffer.alloc(5000)]]))).toBe('file-old-office')
    expect(await refusalOf(containerOf([['PowerPoint Document', Buffer.alloc(5000)]]))).toBe('file-old-office')
    const embedded = containerOf([
      ['WordDocument', Buffer.alloc(5000)],
      ['ObjectPool/_1/Workbook', Buffer.alloc(5000)],
    ])
    expect(await refusalOf(embedded)).toBe('file-old-office')
    const macros = oldSheetOf([['a']], {}, { streams: [['_VBA_PROJECT_CUR/VBA/dir', Buffer.from('macro')]] })
    expect((await readSheet(macros)).outcome.notes.map(({ code }) => code)).toEqual(['note-macros-ignored'])
  })

  test('a sheet that is cut short is refused, wherever it is cut', async () => {
    const rows = Array.from({ length: 300 }, (_, index) => [index, `texte ${index}`])
    const whole = oldSheetOf(rows)
    const stream = Buffer.from(CFB.find(CFB.read(whole, { type: 'buffer' }), '/Workbook')?.content ?? [])
    // Each reading starts a thread of its own.
    for (const share of [1, 4, 7, 11]) {
      const cut = stream.subarray(0, Math.floor((stream.length * share) / 12))
      expect([share, await refusalOf(containerOf([['Workbook', cut]]))]).toEqual([share, expect.any(String)])
      expect([share, await refusalOf(whole.subarray(0, (whole.length * share) / 12))]).toEqual([
        share,
        'workbook-damaged',
      ])
    }
  })

  test('a record that is none of its kind ends in a refusal', async () => {
    const more = biffRecord(0xfd, Buffer.from([0, 0, 0, 0, 0, 0, 0xff, 0xff, 0, 0]))
    expect(await refusalOf(oldSheetOf([['a']], { more }))).toBe('workbook-damaged')
  })
})
