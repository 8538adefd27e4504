import { z } from 'zod'
import { detailOf, type JournalEntry } from '../../../shared/contract/journal.ts'
import { purgedImports } from '../../../shared/contract/redaction.ts'
import { type ImportProof, STATED_MEMBERS, type StatedMember } from './import-proof.ts'
import { importEntries, importsWithoutWords, liveImports, purgedSinceBackup } from './live-imports.ts'

/** What the journal says of the rows of a snapshot; `rows` is the hash of folders of the first schema. */
export interface RecordedHash {
  readonly kind: 'columns' | 'rows'
  readonly hash: string
}

/** All that the journal says of an import; of one of an earlier version of the program there may be no proof. */
export interface RecordedHashes extends Readonly<Record<keyof ImportProof, string | undefined>> {
  readonly dataset: string
  /** No import of its dataset came before it. */
  readonly isFirst: boolean
  readonly rows: RecordedHash | null
}

const importSchema = z.object({
  dataset: z.string(),
  columns_hash: z.string().optional(),
  rows_hash: z.string().optional(),
  own_hash: z.string().optional(),
  codes_hash: z.string().optional(),
  superseded_hash: z.string().optional(),
})

const hashesSchema = z.record(z.string(), z.string()).default({})
/** What an entry says of other imports: `hashes` of all columns of their rows. */
const statedSchema = z.object({
  hashes: hashesSchema,
  own: hashesSchema,
  codes: hashesSchema,
  superseded: hashesSchema,
})

/** What an entry says of one import. */
interface Statement {
  readonly member: StatedMember
  readonly id: number
  readonly hash: string
}

/**
 * What the journal says of each import: its own entry, what the take-over of an earlier version added, and what purges and
 * restores say anew, as far as such an act can have changed it. What an entry says beyond that counts for nothing.
 */
export function recordedHashes(entries: readonly JournalEntry[]): ReadonlyMap<number, RecordedHashes> {
  const found = new Map<number, RecordedHashes>()
  const said = new Set<string>()
  const datasets = new Set<string>()
  const keep = (id: number, hashes: RecordedHashes): void => {
    found.set(id, hashes)
    for (const member of STATED_MEMBERS) said.add(keyOf({ member, id, hash: hashOf(hashes, member) ?? '' }))
  }
  const imports = importEntries(entries)
  // Before the take-over of an earlier version purges and restores were believed.
  const strictFrom = entries.findIndex(isProven)
  for (const [index, entry] of entries.entries()) {
    const { snapshot } = entry
    const imported = snapshot !== null && imports.get(snapshot) === entry ? detailOf(entry, importSchema) : null
    if (snapshot !== null && imported !== null) {
      keep(snapshot, ofImport(imported, !datasets.has(imported.dataset)))
      datasets.add(imported.dataset)
    }
    const statements = statementsOf(entry)
    const gone = statements.length === 0 ? [] : goneBy(entry, entries.slice(0, index), found)
    for (const each of statements) {
      const known = found.get(each.id)
      if (known === undefined) continue
      const isFirst = hashOf(known, each.member) === undefined
      const isBelieved = index < strictFrom && each.member === 'hashes'
      const isBack = entry.kind === 'restore' && said.has(keyOf(each))
      if (isFirst || isBelieved || isBack || mayChange(gone, each, known.dataset)) keep(each.id, restated(known, each))
    }
  }
  return found
}

/** True for the take-over of an earlier version, and for imports since. */
function isProven(entry: JournalEntry): boolean {
  return entry.kind === 'proof' || (entry.kind === 'import' && detailOf(entry, importSchema)?.own_hash !== undefined)
}

function ofImport(detail: z.infer<typeof importSchema>, isFirst: boolean): RecordedHashes {
  const { dataset, columns_hash: columns, rows_hash: rows } = detail
  const hash = columns ?? rows
  return {
    dataset,
    isFirst,
    rows: hash === undefined ? null : { kind: columns === undefined ? 'rows' : 'columns', hash },
    own: detail.own_hash,
    codes: detail.codes_hash,
    superseded: detail.superseded_hash,
  }
}

function statementsOf(entry: JournalEntry): readonly Statement[] {
  if (entry.kind !== 'proof' && entry.kind !== 'purge' && entry.kind !== 'restore') return []
  const stated = detailOf(entry, statedSchema)
  if (stated === null) return []
  return STATED_MEMBERS.flatMap((member) =>
    Object.entries(stated[member]).map(([id, hash]) => ({ member, id: Number(id), hash })),
  )
}

/** An import that went with a purge, by which others may have changed. */
interface Gone {
  readonly id: number
  readonly dataset: string | undefined
}

/** The imports that were there and went with a purge, or that were purged anew from what a restore brought back. */
function goneBy(
  entry: JournalEntry,
  earlier: readonly JournalEntry[],
  found: ReadonlyMap<number, RecordedHashes>,
): readonly Gone[] {
  const purged = purgedImports([...earlier, entry])
  const of = (id: number): Gone => ({ id, dataset: purged.get(id)?.dataset ?? found.get(id)?.dataset })
  if (entry.kind === 'restore') return purgedSinceBackup(entry, earlier).map(of)
  const before = importsWithoutWords(earlier)
  const { possibly } = liveImports(earlier)
  return importsWithoutWords([...earlier, entry])
    .filter((id) => possibly.has(id) && !before.includes(id))
    .map(of)
}

/**
 * Without an import the later ones of its dataset carry over other values and supersede other rows, and its codes become
 * those of others. What the file of an import stated itself never changes.
 */
function mayChange(gone: readonly Gone[], { member, id }: Statement, dataset: string): boolean {
  if (member === 'own') return false
  return gone.some((each) => each.dataset === dataset && (member === 'codes' || each.id < id))
}

function restated(known: RecordedHashes, { member, hash }: Statement): RecordedHashes {
  return member === 'hashes' ? { ...known, rows: { kind: 'columns', hash } } : { ...known, [member]: hash }
}

function hashOf(hashes: RecordedHashes, member: StatedMember): string | undefined {
  return member === 'hashes' ? hashes.rows?.hash : hashes[member]
}

function keyOf({ member, id, hash }: Statement): string {
  return `${member} ${id} ${hash}`
}
