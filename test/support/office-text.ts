import iconv from 'iconv-lite'
import type { Draw } from './draw.ts'
import type { OfficeCell, OfficeTable, OfficeUnit } from './office-table.ts'

/** How an office writes a text: what it chooses once for the whole file. */
export interface TextStyle {
  readonly delimiter: ';' | ',' | '\t' | '|'
  readonly encoding: 'utf8' | 'win1252' | 'utf16-le'
  readonly hasMark: boolean
  readonly lineBreak: '\n' | '\r\n'
  readonly quotes: 'needed' | 'all'
  readonly decimal: ',' | '.'
  readonly group: '' | ' ' | '.' | ',' | '\u00a0' | '\u202f' | "'"
  /** Decimals in each amount, or as many as it needs. */
  readonly decimals: 2 | 'needed'
  readonly sign: '' | ' €' | '€ '
  readonly negative: 'before' | 'brackets'
  readonly days: 'd/m/y' | 'd-m-y' | 'd.m.y' | 'y-m-d' | 'd/m/yy' | 'd month y' | 'd/m/y h' | 'm/d/y'
  readonly isPadded: boolean
  readonly isTold: boolean
}

const GROUPS = { ',': ['', '', ' ', '.', '\u00a0', '\u202f', "'"], '.': ['', '', ',', ' ', "'"] } as const

export function textStyle(draw: Draw): TextStyle {
  const decimal = draw.chance(70) ? ',' : '.'
  const encoding = draw.pick(['utf8', 'utf8', 'win1252', 'utf16-le'] as const)
  const delimiter = draw.pick([';', ';', '\t', ',', '|'] as const)
  return {
    decimal,
    encoding,
    delimiter,
    group: draw.pick<TextStyle['group']>(GROUPS[decimal]),
    hasMark: encoding === 'utf16-le' || (encoding === 'utf8' && draw.chance(30)),
    lineBreak: draw.pick(['\n', '\r\n'] as const),
    quotes: draw.pick(['needed', 'needed', 'all'] as const),
    decimals: draw.pick([2, 'needed'] as const),
    sign: draw.pick(['', '', '', ' €', '€ '] as const),
    negative: draw.pick(['before', 'before', 'brackets'] as const),
    days: draw.pick(['d/m/y', 'd/m/y', 'd-m-y', 'd.m.y', 'y-m-d', 'd/m/yy', 'd month y', 'd/m/y h', 'm/d/y'] as const),
    isPadded: draw.chance(20),
    isTold: draw.chance(5),
  }
}

/** The bytes of a table as a delimited text. */
export function officeText(table: OfficeTable, style: TextStyle): Buffer {
  const width = Math.max(...table.lines.map(({ length }) => length))
  const written = table.lines.map((cells) => {
    const texts = cells.map((cell) => quoted(cellText(cell, style, table.language), style))
    const padded = style.isPadded ? [...texts, ...Array<string>(width - texts.length).fill('')] : texts
    return padded.join(style.delimiter)
  })
  const lines = style.isTold ? [`sep=${style.delimiter}`, ...written] : written
  const text = lines.map((line) => `${line}${style.lineBreak}`).join('')
  return iconv.encode(text, style.encoding, { addBOM: style.hasMark })
}

function quoted(text: string, { delimiter, quotes }: TextStyle): string {
  const isNeeded = text.includes(delimiter) || /["\r\n]/.test(text)
  return isNeeded || (quotes === 'all' && text !== '') ? `"${text.replaceAll('"', '""')}"` : text
}

const UNIT_DECIMALS: Readonly<Record<OfficeUnit, number>> = { EUR: 2, 'k EUR': 5, 'M EUR': 8 }

/** What a cell shows in the style of the file. */
function cellText(cell: OfficeCell, style: TextStyle, language: OfficeTable['language']): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell
  if ('count' in cell) return grouped(String(cell.count), style.group)
  if ('day' in cell) return dayText(cell.day, style.days, language)
  return amountText(cell, style)
}

function amountText({ cents, unit }: { readonly cents: number; readonly unit: OfficeUnit }, style: TextStyle): string {
  const places = UNIT_DECIMALS[unit]
  const digits = String(Math.abs(cents)).padStart(places + 1, '0')
  const whole = digits.slice(0, -places)
  const least = style.decimals === 2 && unit === 'EUR' ? 2 : 0
  const fraction = digits.slice(-places).replace(new RegExp(`0{0,${places - least}}$`), '')
  const number = `${grouped(whole, style.group)}${fraction === '' ? '' : `${style.decimal}${fraction}`}`
  const signed = cents >= 0 ? number : style.negative === 'brackets' ? `(${number})` : `-${number}`
  const isBare = unit !== 'EUR'
  return isBare || style.sign === '' ? signed : style.sign === ' €' ? `${signed} €` : `€ ${signed}`
}

function grouped(digits: string, group: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, group)
}

const MONTHS = {
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}

function dayText(day: string, style: TextStyle['days'], language: OfficeTable['language']): string {
  const [y = '', m = '', d = ''] = day.split('-')
  switch (style) {
    case 'd/m/y':
      return `${d}/${m}/${y}`
    case 'd-m-y':
      return `${d}-${m}-${y}`
    case 'd.m.y':
      return `${d}.${m}.${y}`
    case 'y-m-d':
      return day
    case 'd/m/yy':
      return `${d}/${m}/${y.slice(2)}`
    case 'd month y':
      return `${Number(d)} ${MONTHS[language][Number(m) - 1]} ${y}`
    case 'm/d/y':
      return `${m}/${d}/${y}`
    case 'd/m/y h':
      return `${d}/${m}/${y} 14:05`
  }
}
