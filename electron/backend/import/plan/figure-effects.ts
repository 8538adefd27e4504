import type { ImportEffect } from '../../../../shared/domain/import/import-effect.ts'
import { MOST_EFFECTS } from '../../../../shared/domain/import/import-plan.ts'
import type { ReadIncidents } from '../../engine/imported-columns.ts'
import { budgetEffects } from './budget-effects.ts'
import { dateEffects, indicatorEffects, participantEffects, programmeEffects, targetEffects } from './list-effects.ts'
import { publishedEffects } from './published-effects.ts'
import { recordEffects } from './record-effects.ts'
import type { ComparedRows } from './sample-changes.ts'
import { type ImportToCome, inStateAfter } from './state-after.ts'

export interface FigureEffects {
  readonly effects: readonly ImportEffect[]
  readonly effectCount: number
}

/** Which figures of the screens an import would change, from what to what. `read` as the effects of records take it. */
export function figureEffects(compared: ComparedRows, coming: ImportToCome, read: ReadIncidents | null): FigureEffects {
  const { database, dataset } = compared
  if (dataset === 'incidents') return largest(recordEffects({ ...compared, read, asOf: coming.asOf }))
  const effectsOf = EFFECTS[dataset](database)
  return largest(inStateAfter(database, dataset, coming, effectsOf))
}

/** Each reads what is shown before at once, and when it is asked in the state after the import, what differs there. */
const EFFECTS = {
  categories: publishedEffects,
  years: publishedEffects,
  budgets: budgetEffects,
  indicators: indicatorEffects,
  participants: participantEffects,
  programmes: programmeEffects,
  dates: dateEffects,
  targets: targetEffects,
}

function largest(all: readonly ImportEffect[]): FigureEffects {
  const effects = all.toSorted((one, other) => sizeOf(other) - sizeOf(one)).slice(0, MOST_EFFECTS)
  return { effects, effectCount: all.length }
}

/** By how much a figure changes; days have no size, and stay in their order. */
function sizeOf(effect: ImportEffect): number {
  switch (effect.figure) {
    case 'count':
    case 'participants':
    case 'programmes':
      return Math.abs((effect.after ?? 0) - (effect.before ?? 0))
    case 'money':
      return Math.abs((effect.after?.cents ?? 0) - (effect.before?.cents ?? 0))
    case 'indicator':
      return Math.abs((effect.after?.value ?? 0) - (effect.before?.value ?? 0))
    case 'date':
    case 'target':
      return 0
  }
}
