import type { KeyDate } from '../../shared/contract/figures.ts'
import { isAnnounced, precisionOf, sortDates } from '../../shared/domain/calendar/time-line.ts'
import { spanWords } from '../../shared/i18n/span-words.ts'
import type { LaneMark } from '../charts/time/lane-marks.ts'
import type { Lane } from '../charts/time/lanes.tsx'
import { type Speech, startCapital } from '../findings/finding.ts'

/** A date of a programme, on screen or on paper. */
export type ProgrammeDate = Pick<KeyDate, 'programme' | 'from' | 'to' | 'label' | 'asOf'>

/** A lane for each programme, in the order of their first dates; for each date where all are of one programme. */
export function dateLanes<Dated extends ProgrammeDate>(
  dates: readonly Dated[],
  nameOf: ((programme: string) => string) | null,
  { t }: Pick<Speech, 't'>,
): readonly Lane<Dated>[] {
  const sorted = sortDates(dates)
  if (nameOf === null)
    return sorted.map((date) => ({
      key: `${date.from} ${date.to} ${date.label.fr}`,
      name: startCapital(date.label[t.language]),
      dates: [date],
    }))
  return [...Map.groupBy(sorted, ({ programme }) => programme)].map(([key, ofProgramme]) => ({
    key,
    name: nameOf(key),
    dates: ofProgramme,
  }))
}

/** When a date is, as precisely as its source says, and that it was only announced. */
export function dateWords(date: ProgrammeDate, { t, format }: Speech): string {
  const precision = precisionOf(date)
  const words = spanWords(date.from, date.to, t, format)
  const given =
    precision === 'month' || precision === 'year' ? t(`programmes.only-${precision}`, { date: words }) : words
  return isAnnounced(date) ? t('programmes.date-announced', { date: given }) : given
}

/** What stands beside a mark: the events by name, how many there are, or when it is. */
export function markTexts(
  { shape, dates }: Pick<LaneMark<ProgrammeDate>, 'shape' | 'dates'>,
  isOneProgramme: boolean,
  speech: Speech,
): readonly string[] {
  const { t, format } = speech
  const isOff = shape === 'left-edge' || shape === 'right-edge'
  if (isOneProgramme) return dates.map((date) => dateWords(date, speech))
  const named = dates.map((date) => {
    const label = date.label[t.language]
    return isOff ? t('common.series-value', { series: spanWords(date.from, date.to, t, format), value: label }) : label
  })
  return [
    format.list(named),
    ...(dates.length > 1 ? [t('programmes.dates-here', { count: dates.length })] : []),
    ...(dates.length === 1 || isOff ? [spanWords(dates[0].from, dates[0].to, t, format)] : []),
  ]
}
