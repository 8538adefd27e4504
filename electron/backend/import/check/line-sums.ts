import { DATASETS } from '../../../../shared/domain/dataset/dataset.ts'
import { hasMoney } from '../../../../shared/domain/dataset/traits.ts'
import { problemOf } from '../../../../shared/domain/import/problem.ts'
import { normaliseText } from '../../../../shared/domain/reading/normalise-text.ts'
import { placeIn } from '../format/record-source.ts'
import type { Layout } from '../head/layout.ts'
import { collectiveLines } from './collective-lines.ts'
import { namedSums } from './named-sums.ts'
import { nestedLines } from './nested-lines.ts'
import { noLines } from './no-lines.ts'
import type { Check } from './row-check.ts'
import type { FoundLine, SumRule } from './sum-rule.ts'

/** Where several rules find the same line, the first one counts. */
export const SUM_RULES: readonly SumRule[] = [collectiveLines, noLines, namedSums, nestedLines]

/** Finds the lines of a budget that would count the money of others again. */
export const lineSums: Check = {
  name: 'line-sums',
  sees: 'rows',
  datasets: DATASETS.filter(hasMoney),
  finds: 'Lines of a budget that are no lines of their own, by the rules of sums below.',
  start({ layout: { columns, source } }) {
    const places = { columns, programme: placeOf(columns, 'programme'), institution: placeOf(columns, 'institution') }
    const rules = SUM_RULES.map((rule) => rule.start(places))
    return {
      see(cells, line, { key, values }) {
        const [kind, programme, institution, from, to] = key
        const names = {
          programmeName: nameIn(cells, places.programme),
          institutionName: nameIn(cells, places.institution),
        }
        const seen = { cells, line, cents: Number(values[0]), kind, programme, institution, from, to, ...names }
        for (const rule of rules) rule.see(seen)
      },
      problems: () =>
        firstOfLines(rules.flatMap((rule) => rule.found())).map(({ line, index, raw, rule }) =>
          problemOf('total-unread', placeIn(source, line, { index }), raw, { rule }),
        ),
    }
  },
}

function placeOf(columns: Layout['columns'], name: string): number {
  return columns.find(({ field }) => field?.name === name)?.index ?? -1
}

function nameIn(cells: readonly string[], index: number): string {
  return normaliseText(cells[index] ?? '')
}

function firstOfLines(found: readonly FoundLine[]): readonly FoundLine[] {
  return [...Map.groupBy(found, ({ line }) => line).values()].flatMap(([first]) => first ?? [])
}
