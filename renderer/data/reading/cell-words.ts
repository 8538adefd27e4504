import { isDay } from '../../../shared/domain/calendar/day.ts'
import type { Understanding } from '../../../shared/domain/import/import-plan.ts'
import { CATEGORIES, isCategory } from '../../../shared/domain/vocabulary/category.ts'
import type { Words } from '../../state/words.tsx'

/** A number of a workbook may be stored with decimals that are none, which no spreadsheet shows. */
const NO_DECIMALS = /^(-?\d+)\.0+$/

/** A cell as its file shows it: of a text as it stands, of a workbook a whole number without decimals. */
export function writtenCell(
  raw: string,
  reading: Understanding['columns'][number]['reading'],
  { format }: Pick<Understanding, 'format'>,
): string {
  const isNumber = reading === 'count' || reading === 'number-comma' || reading === 'number-point'
  return format === 'workbook' && isNumber ? (NO_DECIMALS.exec(raw)?.[1] ?? raw) : raw
}

/** A cell as it was read, in the words of the language. */
export function cellWords(
  read: string,
  { reading, field }: Pick<Understanding['columns'][number], 'reading' | 'field'>,
  { t, format, language }: Pick<Words, 't' | 'format' | 'language'>,
): string {
  // A year is a name, not an amount: its thousands are never set apart.
  if (field === 'year') return read
  if (reading === 'count' || reading.startsWith('number-')) return format.number(Number(read))
  if (isDay(read)) return format.day(read)
  if (isCategory(read)) return CATEGORIES[read][language]
  const key = CHOICE_KEYS.map((prefix) => `${prefix}-${read}`).find((each) => t.has(each))
  const isChoice = field === 'kind' || field === 'qualifier' || field === 'counting'
  return isChoice && key !== undefined && t.has(key) ? t(key) : read
}

/** Where the words of choices stand: kinds of money, kinds of participants, qualifiers, kinds of days. */
const CHOICE_KEYS = ['vocabulary.kind', 'vocabulary.participant', 'history.qualifier', 'vocabulary.counting']
