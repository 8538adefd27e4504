import type { Teller } from '../../../shared/domain/import/teller.ts'
import { tellerWords } from '../../../shared/i18n/teller-words.ts'
import type { Words } from '../../state/words.tsx'

/** What tells a point of the form of a file; no line where nothing is known of it. */
export function toldLines(teller: Teller | null, { t, format }: Pick<Words, 't' | 'format'>): readonly string[] {
  return teller === null ? [] : [tellerWords(teller, t, format)]
}
