import type { AnyMeasure, Measure } from '../domain/incidents/measure.ts'
import { POPULATION_SOURCE } from '../domain/vocabulary/municipality.ts'
import type { Format } from './format.ts'
import type { MessageKey, Translator } from './translator.ts'

const MEASURE_DEFINITIONS = {
  incidents: 'method.definition-incident',
  share: 'method.definition-share',
  'per-1000': 'method.definition-per1000',
  'median-days': 'method.definition-delays',
  'p90-days': 'method.definition-delays',
  'closed-rate': 'method.definition-closed',
} satisfies Record<Measure, MessageKey>

const POPULATION = { year: POPULATION_SOURCE.year, source: POPULATION_SOURCE.by }

/** What a measure is, in one sentence: the same on the help page and on paper. */
export function measureDefinition(measure: Measure, t: Translator): string {
  return t(MEASURE_DEFINITIONS[measure], POPULATION)
}

/** The signs that stand beside figures. */
const SIGNS = ['change', 'not-comparable', 'derived', 'qualifier'] as const
export type Sign = (typeof SIGNS)[number]

/** What the signs beside figures mean, on the help page and on paper. */
export function signDefinitions(t: Translator, signs: readonly Sign[] = SIGNS): readonly string[] {
  return signs.map((sign) => t(`method.definition-${sign}`))
}

/** How a measure is written. */
export function measureWriter(measure: AnyMeasure, format: Format): (value: number) => string {
  switch (measure) {
    case 'incidents':
    case 'open':
    case 'median-days':
    case 'p90-days':
      return format.count
    case 'share':
    case 'closed-rate':
    case 'on-time':
      return format.share
    case 'per-1000':
      return format.rate
  }
}
