import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import {
  generateIncidents,
  type IncidentFile,
  type IncidentOptions,
} from '../../../../electron/backend/demonstration/generate-incidents.ts'
import { readPublishedTotals } from '../../../../electron/backend/demonstration/published-totals.ts'

export const totals = readPublishedTotals(fileURLToPath(new URL('../../../../data', import.meta.url)))

/** A generation with the shipped totals. */
export function generate(options: Omit<IncidentOptions, 'totals'>): IncidentFile {
  return generateIncidents({ ...options, totals })
}

export function textOf(file: IncidentFile): string {
  return Array.from(file.blocks, (block) => block.text).join('')
}

export interface IncidentRow {
  readonly reference: string
  readonly category: string
  readonly address: string
  readonly municipality: string
  readonly lastAction: string
  readonly channel: string
  readonly manager: string
  readonly entity: string
  readonly created: string
  readonly status: string
}

/** The rows of a file, read by a parser that is not ours; days as ISO text, so that they compare. */
export function rowsOf(file: IncidentFile): readonly IncidentRow[] {
  const text = textOf(file).replace(/"$/, '')
  const [, ...records] = parse(text, { bom: true, delimiter: ';', record_delimiter: '\r\n' }) as string[][]
  return records.map((fields) => {
    const [reference, category, address, municipality, lastAction, channel, manager, entity, created, status] = fields
    return {
      reference: reference!,
      category: category!,
      address: address!,
      municipality: municipality!,
      lastAction: isoOf(lastAction!),
      channel: channel!,
      manager: manager!,
      entity: entity!,
      created: isoOf(created!),
      status: status!,
    }
  })
}

export function isoOf(printed: string): string {
  const [day, month, year] = printed.split('/')
  return `${year}-${month}-${day}`
}
