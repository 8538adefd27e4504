/** The three languages of the product; codes follow BCP 47. */
export const LANGUAGES = ['fr', 'nl', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** What each language calls itself. */
export const LANGUAGE_NAMES = {
  fr: 'Français',
  nl: 'Nederlands',
  en: 'English',
} as const satisfies Record<Language, string>

/** One text in each language. */
export type Translated = Readonly<Record<Language, string>>

/** The locales whose number and date formats are used on screen and on paper. */
export const LOCALES = { fr: 'fr-BE', nl: 'nl-BE', en: 'en-GB' } as const satisfies Record<Language, string>

/** True for the code of a language that the program speaks. */
export function isLanguage(text: string): text is Language {
  return LANGUAGES.some((language) => language === text)
}
