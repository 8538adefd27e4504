import type { Field } from './definition.ts'

const BETWEEN = ':'

/** A column of figures whose header names their year, `Gepland 2023`: its field tells both, `planned:2023`. */
export function yearField(field: Field, year: string): Field {
  const standsFor = [...(field.standsFor ?? []), field.name, 'year', 'from', 'to']
  return { ...field, name: `${field.name}${BETWEEN}${year}`, isRequired: false, standsFor }
}

/** The field of a column and the year that its header names, `null` where it names none. */
export function fieldParts(name: string): { readonly base: string; readonly year: string | null } {
  const [base = name, year = null] = name.split(BETWEEN)
  return { base, year }
}
