import type { Language } from '../domain/vocabulary/language.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { nl } from './nl.ts'
import { type Translator, translatorOf } from './translator.ts'

const MESSAGES = { fr, nl, en } satisfies Record<Language, unknown>

/** A translator for one language, all of which are at hand where files need not be fetched. */
export function createTranslator(language: Language): Translator {
  return translatorOf(language, MESSAGES[language])
}
