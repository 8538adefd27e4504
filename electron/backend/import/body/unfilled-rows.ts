import { type Problem, problemOf } from '../../../../shared/domain/import/problem.ts'
import type { ProblemDetails } from '../../../../shared/domain/import/problem-details.ts'
import { isMissing } from '../../../../shared/domain/reading/number-reading.ts'
import { detach } from '../../platform/detach.ts'
import { placeIn } from '../format/record-source.ts'
import { type Column, figureColumns } from '../head/columns.ts'
import type { Layout } from '../head/layout.ts'
import { isDitto } from '../lexicon/line-words.ts'
import { isTotalLabel } from '../lexicon/total-words.ts'

/** What names a row, and must stand in each of them. */
const NAMES: ReadonlySet<string> = new Set(['programme', 'kind', 'category', 'year'])
const DAYS: ReadonlySet<string> = new Set(['from', 'to'])
/** A single empty cell is a fault of its row, unless what it lacks stands alone in a line above. */
const LEAST_ROWS = 2

/** What is known of a column so far. */
interface Unfilled {
  readonly index: number
  readonly header: string
  readonly isProgramme: boolean
  readonly isInstitution: boolean
  /** An amount may be of no institution: below one it may be of the same only where its year or kind is another. */
  readonly ends: boolean
  above: string
  isSection: boolean
  /** The heading in another column since which none of its cells is filled. */
  heading: string
  rows: number
  /** `ditto` is what the cell says instead, where it is not empty. */
  first: {
    readonly line: number
    readonly above: string
    readonly isHeading: boolean
    readonly ditto?: string
  } | null
}

/**
 * Tells rows that leave out what stands above them, in the row where it begins, in a line alone, or in a
 * heading of another column, or that say `idem` instead. One problem tells what to do about all of them.
 */
export function createUnfilledCheck({ dataset, columns, source }: Layout) {
  const hasDays = columns.some(({ field }) => DAYS.has(field?.name ?? ''))
  const figures = figureColumns(columns)
  const [first] = columns.filter(({ field }) => NAMES.has(field?.name ?? '') || field?.name === 'institution')
  const isInstitution = ({ field }: Column): boolean => field?.name === 'institution'
  const isNaming = ({ field }: Column): boolean => NAMES.has(field?.name ?? '') && !(field?.name === 'year' && hasDays)
  const names =
    dataset === 'incidents'
      ? []
      : columns
          .filter((column) => isNaming(column) || isInstitution(column))
          .map((column): Unfilled => {
            const { index, header, field } = column
            const start = { above: '', isSection: false, heading: '', rows: 0, first: null }
            const is = (name: string): boolean => field?.name === name
            const ends = isInstitution(column) && column !== first
            return { index, header, isProgramme: is('programme'), isInstitution: isInstitution(column), ends, ...start }
          })
  const goesOn = createContinuation(columns, columns.find(isInstitution))
  const see = (cells: readonly string[], line: number): void => {
    const hasFigure = figures.some(({ index }) => !isMissing(cells[index] ?? ''))
    const isContinued = goesOn(cells)
    for (const name of names) {
      const cell = (cells[name.index] ?? '').trim()
      if (name.above !== '' && isDitto(cell)) {
        name.rows += LEAST_ROWS
        name.first ??= { line, above: name.above, isHeading: false, ditto: detach(cell) }
      } else if (cell !== '') {
        name.above = detach(cell)
        name.heading = ''
        name.isSection ||= !hasFigure && name.first === null
      } else if (name.ends && !isContinued) {
        name.above = ''
      } else if (hasFigure && (name.heading !== '' || name.above !== '')) {
        name.rows += 1
        name.first ??= { line, above: name.heading || name.above, isHeading: name.heading !== '' }
      }
    }
  }
  const seeAside = (cells: readonly string[]): undefined => {
    goesOn(cells)
    for (const name of names) {
      const cell = (cells[name.index] ?? '').trim()
      if (name.isInstitution && cell !== '') name.above = detach(cell)
    }
  }
  return {
    see,
    /** Sees a text alone in its line, which may name the programme of the rows below it. */
    heading(cells: readonly string[], line: number): undefined {
      see(cells, line)
      const text = cells.find((cell) => cell.trim() !== '') ?? ''
      for (const name of names)
        if (name.isProgramme && (cells[name.index] ?? '').trim() === '') name.heading = detach(text.trim())
    },
    /** Sees a row without a figure: an institution that it names may be written once for the rows below it, too. */
    empty: seeAside,
    /** Sees what its words call a total, which may as well be an institution: `Total Energies`. */
    total(cells: readonly string[]): undefined {
      if (!cells.some(isTotalLabel)) seeAside(cells)
    },
    problem(): Problem | null {
      const found = names.find(
        ({ rows, isSection, isInstitution, first }) =>
          rows >= (isSection || isInstitution || first?.isHeading === true ? 1 : LEAST_ROWS),
      )
      if (found === undefined || found.first === null) return null
      const { first } = found
      const details = { rule: ruleOf(found, first), above: first.above, column: found.header }
      return problemOf('value-missing', placeIn(source, first.line, found), first.ditto ?? '', details)
    },
  }
}

function ruleOf(
  { isInstitution, isSection }: Unfilled,
  { isHeading, ditto }: NonNullable<Unfilled['first']>,
): ProblemDetails['value-missing']['rule'] {
  if (ditto !== undefined) return 'ditto'
  if (isHeading) return 'heading'
  if (isInstitution) return 'institution'
  return isSection ? 'section' : 'above'
}

/**
 * Whether a row without an institution may be of the one above it: it is of the same programme, of no earlier year, and of
 * a year and kind that no row of that institution had.
 */
function createContinuation(
  columns: readonly Column[],
  institution: Column | undefined,
): (cells: readonly string[]) => boolean {
  const textsIn = (...named: readonly string[]): ((cells: readonly string[]) => string) => {
    const indexes = columns.flatMap(({ index, field }) => (named.includes(field?.name ?? '') ? [index] : []))
    return (cells) => indexes.map((index) => (cells[index] ?? '').trim()).join('\n')
  }
  const [programmeOf, yearOf, lineOf] = [textsIn('programme'), textsIn('year'), textsIn('year', 'kind')]
  const seen = new Set<string>()
  let [programme, year] = ['', '']
  return (cells) => {
    if ((cells[institution?.index ?? -1] ?? '').trim() !== '') seen.clear()
    const [above, yearAbove, line] = [programme, year, lineOf(cells)]
    programme = programmeOf(cells)
    year = yearOf(cells)
    const goesOn = seen.size > 0 && programme === above && year >= yearAbove && !seen.has(line)
    seen.add(detach(line))
    return goesOn
  }
}
