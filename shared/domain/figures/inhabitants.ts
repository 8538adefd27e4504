import { filterValues } from '../incidents/filter.ts'
import type { Question } from '../incidents/question.ts'
import { municipalityOf, populationOf, UNKNOWN_MUNICIPALITY } from '../vocabulary/municipality.ts'
import { absentCodes, type OccurringCodes } from './listed-codes.ts'

/**
 * The inhabitants for a row (or the total, without a key): of its municipality, else of all asked. 0 where records lack
 * one of the municipalities or have another place, since incidents and inhabitants would not match.
 */
export function inhabitantsIn(
  { by, filters }: Pick<Question, 'by' | 'filters'>,
  occurring: OccurringCodes,
): (key: readonly string[]) => number {
  const at = by.indexOf('municipality')
  const ofAll = inhabitantsOfAll(filterValues(filters, 'municipality') ?? [], occurring)
  return (key) => {
    const municipality = key[at]
    return municipality === undefined ? ofAll : (municipalityOf(municipality)?.population ?? 0)
  }
}

function inhabitantsOfAll(chosen: readonly string[], occurring: OccurringCodes): number {
  const absent = new Set(absentCodes('municipality', occurring))
  // Without a choice an unreadable place is in the Region all the same.
  const others = occurring('municipality').filter((code) => code !== UNKNOWN_MUNICIPALITY)
  const isKnown = (code: string) => municipalityOf(code) !== undefined && !absent.has(code)
  const isComplete = chosen.length === 0 ? absent.size === 0 && others.every(isKnown) : chosen.every(isKnown)
  return isComplete ? populationOf(chosen) : 0
}
