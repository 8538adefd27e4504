import { DEFINITIONS } from '../../../../shared/domain/dataset/definitions.ts'
import { hasCounts } from '../../../../shared/domain/dataset/traits.ts'
import { fold } from '../../../../shared/domain/reading/fold.ts'
import { isMissing } from '../../../../shared/domain/reading/number-reading.ts'
import { detach } from '../../platform/detach.ts'
import type { CellKind } from '../format/cell-kind.ts'
import type { WalkOutcome } from '../format/record-source.ts'
import { isDividedOtherwise } from '../head/below-header.ts'
import { figureColumns } from '../head/columns.ts'
import { trimTrailing } from '../head/head.ts'
import type { Layout } from '../head/layout.ts'
import { createSeenNames } from '../head/seen-names.ts'
import {
  areNameless,
  beginsOtherwise,
  GROUP_TOTAL,
  isAnyTotalLabel,
  isCollectiveLabel,
  isRowCountLabel,
  isTotalLabel,
} from '../lexicon/total-words.ts'
import { watchEmptyRows, type YearLine } from './empty-rows.ts'
import { watchGaps } from './gaps.ts'
import { watchHeaders } from './headers-below.ts'
import { type Heading, watchHeadings } from './headings.ts'
import { isPageLine, isRule } from './page-line.ts'
import { mayBeCut, mayBeRemark, remarkOf } from './remark.ts'
import { countedRows, totalCells, writtenTotal } from './written-total.ts'

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

/** A record of the table as it goes to its visitor. */
interface BodyRow {
  readonly cells: readonly string[]
  readonly line: number
  readonly kinds: readonly CellKind[] | undefined
  readonly width: number
}

/** How the walk of a table ended. */
export interface BodyOutcome extends WalkOutcome {
  /** The line at which it ended as at the header of another table; `mayBeRow` where it may as well be one of its rows. */
  readonly next: { readonly cells: readonly string[]; readonly line: number; readonly mayBeRow: boolean } | null
  /** A line that says of which year the rows below it are, where no column does. */
  readonly yearLine: YearLine | null
  /** The headings among the rows of a budget. */
  readonly headings: readonly Heading[]
}

const LONGEST_TOTAL = 20
/** The words behind that of a total where they may be a name: none that say what is added up, and no year. */
const NAMED_TOTAL =
  /^tota(?:al|l)[ -](?!general|algemeen|d[eu]s?\b|van\b|voor\b|of\b|par\b|per\b|pour\b|in\b|depens|uitgav|recett|ontvang|budget|montant|bedrag|cout|kost|cost|annee|jaar|year|pro[gj])(\p{L}.*)$/u
const LABELS: ReadonlySet<string> = new Set(['programme', 'institution', 'kind', 'category', 'year'])

/**
 * Walks the records of a table below its header; blank lines and repeated headers are passed over. False from `row` ends it,
 * as the header of another table does.
 */
export async function walkBody(layout: Layout, visitor: BodyVisitor): Promise<BodyOutcome> {
  const headers = layout.columns.map((column) => column.header)
  const totals = watchTotals(layout)
  const isPublished = !DEFINITIONS[layout.dataset].allowsRejects
  const rowName = !isPublished ? 'reference' : hasCounts(layout.dataset) ? 'category' : 'any'
  const figures = figureColumns(layout.columns)
  const gaps = watchGaps(layout)
  let isClosed = false
  const headersBelow = watchHeaders(layout)
  let next: BodyOutcome['next'] = null
  // A text alone in its line is a row without its figures where rows follow, and a remark where none do.
  const lone: (BodyRow & { readonly isTitle: boolean })[] = []
  const belowTotal: (Heading & Pick<BodyRow, 'cells'>)[] = []
  const empty = watchEmptyRows(layout)
  const headings = watchHeadings(layout)
  const passHeadings = (): void => {
    for (const heading of belowTotal.splice(0)) {
      headings.followed(heading.text, heading.line)
      visitor.heading?.(heading.cells, heading.line)
    }
  }
  const row: BodyVisitor['row'] = (cells, line, kinds, width) => {
    gaps.row(width, line)
    totals.see(cells)
    if (belowTotal.length > 0) passHeadings()
    return visitor.row(cells, line, kinds, width)
  }
  const passLone = (): void => {
    for (const { cells, line, kinds, width } of lone.splice(0))
      if (headings.see(cells, line, width)) visitor.heading?.(cells, line)
      else row(cells, line, kinds, width)
  }
  const remarkLone = (): undefined => {
    for (const { cells, line } of lone.splice(0)) visitor.footer?.(cells.join(' ').trim(), line)
  }
  const outcome = await layout.source.walk((record, line, kinds) => {
    if (line <= layout.headerLine) return undefined
    if (layout.until !== undefined && line >= layout.until) return false
    const cells = trimTrailing(record)
    if (cells.length === 0) {
      headersBelow.blank()
      return gaps.blank(line)
    }
    const below = headersBelow.see(cells, line)
    if (below === 'header') return remarkLone()
    if (below === 'other-header') {
      next = { cells: [...cells], line, mayBeRow: false }
      return false
    }
    if (isPublished && cells.every(isRule)) return undefined
    const written = writtenTotal(cells) ?? (isPublished ? null : countedRows(cells))
    if (written !== null && !(isPublished && isRowCountLabel(written.label))) {
      isClosed = true
      passLone()
      const total = figures.length > 1 ? null : totalCells(written, figures[0]?.index ?? 1)
      return total === null ? visitor.footer?.(written.text, line) : visitor.total(total, line)
    }
    const total = totals.test(cells)
    if (total === 'sure' || (total === 'open' && (visitor.addsUp?.(cells, kinds) ?? true))) {
      isClosed = true
      passLone()
      return visitor.total(cells, line, kinds)
    }
    // In a published table it is no figure of what is counted, and no control of it.
    if (isPublished && cells.length === 2 && isRowCountLabel(cells[0] ?? ''))
      return visitor.footer?.(cells.join(' ').trim(), line)
    if (figures.length > 0 && cells.length === 1 && isDividedOtherwise(cells[0] ?? '', layout)) {
      passLone()
      return row(cells, line, kinds, record.length)
    }
    const remark = isPublished && headers.length > 1 ? remarkOf(cells, { isClosed, rowName }) : null
    if (remark !== null && headings.mayBe(cells)) {
      belowTotal.push({ text: detach(remark), line, cells: cells.map(detach) })
      return undefined
    }
    if (remark !== null) return visitor.footer?.(remark, line)
    if (cells.length === 1 && isPageLine(cells)) return visitor.footer?.(cells.join(' ').trim(), line)
    if (isPublished ? headers.length > 1 && mayBeRemark(cells) : below === 'title') {
      lone.push({ cells: [...cells], line, kinds, width: record.length, isTitle: below === 'title' })
      return undefined
    }
    const other = headersBelow.beginsOther(cells, isClosed)
    if (other !== null) {
      next = { cells: [...cells], line, mayBeRow: other === 'years' }
      return false
    }
    if (lone.length > 0) passLone()
    if (headings.see(cells, line, record.length)) return visitor.heading?.(cells, line)
    if (empty.see(cells, line, kinds, record.length)) return visitor.empty?.(cells)
    return row(cells, line, kinds, record.length)
  })
  for (const { text, line } of belowTotal) visitor.footer?.(text, line)
  // Above another table, they are its title.
  if (next !== null) lone.length = 0
  // A number without the rest of its row is one that was cut, no remark; so is a name right below the rows of a text.
  const isCut = ({ cells, width, isTitle }: (typeof lone)[number]): boolean =>
    remarkOf(cells, { isClosed, rowName }) === null && (!isPublished || (!isTitle && mayBeCut(cells, width, layout)))
  if (lone.some(isCut)) passLone()
  remarkLone()
  const notes = [...outcome.notes, ...headersBelow.notes(), ...gaps.notes(), ...headings.notes(), ...empty.notes()]
  return { ...outcome, next, notes, yearLine: empty.yearLine(), headings: headings.found() }
}

/** Any of the words begins so: folding every label would cost more than reading the row. */
const MAY_BE_TOTAL = /^\s*[tgaes]/i
/** Stars alone name nothing: SAP marks its sums by them. */
const NAMING = /[\p{L}\d]/u

/** Tells the totals of a table from its rows. */
interface TotalWatch {
  /** Takes a row, whose names a total further down may repeat. */
  see(cells: readonly string[]): void
  /** `open` where its words may also be the name of a programme, or where it has none: only the figures tell. */
  test(cells: readonly string[]): 'sure' | 'open' | null
}

/**
 * Records say in their first cell that they are a total; in a published table, where a group has a total of its own, it may
 * stand in any cell that names a row.
 */
function watchTotals({ dataset, columns }: Layout): TotalWatch {
  const ofFirst = (cells: readonly string[]): 'sure' | null => (isTotal(cells) ? 'sure' : null)
  const known = columns.filter(({ field }) => field !== null)
  const labels = known.filter(({ field }) => LABELS.has(field?.name ?? '')).map(({ index }) => index)
  const unread = columns.filter(({ field }) => field === null).map(({ index }) => index)
  const programme = known.find(({ field }) => field?.name === 'programme')?.index
  const figures = figureColumns(columns)
  const hasTotals = !DEFINITIONS[dataset].allowsRejects && labels.length > 0 && figures.length > 0
  if (!hasTotals) return { see: () => undefined, test: ofFirst }
  const names = createSeenNames()
  let above: readonly string[] = []
  const isWholeRow = (cells: readonly string[]): boolean =>
    known.every(({ index }) => isBlank(above[index]) || !isBlank(cells[index]))
  return {
    see(cells) {
      above = cells
      for (const index of labels) names.add(cells[index] ?? '')
    },
    test(cells) {
      if (isTotal(cells)) return 'sure'
      const written = labels.map((index) => cells[index] ?? '').filter((cell) => NAMING.test(cell))
      if (written.some(isTotalLabel)) return 'sure'
      const hasFigure = figures.some(({ index }) => !isMissing(cells[index] ?? ''))
      if (written.length === 0 && hasFigure && areNameless(cells)) return 'open'
      // No line of a budget lacks its programme: beside words of a total in a column that is not read, it is one.
      const isUnnamed = programme !== undefined && isBlank(cells[programme]) && hasFigure
      if (isUnnamed && unread.some((index) => isAnyTotalLabel(cells[index] ?? ''))) return 'sure'
      const label = written
        .filter((cell) => MAY_BE_TOTAL.test(cell))
        .map(fold)
        .find((each) => GROUP_TOTAL.test(each))
      if (label === undefined) {
        if (!hasFigure || !written.some(isCollectiveLabel)) return null
        // The list of categories is closed, and has no such name.
        return dataset === 'categories' ? 'sure' : 'open'
      }
      const words = NAMED_TOTAL.exec(label)?.[1]
      return words !== undefined && isWholeRow(cells) && !names.areIn(words) ? 'open' : 'sure'
    },
  }
}

function isBlank(cell: string | undefined): boolean {
  return cell === undefined || cell.trim() === ''
}

function isTotal(cells: readonly string[]): boolean {
  const start = cells[0] ?? ''
  if (beginsOtherwise(start) || start.length >= LONGEST_TOTAL) return false
  if (start !== '' && !MAY_BE_TOTAL.test(start) && start.trim() !== '') return false
  const first = cells.find((cell) => cell.trim() !== '') ?? ''
  return first.length < LONGEST_TOTAL && MAY_BE_TOTAL.test(first) && isTotalLabel(first)
}
