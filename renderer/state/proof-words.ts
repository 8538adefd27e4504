import { use } from 'react'
import type { Language } from '../../shared/domain/vocabulary/language.ts'
import { type Messages, type Translator, translatorOf } from '../../shared/i18n/translator.ts'
import { useWords, type Words } from './words.tsx'

/** The words of the page with those of checks, which no other page needs. */
const LANGUAGE_FILES: Readonly<Record<Language, () => Promise<Messages>>> = {
  fr: async () => ({
    ...(await import('../../shared/i18n/fr.ts')),
    proof: (await import('../../shared/i18n/fr/proof.ts')).proof,
  }),
  nl: async () => ({
    ...(await import('../../shared/i18n/nl.ts')),
    proof: (await import('../../shared/i18n/nl/proof.ts')).proof,
  }),
  en: async () => ({
    ...(await import('../../shared/i18n/en.ts')),
    proof: (await import('../../shared/i18n/en/proof.ts')).proof,
  }),
}

const loading = new Map<Language, Promise<Translator>>()

function loadWords(language: Language): Promise<Translator> {
  const known = loading.get(language)
  if (known !== undefined) return known
  const promise = LANGUAGE_FILES[language]().then((messages) => translatorOf(language, messages))
  loading.set(language, promise)
  return promise
}

/** As `useWords`, with the words of checks; React waits for them. */
export function useProofWords(): Words {
  const { format, language } = useWords()
  return { t: use(loadWords(language)), format, language }
}
