import type { Language } from '../../../shared/domain/vocabulary/language.ts'
import { NONCE_PLACE } from './content-policy.ts'

/** What stands in the page's HTML where a host writes the language that the office gives to who has chosen none. */
const LANGUAGE_PLACE = '__LANGUAGE__'

/** The HTML of the page for one answer. */
export function pageHtml(bytes: Buffer, nonce: string, language: Language | null): string {
  return bytes
    .toString('utf8')
    .replaceAll(NONCE_PLACE, nonce)
    .replaceAll(LANGUAGE_PLACE, language ?? '')
}
