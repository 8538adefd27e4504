import { type Problem, problemOf } from '../../../../shared/domain/import/problem.ts'
import type { TableProfile } from '../../../../shared/domain/import/table-profile.ts'
import { walkBody } from '../body/walk-body.ts'
import type { FileForm, RefusedOpening } from '../format/record-source.ts'
import type { Layout } from '../head/layout.ts'
import { rawRow, rowPlace, SAMPLE_ROWS, type SampleRow } from './sample.ts'

/** What is wrong with a file as a whole: nothing else about it can be told. */
export interface RefusedReading {
  readonly ok: false
  readonly problems: readonly Problem[]
  /** `null` for a file that could not be opened. */
  readonly partly: PartlyRead | null
  /** What stands in a table of which a person must say what it is. */
  readonly profile?: TableProfile | null
}

/** A file as its format reads it, with the header that was found and the first records below it. */
export interface PartlyRead {
  readonly table: FileForm
  readonly found: {
    readonly layout: Omit<Layout, 'source'>
    readonly delimiter: string
    readonly sheet: string | null
    readonly sample: readonly SampleRow[]
  } | null
}

/** A file that could not be opened. */
export function refusedReading(file: string, { code, details, place }: RefusedOpening): RefusedReading {
  return { ok: false, problems: [problemOf(code, { file, ...place }, null, details)], partly: null }
}

/** A file that was opened and cannot be imported as it is. */
export function refusedAs(
  table: FileForm,
  problems: readonly Problem[],
  found: PartlyRead['found'] = null,
): RefusedReading {
  return { ok: false, problems, partly: { table, found } }
}

/** The header of a table, and its first rows as they stand. */
export async function beginningOf({ source, ...layout }: Layout): Promise<PartlyRead['found']> {
  const sample: SampleRow[] = []
  await walkBody(
    { source, ...layout },
    {
      row(cells, line) {
        sample.push(rawRow(layout.columns, cells, rowPlace(source, line)))
        return sample.length < SAMPLE_ROWS
      },
      total: () => undefined,
    },
  )
  return { layout, delimiter: source.delimiter, sheet: source.sheet, sample }
}
