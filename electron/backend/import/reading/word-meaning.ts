import {
  matchCategory,
  matchChannel,
  matchMunicipality,
  matchOrganisation,
  matchStatus,
} from '../../../../shared/domain/reading/match.ts'

/** The precision of a print tells no difference. */
const OF_PRINT = ['unit', 'decimals']
/** What each language writes in words of its own, of which no list tells what they mean. */
const OWN_WORDS = ['source', 'quote', 'fullCategory', 'subcategory', 'address']

const IN_ONE_LANGUAGE: ReadonlySet<string> = new Set(OF_PRINT)
const IN_TWO_LANGUAGES: ReadonlySet<string> = new Set([...OF_PRINT, ...OWN_WORDS])

/** The fields and values of which two tables may say different things and still be the same. */
export function incomparable(isOneLanguage: boolean): ReadonlySet<string> {
  return isOneLanguage ? IN_ONE_LANGUAGE : IN_TWO_LANGUAGES
}

type Match = (text: string) => string | null

/** Values with a list of names in all languages that does not hold all that is written. */
const OPEN_VALUES: readonly (readonly [value: string, match: Match])[] = [
  ['organisation', matchOrganisation],
  ['channel', matchChannel],
]

const MATCHES: ReadonlyMap<string, Match> = new Map<string, Match>([
  ...OPEN_VALUES,
  ['entity', matchOrganisation],
  ['manager', matchOrganisation],
  ['category', matchCategory],
  ['municipality', (cell) => matchMunicipality(cell).code],
  ['status', (cell) => matchStatus(cell).code],
])

/** True for a value that two languages may both name by a list, or each in its own words. */
export function isOpenValue(name: string): boolean {
  return OPEN_VALUES.some(([value]) => value === name)
}

/** True for a field whose cells may mean the same in other words. */
export function hasMeaning(field: string): boolean {
  return MATCHES.has(field)
}

/** What a text of such a field or value means in any language, `null` where no list has it. */
export function meaningOf(name: string, text: string): string | null {
  return MATCHES.get(name)?.(text) ?? null
}
