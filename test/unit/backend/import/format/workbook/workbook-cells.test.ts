import { describe, expect, test } from 'vitest'
import { sheetOf, textXml } from '../../../../../support/workbook-file.ts'
import { cellsOf, openingOf, readSheet, refusalOf } from '../../../../../support/workbook-reading.ts'

describe('X3: where rows and cells say they are', () => {
  test('X3: a row beyond the last of a sheet', async () => {
    expect(await refusalOf(sheetOf('<row r="999999999"><c><v>1</v></c></row>'))).toBe('workbook-damaged')
    expect(await refusalOf(sheetOf('<row r="1048577"><c><v>1</v></c></row>'))).toBe('workbook-damaged')
    expect(await refusalOf(sheetOf('<row r="1048576"><c><v>1</v></c></row>'))).toBeNull()
    expect(await refusalOf(sheetOf('<row r="0"><c><v>1</v></c></row>'))).toBe('workbook-damaged')
    expect(await refusalOf(sheetOf('<row r="x"><c><v>1</v></c></row>'))).toBe('workbook-damaged')
  })

  test('X3: a column beyond the last, and one that no table reaches', async () => {
    expect(await openingOf(sheetOf('<row r="7"><c r="XFE7"><v>1</v></c></row>'))).toMatchObject({
      code: 'workbook-too-wide',
      place: { sheet: 'Feuil1', cell: 'XFE7' },
      details: { limit: 1000 },
    })
    expect(await refusalOf(sheetOf('<row><c r="ALM1"><v>1</v></c></row>'))).toBe('workbook-too-wide')
    expect(await refusalOf(sheetOf('<row><c r="ALL1"><v>1</v></c></row>'))).toBeNull()
  })

  test('X3: 16 384 formatted columns and a million formatted rows cost nothing', async () => {
    const wide = Array.from({ length: 16_384 }, () => '<c s="1"/>').join('')
    const long = Array.from({ length: 50_000 }, () => '<row s="1" customFormat="1"/>').join('')
    const { records } = await readSheet(sheetOf(`<row><c><v>1</v></c>${wide}</row>${long}<row><c><v>2</v></c></row>`))
    expect(records.map(({ line, cells }) => [line, cells])).toEqual([
      [1, ['1']],
      [50_002, ['2']],
    ])
  })

  test('X3: cells out of order stand where they say, missing references follow on', async () => {
    expect(await cellsOf('<c r="C1"><v>3</v></c><c r="A1"><v>1</v></c><c><v>2</v></c>')).toEqual([
      ['1', 'number'],
      ['2', 'number'],
      ['3', 'number'],
    ])
    const { records } = await readSheet(sheetOf('<row><c><v>1</v></c></row><row r="5"><c><v>5</v></c></row><row/>'))
    expect(records.map(({ line }) => line)).toEqual([1, 5])
  })

  test.each([
    ['two cells in one place', '<row r="1"><c r="B1"><v>1</v></c><c r="B1"><v>2</v></c></row>', 'B1'],
    ['a cell of another row', '<row r="1"><c r="B2"><v>1</v></c></row>', 'B2'],
    ['a reference that is none', '<row r="1"><c r="1B"><v>1</v></c></row>', '1B'],
    ['a column of four letters', '<row r="1"><c r="AAAA1"><v>1</v></c></row>', 'AAAA1'],
    ['a row of eight digits', '<row r="1"><c r="A00000001"><v>1</v></c></row>', 'A00000001'],
    ['a row that comes back', '<row r="2"><c><v>1</v></c></row><row r="2"><c><v>1</v></c></row>', 'A2'],
  ])('X3: %s', async (_case, rows, cell) => {
    const refusal = { code: 'workbook-damaged', place: { sheet: 'Feuil1', cell } }
    expect(await openingOf(sheetOf(rows))).toMatchObject(refusal)
  })

  test('X3: the same far down in a long sheet', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `<row r="${index + 1}"><c><v>${index}</v></c></row>`)
    const { records, outcome } = await readSheet(sheetOf(`${rows.join('')}<row r="20001"><c r="B1"/></row>`))
    expect(records).toHaveLength(20_000)
    expect(outcome.problems).toMatchObject([{ code: 'workbook-damaged', place: { sheet: 'Feuil1', cell: 'B1' } }])
  })

  test('X3: ragged rows and gaps', async () => {
    const { records } = await readSheet(
      sheetOf('<row><c r="C1"><v>1</v></c></row><row><c><v>1</v></c><c/><c t="str"><v></v></c></row>'),
    )
    expect(records.map(({ cells }) => cells)).toEqual([['', '', '1'], ['1']])
  })
})

describe('X4: texts', () => {
  const strings = [
    '<si><t>Voirie</t></si>',
    '<si><r><t>Propreté </t></r><r><rPr><b/></rPr><t>publique</t></r></si>',
    '<si><t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh></si>',
    '<si><t xml:space="preserve">  deux  espaces </t></si>',
    '<si><t>ligne_x000D_\nsuite et _x005F_x000D_</t></si>',
    '<si><t>&lt;b&gt; &amp; &#233;<![CDATA[<c>]]></t></si>',
    '<si/>',
  ].join('')
  const shared = (index: number | string): string => `<c t="s"><v>${index}</v></c>`

  test('X4: shared, rich, phonetic, spaced, escaped', async () => {
    const cells = [0, 1, 2, 3, 4, 5].map(shared).join('')
    expect((await cellsOf(cells, { strings })).map(([text]) => text)).toEqual([
      'Voirie',
      'Propreté publique',
      '東京',
      '  deux  espaces ',
      'ligne\r\nsuite et _x000D_',
      '<b> & é<c>',
    ])
    expect(await cellsOf(shared(6) + shared(0), { strings })).toEqual([
      ['', 'empty'],
      ['Voirie', 'text'],
    ])
  })

  test('X4: a text that the book does not have is no value', async () => {
    expect(await cellsOf(shared(99) + shared(-1) + shared('x'), { strings })).toEqual([
      ['99', 'error'],
      ['-1', 'error'],
      ['x', 'error'],
    ])
    expect(await cellsOf(shared(0))).toEqual([['0', 'error']])
  })

  test('X4: inline texts, rich and plain, and numbers that are texts', async () => {
    const rich = '<c t="inlineStr"><is><r><t>Voi</t></r><r><t>rie</t></r><rPh><t>x</t></rPh></is></c>'
    const result = '<c r="D1" t="str"><f>B1</f><v>a_x000A_b</v></c>'
    expect(await cellsOf(rich + textXml('B1', '0805') + textXml('C1', 'a_x000A_b _xD800_') + result)).toEqual([
      ['Voirie', 'text'],
      ['0805', 'text'],
      ['a\nb _xD800_', 'text'],
      ['a\nb', 'text'],
    ])
  })
})

describe('X5: formulas and errors', () => {
  test('X5: the stored result counts, and is counted', async () => {
    const cells =
      '<c><f>SUM(A2:A9)</f><v>12</v></c><c t="str"><f>"a"&amp;"b"</f><v>ab</v></c>' +
      '<c><f>[1]Feuil1!A1</f><v>7</v></c><c><f>NOW()</f><v>45245.5</v></c><c><f t="shared" si="0"/><v>3</v></c>'
    const { records, outcome } = await readSheet(sheetOf(`<row>${cells}</row>`))
    expect(records[0]).toMatchObject({
      cells: ['12', 'ab', '7', '45245.5', '3'],
      kinds: ['number', 'text', 'number', 'number', 'number'],
    })
    expect(outcome.notes).toEqual([{ code: 'note-formulas', value: 'Feuil1', rows: 5 }])
  })

  test('X5: without a stored result, and errors, there is no value', async () => {
    const cells = '<c><f>1+1</f></c><c t="e"><v>#REF!</v></c><c t="e"><f>NA()</f><v>#N/A</v></c><c><f>A1</f><v></v></c>'
    expect(await cellsOf(cells)).toEqual([
      ['=1+1', 'uncomputed'],
      ['#REF!', 'error'],
      ['#N/A', 'error'],
      ['=A1', 'uncomputed'],
    ])
  })

  test('X5: a formula without its result is none of the values that are counted', async () => {
    const { outcome } = await readSheet(sheetOf('<row><c><f>1+1</f></c><c><f>1+1</f><v>2</v></c></row>'))
    expect(outcome.notes).toEqual([{ code: 'note-formulas', value: 'Feuil1', rows: 1 }])
  })

  test('X5: numbers that are none', async () => {
    expect(
      await cellsOf('<c><v>abc</v></c><c><v>1e999</v></c><c t="b"><v>1</v></c><c t="d"><v>2023-11-15T10:00:00</v></c>'),
    ).toEqual([
      ['abc', 'error'],
      ['1e999', 'error'],
      ['true', 'boolean'],
      ['2023-11-15', 'day'],
    ])
  })
})
