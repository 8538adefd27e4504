import { createContext, type PropsWithChildren, useContext, useMemo } from 'react'
import { useStore } from 'zustand'
import type { Language } from '../../shared/domain/vocabulary/language.ts'
import { createFormat, type Format, withStreets } from '../../shared/i18n/format.ts'
import { inContext, type Translator } from '../../shared/i18n/translator.ts'
import { useTranslator } from './messages.ts'
import { streetNames } from './street-names.ts'

/** What a component says its words and figures with. */
export interface Words {
  readonly t: Translator
  readonly format: Format
  readonly language: Language
}

const WordsContext = createContext<Words | null>(null)

/** Gives its language to everything below; the print page has its own. */
export function WordsProvider({ language, children }: PropsWithChildren<{ language: Language }>) {
  const t = useTranslator(language)
  const names = useStore(streetNames, (state) => state.names)
  const format = useMemo(() => createFormat(t.language), [t])
  const words = useMemo(() => ({ t, format: withStreets(format, names), language: t.language }), [t, format, names])
  return <WordsContext value={words}>{children}</WordsContext>
}

/** Has what is below say each message in the form of a context, where it has one. */
export function WordsInContext({ context, children }: PropsWithChildren<{ context: string | null }>) {
  const words = useWords()
  const value = useMemo(
    () => (context === null ? words : { ...words, t: inContext(words.t, context) }),
    [words, context],
  )
  return <WordsContext value={value}>{children}</WordsContext>
}

/** Words and formats in the language of this part of the screen. */
export function useWords(): Words {
  const words = useContext(WordsContext)
  if (words === null) throw new Error('no language above this component')
  return words
}
