import type { Client } from '../contract/client.ts'
import type { ServiceMeasure } from '../domain/incidents/measure.ts'
import { hasStatusFilter, type StockAnswer } from '../domain/service/service-question.ts'
import {
  earlierStockOf,
  type ServiceSelection,
  type ServiceValues,
  stockOf,
  valuesOfShares,
  valuesOfStock,
} from '../domain/service/service-values.ts'

/** Asks a measure of service by a dimension, of page and paper alike. */
export async function askServiceValues(
  client: Client,
  measure: ServiceMeasure,
  selection: ServiceSelection,
): Promise<ServiceValues> {
  const { by, filters, from, to, comparison, asOf } = selection
  if (measure === 'on-time') {
    const shares = { by: [by], filters, from, to, comparison, asOf, source: 'records' } as const
    return valuesOfShares(await client.call('figures.on-time', shares), selection)
  }
  // A status is the newest one: it would empty every earlier stock.
  if (hasStatusFilter(selection)) return valuesOfStock(NO_STOCK, null, selection)
  const now = await client.call('figures.open', stockOf(selection))
  const earlier = earlierStockOf(selection, now.on)
  return valuesOfStock(now, earlier === null ? null : await client.call('figures.open', earlier), selection)
}

const NO_STOCK: StockAnswer = {
  measure: 'open',
  by: [],
  asOf: null,
  on: null,
  rows: [],
  total: null,
  undated: 0,
  unseen: 0,
  source: 'records',
  reason: 'outcome-filtered',
}
