import { isLanguage, type Language } from '../../../shared/domain/vocabulary/language.ts'
import { officePolicy } from './policy.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The language of the office, else that of the user's system, by the usual variables; English where it speaks none of ours. */
export function systemLanguage(environment: Environment): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = environment
  const code = (LC_ALL || LC_MESSAGES || LANG || '').slice(0, 2)
  return officePolicy(environment).language ?? (isLanguage(code) ? code : 'en')
}
