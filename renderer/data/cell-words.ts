import { isDay } from '../../shared/domain/day.ts'
import { CATEGORIES, isCategory } from '../../shared/domain/vocabulary/category.ts'
import type { Words } from '../state/words.tsx'

const MOST_DECIMALS = 6

/** A cell as it was read, in the words of the language, and the code behind them where there is one. */
export function cellWords(
  read: string,
  reading: string,
  { format, language }: Pick<Words, 'format' | 'language'>,
): { readonly text: string; readonly code: string | null } {
  if (reading === 'count' || reading.startsWith('number-'))
    return { text: format.number(Number(read), MOST_DECIMALS), code: null }
  if (isDay(read)) return { text: format.day(read), code: null }
  if (isCategory(read)) return { text: CATEGORIES[read][language], code: read }
  return { text: read, code: null }
}
