import { readFileSync } from 'node:fs'
import type { ZodError } from 'zod'
import { DATASETS, type Dataset } from '../../shared/domain/dataset/dataset.ts'
import { DEFINITIONS } from '../../shared/domain/dataset/definitions.ts'
import { fieldParts } from '../../shared/domain/dataset/year-field.ts'
import { type ImportPlan, type Mapping, mappingSchema } from '../../shared/domain/import-plan.ts'
import { UsageError } from './terminal.ts'

/** Reads a mapping; what is wrong with it is a `UsageError` that names the place. `dataset` is `null` where it is not known. */
export function readMapping(path: string, dataset: Dataset | null): Mapping {
  const parsed = mappingSchema.safeParse(parseJson(path))
  if (!parsed.success)
    throw new UsageError('command.usage-mapping-place', { value: path, place: placeOf(parsed.error) })
  const datasets = dataset === null ? DATASETS : [dataset]
  const known = new Set(datasets.flatMap((each) => DEFINITIONS[each].fields.map(({ name }) => name)))
  const named = Object.values(parsed.data.columns ?? {}).map(({ field }) => field)
  const { values = {}, choices = {} } = parsed.data
  const fields = [...named.filter((field) => field !== ''), ...Object.keys(values), ...Object.keys(choices)]
  const unknown = fields.find((field) => !known.has(fieldParts(field).base))
  if (unknown === undefined) return parsed.data
  throw new UsageError('command.usage-mapping-field', { value: path, field: unknown, allowed: [...known].join(', ') })
}

/** Refuses a mapping of a column that no file has, which would change nothing and say so to nobody. */
export function checkHeaders(path: string, { columns = {} }: Mapping, plans: readonly ImportPlan[]): void {
  const headers = new Set(plans.flatMap(({ understanding }) => understanding.columns.map(({ header }) => header)))
  const unknown = Object.keys(columns).find((header) => !headers.has(header))
  if (unknown === undefined || headers.size === 0) return
  throw new UsageError('command.usage-mapping-header', { value: path, header: unknown, found: [...headers].join(', ') })
}

/** The text of a file of a mapping. */
export function readMappingText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw reason === 'ENOENT'
      ? new UsageError('command.usage-mapping-missing', { value: path })
      : new UsageError('command.usage-mapping', { value: path, reason })
  }
}

function parseJson(path: string): unknown {
  const text = readMappingText(path)
  try {
    return JSON.parse(text)
  } catch {
    throw new UsageError('command.usage-mapping-json', { value: path })
  }
}

/** The first member that has no place there, or not that value. */
function placeOf({ issues: [issue] }: ZodError): string {
  const beside = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  return [...(issue?.path ?? []), ...beside].map(String).join(' > ')
}
