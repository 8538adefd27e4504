import { DEFINITIONS } from '../../../shared/domain/dataset/definitions.ts'
import { candidateOptions } from '../../../shared/domain/import/candidate-options.ts'
import type { ImportOptions } from '../../../shared/domain/import/import-plan.ts'
import type { CandidateDataset, TableProfile } from '../../../shared/domain/import/table-profile.ts'
import { NO_FIELD, withColumn, withValue } from './trial.ts'

/** From where a field has its cells: a column, or one value for all rows. */
export interface FieldSource {
  readonly column?: string
  readonly value?: string
}

export type FieldSources = Readonly<Record<string, FieldSource | undefined>>

/** A field that a table may have of a dataset. */
export interface CandidateField {
  readonly field: string
  readonly isNeeded: boolean
  /** The columns whose header or cells are those of the field. */
  readonly likely: readonly string[]
  /** The codes of which all rows may have one, none where any text will do; `null` where each row has its own. */
  readonly values: readonly string[] | null
  /** Fields that need no column where this one has one. */
  readonly standsFor: readonly string[]
}

/** The fields of a dataset that a table has, may have or needs, those that are needed first. */
export function candidateFields({
  dataset,
  fields,
  open,
  missing,
  values,
}: CandidateDataset): readonly CandidateField[] {
  const given = new Map(fields.map(({ field, header }) => [field, [header]] as const))
  const likely = new Map([...given, ...open.map(({ field, headers }) => [field, headers] as const)])
  const amounts = open.find(({ field }) => field === 'amount')?.headers ?? []
  const all = DEFINITIONS[dataset].fields.flatMap(({ name, isRequired, standsFor = [] }): readonly CandidateField[] => {
    const shared = values.find(({ field }) => field === name)?.choices ?? null
    // A column for each year of a field has the place of the field.
    const isNeeded = missing.includes(name) || shared !== null || (isRequired && likely.has(name))
    const isOfAmount = standsFor.includes('amount') && amounts.length > 1
    const headers = likely.get(name) ?? (isOfAmount ? amounts : null)
    if (headers === null && !isNeeded) return []
    return [{ field: name, isNeeded, likely: headers ?? [], values: shared, standsFor }]
  })
  return all.toSorted((one, other) => Number(other.isNeeded) - Number(one.isNeeded))
}

/** What the headers and the cells of a table tell by themselves. */
export function evidentSources({ fields }: CandidateDataset): FieldSources {
  return Object.fromEntries(fields.map(({ field, header }) => [field, { column: header }] as const))
}

/** The sources with another one of a field; a column is that of one field alone. */
export function withSource(sources: FieldSources, field: string, source: FieldSource): FieldSources {
  const others = Object.entries(sources).filter(
    ([name, each]) => name !== field && (source.column === undefined || each?.column !== source.column),
  )
  return { ...Object.fromEntries(others), [field]: source }
}

/** The fields that are needed and have neither a column nor a value. */
export function lackingFields(fields: readonly CandidateField[], sources: FieldSources): readonly string[] {
  const isFilled = (field: string): boolean =>
    sources[field]?.column !== undefined || (sources[field]?.value ?? '').trim() !== ''
  const stoodFor = new Set(fields.filter(({ field }) => isFilled(field)).flatMap(({ standsFor }) => standsFor))
  return fields
    .filter(({ field, isNeeded }) => isNeeded && !isFilled(field) && !stoodFor.has(field))
    .map(({ field }) => field)
}

/** The options by which a table is read as a person says; a column that its header tells is named only where it is another. */
export function sourcedOptions(
  profile: Pick<TableProfile, 'header'>,
  { dataset, fields }: CandidateDataset,
  sources: FieldSources,
  options: ImportOptions,
): ImportOptions {
  const said = Object.entries(sources)
  const used = new Set(said.flatMap(([, source]) => source?.column ?? []))
  const told = new Map(fields.filter(({ by }) => by === 'header').map(({ field, header }) => [header, field] as const))
  const start = candidateOptions(profile, { dataset, fields: [] }, options)
  const without = [...told.keys()]
    .filter((header) => !used.has(header))
    .reduce((decided, header) => withColumn(decided, header, NO_FIELD), start)
  return said.reduce((decided, [field, { column, value = '' } = {}]) => {
    if (column !== undefined) return told.get(column) === field ? decided : withColumn(decided, column, { field })
    return value.trim() === '' ? decided : withValue(decided, field, value.trim())
  }, without)
}
