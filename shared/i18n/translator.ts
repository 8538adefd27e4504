import { createInstance } from 'i18next'
import type { Language } from '../domain/vocabulary/language.ts'
import type { command } from './fr/command.ts'
import type { proof } from './fr/proof.ts'
import type * as fr from './fr.ts'

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

/** The same translator, which says each message in the form of a context where it has one. */
export function inContext(t: Translator, context: string): Translator {
  const say = (...[key, values]: Parameters<Translator>) => t(key, { context, ...values })
  return Object.assign(say, { language: t.language, has: t.has })
}

/** So many sentences are kept before they are made anew. */
const MOST_KEPT = 4_096

/**
 * A translator of the messages given; messages are whole sentences, never glued. Charts ask hundreds of them for each step
 * of a window that is dragged, mostly the same again: those are kept.
 */
export function translatorOf(language: Language, messages: Messages): Translator {
  const instance = createInstance()
  instance.init({
    lng: language,
    resources: { [language]: { translation: withMany(messages) } },
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
    // A message may be nothing at all: its key must not be said in its place.
    returnEmptyString: true,
  })
  const kept = new Map<string, string>()
  const translate = (key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string => {
    const asked = `${key} ${JSON.stringify(values)}`
    const known = kept.get(asked)
    if (known !== undefined) return known
    if (kept.size === MOST_KEPT) kept.clear()
    const text = instance.t(key, { ...values })
    kept.set(asked, text)
    return text
  }
  return Object.assign(translate, {
    language,
    has: (key: string): key is MessageKey => instance.exists(key, { count: 1 }) || instance.exists(key),
  })
}

/** French has a form for whole millions ("1 000 000 d’incidents"); a message without one says those as any other number. */
function withMany(messages: Messages): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const manyOf = (texts: Readonly<Record<string, string>>) =>
    Object.entries(texts)
      .filter(([key]) => key.endsWith('_other'))
      .map(([key, text]) => [key.replace(/_other$/, '_many'), text] as const)
  return Object.fromEntries(
    Object.entries(messages).map(([area, texts]) => [area, { ...Object.fromEntries(manyOf(texts)), ...texts }]),
  )
}
