import { CATEGORY_CODES } from '../../../shared/domain/vocabulary/category.ts'
import { MUNICIPALITIES } from '../../../shared/domain/vocabulary/municipality.ts'
import { choiceWord } from '../../../shared/i18n/file-words.ts'
import { labelOf } from '../../../shared/i18n/label.ts'
import type { Words } from '../../state/words.tsx'

/** What a name of a field may stand for, where that is a closed list of names. */
export function nameCodes(field: string): readonly string[] {
  switch (field) {
    case 'category':
      return CATEGORY_CODES
    case 'municipality':
      return MUNICIPALITIES.map(({ code }) => code)
    default:
      return []
  }
}

/** What a name of a field stands for, in words: a category, a municipality, a body by its own name, or a word of a list. */
export function nameWords(field: string, code: string, { t, format }: Pick<Words, 't' | 'format'>): string {
  switch (field) {
    case 'category':
    case 'municipality':
      return labelOf(field, code, t, format)
    case 'institution':
      return code
    default:
      return choiceWord(code, t)
  }
}
