import type { Language } from '../domain/language.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { nl } from './nl.ts'
import { translatorOf } from './translate.ts'

/** Removes the plural form from a key: `incidents_other` is asked for as `incidents` with a `count`. */
type Singular<Key> = Key extends `${infer Stem}_${'one' | 'many' | 'other'}` ? Stem : Key

type Areas = typeof fr

/** Every message there is, as `area.key`; a key that does not exist does not compile. */
export type MessageKey = {
  [Area in keyof Areas & string]: `${Area}.${Singular<keyof Areas[Area] & string>}`
}[keyof Areas & string]

export interface Translator {
  readonly language: Language
  /** The message in the language of this translator; `count` chooses the plural form. */
  (key: MessageKey, values?: Readonly<Record<string, string | number>>): string
  /** True when the area has such a key, for codes that come from data. */
  has(key: string): key is MessageKey
}

const MESSAGES = { fr, nl, en } satisfies Record<Language, unknown>

/** A translator for one language, all of which are at hand where files need not be fetched. */
export function createTranslator(language: Language): Translator {
  return translatorOf(language, MESSAGES[language])
}
