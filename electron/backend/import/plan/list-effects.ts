import type { Indicator, ListedTarget } from '../../../../shared/contract/figures.ts'
import type { Span } from '../../../../shared/domain/calendar/period.ts'
import type { ImportEffect, IndicatorValue, TargetEffect } from '../../../../shared/domain/import/import-effect.ts'
import { indicators, keyDates, participants, programmes } from '../../queries/programme-lists.ts'
import { namedProgrammes } from '../../queries/programme-names.ts'
import { targets } from '../../queries/targets.ts'
import { compareKeys, comparing } from './before-and-after.ts'

/** The key figures of programmes before and after an import, each of its days. */
export const indicatorEffects = comparing(
  (database) => byKey(indicators(database, null, null), ({ code, from, to }) => `${code} ${from} ${to}`),
  (before, after, database) => {
    const programmeOf = namedProgrammes(database)
    return compareKeys(before, after).flatMap(([one, other, newer]): readonly ImportEffect[] => {
      const { programme, code, label, from, to } = newer
      const [old, present] = [indicatorValue(one), indicatorValue(other)]
      if (JSON.stringify(old) === JSON.stringify(present)) return []
      const named = { programme: programmeOf(programme), code, label }
      return [{ figure: 'indicator', ...named, from, to, before: old, after: present }]
    })
  },
)

function indicatorValue(indicator: Indicator | undefined): IndicatorValue | null {
  if (indicator === undefined) return null
  const { value, qualifier, unit } = indicator
  return { value, qualifier, unit }
}

/** How many take part in each programme before and after an import. */
export const participantEffects = comparing(
  (database) => Map.groupBy(participants(database, null, null), ({ programme }) => programme),
  (before, after, database) => {
    const programmeOf = namedProgrammes(database)
    return [...new Set([...before.keys(), ...after.keys()])].flatMap((code): readonly ImportEffect[] => {
      const [old, present] = [before.get(code)?.length ?? 0, after.get(code)?.length ?? 0]
      if (old === present) return []
      return [{ figure: 'participants', programme: programmeOf(code), before: old, after: present }]
    })
  },
)

/** How many programmes there are before and after an import. */
export const programmeEffects = comparing(
  (database) => programmes(database, null).length,
  (before, after) => (before === after ? [] : [{ figure: 'programmes', before, after }]),
)

/** The days of the dates of programmes before and after an import. */
export const dateEffects = comparing(
  (database) => byKey(keyDates(database, null, null), ({ programme, code }) => `${programme} ${code}`),
  (before, after, database) => {
    const programmeOf = namedProgrammes(database)
    return compareKeys(before, after).flatMap(([one, other, { programme, code, label }]): readonly ImportEffect[] => {
      const [old, present] = [daysOf(one), daysOf(other)]
      if (old?.from === present?.from && old?.to === present?.to) return []
      return [{ figure: 'date', programme: programmeOf(programme), code, label, before: old, after: present }]
    })
  },
)

/** The targets before and after an import. */
export const targetEffects = comparing(
  (database) =>
    byKey(targets(database, null), (each) => JSON.stringify([each.category, each.subcategory, each.from, each.to])),
  (before, after) =>
    compareKeys(before, after).flatMap(([one, other, { category, subcategory, from, to }]): readonly ImportEffect[] => {
      const [old, present] = [targetOf(one), targetOf(other)]
      if (JSON.stringify(old) === JSON.stringify(present)) return []
      return [{ figure: 'target', category, subcategory, from, to, before: old, after: present }]
    }),
)

function targetOf(target: ListedTarget | undefined): TargetEffect['before'] {
  return target === undefined ? null : { delay: target.delay, counting: target.counting }
}

function daysOf(span: Span | undefined): Span | null {
  return span === undefined ? null : { from: span.from, to: span.to }
}

function byKey<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [keyOf(row), row]))
}
