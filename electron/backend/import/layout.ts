import { DATASETS, type Dataset } from '../../../shared/domain/dataset/dataset.ts'
import type { Field } from '../../../shared/domain/dataset/definition.ts'
import { DEFINITIONS } from '../../../shared/domain/dataset/definitions.ts'
import type { Mapping } from '../../../shared/domain/import-plan.ts'
import { fold } from '../../../shared/domain/reading/fold.ts'
import type { RecordSource } from './record-source.ts'

/** A column of the file and the field it goes to, `null` where it is not stored. */
export interface Column {
  readonly index: number
  readonly header: string
  readonly field: Field | null
}

/** Where things stand in a table. */
export interface Layout {
  readonly source: RecordSource
  readonly dataset: Dataset
  readonly titleLines: readonly string[]
  readonly headerLine: number
  readonly columns: readonly Column[]
  /** The header that two columns share, which makes the file unreadable. */
  readonly duplicateHeader: string | null
  readonly missingFields: readonly Field[]
}

/** A header that has not come by this record is not there. */
export const RECORDS_SEARCHED = 40

interface Candidate extends Layout {
  readonly score: number
}

/** Finds source, header line and dataset by the headers that are known: what could be read, the best known first. */
export async function findLayouts(
  sources: readonly RecordSource[],
  dataset: Dataset | null,
  mapping: Mapping,
): Promise<readonly Layout[]> {
  const candidates: Candidate[] = []
  for (const source of sources) candidates.push(...(await candidatesFor(source, dataset, mapping)))
  return candidates.toSorted((one, other) => other.score - one.score)
}

/** The sheets of a workbook that hold a whole known table. */
export function knownSheets(layouts: readonly Layout[]): readonly string[] {
  const whole = layouts.filter((layout) => layout.missingFields.length === 0 && layout.duplicateHeader === null)
  return [...new Set(whole.flatMap(({ source }) => (source.sheet === null ? [] : [source.sheet])))]
}

async function candidatesFor(
  source: RecordSource,
  dataset: Dataset | null,
  mapping: Mapping,
): Promise<readonly Candidate[]> {
  const known = source.dataset ?? dataset
  const datasets = known === null ? DATASETS : [known]
  const titleLines: string[] = []
  const found: Candidate[] = []
  let records = 0
  await source.walk((cells, line) => {
    records += 1
    const isAsked = mapping.header === undefined || mapping.header === line
    if (isAsked) found.push(...datasets.flatMap((each) => candidate(each, cells, line, source, titleLines, mapping)))
    titleLines.push(cells.join(' ').trim())
    return records < RECORDS_SEARCHED && found.length === 0
  })
  return found
}

function candidate(
  dataset: Dataset,
  cells: readonly string[],
  line: number,
  source: RecordSource,
  titleLines: readonly string[],
  mapping: Mapping,
): readonly Candidate[] {
  const headers = trimTrailing(cells)
  const fields = DEFINITIONS[dataset].fields
  const columns = headers.map((header, index): Column => ({ index, header, field: fieldOf(header, dataset, mapping) }))
  const known = columns.filter((column) => column.field !== null)
  const names = new Set(known.map((column) => column.field?.name))
  const required = fields.filter((each) => each.isRequired)
  const missingFields = required.filter((each) => !names.has(each.name))
  const presentRequired = required.length - missingFields.length
  if (known.length < 2 || presentRequired < Math.min(required.length, 1)) return []
  const seen = new Set<string>()
  const duplicateHeader = headers.find((header) => header !== '' && seen.size === seen.add(fold(header)).size) ?? null
  const score =
    (missingFields.length === 0 ? 1000 : 0) +
    known.length * 10 -
    (columns.length - known.length) -
    missingFields.length * 20
  const title = titleLines.filter((each) => each !== '' && !each.startsWith('sep='))
  return [{ source, dataset, titleLines: title, headerLine: line, columns, duplicateHeader, missingFields, score }]
}

function fieldOf(header: string, dataset: Dataset, mapping: Mapping): Field | null {
  const chosen =
    mapping.columns !== undefined && Object.hasOwn(mapping.columns, header) ? mapping.columns[header] : undefined
  if (chosen !== undefined) return DEFINITIONS[dataset].fields.find((each) => each.name === chosen.field) ?? null
  return FIELDS_BY_NAME.get(dataset)?.get(fold(header)) ?? null
}

/** The fields of each dataset by all names that a header may give them, folded: a sheet may have thousands of columns. */
const FIELDS_BY_NAME = new Map(
  DATASETS.map((dataset) => {
    const names = DEFINITIONS[dataset].fields.flatMap((field) =>
      [field.name.toLowerCase(), ...Object.values(field.headers).flat().map(fold)].map(
        (name) => [name, field] as const,
      ),
    )
    // Of two fields with one name the first has it.
    return [dataset, new Map(names.toReversed())] as const
  }),
)

/** The cells without the empty ones at the end, which exports leave behind. */
export function trimTrailing(cells: readonly string[]): readonly string[] {
  let length = cells.length
  while (length > 0 && cells[length - 1]?.trim() === '') length -= 1
  return length === cells.length ? cells : cells.slice(0, length)
}
