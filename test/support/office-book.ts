import { dateXml, EMPTY_REST, floatXml, rowXml, stringXml, tableOf } from './document-file.ts'
import type { Draw } from './draw.ts'
import type { OfficeCell, OfficeTable, OfficeUnit } from './office-table.ts'
import { bookOf, textRows, textXml } from './workbook-file.ts'

const DAY_STYLE = 1
const AMOUNT_STYLE = 2
const UNITS: Readonly<Record<OfficeUnit, number>> = { EUR: 2, 'k EUR': 5, 'M EUR': 8 }
/** 1970-01-01 as a workbook counts days. */
const FIRST_SERIAL = 25_569

/** A table as a workbook has it: numbers and days with a type, and no row where a line is empty. */
export function officeBook(draw: Draw, { lines }: OfficeTable): Buffer {
  const first = draw.chance(15) ? 3 : 1
  const areYearsTyped = draw.chance(60)
  const rows = lines.flatMap((cells, index) => {
    const row = index + first
    const list = cells.map((cell, column) => cellXml(cell, `${columnName(column)}${row}`, areYearsTyped))
    return cells.length === 0 ? [] : [`<row r="${row}">${list.join('')}</row>`]
  })
  const sheets = [{ name: draw.pick(['Feuil1', 'Blad1', 'Export', '2022']), rows: rows.join('') }]
  const others = draw.chance(15)
    ? [{ name: 'Légende', rows: textRows([['Voir la feuille précédente'], ['v 1.2']]) }]
    : []
  return bookOf({ formats: ['dd/mm/yyyy', '#,##0.00'], sheets: [...sheets, ...others] })
}

function cellXml(cell: OfficeCell, place: string, areYearsTyped: boolean): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'string')
    return areYearsTyped && /^\d{4}$/.test(cell) ? `<c r="${place}"><v>${cell}</v></c>` : textXml(place, cell)
  if ('count' in cell) return `<c r="${place}"><v>${cell.count}</v></c>`
  if ('day' in cell)
    return `<c r="${place}" s="${DAY_STYLE}"><v>${Date.parse(cell.day) / 86_400_000 + FIRST_SERIAL}</v></c>`
  return `<c r="${place}" s="${AMOUNT_STYLE}"><v>${plainAmount(cell.cents, UNITS[cell.unit])}</v></c>`
}

/** The same as an OpenDocument spreadsheet, whose empty lines are rows. */
export function officeDocument(draw: Draw, { lines }: OfficeTable): Buffer {
  const areYearsTyped = draw.chance(60)
  const cellOf = (cell: OfficeCell): string => {
    if (cell === null || cell === '') return '<table:table-cell/>'
    if (typeof cell === 'string') return areYearsTyped && /^\d{4}$/.test(cell) ? floatXml(cell) : stringXml(cell)
    if ('count' in cell) return floatXml(cell.count)
    return 'day' in cell ? dateXml(cell.day) : floatXml(plainAmount(cell.cents, UNITS[cell.unit]))
  }
  const rows = lines.map((cells) => rowXml(cells.map(cellOf).join('') || '<table:table-cell/>'))
  return tableOf(`${rows.join('')}${draw.chance(50) ? EMPTY_REST : ''}`)
}

/** `-1250` cents as `-12.5` */
function plainAmount(cents: number, places: number): string {
  const digits = String(Math.abs(cents)).padStart(places + 1, '0')
  const fraction = digits.slice(-places).replace(/0+$/, '')
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -places)}${fraction === '' ? '' : `.${fraction}`}`
}

function columnName(index: number): string {
  return String.fromCharCode(65 + index)
}
