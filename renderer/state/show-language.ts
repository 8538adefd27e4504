import type { Language } from '../../shared/domain/vocabulary/language.ts'
import { loadLanguage } from './messages.ts'
import { settings } from './settings.ts'

/** Changes the language of the screen once its words are there. */
export async function showLanguage(language: Language): Promise<void> {
  await loadLanguage(language)
  settings.setState({ language })
}
