import { fold } from '../../../../shared/domain/reading/fold.ts'
import { matchCategory } from '../../../../shared/domain/reading/match.ts'
import { unitOfTitle } from '../../../../shared/domain/reading/money-unit.ts'
import type { Layout } from '../head/layout.ts'
import { isFootnote } from '../lexicon/remark-words.ts'

const FIGURE_FIRST = /^[\s€(+−-]*\d/
const FIGURE_ALONE = /^[\d\s.,'€%()+−-]*$/

/** What names a row, of which a sentence has more words: a year or a category, a number; any words name a programme. */
export type RowName = 'category' | 'reference' | 'any'

/** No such name has so many words. */
const WORDS_OF_SENTENCE: Readonly<Record<RowName, number>> = {
  category: 5,
  reference: 3,
  any: Number.POSITIVE_INFINITY,
}

/**
 * The one text of a record that says where figures come from, stands below the total of their table, or is a sentence. Below
 * categories and years, a word for a source may have it in the next cell.
 */
export function remarkOf(
  cells: readonly string[],
  { isClosed, rowName }: { readonly isClosed: boolean; readonly rowName: RowName },
): string | null {
  const [text, ...others] = cells.filter((cell) => cell.trim() !== '')
  if (text === undefined || FIGURE_ALONE.test(text)) return null
  if (others.length > 0) {
    const isSourced =
      rowName === 'category' && isFootnote(fold(text)) && !others.some((cell) => FIGURE_FIRST.test(cell))
    return isSourced ? [text, ...others].map((cell) => cell.trim()).join(' ') : null
  }
  const isSentence = text.trim().split(/\s+/).length >= WORDS_OF_SENTENCE[rowName]
  return isClosed || isSentence || isFootnote(fold(text)) ? text.trim() : null
}

/** True for one text that a record of `width` cells holds, and that may be the name of a row whose end was lost. */
export function mayBeCut(
  cells: readonly string[],
  width: number,
  { columns, source }: Pick<Layout, 'columns' | 'source'>,
): boolean {
  const at = cells.findIndex((cell) => cell.trim() !== '')
  const text = cells[at] ?? ''
  const isShort = source.delimiter !== '' && width < columns.length && columns[at]?.field !== null
  // `Montants en k€`, `Exporté le 15/11/2023`, `Chiffres provisoires, à confirmer`.
  return isShort && !/[\d,:]/.test(text) && unitOfTitle(text) === null
}

/** True for one text without figures that names no category. */
export function mayBeRemark(cells: readonly string[]): boolean {
  const [text, ...others] = cells.filter((cell) => cell.trim() !== '')
  return text !== undefined && others.length === 0 && !FIGURE_ALONE.test(text) && matchCategory(text) === null
}
