import type { Language } from '../domain/vocabulary/language.ts'
import type { command } from './fr/command.ts'
import type { proof } from './fr/proof.ts'
import type { fr } from './fr.ts'

/** The words of the terminal and of checks are at hand there alone. */
type Areas = typeof fr & { readonly command: typeof command; readonly proof: typeof proof }

/** Removes the plural form from a key: `incidents_other` is asked for as `incidents` with a `count`. */
type Singular<Key> = Key extends `${infer Stem}_${'one' | 'many' | 'other'}` ? Stem : Key

/** Every message there is, as `area.key`; a key that does not exist does not compile. */
export type MessageKey = {
  [Area in keyof Areas & string]: `${Area}.${Singular<keyof Areas[Area] & string>}`
}[keyof Areas & string]

/** All messages of one language, area by area. */
export type Messages = Readonly<Record<keyof typeof fr, Texts>> & { readonly command?: Texts; readonly proof?: Texts }

type Texts = Readonly<Record<string, string>>

export interface Translator {
  readonly language: Language
  /** The message in the language of this translator; `count` chooses the plural form. */
  (key: MessageKey, values?: Readonly<Record<string, string | number>>): string
  /** True when the area has such a key, for codes that come from data. */
  has(key: string): key is MessageKey
}

/** Where a value stands in a message. */
const PLACE = /\{\{(\w+)\}\}/g

/**
 * A translator of the messages given; messages are whole sentences, never glued. Charts ask hundreds of them for each
 * step of a window that is dragged: one is found and filled without any other work.
 */
export function translatorOf(language: Language, messages: Messages): Translator {
  const texts = new Map<string, string>(
    Object.entries(messages).flatMap(([area, own]) =>
      Object.entries(own).map(([key, text]) => [`${area}.${key}`, text] as const),
    ),
  )
  const plurals = new Intl.PluralRules(language)
  /** French has a form for whole millions ("1 000 000 d’incidents"); a message without one says those as any other number. */
  const pluralOf = (key: string, count: number): string | undefined =>
    texts.get(`${key}_${plurals.select(count)}`) ?? texts.get(`${key}_other`)
  const translate = (key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string => {
    const { count } = values
    const text = (typeof count === 'number' ? pluralOf(key, count) : undefined) ?? texts.get(key) ?? key
    return text.replaceAll(PLACE, (place, name: string) => String(values[name] ?? place))
  }
  return Object.assign(translate, {
    language,
    has: (key: string): key is MessageKey => texts.has(key) || texts.has(`${key}_other`),
  })
}
