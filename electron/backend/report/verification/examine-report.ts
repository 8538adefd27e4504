import { createHash } from 'node:crypto'
import { PDFDocument } from '@cantoo/pdf-lib'
import { MANIFEST_NAME, MEASURE_DEFINITIONS } from '../../../../shared/domain/report/verification/manifest.ts'
import {
  type Manifest,
  readManifest,
  readValues,
  type TableValues,
} from '../../../../shared/domain/report/verification/read-manifest.ts'
import {
  type SignatureFinding,
  stateOfAll,
  type ValueDifference,
  type Verification,
  type VerifyReason,
} from '../../../../shared/domain/report/verification/verification.ts'
import { attachedFiles } from '../attached-files.ts'
import { ANCHOR_NAME } from '../create-report.ts'
import { type Maker, makerOf } from '../finish-pdf.ts'
import { sealedRevision } from './revisions.ts'
import { signingRevision } from './signing-revision.ts'

/** A whole report, whose data are still to be compared. */
export interface WholeReport {
  /** As it was sealed, without what was appended. */
  readonly first: Uint8Array
  readonly manifest: Manifest
  readonly values: readonly TableValues[]
  readonly anchor: string
  readonly maker: Maker | null
  /** Attached files that are not those of the manifest. */
  readonly swapped: readonly ValueDifference[]
  /** A trusted signature stands for the pages as they are shown. */
  readonly isSigned: boolean
  /** A signature is drawn over a page, which then does not look as it was made. */
  readonly isCovered: boolean
  readonly found: Pick<Verification, 'integrity' | 'signature' | 'signatures'>
}

/** Checks the signatures of a file whose sealed revision is `first`. */
export type CheckSignatures = (file: Uint8Array, first: Uint8Array) => Promise<readonly SignatureFinding[]>

/** Judges a file by itself, without any data: what it says is wrong with it, or the report that it is. */
export async function examineReport(
  file: Uint8Array,
  checkSignatures: CheckSignatures,
): Promise<Verification | WholeReport> {
  const revisions = sealedRevision(file)
  if (revisions === null) return withoutSeal(file)
  const { first, appended } = revisions
  const signing = appended.length === 0 ? null : signingRevision(revisions)
  if (appended.length > 0 && signing === null) return damaged('appended')
  const signatures = signing === null ? [] : await checkSignatures(file, first)
  if (signing !== null && signatures.length === 0) return damaged('appended')
  const signature = stateOfAll(signatures)
  if (signature === 'wrong') return damaged('signature-wrong', signatures)
  const found = { integrity: signing === null ? 'whole' : 'whole-then-signed', signature, signatures } as const
  const isCovered = signing?.isVisible ?? false
  // What covers a page may have been appended last, by whoever signed last.
  const isSigned = isCovered ? signatures.every(({ state }) => state === 'trusted') : signature === 'trusted'
  return readSealed(first, { found, isCovered, isSigned })
}

async function readSealed(
  first: Uint8Array,
  facts: Pick<WholeReport, 'found' | 'isCovered' | 'isSigned'>,
): Promise<Verification | WholeReport> {
  const read = await readFiles(first)
  const text = textIn(read?.files, MANIFEST_NAME)
  if (read === null || text === null) return damaged('not-whole', facts.found.signatures)
  const { document, files } = read
  const judged = readManifest(text)
  if (judged.kind !== 'read')
    return cannotTell(judged.kind === 'newer' ? 'manifest-newer' : 'manifest-unreadable', facts)
  const { manifest } = judged
  const values = readValues(textIn(files, manifest.values.name) ?? '')
  const anchor = textIn(files, ANCHOR_NAME)
  if (values === null || anchor === null) return cannotTell('manifest-unreadable', facts)
  if (!isOfSameMeasures(manifest.measures)) return cannotTell('measure-changed', facts)
  const swapped = swappedFiles(manifest, files)
  return { first, manifest, values, anchor, maker: makerOf(document), swapped, ...facts }
}

/** What a file without a right seal is: damaged, where it ever had one. */
async function withoutSeal(file: Uint8Array): Promise<Verification> {
  if (!isWholePdf(file))
    return file.length === 0 || hasTraces(file) ? damaged('not-whole') : cannotTell('not-a-report', { found: UNSEALED })
  if (Buffer.from(file).includes('/Seal <')) return damaged('seal-broken')
  const read = await readFiles(file)
  if (read === null) return damaged('not-whole')
  const { kind } = readManifest(textIn(read.files, MANIFEST_NAME) ?? '')
  switch (kind) {
    case 'foreign':
      return cannotTell('not-a-report', { found: UNSEALED })
    case 'earlier':
      return cannotTell('not-sealed', { found: UNSEALED })
    case 'newer':
    case 'unreadable':
    case 'read':
      return damaged('seal-missing')
  }
}

/** In bytes: where viewers look for the beginning and the end of a file. */
const MARGIN = 1024

function isWholePdf(file: Uint8Array): boolean {
  const head = Buffer.from(file.subarray(0, MARGIN)).toString('latin1')
  const tail = Buffer.from(file.subarray(-MARGIN)).toString('latin1')
  const table = /startxref\s+(\d+)\s+%%EOF/.exec(tail)
  return head.includes('%PDF-') && table !== null && Number(table[1]) < file.length
}

/** What a part of a PDF still has, however it was cut or changed. */
const TRACES = ['%PDF-', '%%EOF', 'startxref', ' obj', '/Seal <'] as const

/** False for what never was a PDF. */
function hasTraces(file: Uint8Array): boolean {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  return TRACES.some((trace) => bytes.includes(trace))
}

interface ReadFiles {
  readonly document: PDFDocument
  readonly files: ReadonlyMap<string, Uint8Array>
}

async function readFiles(bytes: Uint8Array): Promise<ReadFiles | null> {
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true })
    return { document, files: attachedFiles(document) }
  } catch {
    return null
  }
}

function textIn(files: ReadonlyMap<string, Uint8Array> | undefined, name: string): string | null {
  const bytes = files?.get(name)
  return bytes === undefined ? null : Buffer.from(bytes).toString('utf8')
}

function isOfSameMeasures(measures: Manifest['measures']): boolean {
  const known: Readonly<Record<string, string>> = MEASURE_DEFINITIONS
  return Object.entries(measures).every(([name, definition]) => known[name] === definition)
}

function swappedFiles(
  { tables, values }: Manifest,
  files: ReadonlyMap<string, Uint8Array>,
): readonly ValueDifference[] {
  const named = [...tables.map(({ name, file }) => ({ table: name, file })), { file: values }]
  return named.flatMap(({ file: { name, sha256 }, ...table }) => {
    const bytes = files.get(name)
    const attached = bytes === undefined ? null : createHash('sha256').update(bytes).digest('hex')
    return attached === sha256 ? [] : [{ ...table, key: [name], printed: attached, now: sha256 }]
  })
}

/** What no seal covers may have been changed by anybody. */
const UNSEALED = { integrity: 'unknown', signature: 'none', signatures: [] } as const

function damaged(reason: VerifyReason, signatures: readonly SignatureFinding[] = []): Verification {
  const found = { integrity: 'damaged', signature: stateOfAll(signatures), signatures } as const
  return { ...found, data: 'unknown', pages: 'not-compared', reason, differences: [] }
}

/** An answer that no data can make better. */
export function cannotTell(reason: VerifyReason, { found }: Pick<WholeReport, 'found'>): Verification {
  return { ...found, data: 'unknown', pages: 'not-compared', reason, differences: [] }
}
