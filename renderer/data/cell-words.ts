import { isDay } from '../../shared/domain/day.ts'
import type { Understanding } from '../../shared/domain/import-plan.ts'
import { CATEGORIES, isCategory } from '../../shared/domain/vocabulary/category.ts'
import type { Words } from '../state/words.tsx'

const MOST_DECIMALS = 6

/** A cell as it was read, in the words of the language, and the code behind them where there is one. */
export function cellWords(
  read: string,
  { reading, field }: Pick<Understanding['columns'][number], 'reading' | 'field'>,
  { t, format, language }: Pick<Words, 't' | 'format' | 'language'>,
): { readonly text: string; readonly code: string | null } {
  // A year is a name, not an amount: its thousands are never set apart.
  if (field === 'year') return { text: read, code: null }
  if (reading === 'count' || reading.startsWith('number-'))
    return { text: format.number(Number(read), MOST_DECIMALS), code: null }
  if (isDay(read)) return { text: format.day(read), code: null }
  if (isCategory(read)) return { text: CATEGORIES[read][language], code: read }
  const key = CHOICE_KEYS.map((prefix) => `vocabulary.${prefix}-${read}`).find((each) => t.has(each))
  const isChoice = field === 'kind' || field === 'qualifier'
  return isChoice && key !== undefined && t.has(key) ? { text: t(key), code: read } : { text: read, code: null }
}

/** Where the words of choices stand: kinds of money, kinds of participants, qualifiers. */
const CHOICE_KEYS = ['kind', 'participant', 'qualifier-word']
