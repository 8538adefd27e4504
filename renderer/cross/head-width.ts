import type { Language } from '../../shared/domain/vocabulary/language.ts'
import { brokenName, HYPHEN, SLASH_END } from './broken-name.ts'

/** So many lines has the head of a column. */
const MOST_LINES = 4
/** In pixels, by which a head is widened until its lines are few enough. */
const STEP = 2

/** The least width at which no piece of a name is cut, and its lines are few enough. */
export function headWidth(name: string, language: Language, widthOf: (text: string) => number): number {
  const pieces = brokenName(name, language).split(new RegExp(`(?<=[\\s${HYPHEN}${SLASH_END}-])`, 'u'))
  let width = Math.max(...pieces.map((piece) => widthOf(written(piece))))
  const whole = widthOf(name)
  while (width < whole && linesAt(width, pieces, widthOf) > MOST_LINES) width += STEP
  return width
}

function linesAt(width: number, pieces: readonly string[], widthOf: (text: string) => number): number {
  let [lines, line] = [1, '']
  for (const piece of pieces) {
    if (line !== '' && widthOf(written(line + piece)) > width) {
      lines += 1
      line = piece
    } else line += piece
  }
  return lines
}

/** A line as it is seen: a hyphen stands only where a word is broken. */
function written(line: string): string {
  const end = line.endsWith(HYPHEN) ? '-' : ''
  return `${line.replaceAll(HYPHEN, '').replaceAll(SLASH_END, '').trimEnd()}${end}`
}
