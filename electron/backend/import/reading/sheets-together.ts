import { DEFINITIONS } from '../../../../shared/domain/dataset/definitions.ts'
import { hasMoney } from '../../../../shared/domain/dataset/traits.ts'
import { type Place, type Problem, problemOf } from '../../../../shared/domain/import/problem.ts'
import { isKnownInstitution } from '../../../../shared/domain/reading/institution.ts'
import { matchMunicipality } from '../../../../shared/domain/reading/match.ts'
import { normaliseText } from '../../../../shared/domain/reading/normalise-text.ts'
import type { Sums } from '../check/row-sums.ts'
import type { RecordSource } from '../format/record-source.ts'
import { periodOf, yearNamed } from '../head/as-of-day.ts'
import { tellPeriod } from '../head/columns.ts'
import { namesPart } from '../head/days-in-text.ts'
import { isTransposed, type Layout } from '../head/layout.ts'
import type { NamedUnits } from '../head/named-units.ts'
import { namesOverview } from '../lexicon/total-words.ts'
import { amountColumns } from '../value/amount-columns.ts'

/** No sheet has so many lines: where several are one table, each is numbered on from a multiple of them. */
export const LINES_OF_SHEET = 2 ** 32

/** Sums that differ by less are the same. */
const CENT = 0.005

/** Sheets that may be read as one table, in their order. */
export interface SheetsTogether {
  /** None, or two or more. */
  readonly sheets: readonly Layout[]
  /** Those with the same columns that add up the others, as their name says. */
  readonly overviews: readonly Layout[]
  /** True where only their names tell the year, the month or the body that their rows are of. */
  readonly isToldByName: boolean
}

const NONE: SheetsTogether = { sheets: [], overviews: [], isToldByName: false }

/** The sheets of one form, where only one form has several: the same columns, in the same order and the same units. */
export function sheetsOfOneForm(known: readonly Layout[]): SheetsTogether {
  const upright = known.filter((layout) => !isTransposed(layout))
  const [group = [], ...others] = [...Map.groupBy(upright, formOf).values()].filter(({ length }) => length > 1)
  if (group.length === 0 || others.length > 0) return NONE
  const overviews = group.filter(({ source }) => namesOverview(source.sheet ?? ''))
  // `Année 2023` beside `Année 2024` adds nothing up.
  const sheets = overviews.length === group.length ? group : group.filter((each) => !overviews.includes(each))
  if (sheets.length < 2) return NONE
  if (sheets.some(isToldByName)) return { ...NONE, isToldByName: true }
  return { sheets, overviews: overviews.length === group.length ? [] : overviews, isToldByName: false }
}

function formOf(layout: Layout): string {
  const columns = layout.columns.map(({ header, field }) => [normaliseText(header), field?.name ?? null])
  return JSON.stringify([
    layout.dataset,
    columns,
    amountColumns(layout).map(({ name, unit }) => [name, unit?.code ?? null]),
  ])
}

/** True where the name of a sheet tells what its rows are of, and no column does. */
function isToldByName(layout: Layout): boolean {
  const { dataset, columns, source } = layout
  const name = (source.sheet ?? '').replaceAll('_', ' ')
  const held = new Set(columns.flatMap(({ field }) => (field === null ? [] : [field.name, ...(field.standsFor ?? [])])))
  const lacks = (field: string): boolean =>
    DEFINITIONS[dataset].fields.some((each) => each.name === field) && !held.has(field)
  if (lacks('programme') && hasMoney(dataset)) return true
  if (lacks('municipality') && matchMunicipality(name).code !== null) return true
  if (lacks('institution') && isKnownInstitution(name)) return true
  if (!periodOf(layout, null).hasPeriod) return true
  return lacks('to') && (namesPart(name) || (yearNamed(name) !== null && !tellPeriod(columns)))
}

/** Several sheets as one table, that of the first, whose lines are numbered on from sheet to sheet. */
export function joinSheets(first: Layout, sheets: readonly Layout[]): Layout {
  const place: RecordSource['place'] = (line, column) => {
    const at = Math.floor(line / LINES_OF_SHEET)
    const before = at * LINES_OF_SHEET
    const { source } = sheets[at] ?? first
    return { line: line - before, ...source.place(line - before, column) }
  }
  return {
    ...first,
    titleLines: [...new Set(sheets.flatMap(({ titleLines }) => titleLines))],
    remarks: sheets.flatMap(({ remarks = [] }) => remarks),
    source: { ...first.source, place },
  }
}

/** What is known of a sheet once its rows were read. */
interface ReadSheet {
  readonly sheet: Pick<Place, 'sheet'>
  readonly sums: Sums
  readonly namedUnits: NamedUnits
}

/** Asks for one sheet where remarks or totals of some name a unit that others do not: one answer cannot be that of all. */
export function unitsApart(sheets: readonly ReadSheet[], file: string): readonly Problem[] {
  const others = sheets.map(({ namedUnits }) => [...namedUnits].filter(([unit]) => unit !== 'EUR'))
  if (new Set(others.map((units) => JSON.stringify(units.map(([unit]) => unit).toSorted()))).size < 2) return []
  const at = others.findIndex(({ length }) => length > 0)
  const [[, word = ''] = []] = others[at] ?? []
  const details = { rule: 'units' as const, sheets: sheets.map(nameOf), sheet: sheets[at]?.sheet.sheet ?? '', word }
  return [problemOf('question-sheet', { file }, null, details)]
}

/** Refuses sheets that add up two or more in a row beside them, whose figures would count twice. */
export function addedSheets(sheets: readonly ReadSheet[], file: string): readonly Problem[] {
  return sheets.flatMap((each, at) => {
    const added = runsBeside(sheets, at).find((run) => addsUp(each.sums, run))
    if (added === undefined) return []
    const names = added.map(nameOf)
    return [problemOf('sheet-adds-up', { file, ...each.sheet }, null, { sheet: nameOf(each), sheets: names })]
  })
}

/** All others, and those that end right before a sheet or begin right behind it. */
function runsBeside(sheets: readonly ReadSheet[], at: number): readonly (readonly ReadSheet[])[] {
  const [before, after] = [sheets.slice(0, at), sheets.slice(at + 1)]
  const runs = [
    [...before, ...after],
    ...before.map((_, from) => before.slice(from)),
    ...after.map((_, to) => after.slice(0, to + 1)),
  ]
  return runs.filter(({ length }) => length > 1)
}

function addsUp(sums: Sums, run: readonly ReadSheet[]): boolean {
  const figures = [...sums].map(([field, { value }]) => ({
    value,
    added: run.reduce((all, each) => all + (each.sums.get(field)?.value ?? 0), 0),
  }))
  return figures.some(({ value }) => value !== 0) && figures.every(({ value, added }) => Math.abs(value - added) < CENT)
}

function nameOf({ sheet }: ReadSheet): string {
  return sheet.sheet ?? ''
}
