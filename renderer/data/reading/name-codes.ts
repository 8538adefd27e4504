import { CATEGORY_CODES } from '../../../shared/domain/vocabulary/category.ts'
import { MUNICIPALITIES } from '../../../shared/domain/vocabulary/municipality.ts'

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
