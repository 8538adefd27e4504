import { detach } from '../../platform/detach.ts'
import type { CellKind } from '../format/cell-kind.ts'
import type { WalkOutcome } from '../format/record-source.ts'
import { trimTrailing } from '../head/head.ts'
import type { Layout } from '../head/layout.ts'
import { createBodyNotes, type Heading, type YearLine } from './body-notes.ts'
import { lineClassifier } from './classify-line.ts'
import { bodyTable, type Line } from './line.ts'
import { createLineCounter, type LineCounter } from './line-account.ts'
import { createLinesAbove } from './lines-above.ts'
import { heading, isCutRow } from './text-lines.ts'

/** A record below the header: a row of data, or the total that closes the table. */
export interface BodyVisitor {
  /** `width` is the number of cells that the record has in the file, empty ones at its end included. */
  row(
    cells: readonly string[],
    line: number,
    kinds: readonly CellKind[] | undefined,
    width: number,
  ): boolean | undefined
  total(cells: readonly string[], line: number, kinds?: readonly CellKind[]): undefined
  /** A row that says itself that it has no figure, and so is none. */
  empty?(cells: readonly string[]): undefined
  /** A text alone in its line, over the rows of a part of a budget. */
  heading?(cells: readonly string[], line: number): undefined
  /** True when the figures of a record are sums of those above it. */
  addsUp?(cells: readonly string[], kinds?: readonly CellKind[]): boolean
  /** A remark below a published table: where its figures come from, what a star means. */
  footer?(text: string, line: number): undefined
}

/** How the walk of a table ended. */
export interface BodyOutcome extends WalkOutcome {
  /** The line at which it ended as at the header of another table; `mayBeRow` where it may as well be one of its rows. */
  readonly next: { readonly cells: readonly string[]; readonly line: number; readonly mayBeRow: boolean } | null
  /** A line that says of which year the rows below it are, where no column does. */
  readonly yearLine: YearLine | null
  /** The headings among the rows of a budget. */
  readonly headings: readonly Heading[]
  readonly lines: LineCounter
}

/** A text of which only the lines below it tell what it is. */
interface OpenLine extends Line {
  readonly text: string
  readonly why: 'title' | 'text-alone'
}

/**
 * Walks the records of a table below its header, and gives its visitor each line as what it is. False from `row` ends it, as
 * the header of another table does.
 */
export async function walkBody(layout: Layout, visitor: BodyVisitor): Promise<BodyOutcome> {
  const table = bodyTable(layout)
  const classify = lineClassifier(table)
  const asHeading = heading(table)
  const above = createLinesAbove(table, (cells, kinds) => visitor.addsUp?.(cells, kinds) ?? true)
  const notes = createBodyNotes(table)
  const lines = createLineCounter(layout.source)
  let next: BodyOutcome['next'] = null
  const open: OpenLine[] = []
  const belowTotal: (Heading & Pick<Line, 'cells'>)[] = []

  const passHeading = (cells: readonly string[], text: string, line: number): undefined => {
    lines.skip('heading')
    notes.heading(text, line)
    visitor.heading?.(cells, line)
  }
  const passRemark = (text: string, line: number): undefined => {
    lines.skip('remark')
    visitor.footer?.(text, line)
  }
  const passRow = (line: Line): boolean | undefined => {
    lines.row()
    notes.row(line)
    above.seeRow(line.cells)
    if (belowTotal.length > 0) for (const each of belowTotal.splice(0)) passHeading(each.cells, each.text, each.line)
    return visitor.row(line.cells, line.line, line.kinds, line.width)
  }
  /** Rows follow: what was open is one of them, or stands over them. */
  const passOpen = (): void => {
    if (open.length === 0) return
    for (const line of open.splice(0)) {
      const found = asHeading?.(line, above)
      if (found?.kind === 'heading') passHeading(line.cells, found.text, line.line)
      else passRow(line)
    }
  }
  /** None follow: what was open is a remark. */
  const dropOpen = (): undefined => {
    for (const { text, line } of open.splice(0)) passRemark(text, line)
  }

  const outcome = await layout.source.walk((record, at, kinds) => {
    if (at <= layout.headerLine) return lines.above(at, layout.headerLine)
    if (layout.until !== undefined && at >= layout.until) return lines.end(at)
    lines.see(at)
    const line: Line = { cells: trimTrailing(record), line: at, kinds, width: record.length }
    const found = classify(line, above)
    above.see(line, found)
    switch (found.kind) {
      case 'row':
        passOpen()
        return passRow(line)
      case 'total':
        passOpen()
        lines.skip('total')
        return visitor.total(found.cells, at, found.why === 'one-cell' ? undefined : kinds)
      case 'heading':
        passOpen()
        return passHeading(line.cells, found.text, at)
      case 'empty':
        lines.skip(found.why === 'no-figure' ? 'no-figure' : 'empty')
        if (found.why === 'blank') notes.blank(at)
        if (found.why !== 'no-figure') return undefined
        passOpen()
        notes.rowWithoutFigure(line)
        return visitor.empty?.(line.cells)
      case 'header':
        lines.skip('header')
        if (found.why !== 'second-language') notes.repeatedHeader(at)
        return dropOpen()
      case 'remark':
        if (found.why === 'total-of-several') passOpen()
        return passRemark(found.text, at)
      case 'open':
        if (found.why === 'below-total')
          belowTotal.push({ text: detach(found.text), line: at, cells: line.cells.map(detach) })
        else open.push({ ...line, cells: [...line.cells], text: found.text, why: found.why })
        return undefined
      case 'other-table':
        next = { cells: [...line.cells], line: at, mayBeRow: found.why === 'years' }
        return lines.end(at)
    }
  })

  for (const { text, line } of belowTotal) passRemark(text, line)
  // Above another table, they are its title.
  if (next !== null) lines.skip('other-table', open.splice(0).length)
  if (open.some((line) => isCutRow(line, line.why, table, above))) passOpen()
  dropOpen()
  return {
    ...outcome,
    next,
    notes: [...outcome.notes, ...notes.notes()],
    yearLine: notes.yearLine(),
    headings: notes.headings(),
    lines,
  }
}
