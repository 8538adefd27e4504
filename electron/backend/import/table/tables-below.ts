import { DATASETS, type Dataset } from '../../../../shared/domain/dataset/dataset.ts'
import { DEFINITIONS } from '../../../../shared/domain/dataset/definitions.ts'
import type { Mapping } from '../../../../shared/domain/import-plan.ts'
import { figureColumns } from './figure-columns.ts'
import { headerAt, type Layout, trimTrailing } from './layout.ts'

/** A number that is no year, which a header may be. */
const NUMBER = /^\s*(?!(?:19|20)\d{2}\s*$)[-−(€]?\s*\d/

/**
 * The tables that stand below one another, of whatever dataset, that of the layout first: each ends where the title of the
 * next begins. Tables of records, which may be long, are taken for one.
 */
export async function tablesBelow(layout: Layout, mapping: Mapping): Promise<readonly Layout[]> {
  const { dataset, source } = layout
  if (DEFINITIONS[dataset].allowsRejects) return [layout]
  const headers = layout.columns.map(({ header }) => header).join('\n')
  const figures = figureColumns(layout.columns)
  const tables = [layout]
  let title: { readonly line: number; readonly text: string }[] = []
  await source.walk((record, line) => {
    if (line <= layout.headerLine) return
    const cells = trimTrailing(record)
    const filled = cells.filter((cell) => cell.trim() !== '')
    const at = { cells, line, source, mapping, titleLines: title.map(({ text }) => text) }
    const isRepeated = cells.join('\n') === headers && source.turned === undefined
    // Looking at each of many rows as a header would cost more than reading them.
    const isRow = figures.some(({ index }) => NUMBER.test(cells[index] ?? ''))
    const found = filled.length < 2 || isRepeated || isRow ? null : firstHeader([dataset, ...DATASETS], at)
    const last = tables.at(-1)
    if (found !== null && last !== undefined) {
      tables[tables.length - 1] = { ...last, until: title[0]?.line ?? line }
      tables.push(found)
    }
    title = filled.length < 2 ? [...title, { line, text: filled.join(' ') }] : []
  })
  return tables
}

function firstHeader(datasets: readonly Dataset[], line: Parameters<typeof headerAt>[1]): Layout | null {
  for (const dataset of datasets) {
    const found = headerAt(dataset, line)
    if (found !== null) return found
  }
  return null
}
