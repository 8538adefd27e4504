import type { X509Certificate } from 'node:crypto'
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFString,
} from '@cantoo/pdf-lib'
import { fromBER } from 'asn1js'
import type { SignatureFinding } from '../../../../shared/domain/report/verification/verification.ts'
import { fingerprintOf, subjectOf, validityAt } from '../../signing/certificate.ts'
import { type CmsFinding, checkCms } from '../../signing/cms-check.ts'
import { isTrusted } from '../../signing/trust.ts'

/** The kinds of signatures that are checked, by their names in PDF. */
const KINDS: ReadonlySet<string> = new Set(['/ETSI.CAdES.detached', '/adbe.pkcs7.detached'])
/** Those that are known and not checked; of any other name there is no telling what it covers. */
const OTHER_KINDS: ReadonlySet<string> = new Set(['/adbe.pkcs7.sha1', '/adbe.x509.rsa_sha1', '/ETSI.RFC3161'])

/**
 * Checks the signatures that were appended to a sealed report, in the order of the file: that each is of all bytes up to the
 * end of its revision, and whose. That a revision only signs is not looked at here.
 */
export async function checkSignatures(
  file: Uint8Array,
  first: Uint8Array,
  trusted: readonly X509Certificate[],
): Promise<readonly SignatureFinding[]> {
  const document = await PDFDocument.load(file, { updateMetadata: false })
  const form = document.catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict)
  const values = fieldsIn(form?.lookup(PDFName.of('Fields'))).flatMap(signatureOf)
  return values
    .toSorted((one, other) => endOf(one) - endOf(other))
    .map((value) => findingOf(value, file, first, trusted))
}

/** The fields of a form and those below them. */
function fieldsIn(list: PDFObject | undefined): readonly PDFDict[] {
  return dictionariesIn(list).flatMap((field) => [field, ...fieldsIn(field.lookup(PDFName.of('Kids')))])
}

function dictionariesIn(list: PDFObject | undefined): readonly PDFDict[] {
  if (!(list instanceof PDFArray)) return []
  return Array.from({ length: list.size() }, (_, index) => list.lookup(index)).filter((each) => each instanceof PDFDict)
}

function signatureOf(field: PDFDict): readonly PDFDict[] {
  const value = field.lookup(PDFName.of('V'))
  const isSignature = value instanceof PDFDict && value.has(PDFName.of('ByteRange'))
  return isSignature ? [value] : []
}

function endOf(value: PDFDict): number {
  const [, , start = 0, length = 0] = rangeOf(value)
  return start + length
}

function rangeOf(value: PDFDict): readonly number[] {
  const range = value.lookup(PDFName.of('ByteRange'))
  return range instanceof PDFArray
    ? range.asArray().map((each) => (each instanceof PDFNumber ? each.asNumber() : -1))
    : []
}

/** Of a signature without a certificate. */
const UNNAMED = { subject: '', fingerprint: '' } as const

function findingOf(
  value: PDFDict,
  file: Uint8Array,
  first: Uint8Array,
  trusted: readonly X509Certificate[],
): SignatureFinding {
  const written = writtenAt(value)
  const kind = String(value.lookup(PDFName.of('SubFilter')))
  if (OTHER_KINDS.has(kind)) return { state: 'unknown-key', ...UNNAMED, at: written, remark: 'not-checked' }
  const span = KINDS.has(kind) ? spanOf(value, file, first) : null
  return span === null
    ? { state: 'wrong', ...UNNAMED, at: written, remark: null }
    : judged(cmsFinding(span), written, trusted)
}

/** What cannot be read as a signature is none: the libraries throw errors of many kinds at broken bytes. */
function cmsFinding({ contents, parts }: Span): CmsFinding {
  try {
    return checkCms(contents, parts)
  } catch {
    return { state: 'wrong', signer: null, others: [], signedAt: null }
  }
}

function judged(
  { state, signer, others, signedAt }: CmsFinding,
  written: string | null,
  trusted: readonly X509Certificate[],
): SignatureFinding {
  const at = signedAt ?? written
  const named = signer === null ? UNNAMED : { subject: subjectOf(signer), fingerprint: fingerprintOf(signer) }
  if (state === 'wrong' || signer === null) return { state: 'wrong', ...named, at, remark: null }
  if (state === 'weak') return { state: 'unknown-key', ...named, at, remark: 'weak-hash' }
  if (state === 'not-understood') return { state: 'unknown-key', ...named, at, remark: 'not-checked' }
  const validity = at === null ? 'valid' : validityAt(signer, at)
  return {
    state: isTrusted(signer, others, trusted) ? 'trusted' : 'unknown-key',
    ...named,
    at,
    remark: validity === 'valid' ? null : `certificate-${validity}`,
  }
}

interface Span {
  /** What is signed: all before the signature and all behind it. */
  readonly parts: readonly [Uint8Array, Uint8Array]
  readonly contents: Uint8Array
}

/** `null` unless a signature is of its whole revision but its own digits, and stands behind the first one. */
function spanOf(value: PDFDict, file: Uint8Array, first: Uint8Array): Span | null {
  const [start, holeAt = 0, holeEnd = 0, length = 0, ...further] = rangeOf(value)
  const end = holeEnd + length
  if (start !== 0 || further.length > 0 || holeAt < first.length || holeEnd <= holeAt || end > file.length) return null
  const hole = Buffer.from(file.subarray(holeAt, holeEnd)).toString('latin1')
  const contents = value.lookup(PDFName.of('Contents'))
  // Digits of one case, as a program writes them: others would be a change that no hash shows.
  if (!/^<(?:[0-9a-f]*|[0-9A-F]*)>$/.test(hole) || !(contents instanceof PDFHexString)) return null
  const bytes = Buffer.from(hole.slice(1, -1), 'hex')
  const parts = [file.subarray(0, holeAt), file.subarray(holeEnd, end)] as const
  const isWhole = bytes.equals(contents.asBytes()) && isFilledUp(bytes) && endsRevision(parts[1])
  return isWhole ? { parts, contents: bytes } : null
}

/** True where nothing but zeros stands behind a signature, in the room that was left for a longer one. */
function isFilledUp(contents: Uint8Array): boolean {
  const { offset } = fromBER(contents)
  return offset > 0 && contents.subarray(offset).every((byte) => byte === 0)
}

function endsRevision(bytes: Uint8Array): boolean {
  return /%%EOF[\r\n]*$/.test(Buffer.from(bytes.subarray(-16)).toString('latin1'))
}

/** `D:20261130180000+01'00'` in the dictionary of a signature, as an instant. */
function writtenAt(value: PDFDict): string | null {
  const written = value.lookup(PDFName.of('M'))
  if (!(written instanceof PDFString || written instanceof PDFHexString)) return null
  try {
    return written.decodeDate().toISOString()
  } catch {
    return null
  }
}
