import { filterValues } from '../incidents/filter.ts'
import type { Question } from '../incidents/question.ts'
import { municipalityOf, populationOf, UNKNOWN_MUNICIPALITY } from '../vocabulary/municipality.ts'
import { absentCodes, type OccurringCodes } from './listed-codes.ts'

/**
 * How many inhabitants a row of a question is about, and its total, which has no key: those of the municipality of the
 * row, else of all that are asked for. None where these are not known: where the records of the state lack one of them,
 * or have another place, since neither incidents nor inhabitants would be those of the other.
 */
export function inhabitantsIn(
  { by, filters }: Pick<Question, 'by' | 'filters'>,
  occurring: OccurringCodes,
): (key: readonly string[]) => number {
  const at = by.indexOf('municipality')
  const ofAll = inhabitantsOfAll(filterValues(filters, 'municipality') ?? [], occurring)
  return (key) => {
    const own = key[at]
    return own === undefined ? ofAll : (municipalityOf(own)?.population ?? 0)
  }
}

function inhabitantsOfAll(chosen: readonly string[], occurring: OccurringCodes): number {
  const absent = new Set(absentCodes('municipality', occurring))
  // Where nothing is chosen, an incident whose place nobody could read is one of the Region all the same.
  const others = occurring('municipality').filter((code) => code !== UNKNOWN_MUNICIPALITY)
  const isKnown = (code: string) => municipalityOf(code) !== undefined && !absent.has(code)
  const isComplete = chosen.length === 0 ? absent.size === 0 && others.every(isKnown) : chosen.every(isKnown)
  return isComplete ? populationOf(chosen) : 0
}
