import { DATASETS } from '../../../../shared/domain/dataset/dataset.ts'
import type { Problem } from '../../../../shared/domain/import/problem.ts'
import { matchCategory } from '../../../../shared/domain/reading/match.ts'
import type { RecordSource } from '../format/record-source.ts'
import { headerAt, RECORDS_SEARCHED, trimTrailing } from '../head/layout.ts'
import { isTotalLabel } from '../lexicon/total-words.ts'

/** A tab divides as a separator does. */
const LABEL_AND_COUNT = /^(\S[^\t]*?)[^\S\t]+\d[\d.,]*$/
const YEAR = /^(?:19|20)\d{2}$/
/** One such line may be a sentence. */
const FEWEST_LINES = 2
/** Between the words of one header stands one blank. */
const WIDE_BLANK = /\s{2,}/

/**
 * Tells a text whose columns only blanks divide, as one that was copied from a PDF: its lines are a category or a year, and
 * a count, or one of them is a known header. `null` where none are.
 */
export async function spacedLines(sources: readonly RecordSource[], file: string): Promise<Problem | null> {
  for (const source of sources) {
    if (source.delimiter === '') continue
    const lines: number[] = []
    let records = 0
    await source.walk((record, line) => {
      records += 1
      const [cell = '', ...others] = trimTrailing(record)
      if (others.length === 0 && isRow(cell.trim())) lines.push(line)
      const parts = others.length === 0 ? cell.trim().split(WIDE_BLANK) : []
      if (parts.length > 1 && isHeader(parts, line, source))
        lines.push(...Array.from({ length: FEWEST_LINES }, () => line))
      return lines.length < FEWEST_LINES && records < RECORDS_SEARCHED
    })
    const [line] = lines
    if (line !== undefined && lines.length >= FEWEST_LINES)
      return { code: 'header-missing', place: { file, line }, raw: null, details: { rule: 'spaces' } }
  }
  return null
}

/** True for the header of a whole table whose columns stand below one another by blanks alone. */
function isHeader(cells: readonly string[], line: number, source: RecordSource): boolean {
  return DATASETS.some((dataset) => headerAt(dataset, { cells, line, source, titleLines: [], mapping: {} }) !== null)
}

function isRow(text: string): boolean {
  const [, label = ''] = LABEL_AND_COUNT.exec(text) ?? []
  return YEAR.test(label) || (!isTotalLabel(label) && matchCategory(label) !== null)
}
