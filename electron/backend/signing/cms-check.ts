import { constants, createHash, timingSafeEqual, type VerifyKeyObjectInput, verify, X509Certificate } from 'node:crypto'
import { fromBER, GeneralizedTime, ObjectIdentifier, OctetString, Sequence, UTCTime } from 'asn1js'
import {
  type AlgorithmIdentifier,
  Certificate,
  ContentInfo,
  IssuerAndSerialNumber,
  RSASSAPSSParams,
  SignedData,
  type SignerInfo,
} from 'pkijs'
import { ATTRIBUTES } from './cms-signature.ts'

/** What a detached CMS signature of bytes proves. */
export interface CmsFinding {
  /** `weak`: right by SHA-1, which others can make as well; `not-understood`: made by a rule that is not known here. */
  readonly state: 'right' | 'weak' | 'wrong' | 'not-understood'
  /** The certificate of its signer; `null` where none came with it. */
  readonly signer: X509Certificate | null
  readonly others: readonly X509Certificate[]
  /** The time that its signer wrote into it, ISO 8601. */
  readonly signedAt: string | null
}

const HASHES: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}

/** The hash that each kind of signature is made of; `null` where that is the hash of the content. */
const SIGNATURE_HASHES: Readonly<Record<string, string | null>> = {
  '1.2.840.113549.1.1.1': null,
  '1.2.840.113549.1.1.5': 'sha1',
  '1.2.840.113549.1.1.10': null,
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
  '1.2.840.10045.2.1': null,
  '1.2.840.10045.4.1': 'sha1',
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
}
const RSA_PSS = '1.2.840.113549.1.1.10'

const NOTHING = { signer: null, others: [], signedAt: null } as const

/**
 * Checks a detached CMS signature (RFC 5652) of bytes by one signer: the hash of the bytes, the signature and the attribute
 * that names the certificate (RFC 5035), where its signer wrote one.
 */
export function checkCms(contents: Uint8Array, parts: readonly Uint8Array[]): CmsFinding {
  const data = readSignedData(contents)
  const [info, ...furtherSigners] = data?.signerInfos ?? []
  if (data === null || info === undefined || furtherSigners.length > 0 || data.encapContentInfo.eContent !== undefined)
    return { state: 'wrong', ...NOTHING }
  const certificates = certificatesIn(data)
  const own = certificates.find(({ parsed }) => isOf(info, parsed))
  if (own === undefined) return { state: 'wrong', ...NOTHING }
  return {
    state: stateOf(info, parts, own.certificate),
    signer: own.certificate,
    others: certificates.filter((each) => each !== own).map(({ certificate }) => certificate),
    signedAt: signingTime(info),
  }
}

/** `null` where the bytes are no signature; room that was left behind it holds zeros. */
function readSignedData(contents: Uint8Array): SignedData | null {
  try {
    const { result, offset } = fromBER(contents)
    const { contentType, content } = new ContentInfo({ schema: result })
    const isAlone = offset > 0 && contents.subarray(offset).every((byte) => byte === 0)
    return contentType === ContentInfo.SIGNED_DATA && isAlone ? new SignedData({ schema: content }) : null
  } catch {
    return null
  }
}

interface Included {
  readonly parsed: Certificate
  readonly certificate: X509Certificate
}

function certificatesIn({ certificates = [] }: SignedData): readonly Included[] {
  return certificates.flatMap((parsed) => {
    if (!(parsed instanceof Certificate)) return []
    try {
      return [{ parsed, certificate: new X509Certificate(Buffer.from(parsed.toSchema().toBER())) }]
    } catch {
      return []
    }
  })
}

/** By issuer and number, or by the identifier of the key. */
function isOf({ sid }: SignerInfo, { issuer, serialNumber, extensions = [] }: Certificate): boolean {
  if (sid instanceof IssuerAndSerialNumber) return sid.issuer.isEqual(issuer) && sid.serialNumber.isEqual(serialNumber)
  const identifier = extensions.find(({ extnID }) => extnID === '2.5.29.14')?.parsedValue
  const named = sid.valueBlock.valueHexView ?? sid.valueBlock.value[0]?.valueBlock.valueHexView
  return identifier instanceof OctetString && isSame(named, identifier.valueBlock.valueHexView)
}

function isSame(one: Uint8Array | undefined, other: Uint8Array): boolean {
  return one !== undefined && one.length === other.length && timingSafeEqual(one, other)
}

function stateOf(info: SignerInfo, parts: readonly Uint8Array[], certificate: X509Certificate): CmsFinding['state'] {
  const hash = HASHES[info.digestAlgorithm.algorithmId]
  const signatureHash = SIGNATURE_HASHES[info.signatureAlgorithm.algorithmId]
  if (hash === undefined || signatureHash === undefined) return 'not-understood'
  const used = signatureHash ?? hash
  const signed = signedBytes(info, parts, hash, certificate)
  if (signed === null || !isSignature(info, signed, used, certificate)) return 'wrong'
  return hash === 'sha1' || used === 'sha1' ? 'weak' : 'right'
}

/** What the signature must be of: the attributes where they say the truth, the bytes where there are none. */
function signedBytes(
  info: SignerInfo,
  parts: readonly Uint8Array[],
  hash: string,
  certificate: X509Certificate,
): Uint8Array | null {
  if (info.signedAttrs === undefined) return Buffer.concat(parts)
  const type = attribute(info, ATTRIBUTES.contentType)
  const digest = attribute(info, ATTRIBUTES.messageDigest)
  const isTrue =
    type instanceof ObjectIdentifier &&
    type.getValue() === ContentInfo.DATA &&
    digest instanceof OctetString &&
    isSame(digest.valueBlock.valueHexView, hashOf(parts, hash)) &&
    namesCertificate(info, certificate)
  return isTrue ? new Uint8Array(info.signedAttrs.encodedValue) : null
}

function hashOf(parts: readonly Uint8Array[], name: string): Uint8Array {
  const hash = createHash(name)
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** The one value of an attribute that stands once; `undefined` where it is missing or several. */
function attribute({ signedAttrs }: SignerInfo, type: string): unknown {
  const [found, ...further] = (signedAttrs?.attributes ?? []).filter((each) => each.type === type)
  return further.length === 0 && found?.values.length === 1 ? found.values[0] : undefined
}

/** False where an attribute is of another certificate than the one that the signature is checked by. */
function namesCertificate(info: SignerInfo, certificate: X509Certificate): boolean {
  const types: readonly string[] = [ATTRIBUTES.signingCertificateV2, ATTRIBUTES.signingCertificate]
  const present = types.filter((type) => info.signedAttrs?.attributes.some((each) => each.type === type))
  return present.every((type) => {
    const fallback = type === ATTRIBUTES.signingCertificate ? 'sha1' : 'sha256'
    const identifier = members(members(members(attribute(info, type))[0])[0])
    const [first, second] = identifier
    const hash = first instanceof Sequence ? HASHES[String(identifierIn(members(first)[0]))] : fallback
    const named = first instanceof Sequence ? second : first
    return (
      hash !== undefined &&
      named instanceof OctetString &&
      isSame(named.valueBlock.valueHexView, hashOf([certificate.raw], hash))
    )
  })
}

function members(value: unknown): readonly unknown[] {
  return value instanceof Sequence ? value.valueBlock.value : []
}

function identifierIn(value: unknown): string | null {
  return value instanceof ObjectIdentifier ? value.getValue() : null
}

function isSignature(
  { signature, signatureAlgorithm }: SignerInfo,
  signed: Uint8Array,
  hash: string,
  { publicKey }: X509Certificate,
): boolean {
  try {
    const key = { key: publicKey, ...paddingOf(signatureAlgorithm) }
    return verify(hash, signed, key, signature.valueBlock.valueHexView)
  } catch {
    return false
  }
}

function paddingOf({ algorithmId, algorithmParams }: AlgorithmIdentifier): Partial<VerifyKeyObjectInput> {
  if (algorithmId !== RSA_PSS) return {}
  const { saltLength } = new RSASSAPSSParams({ schema: algorithmParams })
  return { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength }
}

function signingTime(info: SignerInfo): string | null {
  const time = attribute(info, ATTRIBUTES.signingTime)
  return time instanceof UTCTime || time instanceof GeneralizedTime ? time.toDate().toISOString() : null
}
