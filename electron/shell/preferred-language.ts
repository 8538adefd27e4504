import { isLanguage, type Language } from '../../shared/domain/vocabulary/language.ts'

/** The first of the system's languages that the program speaks; English where it speaks none of them. */
export function preferredLanguage(preferred: readonly string[]): Language {
  return preferred.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'en'
}
