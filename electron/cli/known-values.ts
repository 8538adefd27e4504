import type { Client } from '../../shared/contract/client.ts'
import type { Filter } from '../../shared/domain/filter.ts'
import type { Question } from '../../shared/domain/question.ts'
import { CHANNELS } from '../../shared/domain/vocabulary/channel.ts'
import { ORGANISATIONS } from '../../shared/domain/vocabulary/organisation.ts'
import { STATUSES } from '../../shared/domain/vocabulary/status.ts'
import { unknownValue } from './filter-value.ts'

/** The dimensions whose values come from the data, with the codes that have names of their own. */
const NAMED = {
  subcategory: {},
  status: STATUSES,
  organisation: Object.fromEntries(ORGANISATIONS),
  channel: CHANNELS,
} as const

type Grown = keyof typeof NAMED

const isGrown = (kind: Filter['kind']): kind is Grown => Object.hasOwn(NAMED, kind)

/**
 * Refuses a filter on a value that no record has and no list knows, with the nearest ones (`UsageError`): a slip would
 * else be counted as none. Without records there is nothing to compare with.
 */
export async function checkValues(client: Client, { filters, asOf }: Question): Promise<void> {
  if (!filters.some(({ kind }) => isGrown(kind))) return
  const { codes } = await client.call('figures.codes', { asOf })
  if (codes.category.length === 0) return
  for (const { kind, values } of filters) {
    if (!isGrown(kind)) continue
    const names = new Map(Object.entries(NAMED[kind]).map(([code, words]) => [code, Object.values(words)]))
    const known = new Set([...codes[kind], ...names.keys()])
    const unknown = values.find((value) => !known.has(value))
    if (unknown !== undefined)
      throw unknownValue(
        kind,
        unknown,
        [...known].map((code) => [code, ...(names.get(code) ?? [])]),
      )
  }
}
