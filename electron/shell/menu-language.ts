import { isLanguage, type Language } from '../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../shared/i18n/all-languages.ts'
import type { Translator } from '../../shared/i18n/translator.ts'
import { officePolicy } from '../backend/platform/policy.ts'

/** The language of the menu and the dialogs, which follows that of the page. */
export interface MenuLanguage {
  code(): Language
  t(): Translator
  /** True when this is another language than before. */
  change(to: Language): boolean
}

/** Begins with the language of the last window or of the system, until the page says its own. */
export function createMenuLanguage(first: Language): MenuLanguage {
  let spoken = first
  return {
    code: () => spoken,
    t: () => createTranslator(spoken),
    change(to) {
      const isOther = to !== spoken
      spoken = to
      return isOther
    },
  }
}

/** The language of the office, else the first of the system's that the program speaks; English where it speaks none. */
export function preferredLanguage(preferred: readonly string[]): Language {
  const { language } = officePolicy()
  return language ?? preferred.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'en'
}
