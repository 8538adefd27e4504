/** The snapshot whose state is asked, `null` for the present one. */
export type AsOf = number | null

/** The versions that are valid as of `@asOf`. */
export const VALID =
  '(@asOf IS NULL AND valid_to IS NULL OR valid_from <= @asOf AND (valid_to IS NULL OR valid_to > @asOf))'

/** Where a stored row says its figure is from: the source that it cites, else its file. */
export const CITED_SOURCE = 'coalesce(source, (SELECT file_name FROM snapshot WHERE id = valid_from))'
