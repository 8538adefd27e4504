import { DEFINITIONS } from '../../../../shared/domain/dataset/definitions.ts'
import { fold } from '../../../../shared/domain/reading/fold.ts'
import { matchCategory } from '../../../../shared/domain/reading/match.ts'
import type { CellKind } from '../file/cell-kind.ts'
import type { WalkOutcome } from '../file/record-source.ts'
import { isObserved } from './as-of-day.ts'
import { watchEmptyRows } from './empty-rows.ts'
import { fieldsOf } from './field-names.ts'
import { figureColumns } from './figure-columns.ts'
import { watchGaps } from './gaps.ts'
import { type Layout, trimTrailing } from './layout.ts'
import { createSeenNames } from './seen-names.ts'

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

const TOTAL_WORDS = new Set([
  'total',
  'totaal',
  'totaux',
  'total general',
  'grand total',
  'algemeen totaal',
  'eindtotaal',
  'sum',
  'somme',
  'som',
])

/** Words that count the rows above them, where their figure stands in the same cell: `Nombre d’incidents : 2`. */
const COUNT_WORDS = new Set(["nombre d'incidents", 'aantal incidenten', 'number of incidents'])

const LONGEST_TOTAL = 20
/** A total of a group: `Sous-total`, `Totaal 2023`, `Total WePulse`. */
const GROUP_TOTAL =
  /^(?:sous[- ]?tota(?:l|ux)|sub[- ]?tota(?:al|len|ls?)|tota(?:al|l|ux|len)|algemeen totaal|grand total)(?![\p{L}\d])/u
/** The words behind that of a total where they may be a name: none that say what is added up, and no year. */
const NAMED_TOTAL =
  /^tota(?:al|l)[ -](?!general|algemeen|d[eu]s?\b|van\b|voor\b|of\b|par\b|per\b|pour\b|in\b|depens|uitgav|recett|ontvang|budget|montant|bedrag|cout|kost|cost|annee|jaar|year|pro[gj])(\p{L}.*)$/u
const LABELS: ReadonlySet<string> = new Set(['programme', 'institution', 'kind', 'category', 'year'])

/** Walks the records of a table below its header; blank lines and repeated headers are passed over. False from `row` ends it. */
export async function walkBody(layout: Layout, visitor: BodyVisitor): Promise<WalkOutcome> {
  const headers = layout.columns.map((column) => column.header)
  const totals = watchTotals(layout)
  const isPublished = !DEFINITIONS[layout.dataset].allowsRejects
  const isCount = isObserved(layout.dataset)
  const figures = figureColumns(layout.columns)
  const gaps = watchGaps(layout)
  let isClosed = false
  let isFirst = true
  const isHeader = (cells: readonly string[]): boolean =>
    cells[0] === headers[0] && cells.length === headers.length && cells.every((cell, index) => cell === headers[index])
  // A text alone in its line is a row without its figures where rows follow, and a remark where none do.
  const lone: BodyRow[] = []
  const empty = watchEmptyRows(layout)
  const row: BodyVisitor['row'] = (cells, line, kinds, width) => {
    gaps.row(width, line)
    totals.see(cells)
    return visitor.row(cells, line, kinds, width)
  }
  const passLone = (): void => {
    for (const { cells, line, kinds, width } of lone.splice(0)) row(cells, line, kinds, width)
  }
  const outcome = await layout.source.walk((record, line, kinds) => {
    if (line <= layout.headerLine) return undefined
    if (layout.until !== undefined && line >= layout.until) return false
    const cells = trimTrailing(record)
    if (cells.length === 0) return gaps.blank(line)
    const isBelowHeader = isFirst
    isFirst = false
    if (isHeader(cells) || (isBelowHeader && saysTheSame(cells, layout))) return undefined
    const written = writtenTotal(cells)
    if (written !== null) {
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
    const remark = isPublished && headers.length > 1 ? remarkOf(cells, { isClosed, isCount }) : null
    if (remark !== null) return visitor.footer?.(remark, line)
    if (isPublished && headers.length > 1 && mayBeRemark(cells)) {
      lone.push({ cells: [...cells], line, kinds, width: record.length })
      return undefined
    }
    if (lone.length > 0) passLone()
    if (empty.see(cells, line, kinds)) return visitor.empty?.(cells)
    return row(cells, line, kinds, record.length)
  })
  for (const { cells, line } of lone) visitor.footer?.(cells.join(' ').trim(), line)
  return { ...outcome, notes: [...outcome.notes, ...gaps.notes(), ...empty.notes()] }
}

/** True for a second header, in the other language: it names the fields of all known columns. */
function saysTheSame(cells: readonly string[], { dataset, columns }: Layout): boolean {
  const known = columns.filter(({ field }) => field !== null && field.type !== 'personal')
  const fields = fieldsOf(cells, dataset, {})
  return known.length > 1 && known.every(({ index, field }) => fields[index]?.name === field?.name)
}

/** Any of the words begins so: folding every label would cost more than reading the row. */
const MAY_BE_TOTAL = /^\s*[tgaes]/i
/** The letters with which such words begin, those of a count of rows among them. */
const INITIALS = new Set([...'tgaesnTGAESN'].map((letter) => letter.charCodeAt(0)))
const SPACE = 0x20
const DELETE = 0x7f

/** True for a text whose first character rules out the words of a total, which is quicker to see than by an expression. */
function beginsOtherwise(text: string): boolean {
  const first = text.charCodeAt(0)
  return first > SPACE && first < DELETE && !INITIALS.has(first)
}

/** Tells the totals of a table from its rows. */
interface TotalWatch {
  /** Takes a row, whose names a total further down may repeat. */
  see(cells: readonly string[]): void
  /** `open` where the words of a total may also be the name of a programme, so that only the figures tell. */
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
  const hasTotals = !DEFINITIONS[dataset].allowsRejects && labels.length > 0 && figureColumns(columns).length > 0
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
      const label = labels
        .filter((index) => MAY_BE_TOTAL.test(cells[index] ?? ''))
        .map((index) => fold(cells[index] ?? ''))
        .find((each) => GROUP_TOTAL.test(each))
      if (label === undefined) return null
      const words = NAMED_TOTAL.exec(label)?.[1]
      return words !== undefined && isWholeRow(cells) && !names.areIn(words) ? 'open' : 'sure'
    },
  }
}

function isBlank(cell: string | undefined): boolean {
  return cell === undefined || cell.trim() === ''
}

const FOOTNOTE =
  /^(?:\(?(?:\*+|\d)\)|[*¹²³†‡]|bron(?:nen)?\b|sources?\b|not[ae]s?\b|n\.?b\.?(?![\p{L}\d])|remarques?\b|opmerking(?:en)?\b)/u
const FIGURE_ALONE = /^[\d\s.,'€%()+−-]*$/

/** No name of a category or a year has so many words. */
const WORDS_OF_SENTENCE = 5

/**
 * The one text of a record that says where figures come from, stands below the total of their table, or is a sentence
 * where rows are named by a year or a category.
 */
function remarkOf(
  cells: readonly string[],
  { isClosed, isCount }: { readonly isClosed: boolean; readonly isCount: boolean },
): string | null {
  const [text, ...others] = cells.filter((cell) => cell.trim() !== '')
  if (text === undefined || others.length > 0 || FIGURE_ALONE.test(text)) return null
  const isSentence = isCount && text.trim().split(/\s+/).length >= WORDS_OF_SENTENCE
  return isClosed || isSentence || FOOTNOTE.test(fold(text)) ? text.trim() : null
}

/** True for one text without figures that names no category. */
function mayBeRemark(cells: readonly string[]): boolean {
  const [text, ...others] = cells.filter((cell) => cell.trim() !== '')
  return text !== undefined && others.length === 0 && !FIGURE_ALONE.test(text) && matchCategory(text) === null
}

interface WrittenTotal {
  readonly text: string
  readonly label: string
  readonly figure: string
}

const MAY_BE_WRITTEN = /^\s*[tgaesn]/i
const WITH_FIGURE = /^(\p{L}[\p{L} '’]*?)\s*(:?)\s*((?:€\s*)?[-−(]?\d[\d.,'’\s]*\)?(?:\s*(?:€|EUR))?)$/iu
const YEAR_ALONE = /^(?:19|20)\d\d$/

/** A total that stands with its figure in one cell and alone in its line, `Total : 132.686`; `Total 2023` has none. */
function writtenTotal(cells: readonly string[]): WrittenTotal | null {
  const [start = ''] = cells
  if (beginsOtherwise(start) || (start !== '' && !MAY_BE_WRITTEN.test(start))) return null
  const [text = '', ...others] = cells.filter((cell) => cell.trim() !== '')
  const [, label = '', colon = '', figure = ''] = others.length > 0 ? [] : (WITH_FIGURE.exec(text.trim()) ?? [])
  const isYear = colon === '' && YEAR_ALONE.test(figure)
  return isYear || !isWholeLabel(label) ? null : { text: text.trim(), label, figure }
}

/** The same with the figure under its column. */
function totalCells({ label, figure }: WrittenTotal, column: number): readonly string[] {
  const between = Array.from({ length: column - 1 }, () => '')
  return column === 0 ? [figure, label] : [label, ...between, figure]
}

/** True for the words of a total that go on to say of what, `Total WePulse`. */
export function isNamedTotalLabel(label: string): boolean {
  const folded = fold(label)
  return (GROUP_TOTAL.exec(folded)?.[0].length ?? folded.length) < folded.length
}

/** True for the words of a total of the whole table, and for those that count its rows. */
export function isWholeLabel(label: string): boolean {
  return isTotalLabel(label) || COUNT_WORDS.has(fold(label))
}

/** True for the words of a total of the whole table. */
export function isTotalLabel(label: string): boolean {
  return TOTAL_WORDS.has(fold(label))
}

function isTotal(cells: readonly string[]): boolean {
  const [start = ''] = cells
  if (beginsOtherwise(start) || start.length >= LONGEST_TOTAL) return false
  if (start !== '' && !MAY_BE_TOTAL.test(start) && start.trim() !== '') return false
  const first = cells.find((cell) => cell.trim() !== '') ?? ''
  return first.length < LONGEST_TOTAL && MAY_BE_TOTAL.test(first) && TOTAL_WORDS.has(fold(first))
}
