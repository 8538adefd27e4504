import type { Mapping } from '../../../../shared/domain/import/mapping.ts'
import type { Problem } from '../../../../shared/domain/import/problem.ts'
import type { Layout } from '../head/layout.ts'
import type { BuiltRow } from '../row/row-builder.ts'
import { watchCodes } from './code-watch.ts'
import { watchGrowth } from './growth-watch.ts'
import { watchModifiers } from './modifier-watch.ts'
import { watchNamedSums } from './named-sum.ts'
import { watchNested } from './nested-lines.ts'
import { watchWholes } from './whole-watch.ts'

/** Sees the rows that were built of a table, to tell what only several of them show. */
export interface BuiltWatch {
  see(row: BuiltRow, cells: readonly string[], line: number): void
  readonly problems: () => readonly Problem[]
}

const NOTHING: BuiltWatch = { see: () => undefined, problems: () => [] }

/** What is watched in the rows of a table; in records nothing is. */
export function watchBuilt(
  layout: Pick<Layout, 'dataset' | 'columns' | 'source' | 'titleLines'>,
  mapping: Mapping,
  file: string,
): BuiltWatch {
  if (layout.dataset === 'years') return watchGrowth(layout, file) ?? NOTHING
  if (layout.dataset !== 'budgets') return NOTHING
  const wholes = watchWholes(layout, file)
  const others = [watchNamedSums(layout, file), watchNested(layout, file)]
  const modifiers = watchModifiers(layout, mapping, file)
  const codes = watchCodes(layout, mapping, file)
  return {
    see(row, cells, line) {
      wholes.see(row, cells, line)
      for (const each of others) each.see(row, cells, line)
      modifiers.see(row, cells, line)
      codes.see(row, cells, line)
    },
    problems() {
      const sums = [wholes, ...others].flatMap((each) => each.problems())
      const ofLines = Map.groupBy(sums, ({ place }) => place.line)
      return [...modifiers.problems(), ...codes.problems(), ...[...ofLines.values()].flatMap(([first]) => first ?? [])]
    },
  }
}
