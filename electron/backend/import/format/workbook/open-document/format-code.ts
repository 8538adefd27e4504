import type { Attributes } from '../xml-walk.ts'

/** The elements of which a document makes a number format, each the format of a kind of values. */
export const DATA_STYLES: ReadonlySet<string> = new Set([
  'number-style',
  'currency-style',
  'percentage-style',
  'date-style',
  'time-style',
  'boolean-style',
  'text-style',
])

/** More digits than any number has. */
const MOST_DIGITS = 30

/** An element of a data style as a code of Excel says it, `0.00`: one reader of formats serves both. */
export function formatPiece(name: string, attributes: Attributes): string {
  const isLong = attributes['number:style'] === 'long'
  switch (name) {
    case 'number':
    case 'scientific-number':
      return numberPiece(attributes)
    case 'fraction':
      return '# ?/?'
    case 'year':
      return isLong ? 'yyyy' : 'yy'
    case 'month':
      return attributes['number:textual'] === 'true' ? 'mmm' : 'mm'
    case 'day':
    case 'day-of-week':
      return 'dd'
    case 'hours':
      return 'hh'
    case 'minutes':
      return 'mm'
    case 'seconds':
      return 'ss'
    default:
      return ''
  }
}

/** The same of an element that holds a text, once it is whole. */
export function textPiece(name: string, text: string): string {
  switch (name) {
    case 'currency-symbol':
      return `[$${text.replaceAll(/[[\]-]/g, ' ')}]`
    case 'text':
      return text === '' ? '' : `"${text.replaceAll('"', ' ')}"`
    default:
      return ''
  }
}

function numberPiece(attributes: Attributes): string {
  const count = (name: string): number => Math.min(Number(attributes[name] ?? 0) || 0, MOST_DIGITS)
  const factor = Number(attributes['number:display-factor'] ?? 1)
  const grouping = attributes['number:grouping'] === 'true' ? '#,##' : ''
  const digits = '0'.repeat(count('number:min-integer-digits')) || '#'
  const shown = 'number:min-decimal-places' in attributes ? 'number:min-decimal-places' : 'number:decimal-places'
  const decimals = '0'.repeat(count(shown))
  return `${grouping}${digits}${decimals === '' ? '' : `.${decimals}`}${factor === 1 ? '' : ','}`
}

/** The whole code, its parts for other values before the one for all the rest. */
export function formatCode(style: string, code: string, conditional: readonly string[]): string {
  const own = style === 'percentage-style' ? `${code}%` : code
  return [...conditional, own].join(';')
}
