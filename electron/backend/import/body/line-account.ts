import { type LineAccount, SKIP_REASONS, type SkipReason } from '../../../../shared/domain/import/line-account.ts'
import type { RecordSource, WalkOutcome } from '../format/record-source.ts'

/** Counts the lines of a source as they are walked, each for what it is. */
export interface LineCounter {
  /** Takes the line of the next record, and what lies between it and the one before. */
  see(line: number): undefined
  /** Takes a line that stands above the header, or is the header. */
  above(line: number, header: number): undefined
  row(): void
  skip(reason: SkipReason, lines?: number): void
  /** The table ends above this line. */
  end(line: number): false
  /** The account of all lines, those behind the table included. */
  finish(outcome: Pick<WalkOutcome, 'lastLine' | 'leftOut' | 'hasLoneClosingQuote'>): Promise<LineAccount>
}

export function createLineCounter(source: RecordSource): LineCounter {
  const { sheet, turned } = source
  const skipped = new Map<SkipReason, number>()
  let [rows, last, between] = [0, 0, 0]
  let endedAt: number | null = null
  const skip = (reason: SkipReason, lines = 1): void => {
    skipped.set(reason, (skipped.get(reason) ?? 0) + lines)
  }
  const see = (line: number): undefined => {
    // Columns that were turned are counted one by one, and are no lines.
    if (turned === undefined) between += Math.max(0, line - last - 1)
    last = line
  }
  return {
    see,
    above(line, header) {
      // The header of a list has no line.
      if (line < 1) return
      see(line)
      skip(line < header ? 'above-header' : 'header')
    },
    row() {
      rows += 1
    },
    skip,
    end(line) {
      see(line)
      endedAt = line
      return false
    },
    async finish({ lastLine = last, leftOut = 0, hasLoneClosingQuote }) {
      const behind = endedAt === null ? 0 : await linesFrom(source, endedAt)
      if (endedAt === null) see(lastLine + 1)
      skip('other-table', behind)
      const quotes = hasLoneClosingQuote ? 1 : 0
      // A sheet has no records for its empty rows.
      skip(sheet === null ? 'cell-break' : 'empty', between - leftOut - quotes)
      skip('hidden', leftOut)
      skip('empty', quotes)
      const reasons = SKIP_REASONS.map((reason) => ({ reason, lines: skipped.get(reason) ?? 0 }))
      return {
        ...(sheet === null ? {} : { sheet }),
        last: turned === undefined ? last - 1 + behind : reasons.reduce((all, each) => all + each.lines, rows),
        rows,
        skipped: reasons.filter(({ lines }) => lines > 0),
      }
    },
  }
}

/** How many lines a source has from one on. */
async function linesFrom(source: RecordSource, first: number): Promise<number> {
  let [last, records] = [0, 0]
  const { lastLine = last } = await source.walk((_cells, line) => {
    last = line
    if (line >= first) records += 1
  })
  return source.turned === undefined ? lastLine - first + 1 : records
}
