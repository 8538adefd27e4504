import type { Client } from '../../shared/contract/client.ts'
import { type Filter, filterValues } from '../../shared/domain/incidents/filter.ts'
import { PLAIN_QUESTION, type Question } from '../../shared/domain/incidents/question.ts'
import { matchMunicipality } from '../../shared/domain/reading/match.ts'
import { CHANNELS } from '../../shared/domain/vocabulary/channel.ts'
import type { Translated } from '../../shared/domain/vocabulary/language.ts'
import { MUNICIPALITIES, UNKNOWN_MUNICIPALITY } from '../../shared/domain/vocabulary/municipality.ts'
import { ORGANISATIONS } from '../../shared/domain/vocabulary/organisation.ts'
import { FIXMYSTREET } from '../../shared/domain/vocabulary/register.ts'
import { STATUSES } from '../../shared/domain/vocabulary/status.ts'
import { unknownValue } from './filter-value.ts'

/** The dimensions whose values come from the data, with the names of the codes that a list knows. */
const NAMED = {
  subcategory: namesByCode([]),
  municipality: namesByCode([
    ...MUNICIPALITIES.map(({ code, fr, nl, en }) => [code, { fr, nl, en }] as const),
    [UNKNOWN_MUNICIPALITY, {}],
  ]),
  status: namesByCode(Object.entries(STATUSES)),
  organisation: namesByCode(ORGANISATIONS),
  channel: namesByCode(Object.entries(CHANNELS)),
  register: namesByCode([[FIXMYSTREET, {}]]),
} as const satisfies Partial<Record<Filter['kind'], ReadonlyMap<string, readonly string[]>>>

function namesByCode(words: Iterable<readonly [string, Partial<Translated>]>): ReadonlyMap<string, readonly string[]> {
  return new Map(Array.from(words, ([code, names]) => [code, Object.values(names)]))
}

type Grown = keyof typeof NAMED

const isGrown = (kind: Filter['kind']): kind is Grown => Object.hasOwn(NAMED, kind)

/**
 * Refuses a filter on a value that no record has and no list knows, with the nearest ones (`UsageError`): a slip would
 * else be counted as none. Without records there is nothing to compare with but the list of municipalities.
 */
export async function checkValues(
  client: Client,
  { filters, asOf }: Pick<Question, 'filters' | 'asOf'>,
): Promise<void> {
  await checkStreets(client, filterValues(filters, 'street') ?? [], asOf)
  if (!filters.some(({ kind }) => isGrown(kind))) return
  const { codes } = await client.call('figures.codes', { asOf })
  const hasRecords = codes.category.length > 0
  for (const { kind, values } of filters) {
    if (!isGrown(kind) || !(hasRecords || kind === 'municipality')) continue
    const names = NAMED[kind]
    const known = new Set([...codes[kind], ...names.keys()])
    const unknown = values.find((value) => !known.has(value))
    if (unknown !== undefined)
      throw unknownValue(
        kind,
        unknown,
        meantBy(kind, unknown, [...known]).map((code) => [code, ...(names.get(code) ?? [])]),
      )
  }
}

/** A street may have two names, one in each language, of which an answer lists one: each value is counted. */
async function checkStreets(client: Client, values: readonly string[], asOf: Question['asOf']): Promise<void> {
  const ask = (asked: Partial<Question>) =>
    client.call('figures.query', { ...PLAIN_QUESTION, source: 'records', asOf, ...asked })
  for (const value of values) {
    const { total } = await ask({ filters: [{ kind: 'street', values: [value] }] })
    if (total !== 0) continue
    const { rows, names = {} } = await ask({ by: ['street'] })
    const known = rows.map(({ key: [code = ''] }) => [code, names[code] ?? code] as const)
    throw unknownValue('street', value, known)
  }
}

/** A postal code or a quarter is not the municipality, but tells which one was meant. */
function meantBy(kind: Grown, value: string, known: readonly string[]): readonly string[] {
  const meant = kind === 'municipality' ? matchMunicipality(value).code : null
  return meant === null ? known : [meant]
}
