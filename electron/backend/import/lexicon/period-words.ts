import { fold } from '../../../../shared/domain/reading/fold.ts'

const ORDINAL = '[1-4] ?(?:ste|de|e|er|ere|eme|nd|rd|st|th)?'
const QUARTER = new RegExp(
  `(?<![\\p{L}\\d])(?:[tqskh] ?[1-4]|${ORDINAL} (?:trimestre|trim\\.?|semestre|sem\\.?|kwartaal|halfjaar|quarter|semester)|(?:trimestre|trim\\.?|semestre|sem\\.?|kwartaal|kw\\.?|quarter|semester) ?[1-4])(?![\\p{L}\\d])`,
  'u',
)

/** True for a header that names a quarter or a half of a year, `T1 2024`, `Gepland 2e kwartaal`. */
export function namesQuarter(header: string): boolean {
  return QUARTER.test(fold(header))
}
