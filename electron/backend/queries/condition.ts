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
