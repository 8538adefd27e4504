import { labelOf } from '../../shared/i18n/label.ts'
import type { Words } from '../state/words.tsx'

/** What a name of a field stands for, in words: a category, a municipality, or a body by its own name. */
export function nameWords(field: string, code: string, { t, format }: Pick<Words, 't' | 'format'>): string {
  return field === 'category' || field === 'municipality' ? labelOf(field, code, t, format) : code
}
