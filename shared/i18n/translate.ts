import { createInstance } from 'i18next'
import type { Language } from '../domain/language.ts'
import type { fr } from './fr.ts'
import type { MessageKey, Translator } from './translator.ts'

/** All messages of one language, area by area. */
export type Messages = Readonly<Record<keyof typeof fr, Readonly<Record<string, string>>>>

/** A translator of the messages given; messages are whole sentences, never glued. */
export function translatorOf(language: Language, messages: Messages): Translator {
  const instance = createInstance()
  instance.init({
    lng: language,
    resources: { [language]: { translation: messages } },
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
  })
  const translate = (key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string =>
    instance.t(key, { ...values })
  return Object.assign(translate, {
    language,
    has: (key: string): key is MessageKey => instance.exists(key, { count: 1 }) || instance.exists(key),
  })
}
