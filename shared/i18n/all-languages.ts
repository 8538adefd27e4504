import type { Language } from '../domain/vocabulary/language.ts'
import { command as commandEn } from './en/command.ts'
import { en } from './en.ts'
import { command as commandFr } from './fr/command.ts'
import { fr } from './fr.ts'
import { command as commandNl } from './nl/command.ts'
import { nl } from './nl.ts'
import { type Translator, translatorOf } from './translator.ts'

/** With the words of the terminal, which no page loads. */
export const MESSAGES = {
  fr: { ...fr, command: commandFr },
  nl: { ...nl, command: commandNl },
  en: { ...en, command: commandEn },
} satisfies Record<Language, unknown>

/** A translator for one language, all of which are at hand where files need not be fetched. */
export function createTranslator(language: Language): Translator {
  return translatorOf(language, MESSAGES[language])
}
