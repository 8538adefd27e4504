import { DATASETS, type Dataset } from '../../../../shared/domain/dataset/dataset.ts'
import type { Field } from '../../../../shared/domain/dataset/definition.ts'
import { DEFINITIONS } from '../../../../shared/domain/dataset/definitions.ts'
import { hasMoney, hasRecords } from '../../../../shared/domain/dataset/traits.ts'
import type { Mapping } from '../../../../shared/domain/import/mapping.ts'
import { type CandidateDataset, isTypicalLook } from '../../../../shared/domain/import/table-profile.ts'
import { isPeriod } from './columns.ts'
import { evidentColumn, fittingColumns, hasContents, type LookedAtColumn, relatedColumn } from './field-fit.ts'
import { fieldsOf } from './header-fields.ts'

/** So many datasets are told. */
const MOST_CANDIDATES = 3

/**
 * The datasets that come near a table, the likeliest first: by the headers that are known, by those that share a word with
 * one, and by what the cells look like. `asked` is the dataset that a person named.
 */
export function candidateDatasets(
  columns: readonly LookedAtColumn[],
  asked: Dataset | null,
  mapping: Mapping,
): readonly CandidateDataset[] {
  const datasets = asked === null ? DATASETS : [asked]
  return datasets
    .map((dataset) => rankedCandidate(columns, dataset, mapping))
    .filter(({ isNear }) => asked !== null || isNear)
    .toSorted((one, other) => other.score - one.score)
    .slice(0, MOST_CANDIDATES)
    .map(({ candidate }) => candidate)
}

interface Ranked {
  readonly candidate: CandidateDataset
  readonly score: number
  readonly isNear: boolean
}

type Given = CandidateDataset['fields'][number]

function rankedCandidate(columns: readonly LookedAtColumn[], dataset: Dataset, mapping: Mapping): Ranked {
  const known = fieldsOf(
    columns.map(({ header }) => header),
    dataset,
    mapping,
  )
  const ofHeader = known.flatMap((field, index): readonly (Given & { readonly of: Field })[] => {
    const header = columns[index]?.header ?? ''
    return field === null || field.type === 'personal' ? [] : [{ field: field.name, header, by: 'header', of: field }]
  })
  const held = new Set([
    ...ofHeader.flatMap(({ of }) => [of.name, ...(of.standsFor ?? [])]),
    ...Object.keys(mapping.values ?? {}),
  ])
  const wanted = wantedFields(dataset, held)
  let free = columns.filter(({ look }, index) => known[index] === null && look !== 'empty')
  const isTypical = (field: Field | null | undefined, { look }: LookedAtColumn): boolean =>
    field !== null && field !== undefined && isTypicalLook(field, look)
  const hasTypical =
    columns.some((column, index) => isTypical(known[index], column)) ||
    wanted.some(({ field }) => free.some((column) => isTypical(field, column)))
  const ofLook: Given[] = []
  const give = (field: Field, column: LookedAtColumn | null): void => {
    if (column === null) return
    ofLook.push({ field: field.name, header: column.header, by: 'look' })
    free = free.filter((each) => each !== column)
  }
  for (const { field } of wanted) give(field, relatedColumn(free, field, dataset))
  const related = ofLook.length
  const isGiven = ({ name }: Field): boolean => ofLook.some(({ field }) => field === name)
  for (const { field, isNeeded } of wanted)
    if (!isGiven(field)) give(field, evidentColumn(fittingColumns(free, field), field, isNeeded))
  const left = wanted.filter(({ field }) => !isGiven(field))
  const open = left.flatMap(({ field }) => {
    const fitting = likeliest(fittingColumns(free, field))
    return fitting.length === 0 ? [] : [{ field: field.name, headers: fitting }]
  })
  const isOpen = ({ name }: Field): boolean => open.some(({ field }) => field === name)
  const missing = left.filter(({ field, isNeeded }) => isNeeded && !isOpen(field)).map(({ field }) => field.name)
  const values = sharedValues(
    dataset,
    left.filter(({ isNeeded }) => isNeeded).map(({ field }) => field),
  )
  const shared = new Set(values.map(({ field }) => field))
  const lacking = missing.filter((name) => !shared.has(name)).length
  const byHeader = ofHeader.length + related
  const mayHaveAnyHeader = hasRecords(dataset) || hasMoney(dataset)
  return {
    candidate: {
      dataset,
      fields: [...ofHeader.map(({ of: _of, ...each }) => each), ...ofLook],
      open,
      missing,
      values,
    },
    score: 2 * byHeader + (ofLook.length - related) - lacking,
    isNear: byHeader > 1 || (mayHaveAnyHeader && lacking === 0 && hasTypical),
  }
}

interface WantedField {
  readonly field: Field
  readonly isNeeded: boolean
}

/** What a dataset needs before what it may have, without what a column or a value has already. */
function wantedFields(dataset: Dataset, held: ReadonlySet<string>): readonly WantedField[] {
  const hasPeriod = [...held].some(isPeriod)
  const wanted = DEFINITIONS[dataset].fields.flatMap((field): readonly WantedField[] => {
    if (held.has(field.name)) return []
    const isOfPeriod = hasMoney(dataset) && field.name === 'year' && !hasPeriod
    if (field.isRequired || isOfPeriod) return [{ field, isNeeded: true }]
    return isMissed(field, dataset) ? [{ field, isNeeded: false }] : []
  })
  return wanted.toSorted((one, other) => Number(other.isNeeded) - Number(one.isNeeded))
}

/** True for a field that a dataset need not have, and that a person would miss. */
function isMissed(field: Field, dataset: Dataset): boolean {
  return hasRecords(dataset) ? field.type === 'day' || hasContents(field) : hasMoney(dataset) && hasContents(field)
}

/** So many columns are offered for a field, those of the fewest different names first. */
const MOST_OFFERED = 6

function likeliest(columns: readonly LookedAtColumn[]): readonly string[] {
  const kinds = ({ cells }: LookedAtColumn): number => new Set(cells).size
  return columns
    .toSorted((one, other) => kinds(one) - kinds(other))
    .slice(0, MOST_OFFERED)
    .map(({ header }) => header)
}

/** What all rows of a budget may have in common. */
const OFTEN_COMMON: ReadonlySet<string> = new Set(['programme', 'kind', 'year'])

function sharedValues(dataset: Dataset, fields: readonly Field[]): CandidateDataset['values'] {
  return fields
    .filter(({ name }) => hasMoney(dataset) && OFTEN_COMMON.has(name))
    .map(({ name, choices = {} }) => ({ field: name, choices: Object.keys(choices) }))
}
