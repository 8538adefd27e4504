import type { Field } from './definition.ts'

const BETWEEN = ':'

/** A field of figures whose header names the year: `Gepland 2023` -> `planned:2023`. */
export function yearField(field: Field, year: string): Field {
  const standsFor = [...(field.standsFor ?? []), field.name, 'year', 'from', 'to']
  return { ...field, name: `${field.name}${BETWEEN}${year}`, isRequired: false, standsFor }
}

/** Splits a field into its base and its year, `null` without one. */
export function fieldParts(name: string): { readonly base: string; readonly year: string | null } {
  const [base = name, year = null] = name.split(BETWEEN)
  return { base, year }
}
