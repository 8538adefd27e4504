/** A condition on the incidents `i`, and what it binds by name. */
export interface Condition {
  readonly sql: string
  readonly bound: Readonly<Record<string, string | number | null>>
}

/** That all of some conditions hold. */
export function allOf(conditions: readonly Condition[]): Condition {
  return joined(conditions, ' AND ', 'TRUE')
}

/** That one of some conditions holds: none does where there is none. */
export function anyOf(conditions: readonly Condition[]): Condition {
  return joined(conditions, ' OR ', 'FALSE')
}

function joined(conditions: readonly Condition[], by: ' AND ' | ' OR ', none: string): Condition {
  return {
    sql: conditions.length === 0 ? none : conditions.map(({ sql }) => `(${sql})`).join(by),
    bound: Object.assign({}, ...conditions.map(({ bound }) => bound)),
  }
}

/** What folding makes another of among plain signs, as SQL: breaks, tabs, an accent for an apostrophe, two spaces. */
export const ODD_SIGNS: readonly string[] = [...[9, 10, 11, 12, 13].map((code) => `char(${code})`), "'`'", "'  '"]

/**
 * That a column has letters beyond plain ones, seen by their longer bytes, or one of some signs: LIKE does not compare it
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
