/** What folding makes another of among plain signs, as SQL: breaks, tabs, an accent for an apostrophe, two spaces. */
export const ODD_SIGNS: readonly string[] = [...[9, 10, 11, 12, 13].map((code) => `char(${code})`), "'`'", "'  '"]

/**
 * That a column has letters beyond plain ones, told by their longer bytes, or one of some signs: LIKE does not compare it
 * as folding does, which is far slower. To look for each sign takes less than one pattern of them all.
 */
export function oddSign(column: string, signs: readonly string[]): string {
  const has = signs.map((sign) => `OR instr(${column}, ${sign})`)
  return `(octet_length(${column}) > length(${column}) ${has.join(' ')})`
}

/** The pattern of LIKE for what contains a text, with a backslash before its own signs. */
export function likePattern(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`
}
