import type { Problem } from '../../../../shared/domain/problem.ts'
import type { BuiltRow } from '../row/row-builder.ts'
import type { Layout } from '../table/layout.ts'
import { watchGrowth } from './growth-watch.ts'
import { watchNamedSums } from './named-sum.ts'
import { watchWholes } from './whole-watch.ts'

/** Sees the rows that were built of a table, to tell what only several of them show. */
export interface BuiltWatch {
  see(row: BuiltRow, cells: readonly string[], line: number): void
  readonly problems: () => readonly Problem[]
}

const NOTHING: BuiltWatch = { see: () => undefined, problems: () => [] }

/** What is watched in the rows of a table; in records nothing is. */
export function watchBuilt(layout: Pick<Layout, 'dataset' | 'columns' | 'source'>, file: string): BuiltWatch {
  if (layout.dataset === 'years') return watchGrowth(layout, file) ?? NOTHING
  if (layout.dataset !== 'budgets') return NOTHING
  const [wholes, sums] = [watchWholes(layout, file), watchNamedSums(layout, file)]
  return {
    see(row, cells, line) {
      wholes.see(row, cells, line)
      sums.see(row, cells, line)
    },
    problems() {
      const ofWholes = wholes.problems()
      const told = new Set(ofWholes.map(({ place }) => place.line))
      return [...ofWholes, ...sums.problems().filter(({ place }) => !told.has(place.line))]
    },
  }
}
