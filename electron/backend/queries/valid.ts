/** The snapshot whose state is asked, `null` for the present one. */
export type AsOf = number | null

/** The versions that are valid as of `@asOf`. */
export const VALID =
  '(@asOf IS NULL AND valid_to IS NULL OR valid_from <= @asOf AND (valid_to IS NULL OR valid_to > @asOf))'
