import type { Understanding } from '../../../shared/domain/import/import-plan.ts'

/** A number of a workbook may be stored with decimals that are none, which no spreadsheet shows. */
const NO_DECIMALS = /^(-?\d+)\.0+$/

/** A cell as its file shows it: of a text as it stands, of a workbook a whole number without decimals. */
export function writtenCell(
  raw: string,
  reading: Understanding['columns'][number]['reading'],
  { format }: Pick<Understanding, 'format'>,
): string {
  const isNumber = reading === 'count' || reading === 'number-comma' || reading === 'number-point'
  return format === 'workbook' && isNumber ? (NO_DECIMALS.exec(raw)?.[1] ?? raw) : raw
}
