import type { Draw } from './draw.ts'
import { type BudgetColumn, budgetColumns, TRAPS, type Trap } from './office-budget-columns.ts'
import { type BudgetRow, type BudgetShape, budgetRows, budgetShape, budgetTruth } from './office-budget-rows.ts'
import type { OfficeLine, OfficeTable } from './office-table.ts'
import {
  BUDGET_HEADERS,
  COLLECTIVE,
  HEADINGS,
  REMARKS,
  SUBTOTAL_LABELS,
  TITLES,
  TOTAL_LABELS,
  UNIT_TITLES,
  type Words,
  wordOf,
} from './office-words.ts'

/** Budgets as offices write them: one row for each amount, a column for each kind, or a column for each year. */
export function officeBudget(draw: Draw): OfficeTable {
  const shape = budgetShape(draw)
  const rows = budgetRows(draw, shape)
  const trap = trapFor(draw, rows)
  const columns = budgetColumns(draw, shape, trap)
  const above = titleLines(draw, shape)
  const headerLine = above.length + 1
  const { has, given, layout, language } = shape
  const values = {
    ...(has.programme ? {} : { programme: given.programme[0] }),
    ...(has.kind || layout === 'kinds' ? {} : { kind: given.kind }),
  }
  return {
    language,
    headerLine,
    lines: [...above, columns.map(({ header }) => header), ...bodyLines(draw, shape, { rows, columns, trap })],
    options: {
      dataset: draw.chance(60) ? 'budgets' : null,
      asOfDay: '2023-11-15',
      mapping: {
        ...(Object.keys(values).length === 0 ? {} : { values }),
        ...(draw.chance(25) ? { header: headerLine } : {}),
      },
    },
    truth: trap === 'sides' || trap === 'quarters' ? null : budgetTruth(rows, shape),
    hasSecondTable: trap === 'second',
    ownNames: new Set(rows.map(({ institution }) => institution)),
  }
}

function trapFor(draw: Draw, rows: readonly BudgetRow[]): Trap | null {
  const trap = draw.chance(80) ? null : draw.pick(TRAPS)
  // A side of no amount changes nothing, and an amount below zero has its side already.
  const isWhole = rows.length > 1 && rows.every(({ cents }) => cents.every((each) => each !== null && each > 0))
  return trap === 'sides' && !isWhole ? null : trap
}

/** A unit that no header and no column tells stands here. */
function titleLines(draw: Draw, { language, layout, unit, unitAt }: BudgetShape): readonly OfficeLine[] {
  const isUnitHere =
    unitAt === 'title' || (layout === 'years' && unit !== 'EUR' && unitAt === 'header' && draw.chance(30))
  if (!isUnitHere && !draw.chance(35)) return []
  return [
    ...Array.from({ length: draw.int(1, 2) }, () => [wordOf(draw, TITLES, language)]),
    ...(isUnitHere ? [[UNIT_TITLES[unit][language]]] : []),
    ...(draw.chance(50) ? [[]] : []),
  ]
}

interface Body {
  readonly rows: readonly BudgetRow[]
  readonly columns: readonly BudgetColumn[]
  readonly trap: Trap | null
}

function bodyLines(draw: Draw, shape: BudgetShape, body: Body): readonly OfficeLine[] {
  const { rows, trap } = body
  const word = (words: Words): string => wordOf(draw, words, shape.language)
  const groups = rowLines(draw, shape, body)
  const total = draw.chance(20) ? [sumLine(body, rows, word(TOTAL_LABELS))] : []
  const remark = draw.chance(15) ? [...(draw.chance(50) ? [[]] : []), [word(REMARKS)]] : []
  const collective = trap === 'collective' && shape.has.institution ? collectiveLine(shape, body, word(COLLECTIVE)) : []
  return [
    ...(draw.chance(30) ? [...collective, ...groups] : [...groups, ...collective]),
    ...total,
    ...remark,
    ...(trap === 'second' ? secondTable(draw, word) : []),
  ]
}

/** The rows in groups, with what an office puts between them. */
function rowLines(draw: Draw, { language }: BudgetShape, body: Body): readonly OfficeLine[] {
  const { rows, columns } = body
  const [isMerged, hasSubtotals, hasHeadings] = [draw.chance(8), draw.chance(10), draw.chance(8)]
  const size = Math.ceil(rows.length / draw.int(1, 3))
  const first = columns.findIndex(({ kind }) => kind === 'label')
  return Array.from({ length: Math.ceil(rows.length / size) }, (_each, index) => {
    const group = rows.slice(index * size, (index + 1) * size)
    const lines = group.map((row, at): OfficeLine => columns.map(({ cell }) => cell(row, index * size + at)))
    // As a clerk merges cells: what stands above is not said again.
    const merged = lines.map((cells, at) =>
      isMerged && cells[first] === lines[at - 1]?.[first] ? cells.with(first, null) : cells,
    )
    const label = wordOf(draw, SUBTOTAL_LABELS, language).replace('{}', group[0]?.institution ?? '')
    return [
      ...(index > 0 && draw.chance(8) ? [[]] : []),
      ...(index > 0 && draw.chance(4) ? [columns.map(({ header }) => header)] : []),
      ...(hasHeadings ? [[wordOf(draw, HEADINGS, language)]] : []),
      ...merged,
      ...(hasSubtotals ? [sumLine(body, group, label)] : []),
    ]
  }).flat()
}

/** The rows added up by column. */
function summed(rows: readonly BudgetRow[]): readonly number[] {
  const figures = rows[0]?.cents ?? []
  return figures.map((_each, index) => rows.reduce((all, { cents }) => all + (cents[index] ?? 0), 0))
}

/** A total below its words, in the first column that names rows. */
function sumLine({ columns }: Body, rows: readonly BudgetRow[], words: string): OfficeLine {
  const [row] = rows
  if (row === undefined) return []
  const sum = { ...row, cents: summed(rows) }
  const first = columns.findIndex(({ kind }) => kind === 'label')
  return columns.map(({ kind, cell }, at) => (at === first ? words : kind === 'amount' ? cell(sum, 0) : null))
}

/** A sum of rows of one kind that stands as a row does; a single amount is no sum. */
function collectiveLine({ layout }: BudgetShape, { rows, columns }: Body, words: string): readonly OfficeLine[] {
  const last = rows.at(-1)
  const group = rows.filter(
    ({ programme, kind, year }) =>
      programme === last?.programme && kind === last.kind && (layout === 'years' || year === last.year),
  )
  const cents = summed(group)
  const isSum = cents.some((sum, at) => sum !== 0 && group.filter((row) => (row.cents[at] ?? 0) !== 0).length > 1)
  if (last === undefined || group.length < 3 || !isSum) return []
  const row = { ...last, institution: words, cents }
  return [columns.map(({ cell }) => cell(row, 0))]
}

function secondTable(draw: Draw, word: (words: Words) => string): readonly OfficeLine[] {
  const header = [word(BUDGET_HEADERS.institution), word(BUDGET_HEADERS.programme), '2019', '2020']
  return [
    ...(draw.chance(70) ? [[]] : []),
    ...(draw.chance(50) ? [[word(TITLES)]] : []),
    draw.chance(50) ? header : draw.shuffled(header),
    ...Array.from({ length: draw.int(1, 3) }, () => ['Service Z', 'IRISbox', '11', '12']),
  ]
}
