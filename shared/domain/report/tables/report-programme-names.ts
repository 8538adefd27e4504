import type { ReportFigures } from './report-figures.ts'

/** Names programmes in the language of the report, by code where they have none. */
export function programmeNames(figures: ReportFigures): (code: string) => string {
  const names = new Map(figures.programmes.map((each) => [each.code, each.name[figures.language]]))
  return (code) => names.get(code) ?? code
}

/** Sorts rows by the list of programmes, unknown ones last. */
export function byProgramme<Row extends { readonly programme: string }>(
  rows: readonly Row[],
  { programmes }: ReportFigures,
): readonly Row[] {
  const codes = new Set([...programmes.map(({ code }) => code), ...rows.map(({ programme }) => programme)])
  return [...codes].flatMap((code) => rows.filter(({ programme }) => programme === code))
}
