import { use } from 'react'
import type { Language } from '../../shared/domain/vocabulary/language.ts'
import { type Messages, type Translator, translatorOf } from '../../shared/i18n/translator.ts'

/** A language comes when it is first shown. */
const LANGUAGE_FILES: Readonly<Record<Language, () => Promise<Messages>>> = {
  fr: () => import('../../shared/i18n/fr.ts'),
  nl: () => import('../../shared/i18n/nl.ts'),
  en: () => import('../../shared/i18n/en.ts'),
}

const loaded = new Map<Language, Translator>()
const loading = new Map<Language, Promise<Translator>>()

/** Loads the messages of a language, once. */
export async function loadLanguage(language: Language): Promise<void> {
  await loadTranslator(language)
}

function loadTranslator(language: Language): Promise<Translator> {
  const known = loading.get(language)
  if (known !== undefined) return known
  const promise = LANGUAGE_FILES[language]().then((messages) => {
    const translator = translatorOf(language, messages)
    loaded.set(language, translator)
    return translator
  })
  loading.set(language, promise)
  return promise
}

/** The translator of a language that is loaded. */
export function translatorFor(language: Language): Translator {
  const translator = loaded.get(language)
  if (translator === undefined) throw new Error(`the words of ${language} are not loaded`)
  return translator
}

/** The translator of a language; where it is still to be loaded, React waits for it. */
export function useTranslator(language: Language): Translator {
  return loaded.get(language) ?? use(loadTranslator(language))
}
