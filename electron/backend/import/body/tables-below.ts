import { DATASETS, type Dataset } from '../../../../shared/domain/dataset/dataset.ts'
import { hasCounts } from '../../../../shared/domain/dataset/traits.ts'
import type { Mapping } from '../../../../shared/domain/import/mapping.ts'
import { figureColumns } from '../head/columns.ts'
import { trimTrailing } from '../head/head.ts'
import { headerAt, type Layout } from '../head/layout.ts'
import { isFigureCell } from './header-lines.ts'
import { withoutPage } from './text-lines.ts'

/**
 * The tables that stand below one another, of whatever dataset, that of the layout first: each ends where the title of the
 * next begins.
 */
export async function tablesBelow(layout: Layout, mapping: Mapping): Promise<readonly Layout[]> {
  const { dataset, source } = layout
  const headers = layout.columns.map(({ header }) => header).join('\n')
  const figures = figureColumns(layout.columns)
  // The names of categories and years are known: in other rows one word may stand beside amounts that look like years.
  const leastNamed: 1 | 2 = figures.length > 0 && !hasCounts(dataset) ? 2 : 1
  const tables = [layout]
  let title: { readonly line: number; readonly text: string }[] = []
  await source.walk((record, line) => {
    if (line <= layout.headerLine) return
    const cells = trimTrailing(record)
    const filled = cells.filter((cell) => cell.trim() !== '')
    const at = { cells, line, source, mapping, leastNamed, titleLines: title.map(({ text }) => text) }
    const isSameHeader = cells.join('\n') === headers && source.turned === undefined
    const isRepeated = isSameHeader && title.every(({ text }) => isPageTitle(text, layout))
    // Looking at each of many rows as a header would cost more than reading them.
    const isRow = (figures.length === 0 ? cells : figures.map(({ index }) => cells[index])).some(isFigureCell)
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

/** True for a title that only says again what stands above the table, its page aside: another one may tell another year or unit. */
function isPageTitle(text: string, { titleLines }: Layout): boolean {
  const title = withoutPage(text)
  return title === '' || titleLines.some((each) => withoutPage(each) === title)
}

function firstHeader(datasets: readonly Dataset[], line: Parameters<typeof headerAt>[1]): Layout | null {
  for (const dataset of datasets) {
    const found = headerAt(dataset, line)
    if (found !== null) return found
  }
  return null
}
