import { z } from 'zod'
import { fileTokenSchema, keptFile, listOf, type MethodTable, method, nothing } from '../method.ts'

/** In characters of base 64: a key file or a certificate is smaller by far. */
const LARGEST_FILE = 400_000

/** A small file as it is, since an upload would lie on the disk. */
const smallFile = { name: z.string().min(1).max(512), content: z.base64().max(LARGEST_FILE) }

/** In characters: whom a certificate of one's own names. */
export const LONGEST_SIGNER = 200

const certificateSchema = z
  .object({
    /** Whom it names, `CN=Service of figures, O=Region`. */
    subject: z.string(),
    /** SHA-256 of the certificate, 64 lower-case digits. */
    fingerprint: z.string(),
    /** The last instant at which it is valid, ISO 8601. */
    until: z.string(),
  })
  .readonly()

/** What a person sees of a certificate. */
export type CertificateRow = z.infer<typeof certificateSchema>

export const chosenKeySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('own') }).strict(),
  z.object({ kind: z.literal('file'), ...smallFile, password: z.string().max(1_000) }).strict(),
])

/** What a report is signed with: a key of one's own, or a PKCS#12 file. */
export type ChosenKey = z.infer<typeof chosenKeySchema>

/** What can be asked of keys, of trusted certificates, and of what they sign. They belong to the person, not to the folder. */
export const SIGNING_METHODS = {
  /** The certificate of a key of one's own; `null` where there is none that signs today. */
  'keys.own': method('host', nothing, z.object({ certificate: certificateSchema.nullable() }).readonly()),
  /** Makes such a key, which is trusted here. */
  'keys.create': method(
    'host',
    z.object({ name: z.string().trim().min(1).max(LONGEST_SIGNER) }).strict(),
    z.object({ certificate: certificateSchema }).readonly(),
  ),
  /** Keeps its certificate under a file token, to be handed on. */
  'keys.export': method('host', nothing, keptFile({})),
  /** The trusted certificates; those that change them answer the list as it is then. */
  'trust.list': method('host', nothing, listOf(certificateSchema)),
  'trust.add': method('host', z.object(smallFile).strict(), listOf(certificateSchema)),
  'trust.remove': method('host', z.object({ fingerprint: z.string().max(100) }).strict(), listOf(certificateSchema)),
  /** Signs a PDF of `report.create` that was not saved yet, and keeps the signed one under another token. */
  'report.sign': method(
    'host',
    z.object({ file: fileTokenSchema, key: chosenKeySchema }).strict(),
    keptFile({ signedBy: z.string() }),
  ),
} as const satisfies MethodTable
