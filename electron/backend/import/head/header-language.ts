import { fold } from '../../../../shared/domain/reading/fold.ts'
import type { Language } from '../../../../shared/domain/vocabulary/language.ts'
import { LANGUAGES } from '../../../../shared/domain/vocabulary/language.ts'
import type { Layout } from './layout.ts'

/**
 * The language of a file, which its words are in: that of most of its known headers, or what its format says; `null` where
 * two languages know as many, or where the file is the database of another Irisboard.
 */
export function fileLanguage({ columns, source }: Pick<Layout, 'columns' | 'source'>): Language | null {
  if (source.language !== undefined) return source.language
  if (source.dataset !== undefined) return null
  const known = LANGUAGES.map((language) => ({
    language,
    count: columns.filter(({ header, field }) => field?.headers[language].some((each) => fold(each) === fold(header)))
      .length,
  })).toSorted((one, other) => other.count - one.count)
  const [first, second] = known
  return first !== undefined && first.count > (second?.count ?? 0) ? first.language : null
}
