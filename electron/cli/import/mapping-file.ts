import { readFileSync } from 'node:fs'
import type { ZodError } from 'zod'
import { DATASETS, type Dataset } from '../../../shared/domain/dataset/dataset.ts'
import type { DatasetDefinition } from '../../../shared/domain/dataset/definition.ts'
import { DEFINITIONS } from '../../../shared/domain/dataset/definitions.ts'
import { fieldParts } from '../../../shared/domain/dataset/year-field.ts'
import type { ImportPlan } from '../../../shared/domain/import/import-plan.ts'
import { type Mapping, mappingSchema } from '../../../shared/domain/import/mapping.ts'
import { readJson } from '../../../shared/domain/reading/read-json.ts'
import { errorCode } from '../../backend/platform/error-code.ts'
import { UsageError } from '../terminal.ts'

/** Stands between the answers of which a person keeps one. */
export const OR = '|'
/** The lines of several tables, of which none was chosen yet. */
const OPEN_HEADER = /"header":\s*\d+\|\d/
/** Stands for what only a person can give. */
export const TO_GIVE = '…'
/** So much of a mapping that stands on the command line itself names it. */
const LONGEST_NAME = 40

/**
 * Reads a mapping, from its file or as it stands on the command line; what is wrong with it is a `UsageError` that names
 * the place. `dataset` is `null` where it is not known.
 */
export function readMapping(given: string, dataset: Dataset | null): Mapping {
  const path = nameOf(given)
  const parsed = mappingSchema.safeParse(parseJson(given), { reportInput: true })
  if (!parsed.success) {
    const key = isOpen(parsed.error.issues[0]?.input) ? 'command.usage-mapping-open' : 'command.usage-mapping-place'
    throw new UsageError(key, { value: path, place: placeOf(parsed.error) })
  }
  const datasets = dataset === null ? DATASETS : [dataset]
  const known = new Set(datasets.flatMap((each) => DEFINITIONS[each].fields.map(({ name }) => name)))
  const named = Object.values(parsed.data.columns ?? {}).map(({ field }) => field)
  const { values = {}, choices = {} } = parsed.data
  const fields = [...named.filter((field) => field !== ''), ...Object.keys(values), ...Object.keys(choices)]
  const unknown = fields.find((field) => !known.has(fieldParts(field).base))
  const open = openPlace(parsed.data)
  if (open !== undefined) throw new UsageError('command.usage-mapping-open', { value: path, place: open })
  if (unknown === undefined) return parsed.data
  throw new UsageError('command.usage-mapping-field', { value: path, field: unknown, allowed: [...known].join(', ') })
}

/** Refuses a mapping of a column that no file has, which would change nothing and say so to nobody. */
export function checkHeaders(given: string, { columns = {} }: Mapping, plans: readonly ImportPlan[]): void {
  const headers = new Set(plans.flatMap(({ understanding }) => understanding.columns.map(({ header }) => header)))
  const unknown = Object.keys(columns).find((header) => !headers.has(header))
  if (unknown === undefined || headers.size === 0) return
  const value = nameOf(given)
  throw new UsageError('command.usage-mapping-header', { value, header: unknown, found: [...headers].join(', ') })
}

/** The text of a file of a mapping. */
export function readMappingText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const reason = errorCode(error) ?? ''
    throw reason === 'ENOENT'
      ? new UsageError('command.usage-mapping-missing', { value: path })
      : new UsageError('command.usage-mapping', { value: path, reason })
  }
}

/** True for a mapping itself in place of its file. */
function isInline(given: string): boolean {
  return given.trimStart().startsWith('{')
}

function nameOf(given: string): string {
  return isInline(given) && given.length > LONGEST_NAME ? `${given.slice(0, LONGEST_NAME)}…` : given
}

function parseJson(given: string): unknown {
  const text = isInline(given) ? given : readMappingText(given)
  try {
    return readJson(text)
  } catch {
    if (OPEN_HEADER.test(text))
      throw new UsageError('command.usage-mapping-open', { value: nameOf(given), place: 'header' })
    const key = isInline(given) ? 'command.usage-mapping-json-inline' : 'command.usage-mapping-json'
    throw new UsageError(key, { value: nameOf(given) })
  }
}

/**
 * The first word, value or column for which several answers still stand, or none; a schema refuses those of most other
 * members, and a sheet of such a name is not there.
 */
function openPlace({ values = {}, choices = {}, programmes = {}, columns = {} }: Mapping): string | undefined {
  const words = Object.entries(choices).flatMap(([field, codes]) => answeredWords(`choices > ${field}`, codes))
  const fields = Object.entries(columns).map(([header, { field: code }]) => ({
    place: `columns > ${header} > field`,
    code,
  }))
  const ofLists = Object.entries(values).flatMap(([field, code]) =>
    CLOSED.has(field) ? [{ place: `values > ${field}`, code }] : [],
  )
  const toGive = Object.keys(values).find((field) => values[field] === TO_GIVE)
  const all = [...words, ...answeredWords('programmes', programmes), ...fields, ...ofLists]
  const open = all.find(({ code }) => isOpen(code))?.place
  return open ?? (toGive === undefined ? undefined : `values > ${toGive}`)
}

/** The fields of which a list has all words: a name may have the sign that stands between answers. */
const CLOSED: ReadonlySet<string> = new Set(
  Object.values(DEFINITIONS).flatMap(({ fields }: DatasetDefinition) =>
    fields.flatMap(({ name, choices }) => (choices === undefined ? [] : [name])),
  ),
)

/** True for several answers, and for what is still to give. */
function isOpen(answer: unknown): boolean {
  return typeof answer === 'string' && (answer.includes(OR) || answer === TO_GIVE)
}

/** What words stand for; one that stands for itself may have the sign that stands between answers. */
function answeredWords(place: string, codes: Readonly<Record<string, string>>) {
  return Object.entries(codes)
    .filter(([word, code]) => word !== code)
    .map(([word, code]) => ({ place: `${place} > ${word}`, code }))
}

/** The first member that has no place there, or not that value. */
function placeOf({ issues: [issue] }: ZodError): string {
  const beside = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  return [...(issue?.path ?? []), ...beside].map(String).join(' > ')
}
