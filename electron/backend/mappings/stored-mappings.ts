import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import canonicalize from 'canonicalize'
import { AppError } from '../../../shared/contract/error.ts'
import type { Handlers } from '../../../shared/contract/methods.ts'
import type { Dataset } from '../../../shared/domain/dataset/dataset.ts'
import { type Mapping, mappingSchema, withDecisions } from '../../../shared/domain/import/mapping.ts'
import {
  headerText,
  isSameKind,
  lastingMapping,
  MOST_MAPPINGS,
  type RememberedMapping,
} from '../../../shared/domain/import/remembered-mapping.ts'
import { readJson } from '../../../shared/domain/reading/read-json.ts'
import type { KeptFiles } from '../platform/kept-files.ts'
import type { Database } from '../store/database.ts'

interface StoredMapping {
  readonly name: string
  readonly version: number
  readonly dataset: Dataset
  readonly mapping: string
  readonly savedAt: string
  readonly isCurrent: number
}

const ALL = `
  SELECT name, version, dataset, mapping, saved_at AS savedAt,
    version = (SELECT max(version) FROM mapping newer WHERE newer.name = mapping.name) AS isCurrent
  FROM mapping`
const INSERT = `
  INSERT INTO mapping (name, version, dataset, signature, mapping, saved_at)
  VALUES (@name, @version, @dataset, @signature, @mapping, @savedAt)`

/** All versions, by name, the newest of each first. */
export function rememberedMappings(database: Database): readonly RememberedMapping[] {
  return database.prepare<[], StoredMapping>(`${ALL} ORDER BY name, version DESC`).all().map(readStored)
}

/** The newest mapping that was saved for files with these headers, `null` where there is none. */
export function mappingFor(database: Database, headers: readonly string[]): RememberedMapping | null {
  const found = database
    .prepare<[string], StoredMapping>(
      `SELECT * FROM (${ALL} WHERE signature = ?) WHERE isCurrent ORDER BY savedAt DESC`,
    )
    .get(signatureOf(headers))
  return found === undefined ? null : readStored(found)
}

/** True once anything is remembered: without, a file need not be looked at first. */
export function hasMappings(database: Database): boolean {
  return database.prepare('SELECT 1 FROM mapping LIMIT 1').get() !== undefined
}

/**
 * Remembers what a person decided about files with these headers. A name that stands for the same headers keeps its other
 * decisions; what changes nothing makes no version. Fails with `too-many-mappings`.
 */
export function rememberMapping(
  database: Database,
  given: Pick<RememberedMapping, 'name' | 'dataset' | 'headers' | 'mapping'>,
  now: string,
): void {
  const { name, dataset, headers } = given
  const all = rememberedMappings(database)
  const current = all.find((each) => each.name === name && each.isCurrent)
  if (current === undefined && all.filter(({ isCurrent }) => isCurrent).length >= MOST_MAPPINGS)
    throw new AppError('too-many-mappings', { most: MOST_MAPPINGS })
  const lasting = lastingMapping(given.mapping)
  const isAnother = current === undefined || !isSameKind(current, given)
  const mapping = isAnother ? lasting : withDecisions(lastingMapping(current.mapping), lasting)
  const text = canonicalize({ ...mapping, about: { name, dataset, headers } } satisfies Mapping) ?? ''
  if (current !== undefined && text === canonicalize(current.mapping)) return
  database.prepare(INSERT).run({
    name,
    version: (current?.version ?? 0) + 1,
    dataset,
    signature: signatureOf(headers),
    mapping: text,
    savedAt: now,
  })
}

/** Forgets a name with all its versions. Fails with `mapping-unknown`. */
export function forgetMapping(database: Database, name: string): void {
  const { changes } = database.prepare('DELETE FROM mapping WHERE name = ?').run(name)
  if (changes === 0) throw new AppError('mapping-unknown', { name })
}

/** Remembers the mapping of a file that `mappings.export` wrote. Fails with `mapping-file-broken`. */
export function importMapping(database: Database, text: string, now: string): void {
  const mapping = parseMapping(text)
  if (mapping?.about === undefined) throw new AppError('mapping-file-broken')
  rememberMapping(database, { ...mapping.about, mapping }, now)
}

function parseMapping(text: string): Mapping | null {
  try {
    return mappingSchema.safeParse(readJson(text)).data ?? null
  } catch {
    return null
  }
}

function readStored({ name, version, dataset, mapping, savedAt, isCurrent }: StoredMapping): RememberedMapping {
  const read = mappingSchema.parse(JSON.parse(mapping))
  return {
    name,
    version,
    dataset,
    headers: read.about?.headers ?? [],
    mapping: read,
    savedAt,
    isCurrent: isCurrent === 1,
  }
}

function signatureOf(headers: readonly string[]): string {
  return createHash('sha256').update(headerText(headers)).digest('hex')
}

/** Answers `mappings.export`: the file waits in the temporary folder until the user says where it should go. */
export function createMappingExport({ folder, client, offerFile }: KeptFiles): Handlers['mappings.export'] {
  let count = 0
  return async ({ name }) => {
    const { rows } = await client().call('mappings.list', {})
    const found = rows.find((each) => each.name === name && each.isCurrent)
    if (found === undefined) throw new AppError('mapping-unknown', { name })
    count += 1
    const path = join(folder, `mapping-${count}.json`)
    await writeFile(path, mappingFile(found.mapping))
    const file = `irisboard-${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.json`
    return { file: offerFile(path, file), name: file }
  }
}

/** The text of a file that the terminal takes as `--mapping FILE`. */
export function mappingFile(mapping: Mapping): string {
  return `${JSON.stringify(mapping, null, 2)}\n`
}
