import { listedCodes, shownList } from '../domain/figures/listed-codes.ts'
import type { Answer } from '../domain/incidents/question.ts'
import type { Format } from './format.ts'
import { labelOf } from './label.ts'
import type { Translator } from './translator.ts'

/** How many codes of its list an answer shows, and which ones no record has; nothing where all of them occur. */
export function absentWords(
  { by, absent = [] }: Pick<Answer, 'by' | 'absent'>,
  t: Translator,
  format: Format,
): readonly string[] {
  const list = shownList(by)
  if (list === null || absent.length === 0) return []
  const all = listedCodes(list).length
  const count = all - absent.length
  const names = format.list(absent.map((code) => labelOf(list, code, t, format)))
  return [t(`vocabulary.absent-${list}`, { count, figure: format.count(count), all: format.count(all), names })]
}
