import type { Language } from '../domain/vocabulary/language.ts'
import { command as commandEn } from './en/command.ts'
import { proof as proofEn } from './en/proof.ts'
import { en } from './en.ts'
import { command as commandFr } from './fr/command.ts'
import { proof as proofFr } from './fr/proof.ts'
import { fr } from './fr.ts'
import { command as commandNl } from './nl/command.ts'
import { proof as proofNl } from './nl/proof.ts'
import { nl } from './nl.ts'
import { type Translator, translatorOf } from './translator.ts'

/** With the words of the terminal and of checks, which no page loads. */
export const MESSAGES = {
  fr: { ...fr, command: commandFr, proof: proofFr },
  nl: { ...nl, command: commandNl, proof: proofNl },
  en: { ...en, command: commandEn, proof: proofEn },
} satisfies Record<Language, unknown>

/** A translator for one language, all of which are at hand where files need not be fetched. */
export function createTranslator(language: Language): Translator {
  return translatorOf(language, MESSAGES[language])
}
