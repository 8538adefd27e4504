import { type Speech, startCapital } from './finding.ts'

/** A month under a small trend. */
export interface MonthHead {
  readonly letter: string
  readonly name: string
}

/** The months of a series, each with its letter and its name. */
export function monthHeads(codes: readonly string[], { format }: Pick<Speech, 'format'>): readonly MonthHead[] {
  return codes.map((code) => ({
    letter: startCapital(format.monthOfYear(Number(code.slice(5)))).slice(0, 1),
    name: format.month(code),
  }))
}
