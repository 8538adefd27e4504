import type { ReportFigures } from './report-figures.ts'
import { printedStreets } from './small-streets.ts'
import { codeOf, listOf, type ReportTable, tableOf } from './table.ts'

/** So many streets have a line of their own on paper; more are added up. */
export const MOST_ON_PAPER = 40

export type StreetRow = {
  /** `null` for a line of several streets, or of incidents without one. */
  readonly street: string | null
  readonly line: 'street' | 'others' | 'few' | 'none'
  readonly streets: number | null
  readonly incidents: number | null
}

/** The streets with most incidents, the others, those too small for a line of their own, and what has no street. */
export function streetTable({ streets }: ReportFigures): ReportTable<StreetRow> {
  if (streets === null) return listOf<StreetRow>('streets', [], [])
  const { rows, small } = printedStreets(streets.rows)
  const [shown, more] = [rows.slice(0, MOST_ON_PAPER), rows.slice(MOST_ON_PAPER)]
  const beyond = streets.others ?? { values: 0, value: 0 }
  const others = {
    streets: more.length + beyond.values,
    incidents: more.reduce((sum, { value }) => sum + (value ?? 0), beyond.value ?? 0),
  }
  const none = streets.none ?? 0
  const lines: readonly StreetRow[] = [
    ...shown.map((row): StreetRow => ({ street: codeOf(row), line: 'street', streets: 1, incidents: row.value })),
    ...(others.streets === 0 ? [] : [{ street: null, line: 'others' as const, ...others }]),
    ...(small === null ? [] : [{ street: null, line: 'few' as const, streets: small.values, incidents: small.value }]),
    ...(none === 0 ? [] : [{ street: null, line: 'none' as const, streets: null, incidents: none }]),
  ]
  const names = streets.names ?? {}
  const printed = shown.flatMap((row) => {
    const name = names[codeOf(row)]
    return name === undefined ? [] : [[codeOf(row), name] as const]
  })
  return {
    ...tableOf('streets', streets, lines, ['street', 'line', 'streets', 'incidents']),
    names: Object.fromEntries(printed),
  }
}
