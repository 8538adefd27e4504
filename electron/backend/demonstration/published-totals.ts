import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Day, yearOf } from '../../../shared/domain/calendar/day.ts'
import { CATEGORY_CODES, type Category } from '../../../shared/domain/vocabulary/category.ts'
import { createTokenizer } from '../import/format/tokenize.ts'

/** The published figures that the demonstration meets. */
export interface PublishedTotals {
  /** Whole years of which the total is published, in order. */
  readonly years: readonly { readonly year: number; readonly incidents: number; readonly growth: number | null }[]
  /** All incidents of the whole years, from the first to the last, rounded in the source. */
  readonly sinceOpening: number
  /** Table 1: its days, the last one being the last day that there is, and its figure per category. */
  readonly from: Day
  readonly to: Day
  readonly categories: Readonly<Record<Category, number>>
}

/** Reads the published figures from the datasets that ship with the program. */
export function readPublishedTotals(shippedFolder: string): PublishedTotals {
  const rows = (name: string) => readTable(readFileSync(join(shippedFolder, `${name}.csv`), 'utf8'))
  const years = rows('years').map((row) => ({
    year: yearOf(row.from ?? ''),
    incidents: Number(row.value),
    growth: row.growth ? Number(row.growth) : null,
  }))
  const table = rows('categories')
  const counts = new Map(table.map((row) => [row.category, Number(row.value)]))
  const sinceOpening = rows('indicators').find((row) => row.code === 'fixmystreet.reports-since-opening')
  const totals = {
    years,
    sinceOpening: Number(sinceOpening?.value),
    from: table[0]?.from ?? '',
    to: table[0]?.to ?? '',
    // Object.fromEntries forgets which keys it was given; these are all thirteen.
    categories: Object.fromEntries(CATEGORY_CODES.map((code) => [code, counts.get(code) ?? Number.NaN])) as Record<
      Category,
      number
    >,
  }
  const figures = [...years.map((each) => each.incidents), totals.sinceOpening, ...Object.values(totals.categories)]
  if (!figures.every(Number.isSafeInteger)) throw new Error(`A figure is missing in the datasets of ${shippedFolder}`)
  return totals
}

type Row = Readonly<Record<string, string>>

function readTable(text: string): readonly Row[] {
  const records: string[][] = []
  createTokenizer(';', (cells) => {
    records.push(cells)
    return true
  }).push(text, true)
  const [header = [], ...rows] = records
  return rows.map((cells) => Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])))
}
