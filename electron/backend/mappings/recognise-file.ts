import { type ImportOptions, type Mapping, mappingSchema } from '../../../shared/domain/import-plan.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { type RememberedMapping, withMapping } from '../../../shared/domain/remembered-mapping.ts'
import { trimTrailing } from '../import/layout.ts'
import { knowFile, openFile } from '../import/open-file.ts'
import type { PreparedImport } from '../import/plan-import.ts'
import type { RecordSource } from '../import/record-source.ts'
import type { Database } from '../store/database.ts'
import { hasMappings, mappingFor } from './stored-mappings.ts'

/** A header that has not come by this record is not there. */
const RECORDS_SEARCHED = 40

interface Recognised {
  readonly options: ImportOptions
  /** The mapping that was remembered for such files, `null` where there is none. */
  readonly used: Pick<RememberedMapping, 'name' | 'version'> | null
}

/**
 * Looks for the headers of a remembered mapping in a file and adds its decisions to the options; what is decided there
 * already stands.
 */
export async function recogniseFile(
  database: Database,
  file: { readonly path: string; readonly name: string },
  options: ImportOptions,
): Promise<Recognised> {
  if (!hasMappings(database)) return { options, used: null }
  const known = knowFile(file.path, options.mapping)
  const opening = known.ok ? await openFile(file, options, known.encoding) : known
  if (!opening.ok) return { options, used: null }
  for (const source of opening.opened.sources) {
    const found = await findIn(source, database)
    if (found === null || (options.dataset !== null && options.dataset !== found.remembered.dataset)) continue
    const { name, version, dataset, mapping } = found.remembered
    const { about: _about, ...decided } = withMapping(withMapping(mapping, found.place), options.mapping)
    return { options: { ...options, dataset, mapping: decided }, used: { name, version } }
  }
  return { options, used: null }
}

async function findIn(
  source: RecordSource,
  database: Database,
): Promise<{ readonly remembered: RememberedMapping; readonly place: Mapping } | null> {
  const found: { remembered: RememberedMapping; line: number }[] = []
  let records = 0
  await source.walk((cells, line) => {
    records += 1
    const remembered = mappingFor(database, trimTrailing(cells))
    if (remembered !== null) found.push({ remembered, line })
    return found.length === 0 && records < RECORDS_SEARCHED
  })
  const [first] = found
  return first === undefined ? null : { remembered: first.remembered, place: placeIn(source, first.line) }
}

/** Where the header stands in this file. */
function placeIn({ delimiter, sheet }: RecordSource, line: number): Mapping {
  const known = mappingSchema.unwrap().shape.delimiter.safeParse(delimiter).data
  return {
    ...(line < 1 ? {} : { header: line }),
    ...(known === undefined ? {} : { delimiter: known }),
    ...(sheet === null ? {} : { sheet }),
  }
}

/** The same plan, which says that a remembered mapping was used. */
export function tellMapping(prepared: PreparedImport, { used }: Recognised): PreparedImport {
  if (used === null) return prepared
  const { plan } = prepared
  const { name, version } = used
  const place = { file: plan.understanding.file }
  const note: Problem = { code: 'note-mapping-used', place, raw: null, details: { name, version } }
  return {
    ...prepared,
    plan: { ...plan, problems: [note, ...plan.problems], problemCount: plan.problemCount + 1 },
  }
}
