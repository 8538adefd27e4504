import { isEuro, namesForeignCurrency } from '../../../../../shared/domain/reading/currency.ts'
import { unitOfHeader } from '../../../../../shared/domain/reading/read-money-unit.ts'

/** How a number format shows a number. */
export interface NumberFormat {
  readonly kind: 'number' | 'euro' | 'percent' | 'day' | 'year' | 'time' | 'scaled' | 'foreign' | 'unit'
  /** Decimals that are always shown, so that 69,80 is as precise as it was typed. */
  readonly decimals: number
  /** Digits that are always shown before the decimals: `0000` shows 805 as 0805. */
  readonly digits: number
  /** The words of the unit that stands beside each number. */
  readonly unit?: string
}

export const GENERAL: NumberFormat = { kind: 'number', decimals: 0, digits: 0 }

/** The formats that every workbook has without saying them, by their numbers. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
}
/** The dates of East Asian Excels. */
const EAST_ASIAN_DAYS = [27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]

/** The format of a built-in number; what is not known is a plain number. */
export function builtInFormat(id: number): NumberFormat {
  if (EAST_ASIAN_DAYS.includes(id)) return { ...GENERAL, kind: 'day' }
  const code = BUILT_IN[id]
  return code === undefined ? GENERAL : parseFormat(code)
}

const QUOTED = /"[^"]*"|\\.|_.|\*./gu
const BRACKETED = /\[[^\]]*\]/g
const ELAPSED = /\[(?:h+|m+|s+|u+)\]/i
const NOON = /am\/pm|a\/p/gi
/** `j` is the day in French and the year in Dutch, `aaaa` the year in French: either way a date. */
const OF_A_DAY = /[dyj]|a{2,}|m{3,}/i
const OF_A_TIME = /[hsu]/i
const OF_A_YEAR = /^\s*y{3,4}\s*$/i

/** Reads a format code as the file writes it, `#,##0.00 "€"` or `jj/mm/aaaa`. Only its first section is for positive numbers. */
export function parseFormat(code: string): NumberFormat {
  const format = formatOf(code)
  const unit = format.kind === 'number' || format.kind === 'euro' ? unitIn(code) : null
  return unit === null ? format : { ...format, kind: 'unit', unit }
}

function formatOf(code: string): NumberFormat {
  const [section = ''] = code.replaceAll(QUOTED, '').split(';')
  if (ELAPSED.test(section)) return { ...GENERAL, kind: 'time' }
  const bare = section.replaceAll(BRACKETED, '').replaceAll(NOON, '')
  if (/^\s*(?:general|standard|standaard)\s*$/i.test(bare)) return GENERAL
  if (!/[0#?]/.test(bare.replace(/s\.0+/i, ''))) {
    if (OF_A_YEAR.test(bare)) return { ...GENERAL, kind: 'year' }
    if (OF_A_DAY.test(bare)) return { ...GENERAL, kind: 'day' }
    if (OF_A_TIME.test(bare)) return { ...GENERAL, kind: 'time' }
    if (/m/i.test(bare)) return { ...GENERAL, kind: 'day' }
  }
  const decimals = /\.(0+)/.exec(bare)?.[1]?.length ?? 0
  const digits = /^[^#?.,]*?(0+)(?![#?,0])/.exec(bare)?.[1]?.length ?? 0
  if (/[0#?],+(?=[^0#?,.]|$)/.test(bare.replace(/\s/g, '')) || /[0#?],+\./.test(bare))
    return { kind: 'scaled', decimals, digits }
  const kind = bare.includes('%') ? 'percent' : moneyIn(code)
  return { kind, decimals, digits: digits > 1 ? digits : 0 }
}

/** What a format without a unit of its own says of the money that a number is. */
function moneyIn(code: string): 'foreign' | 'euro' | 'number' {
  const currency = currencyIn(code)
  if (namesForeignCurrency(currency)) return 'foreign'
  return [...(currency.match(/€|\p{L}+/gu) ?? [])].some(isEuro) ? 'euro' : 'number'
}

/** The words and signs that a format adds: those of `[$$-409]` and `[$USD]` without their locale, and what is quoted. */
function currencyIn(code: string): string {
  return code.replaceAll(/\[\$([^\]-]*)[^\]]*\]/g, ' $1 ').replaceAll(BRACKETED, ' ')
}

/** Quoted words, signs behind a backslash and the sign of a currency stay; what makes up the number goes. */
const PIECES = /"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|[_*].|[#?0][#?0,.]*|general|standaard|standard/giu
const UNIT_LETTER = /^[kmt]$/i

/** The words of any section that say that the number is one of thousands, millions or the like; `null` where none do. */
function unitIn(code: string): string | null {
  const words = code.replaceAll(PIECES, (_piece, quoted?: string, escaped?: string, currency?: string) =>
    currency === undefined ? (quoted ?? escaped ?? ' ') : ` ${currency} `,
  )
  const sections = words.split(';').map((section) => section.replaceAll(/\s+/g, ' ').trim())
  return sections.find((section) => UNIT_LETTER.test(section) || isMultiple(section)) ?? null
}

function isMultiple(words: string): boolean {
  const unit = unitOfHeader(words)?.unit ?? 'EUR'
  return unit !== 'EUR'
}
