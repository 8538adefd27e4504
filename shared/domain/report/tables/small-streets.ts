import type { AnswerRow } from '../../incidents/question.ts'

/** Streets with fewer incidents in the selection are not told one by one on paper: some have few who live there. */
const LEAST_ON_PAPER = 5

/** The streets of a table on paper, and those too small for a line of their own as one. */
export interface PrintedStreets {
  readonly rows: readonly AnswerRow[]
  readonly small: { readonly values: number; readonly value: number } | null
}

/** Parts the streets of an answer of incidents into those with a line of their own and the small ones together. */
export function printedStreets(streets: readonly AnswerRow[]): PrintedStreets {
  const isSmall = ({ value }: AnswerRow): boolean => value !== null && value < LEAST_ON_PAPER
  const small = streets.filter(isSmall)
  const value = small.reduce((sum, row) => sum + (row.value ?? 0), 0)
  return {
    rows: streets.filter((row) => !isSmall(row)),
    small: small.length === 0 ? null : { values: small.length, value },
  }
}
