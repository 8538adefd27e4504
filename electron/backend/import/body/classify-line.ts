import { isDividedOtherwise } from '../head/below-header.ts'
import { blankLine, drawnLine, rowWithoutFigure } from './empty-lines.ts'
import { headerOfRecords, plainRecord, repeatedHeader, tableBelow, titleAmongRecords } from './header-lines.ts'
import type { BodyTable, Line, LineClass, LineRule, LinesAbove } from './line.ts'
import { heading, pageLine, remark, textAlone } from './text-lines.ts'
import { labelledTotal, rowCount, writtenTotal } from './total-lines.ts'

/** What a line may be but a row, in the order in which it is asked; `null` for a table in which none is that. */
const RULES: readonly ((table: BodyTable) => LineRule | null)[] = [
  blankLine,
  repeatedHeader,
  plainRecord,
  headerOfRecords,
  drawnLine,
  writtenTotal,
  labelledTotal,
  rowCount,
  rowOfOtherSeparator,
  remark,
  pageLine,
  textAlone,
  titleAmongRecords,
  tableBelow,
  heading,
  rowWithoutFigure,
]

const ROW: LineClass = { kind: 'row', why: 'nothing-else' }
const OTHER_SEPARATOR: LineClass = { kind: 'row', why: 'other-separator' }

/** Says of a line below the header of a table what it is, and why: a pure function of the line and of those above it. */
export function lineClassifier(table: BodyTable): (line: Line, above: LinesAbove) => LineClass {
  const rules = RULES.flatMap((rule) => rule(table) ?? [])
  return (line, above) => {
    for (const rule of rules) {
      const found = rule(line, above)
      if (found !== null) return found
    }
    return ROW
  }
}

/** A row that another sign than that of its table divides: one text for the table, which would be taken for a remark. */
function rowOfOtherSeparator({ figures, layout }: BodyTable): LineRule | null {
  if (figures.length === 0) return null
  return ({ cells: [text = '', ...others] }) =>
    others.length === 0 && isDividedOtherwise(text, layout) ? OTHER_SEPARATOR : null
}
