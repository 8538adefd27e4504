import type { Indicator } from '../../../../shared/contract/figures.ts'
import type { Span } from '../../../../shared/domain/calendar/period.ts'
import type { ImportEffect, IndicatorEffect, IndicatorValue } from '../../../../shared/domain/import/import-effect.ts'
import { indicators, keyDates, participants, programmes } from '../../queries/programme-lists.ts'
import { namedProgrammes } from '../../queries/programme-names.ts'
import type { Database } from '../../store/database.ts'
import { compareKeys } from './compared-keys.ts'

type Effects = () => readonly ImportEffect[]

/** The key figures of programmes before and after an import, each of its days. */
export function indicatorEffects(database: Database): Effects {
  const figures = () => byKey(indicators(database, null, null), ({ code, from, to }) => `${code} ${from} ${to}`)
  const before = figures()
  return () => {
    const programmeOf = namedProgrammes(database)
    return compareKeys(before, figures()).flatMap(([one, other, told]): readonly IndicatorEffect[] => {
      const { programme, code, label, from, to } = told
      const [old, present] = [indicatorValue(one), indicatorValue(other)]
      if (JSON.stringify(old) === JSON.stringify(present)) return []
      const named = { programme: programmeOf(programme), code, label }
      return [{ figure: 'indicator', ...named, from, to, before: old, after: present }]
    })
  }
}

function indicatorValue(indicator: Indicator | undefined): IndicatorValue | null {
  if (indicator === undefined) return null
  const { value, qualifier, unit } = indicator
  return { value, qualifier, unit }
}

/** How many take part in each programme before and after an import. */
export function participantEffects(database: Database): Effects {
  const counts = () => Map.groupBy(participants(database, null, null), ({ programme }) => programme)
  const before = counts()
  return () => {
    const after = counts()
    const programmeOf = namedProgrammes(database)
    return [...new Set([...before.keys(), ...after.keys()])].flatMap((code): readonly ImportEffect[] => {
      const [old, present] = [before.get(code)?.length ?? 0, after.get(code)?.length ?? 0]
      if (old === present) return []
      return [{ figure: 'participants', programme: programmeOf(code), before: old, after: present }]
    })
  }
}

/** How many programmes there are before and after an import. */
export function programmeEffects(database: Database): Effects {
  const before = programmes(database, null).length
  return () => {
    const after = programmes(database, null).length
    return before === after ? [] : [{ figure: 'programmes', before, after }]
  }
}

/** The days of the dates of programmes before and after an import. */
export function dateEffects(database: Database): Effects {
  const dates = () => byKey(keyDates(database, null, null), ({ programme, code }) => `${programme} ${code}`)
  const before = dates()
  return () => {
    const programmeOf = namedProgrammes(database)
    return compareKeys(before, dates()).flatMap(([one, other, { programme, code, label }]): readonly ImportEffect[] => {
      const [old, present] = [daysOf(one), daysOf(other)]
      if (old?.from === present?.from && old?.to === present?.to) return []
      return [{ figure: 'date', programme: programmeOf(programme), code, label, before: old, after: present }]
    })
  }
}

function daysOf(span: Span | undefined): Span | null {
  return span === undefined ? null : { from: span.from, to: span.to }
}

function byKey<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [keyOf(row), row]))
}
