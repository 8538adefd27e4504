import type { ImportOptions } from '../../../shared/domain/import/import-plan.ts'
import { type Mapping, mappingSchema, withDecisions } from '../../../shared/domain/import/mapping.ts'
import type { Problem } from '../../../shared/domain/import/problem.ts'
import { lastingMapping, type RememberedMapping } from '../../../shared/domain/import/remembered-mapping.ts'
import { normaliseText } from '../../../shared/domain/reading/normalise-text.ts'
import { readingRefusal } from '../import/format/file-facts.ts'
import { openFile } from '../import/format/open-file.ts'
import { withUnpacked } from '../import/format/packed/with-unpacked.ts'
import type { RecordSource } from '../import/format/record-source.ts'
import { encodingOfBeginning } from '../import/format/text-encoding.ts'
import { RECORDS_SEARCHED, trimTrailing } from '../import/head/head.ts'
import type { PreparedImport } from '../import/plan/prepared-import.ts'
import type { OfferedFile } from '../platform/offered-file.ts'
import type { Database } from '../store/database.ts'
import { hasMappings, mappingFor } from './stored-mappings.ts'

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
  file: OfferedFile,
  options: ImportOptions,
): Promise<Recognised> {
  const unknown = { options, used: null }
  if (!hasMappings(database)) return unknown
  try {
    const found = await withUnpacked(file, options.mapping, async (table) => ({
      ok: true as const,
      recognised: await findRemembered(database, table, options),
    }))
    return (found.ok ? found.recognised : null) ?? unknown
  } catch (error) {
    // The trial that follows tells why the file cannot be read.
    if (readingRefusal(error) === null) throw error
    return unknown
  }
}

async function findRemembered(
  database: Database,
  file: OfferedFile,
  options: ImportOptions,
): Promise<Recognised | null> {
  const opening = await openFile(file, options, encodingOfBeginning(file.path, options.mapping.encoding))
  if (!opening.ok) return null
  const found: Found[] = []
  for (const source of opening.opened.sources) {
    const one = await findIn(database, source)
    if (one !== null && (options.dataset === null || options.dataset === one.remembered.dataset)) found.push(one)
  }
  const meant = meantOf(found)
  if (meant === null) return null
  const { remembered, place } = meant
  const { name, version, dataset, mapping } = remembered
  const { about: _about, ...decided } = withDecisions(withDecisions(lastingMapping(mapping), place), options.mapping)
  return { options: { ...options, dataset, mapping: decided }, used: { name, version } }
}

/** A mapping that was remembered, and where in the file its headers stand. */
interface Found {
  readonly remembered: RememberedMapping
  readonly place: Mapping
}

/**
 * The sheet that was remembered too, else the only one with such headers. Which of several is meant only a person knows: of
 * one kind none is named, of different kinds nothing is remembered that would hold.
 */
function meantOf(found: readonly Found[]): Found | null {
  const [first, ...others] = found
  if (first === undefined) return null
  if (others.length === 0 || first.place.sheet === undefined) return first
  const [named, ...alsoNamed] = found.filter(({ remembered, place }) => place.sheet === remembered.mapping.sheet)
  if (named !== undefined && alsoNamed.length === 0) return named
  const { remembered, place } = first
  if (others.some((other) => other.remembered.name !== remembered.name)) return null
  const { sheet: _ofAnother, ...mapping } = remembered.mapping
  const { header, sheet: _ofOne, ...around } = place
  const isOneLine = header !== undefined && others.every((other) => other.place.header === header)
  return { remembered: { ...remembered, mapping }, place: isOneLine ? { ...around, header } : around }
}

async function findIn(database: Database, source: RecordSource): Promise<Found | null> {
  const found: { remembered: RememberedMapping; line: number; headers: readonly string[] }[] = []
  let records = 0
  await source.walk((cells, line) => {
    records += 1
    const headers = trimTrailing(cells)
    const remembered = mappingFor(database, headers)
    if (remembered !== null) found.push({ remembered, line, headers })
    return found.length === 0 && records < RECORDS_SEARCHED
  })
  const [first] = found
  if (first === undefined) return null
  const { remembered, line, headers } = first
  const mapping = underHeaders(remembered.mapping, headers)
  return { remembered: { ...remembered, mapping }, place: placeIn(source, line) }
}

/** The decisions about columns under the headers as this file writes them. */
function underHeaders(mapping: Mapping, headers: readonly string[]): Mapping {
  if (mapping.columns === undefined) return mapping
  const written = new Map(headers.map((header) => [normaliseText(header), header.trim()]))
  const columns = Object.entries(mapping.columns).map(([known, choice]) => [
    written.get(normaliseText(known)) ?? known,
    choice,
  ])
  return { ...mapping, columns: Object.fromEntries(columns) }
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
