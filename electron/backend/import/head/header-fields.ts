import { DATASETS, type Dataset } from '../../../../shared/domain/dataset/dataset.ts'
import type { Field } from '../../../../shared/domain/dataset/definition.ts'
import { DEFINITIONS } from '../../../../shared/domain/dataset/definitions.ts'
import { isFigure } from '../../../../shared/domain/dataset/figure-field.ts'
import { hasCounts, hasMoney, hasRecords } from '../../../../shared/domain/dataset/traits.ts'
import { fieldParts, yearField } from '../../../../shared/domain/dataset/year-field.ts'
import type { Mapping } from '../../../../shared/domain/import/mapping.ts'
import type { Teller } from '../../../../shared/domain/import/teller.ts'
import { withoutSystem } from '../../../../shared/domain/reading/coordinate-header.ts'
import { headerNames as namesOfHeader, withoutMark } from '../../../../shared/domain/reading/header-names.ts'
import { normaliseText } from '../../../../shared/domain/reading/normalise-text.ts'
import { isPersonalName as isNameOfPerson } from '../../../../shared/domain/reading/personal-name.ts'
import { unitOfHeader } from '../../../../shared/domain/reading/read-money-unit.ts'
import { LANGUAGES } from '../../../../shared/domain/vocabulary/language.ts'
import { memoize } from '../../platform/memoize.ts'
import { isBareCount, isBesideCounts } from '../lexicon/count-words.ts'

// The same cells are looked at as headers of each dataset, in each line that may be one.
const headerNames = memoize(namesOfHeader)
const isPersonalName = memoize(isNameOfPerson)
const axisName = memoize(withoutSystem)

/** The fields of each dataset by all names that a header may give them, normalised: a sheet may have thousands of columns. */
const FIELDS_BY_NAME = new Map(
  DATASETS.map((dataset) => {
    const names = DEFINITIONS[dataset].fields.flatMap((field) =>
      [field.name.toLowerCase(), ...Object.values(field.headers).flat().map(normaliseText)].map(
        (name) => [name, field] as const,
      ),
    )
    // Of two fields with one name the first has it.
    return [dataset, new Map(names.toReversed())] as const
  }),
)

/** The field of figures that a year alone stands for, in the tables that may have a column for each year. */
const FIELD_OF_YEAR: Partial<Record<Dataset, string>> = { budgets: 'amount', categories: 'value' }
const YEAR = /(?<![\d.,/-])(?:19|20)\d{2}(?![\d.,/-]*\d)/g
const PERIOD_FIELDS: ReadonlySet<string> = new Set(['year', 'from', 'to'])

/** The field that each header stands for, `null` where it is none; a person's word goes before what is known. */
export function fieldsOf(headers: readonly string[], dataset: Dataset, mapping: Mapping): readonly (Field | null)[] {
  const known = headers.map((header) => fieldOf(header, dataset, mapping))
  if (hasRecords(dataset)) return withoutSpareCoordinates(headers, known, mapping)
  const fields = withCounts(headers, known, dataset, mapping)
  const hasPeriods = fields.some((field) => field !== null && PERIOD_FIELDS.has(field.name))
  if (hasPeriods || FIELD_OF_YEAR[dataset] === undefined) return fields
  return headers.map((header, index) => withYear(header, fields[index] ?? null, dataset, mapping))
}

/** Of several columns for a coordinate one is enough; half of a pair says nothing, as the `X` that ticks a row. */
function withoutSpareCoordinates(
  headers: readonly string[],
  fields: readonly (Field | null)[],
  mapping: Mapping,
): readonly (Field | null)[] {
  // A sheet may have thousands of columns that could be one: no name is looked for twice.
  const known = firstPlaces(fields.map((field) => field?.name))
  const chosen = firstPlaces(headers.map((header) => chosenField(header, mapping)))
  const isSpare = ({ name, pairedWith }: Field, index: number): boolean => {
    const isPaired = pairedWith === undefined || known.has(pairedWith)
    return !isPaired || index !== (chosen.get(name) ?? known.get(name))
  }
  return fields.map((field, index) => (field?.type === 'coordinate' && isSpare(field, index) ? null : field))
}

/** The first place of each name. */
function firstPlaces(names: readonly (string | undefined)[]): ReadonlyMap<string | undefined, number> {
  return new Map(names.map((name, index) => [name, index] as const).toReversed())
}

function withCounts(
  headers: readonly string[],
  fields: readonly (Field | null)[],
  dataset: Dataset,
  mapping: Mapping,
): readonly (Field | null)[] {
  const unknown = headers.filter((_header, index) => fields[index] === null)
  const [counts = '', ...others] = unknown.filter((header) => !isBesideCounts(header))
  const isCount = isBareCount(headerNames(counts)[0]) && chosenField(counts, mapping) === undefined
  const isOfCounts = hasCounts(dataset)
  const value = DEFINITIONS[dataset].fields.find(({ name }) => name === 'value')
  if (!isOfCounts || value === undefined || others.length > 0 || !isCount || fields.includes(value)) return fields
  return fields.map((field, index) => (headers[index] === counts ? value : field))
}

function fieldOf(header: string, dataset: Dataset, mapping: Mapping): Field | null {
  const chosen = chosenField(header, mapping)
  if (chosen === undefined) return knownField(header, dataset) ?? personalField(header, dataset)
  return DEFINITIONS[dataset].fields.find(({ name }) => name === fieldParts(chosen).base) ?? null
}

/** Where a column about people goes, in a dataset that may come with some: nowhere, but it is told. */
function personalField(header: string, dataset: Dataset): Field | null {
  const field = DEFINITIONS[dataset].fields.find(({ type }) => type === 'personal')
  return field !== undefined && isPersonalName(header) ? field : null
}

/** What tells the field of a header, `null` where it has none or one of people, whose words are many. */
export function headerEvidence(header: string, field: Field | null, mapping: Mapping): Teller | null {
  if (chosenField(header, mapping) !== undefined) return { by: 'person' }
  if (field === null || field.type === 'personal') return null
  const names = new Set(
    [header, withoutYear(header)].flatMap((name) => [name, unitOfHeader(name)?.rest ?? name]).flatMap(headerNames),
  )
  const languages = LANGUAGES.filter((language) =>
    field.headers[language].some((each) => names.has(normaliseText(each))),
  )
  const isKnown = languages.length > 0 || names.has(fieldParts(field.name).base.toLowerCase())
  return isKnown ? { by: 'header', languages } : { by: 'inferred' }
}

function chosenField(header: string, { columns }: Mapping): string | undefined {
  return columns !== undefined && Object.hasOwn(columns, header) ? columns[header]?.field : undefined
}

/** The field of a header that is known, be it with the unit of its amounts behind it, `Montant (k€)`. */
function knownField(header: string, dataset: Dataset): Field | null {
  const known = namedField(header, dataset)
  if (known === null && hasRecords(dataset)) return coordinateField(header, dataset)
  if (known !== null || !hasMoney(dataset)) return known
  const amount = namedField(unitOfHeader(header)?.rest ?? '', dataset)
  return amount !== null && isFigure(amount.name) ? amount : null
}

/** The field of a coordinate whose header names its system, too. */
function coordinateField(header: string, dataset: Dataset): Field | null {
  const field = namedField(axisName(header), dataset)
  return field?.type === 'coordinate' ? field : null
}

/** The field of a name, or of all names of a bilingual one. */
function namedField(name: string, dataset: Dataset): Field | null {
  const fields = FIELDS_BY_NAME.get(dataset)
  const [whole, ...parts] = headerNames(name)
  const known = fields?.get(whole)
  if (known !== undefined) return known
  const [first, ...others] = parts.map((part) => fields?.get(part))
  return first !== undefined && others.every((field) => field === first) ? first : null
}

/**
 * True for a header that begins with the one year it names, be it behind a name of figures, as one of figures does; a share
 * of them is none.
 */
export function isYearHeader(header: string, dataset: Dataset): boolean {
  const [year, ...others] = header.match(YEAR) ?? []
  if (year === undefined || others.length > 0 || header.includes('%')) return false
  const before = header.slice(0, header.indexOf(year)).trim()
  const field = knownField(before, dataset)
  return before === '' || (field !== null && isFigure(field.name))
}

/** True for a year with nothing behind it but the mark of a remark, `2023*`, `2023 (1)`. */
export function isMarkedYear(header: string): boolean {
  const bare = withoutMark(header)
  return bare !== header && /^\s*(?:19|20)\d{2}\s*$/.test(bare)
}

/** The field of a column whose header names the year of its figures: `2023`, `Gepland 2023 (k€)`. */
function withYear(header: string, field: Field | null, dataset: Dataset, mapping: Mapping): Field | null {
  const [year = saidYear(header, mapping), ...others] = new Set(header.match(YEAR))
  if (year === null || others.length > 0) return field
  const rest = withoutYear(header)
  // Counts have no unit: what looks like one says that they are none, or not one by one.
  const name = hasMoney(dataset) ? (unitOfHeader(rest)?.rest ?? rest) : rest
  const ofYear = name === '' ? (FIELD_OF_YEAR[dataset] ?? '') : rest
  const figures = field ?? (chosenField(header, mapping) === undefined ? knownField(ofYear, dataset) : null)
  return figures !== null && isFigure(figures.name) ? yearField(figures, year) : field
}

/** The year that a person said with the field of a column whose header names none, `paid:2023`. */
function saidYear(header: string, mapping: Mapping): string | null {
  return fieldParts(chosenField(header, mapping) ?? '').year
}

/** A header normalised, without the years that it names. */
function withoutYear(header: string): string {
  return normaliseText(header).replace(YEAR, ' ').replace(/\s+/g, ' ').trim()
}
