import { type Day, yearOf } from '../../../shared/domain/calendar/day.ts'
import { yearSpan } from '../../../shared/domain/calendar/period.ts'
import { generateIncidents, MOST_ROWS } from '../../backend/demonstration/generate-incidents.ts'
import { type PublishedTotals, readPublishedTotals } from '../../backend/demonstration/published-totals.ts'
import { writeIncidents } from '../../backend/demonstration/write-incidents.ts'
import { expectAllowed } from '../../backend/platform/policy.ts'
import { shippedFolder } from '../../backend/platform/shipped-folder.ts'
import { readDayOption, readWholeNumber } from '../question-options.ts'
import { type TargetOptions, targetFile } from '../target-file.ts'
import { EXIT, type Terminal, UsageError } from '../terminal.ts'

interface GenerateOptions extends TargetOptions {
  readonly rows?: string
  readonly seed?: string
  readonly asOfDay?: string
  readonly out: string
}

/** Writes synthetic incidents in the French back-office format; one seed, one file. */
export async function generate(terminal: Terminal, options: GenerateOptions): Promise<number> {
  expectAllowed('demonstration')
  const file = targetFile(options.out, options)
  const totals = readPublishedTotals(shippedFolder())
  const incidents = generateIncidents({
    rows: readWholeNumber('--rows', options.rows, { least: 1, most: MOST_ROWS }),
    seed: readWholeNumber('--seed', options.seed) ?? 1,
    asOfDay: readAsOfDay(options.asOfDay, totals),
    totals,
  })
  await writeIncidents(file, incidents)
  const { rows, asOf } = incidents
  const { t, format } = terminal
  // A day before the end of the published ones leaves fewer rows than were asked for.
  terminal.print({ file, rows, asOf }, [t('command.result-exported', { count: rows, rows: format.count(rows), file })])
  return EXIT.done
}

/** A day of the published years, which the synthetic incidents follow. */
function readAsOfDay(text: string | undefined, { years, from, to }: PublishedTotals): Day | null {
  const day = readDayOption(text)
  const first = yearSpan(years[0]?.year ?? yearOf(from)).from
  if (day !== null && (day < first || day > to))
    throw new UsageError('command.usage-day-range', { value: day, from: first, to })
  return day
}
