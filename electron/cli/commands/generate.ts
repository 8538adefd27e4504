import { resolve } from 'node:path'
import { generateIncidents } from '../../backend/demonstration/generate-incidents.ts'
import { readPublishedTotals } from '../../backend/demonstration/published-totals.ts'
import { writeIncidents } from '../../backend/demonstration/write-incidents.ts'
import { shippedFolder } from '../../backend/shipped-folder.ts'
import { readDayOption, readWholeNumber } from '../question-options.ts'
import { EXIT, type Terminal } from '../terminal.ts'

export interface GenerateOptions {
  readonly rows?: string
  readonly seed?: string
  readonly asOfDay?: string
  readonly out: string
}

/** Writes synthetic incidents in the French back-office format; one seed, one file. */
export async function generate(terminal: Terminal, options: GenerateOptions): Promise<number> {
  const incidents = generateIncidents({
    rows: readWholeNumber('--rows', options.rows),
    seed: readWholeNumber('--seed', options.seed) ?? 1,
    asOfDay: readDayOption(options.asOfDay),
    totals: readPublishedTotals(shippedFolder()),
  })
  const file = resolve(options.out)
  await writeIncidents(file, incidents)
  terminal.print({ file, rows: incidents.rows, asOf: incidents.asOf }, [terminal.t('command.result-written', { file })])
  return EXIT.done
}
