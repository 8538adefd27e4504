import { DEFINITIONS } from '../../../shared/domain/dataset/definitions.ts'
import type { Mapping } from '../../../shared/domain/import-plan.ts'
import { headerAt, type Layout, trimTrailing } from './layout.ts'

/**
 * The tables that stand below one another, that of the layout first: each ends where the title of the next begins. Tables
 * of records, which may be long, are taken for one.
 */
export async function tablesBelow(layout: Layout, mapping: Mapping): Promise<readonly Layout[]> {
  const { dataset, source } = layout
  if (DEFINITIONS[dataset].allowsRejects) return [layout]
  const headers = layout.columns.map(({ header }) => header).join('\n')
  const tables = [layout]
  let title: { readonly line: number; readonly text: string }[] = []
  await source.walk((record, line) => {
    if (line <= layout.headerLine) return
    const cells = trimTrailing(record)
    const filled = cells.filter((cell) => cell.trim() !== '')
    const found =
      filled.length < 2 || cells.join('\n') === headers
        ? null
        : headerAt(dataset, { cells, line, source, mapping, titleLines: title.map(({ text }) => text) })
    const last = tables.at(-1)
    if (found !== null && last !== undefined) {
      tables[tables.length - 1] = { ...last, until: title[0]?.line ?? line }
      tables.push(found)
    }
    title = filled.length < 2 ? [...title, { line, text: filled.join(' ') }] : []
  })
  return tables
}
