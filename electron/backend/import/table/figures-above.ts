import type { Problem } from '../../../../shared/domain/problem.ts'
import { matchCategory } from '../../../../shared/domain/reading/match.ts'
import { readCount } from '../../../../shared/domain/reading/number-reading.ts'
import { isObserved } from './as-of-day.ts'
import { type Layout, writtenLine } from './layout.ts'

/** So many lines are told: they are mended together. */
const MOST_TOLD = 5
const YEAR = /^(?:19|20)\d{2}$/

/** The lines above the header of published counts that look like rows of its table, which are not read. */
export async function figuresAbove({ dataset, source, headerLine }: Layout, file: string): Promise<readonly Problem[]> {
  if (!isObserved(dataset)) return []
  const lines: number[] = []
  await source.walk((cells, line) => {
    if (line >= headerLine || lines.length === MOST_TOLD) return false
    if (isLikeRow(cells)) lines.push(writtenLine(source, line))
    return undefined
  })
  return lines.map((line) => ({
    code: 'note-figures-above',
    place: { file, ...source.place(line, null), line },
    raw: null,
    details: { line },
  }))
}

/** True for counts beside one another, or behind a year or a category. */
function isLikeRow(cells: readonly string[]): boolean {
  const [label = '', ...others] = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const counts = others.filter((cell) => readCount(cell).ok).length
  return counts > 1 || (counts === 1 && (YEAR.test(label) || matchCategory(label) !== null))
}
