import type { OccurringCodes } from '../../../shared/domain/figures/listed-codes.ts'
import { type Filter, filterValues } from '../../../shared/domain/incidents/filter.ts'
import type { Columns } from './incident-columns.ts'

/** The codes that occur in the records of the registers asked, whatever the other filters: what one lacks is no zero of it. */
export function occurringCodes(
  { dimensions, tupleCount }: Pick<Columns, 'dimensions' | 'tupleCount'>,
  filters: readonly Filter[],
): OccurringCodes {
  const { register } = dimensions
  const chosen = filterValues(filters, 'register')
  const isAsked = register.codes.map((code) => chosen?.includes(code) ?? true)
  if (isAsked.every(Boolean)) return (dimension) => dimensions[dimension].codes
  return (dimension) => {
    const { codes, ofTuple } = dimensions[dimension]
    const occurs = new Uint8Array(codes.length)
    for (let tuple = 0; tuple < tupleCount; tuple += 1)
      if (isAsked[register.ofTuple[tuple] ?? 0] === true) occurs[ofTuple[tuple] ?? 0] = 1
    return codes.filter((_, index) => occurs[index] === 1)
  }
}
