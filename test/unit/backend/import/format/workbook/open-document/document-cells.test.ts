import { describe, expect, test } from 'vitest'
import { dateXml, EMPTY_REST, floatXml, rowXml, stringXml, tableOf } from '../../../../../../support/document-file.ts'
import { readSheet } from '../../../../../../support/workbook-reading.ts'

type Cell = readonly [text: string, kind: string]

async function cellsOf(cells: string, styles = '', before = ''): Promise<readonly Cell[]> {
  const { records } = await readSheet(tableOf(rowXml(cells), { styles, before }))
  const [first] = records
  return (first?.cells ?? []).map((text, index) => [text, first?.kinds[index] ?? ''])
}

const cell = (attributes: string, content = ''): string =>
  content === '' ? `<table:table-cell ${attributes}/>` : `<table:table-cell ${attributes}>${content}</table:table-cell>`
const shown = (text: string): string => `<text:p>${text}</text:p>`

describe('values of a document by their type', () => {
  test('numbers, percentages, money, days, times and booleans', async () => {
    const cells = [
      floatXml('12.5', '', '12,5'),
      floatXml('1E3'),
      cell('office:value-type="percentage" office:value="0.285"', shown('28,5 %')),
      cell('office:value-type="currency" office:currency="EUR" office:value="-69.8"', shown('-69,80 €')),
      cell('office:value-type="currency" office:currency="USD" office:value="5"', shown('$5')),
      cell('office:value-type="currency" office:currency="THB" office:value="5"', shown('5')),
      cell('office:value-type="currency" office:value="5"', shown('5')),
      dateXml('2023-11-15'),
      cell('office:value-type="date" office:date-value="2023-11-15T10:30:00"', shown('15/11/23 10:30')),
      cell('office:value-type="time" office:time-value="PT06H00M00S"', shown('06:00:00')),
      cell('office:value-type="time" office:time-value="PT36H00M00.5S"', shown('36:00:00')),
      cell('office:value-type="boolean" office:boolean-value="true"', shown('VRAI')),
      cell('office:value-type="boolean" office:boolean-value="false"', shown('FAUX')),
    ]
    expect(await cellsOf(cells.join(''))).toEqual([
      ['12.5', 'number'],
      ['1000', 'number'],
      ['28.5', 'percent'],
      ['-69.8', 'euro'],
      ['5', 'foreign'],
      ['5', 'foreign'],
      ['5', 'number'],
      ['2023-11-15', 'day'],
      ['2023-11-15', 'day'],
      ['0.25', 'number'],
      ['1.50000578703704', 'number'],
      ['true', 'boolean'],
      ['false', 'boolean'],
    ])
  })

  test('what is no value of its type is none that may be used', async () => {
    const cells = [
      floatXml('abc'),
      floatXml('1e999'),
      cell('office:value-type="float"', shown('12')),
      cell('office:value-type="date" office:date-value="2023-02-30"', shown('30/02/2023')),
      cell('office:value-type="time" office:time-value="6h"', shown('6h')),
    ]
    expect(await cellsOf(cells.join(''))).toEqual([
      ['abc', 'error'],
      ['1e999', 'error'],
      ['12', 'error'],
      ['2023-02-30', 'error'],
      ['6h', 'error'],
    ])
  })

  test('a text is one whatever it looks like, and a cell without a type is a text', async () => {
    const cells = [
      stringXml('0805'),
      stringXml('#N/A'),
      cell('office:value-type="string" office:string-value="long"', shown('sh.')),
      cell('', shown('bare')),
    ]
    expect(await cellsOf(cells.join(''))).toEqual([
      ['0805', 'text'],
      ['#N/A', 'text'],
      ['long', 'text'],
      ['bare', 'text'],
    ])
  })
})

describe('X4: texts of a document', () => {
  test('X4: paragraphs, spaces, tabs, line breaks, spans, links, reading aids', async () => {
    const text = (inside: string): string => cell('office:value-type="string"', inside)
    const cells = [
      text('<text:p>Rue Haute</text:p><text:p>1000 Bruxelles</text:p>'),
      text('<text:p>deux<text:s text:c="2"/>espaces<text:s/>et<text:tab/>un</text:p>'),
      text('<text:p>une<text:line-break/>deux</text:p>'),
      text(
        '<text:p>Pro<text:span>pre<text:span>té</text:span></text:span> <text:a xlink:href="x">publique</text:a>.</text:p>',
      ),
      text(
        '<text:p><text:ruby><text:ruby-base>東京</text:ruby-base><text:ruby-text>とうきょう</text:ruby-text></text:ruby></text:p>',
      ),
      text('<text:p>\n    indented \n   by a program\n  </text:p>'),
      text('<text:p>&lt;b&gt; &amp; &#233;<![CDATA[<c>]]></text:p>'),
    ]
    expect((await cellsOf(cells.join(''))).map(([each]) => each)).toEqual([
      'Rue Haute\n1000 Bruxelles',
      'deux  espaces et\tun',
      'une\ndeux',
      'Propreté publique.',
      '東京',
      'indented by a program',
      '<b> & é<c>',
    ])
  })

  test('X4: a remark, a drawing or a table inside a cell is not its text', async () => {
    const remark = '<office:annotation><dc:creator>x</dc:creator><text:p>vérifier</text:p></office:annotation>'
    const drawing =
      '<draw:frame><draw:text-box><text:p>dessin</text:p></draw:text-box><draw:object><table:table table:name="local-table"><table:table-row><table:table-cell office:value-type="string"><text:p>inner</text:p></table:table-cell></table:table-row></table:table></draw:object></draw:frame>'
    const cells = cell('office:value-type="string"', `${remark}${drawing}<text:p>Voirie</text:p>`) + cell('', remark)
    expect(await cellsOf(cells)).toEqual([['Voirie', 'text']])
    const shapes = `<table:shapes>${drawing}</table:shapes>`
    const { records } = await readSheet(tableOf(shapes + rowXml(stringXml('Voirie')) + EMPTY_REST))
    expect(records.map(({ cells }) => cells)).toEqual([['Voirie']])
  })
})

describe('X5: formulas of a document', () => {
  test('X5: the stored result counts, and is counted', async () => {
    const formula = ' table:formula="of:=SUM([.A2:.A9])"'
    const text = ' table:formula="of:=&quot;a&quot;" office:string-value="ab"'
    const empty = cell('office:value-type="string" office:string-value="" table:formula="of:=&quot;&quot;"', shown(''))
    const { records, outcome } = await readSheet(
      tableOf(rowXml(floatXml(12, formula) + stringXml('ab', text) + empty + floatXml(3))),
    )
    expect(records[0]).toMatchObject({ cells: ['12', 'ab', '', '3'], kinds: ['number', 'text', 'empty', 'number'] })
    expect(outcome.notes).toEqual([{ code: 'note-formulas', value: 'Feuille1', rows: 3 }])
  })

  test('X5: without a stored result, and errors, there is no value', async () => {
    const failed = (type: string): string => `table:formula="of:=1/0" ${type}`
    const cells = [
      cell('table:formula="of:=[.A1]+1"'),
      cell('office:value-type="float" table:formula="oooc:=[.A1]+1"'),
      cell(failed('office:value-type="float" office:value="0"'), shown('#DIV/0!')),
      cell(failed('office:value-type="string" office:string-value="" calcext:value-type="error"'), shown('#N/A')),
      cell(failed('office:value-type="string" office:string-value=""'), shown('Err:502')),
      cell(failed('office:value-type="float" office:value="0"'), shown('#VALEUR !')),
      stringXml('Lot:101', ' table:formula="of:=x" office:string-value="Lot:101"'),
    ]
    expect(await cellsOf(cells.join(''))).toEqual([
      ['=[.A1]+1', 'uncomputed'],
      ['=[.A1]+1', 'uncomputed'],
      ['#DIV/0!', 'error'],
      ['#N/A', 'error'],
      ['Err:502', 'error'],
      ['#VALEUR !', 'error'],
      ['Lot:101', 'text'],
    ])
  })
})

describe('X8: formats of a document', () => {
  const number = (attributes: string): string => `<number:number ${attributes}/>`
  const named = (name: string, format: string): string =>
    `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="${format}"/>`
  const styled = (name: string): string => ` table:style-name="${name}"`
  const numeric = (inside: string): string => `<number:number-style style:name="N1">${inside}</number:number-style>`

  test.each([
    [
      'always shown digits',
      numeric(number('number:decimal-places="0" number:min-integer-digits="4"')),
      805,
      '0805',
      'number',
    ],
    ['decimals', numeric(number('number:decimal-places="2" number:min-integer-digits="1"')), 69.8, '69.80', 'number'],
    [
      'decimals that may be left out',
      numeric(number('number:decimal-places="2" number:min-decimal-places="0" number:min-integer-digits="1"')),
      69.8,
      '69.8',
      'number',
    ],
    ['groups', numeric(number('number:min-integer-digits="1" number:grouping="true"')), 1234567, '1234567', 'number'],
    [
      'thousands',
      numeric(number('number:min-integer-digits="1" number:display-factor="1000"')),
      1250000,
      '1250000',
      'scaled',
    ],
    [
      'a unit beside the number',
      numeric(`${number('number:min-integer-digits="1"')}<number:text> k€</number:text>`),
      1250,
      '1250 k€',
      'unit',
    ],
    [
      'a currency for certain values',
      `<number:currency-style style:name="P0"><number:currency-symbol>€</number:currency-symbol>${number('number:decimal-places="2" number:min-integer-digits="1"')}</number:currency-style><number:currency-style style:name="N1"><number:text>-</number:text><number:currency-symbol>€</number:currency-symbol>${number('number:decimal-places="2" number:min-integer-digits="1"')}<style:map style:condition="value()&gt;=0" style:apply-style-name="P0"/></number:currency-style>`,
      69.8,
      '69.80',
      'euro',
    ],
    [
      'another currency',
      `<number:currency-style style:name="N1"><number:currency-symbol number:language="en">$</number:currency-symbol>${number('number:min-integer-digits="1"')}</number:currency-style>`,
      5,
      '5',
      'foreign',
    ],
    [
      'a percentage',
      `<number:percentage-style style:name="N1">${number('number:decimal-places="1" number:min-integer-digits="1"')}<number:text>%</number:text></number:percentage-style>`,
      0.285,
      '28.5',
      'percent',
    ],
    [
      'a day of a number',
      '<number:date-style style:name="N1"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>',
      45245,
      '2023-11-15',
      'day',
    ],
  ])('X8: %s', async (_case, format, value, text, kind) => {
    expect(await cellsOf(floatXml(value, styled('ce1')), format + named('ce1', 'N1'))).toEqual([[text, kind]])
  })

  test('X8: a day of which only the year is shown', async () => {
    const format = '<number:date-style style:name="N1"><number:year number:style="long"/></number:date-style>'
    expect(await cellsOf(dateXml('2023-01-01', styled('ce1')), format + named('ce1', 'N1'))).toEqual([['2023', 'year']])
  })

  test('X8: a cell without a style has that of its row, else of its column; a style that of its parent', async () => {
    const formats = ['2', '3', '4'].map(
      (digits) =>
        `<number:number-style style:name="N${digits}"><number:number number:min-integer-digits="${digits}"/></number:number-style>`,
    )
    const commonStyles = `${formats.join('')}${named('Code', 'N4')}`
    const styles = `${named('two', 'N2')}${named('three', 'N3')}<style:style style:name="four" style:family="table-cell" style:parent-style-name="Code"/><style:style style:name="round" style:family="table-cell" style:parent-style-name="round"/>`
    const columns =
      '<table:table-column table:default-cell-style-name="two" table:number-columns-repeated="2"/><table:table-column/>'
    const ofColumns = rowXml(floatXml(7) + floatXml(7) + floatXml(7, styled('four')) + floatXml(7, styled('round')))
    const ofRow = rowXml(floatXml(7) + floatXml(7, styled('four')), ' table:default-cell-style-name="three"')
    const { records } = await readSheet(tableOf(columns + ofColumns + ofRow, { styles, commonStyles }))
    expect(records.map(({ cells }) => cells)).toEqual([
      ['07', '07', '0007', '7'],
      ['007', '0007'],
    ])
  })

  test.each([
    ['1899-12-30', '2023-11-15'],
    ['1904-01-01', '2027-11-16'],
    ['1900-01-01', '2023-11-17'],
  ])('D4: a number shown as a day counts from %s', async (nullDate, day) => {
    const format = '<number:date-style style:name="N1"><number:day/><number:month/><number:year/></number:date-style>'
    const settings = `<table:calculation-settings><table:null-date table:date-value="${nullDate}"/></table:calculation-settings>`
    expect(await cellsOf(floatXml(45245, styled('ce1')), format + named('ce1', 'N1'), settings)).toEqual([[day, 'day']])
  })
})
