import { isLanguage, type Language } from '../../../shared/domain/vocabulary/language.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The language that the user's system speaks, by the usual variables; English where it speaks none of ours. */
export function systemLanguage({ LC_ALL, LC_MESSAGES, LANG }: Environment): Language {
  const code = (LC_ALL || LC_MESSAGES || LANG || '').slice(0, 2)
  return isLanguage(code) ? code : 'en'
}
