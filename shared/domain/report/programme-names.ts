import type { ReportFigures } from './figures.ts'

/** The name of a programme in the language of the report; one that has none keeps its code. */
export function programmeNames(figures: ReportFigures): (code: string) => string {
  const names = new Map(figures.programmes.map((each) => [each.code, each.name[figures.language]]))
  return (code) => names.get(code) ?? code
}

/** Rows programme by programme, in the order of the list of programmes; those of unknown ones come last. */
export function byProgramme<Row extends { readonly programme: string }>(
  rows: readonly Row[],
  { programmes }: ReportFigures,
): readonly Row[] {
  const codes = new Set([...programmes.map(({ code }) => code), ...rows.map(({ programme }) => programme)])
  return [...codes].flatMap((code) => rows.filter(({ programme }) => programme === code))
}
