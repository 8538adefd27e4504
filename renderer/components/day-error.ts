import type { DayReading } from '../../shared/domain/reading/day-reading.ts'
import type { Translator } from '../../shared/i18n/translator.ts'

/** Why a day that was typed is none, in words; `null` when it is one. */
export function dayError(reading: DayReading, t: Translator): string | null {
  return reading.ok ? null : t(`common.day-wrong-${reading.rule}`)
}
