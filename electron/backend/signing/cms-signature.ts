import { createHash, sign } from 'node:crypto'
import { Null, ObjectIdentifier, OctetString, Sequence, Set as SetOf } from 'asn1js'
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs'
import type { SigningKey } from './signing-key.ts'

/** The signed attributes of a PAdES baseline signature (ETSI EN 319 142-1, 6.3), by their object identifiers. */
export const ATTRIBUTES = {
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
} as const

const SHA_256 = '2.16.840.1.101.3.4.2.1'
const SIGNATURES = { rsa: '1.2.840.113549.1.1.11', ec: '1.2.840.10045.4.3.2' } as const

/** A detached CMS signature (RFC 5652) of bytes, with SHA-256, the certificate of the key and those that issued it. */
export function cmsSignature(parts: readonly Uint8Array[], { key, certificate, issuers }: SigningKey): Uint8Array {
  const certificates = [certificate, ...issuers].map(({ raw }) => Certificate.fromBER(raw))
  const [own] = certificates
  if (own === undefined) throw new TypeError('a key without a certificate')
  const attributes = signedAttributes(parts, certificate.raw)
  // What is signed is the set, whose members stand in the order of their bytes (X.690, 11.6).
  const signed = new SetOf({ value: attributes.map((each) => each.toSchema()) }).toBER()
  const digestAlgorithm = new AlgorithmIdentifier({ algorithmId: SHA_256 })
  const signer = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
    digestAlgorithm,
    signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes: [...attributes] }),
    signatureAlgorithm:
      key.asymmetricKeyType === 'rsa'
        ? new AlgorithmIdentifier({ algorithmId: SIGNATURES.rsa, algorithmParams: new Null() })
        : new AlgorithmIdentifier({ algorithmId: SIGNATURES.ec }),
    signature: new OctetString({ valueHex: arrayBuffer(sign('sha256', Buffer.from(signed), key)) }),
  })
  const content = new SignedData({
    version: 1,
    digestAlgorithms: [digestAlgorithm],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: ContentInfo.DATA }),
    certificates,
    signerInfos: [signer],
  })
  const info = new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: content.toSchema(true) })
  return new Uint8Array(info.toSchema().toBER())
}

function signedAttributes(parts: readonly Uint8Array[], certificate: Uint8Array): readonly Attribute[] {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  const certificateHash = createHash('sha256').update(certificate).digest()
  const identifier = new Sequence({ value: [octets(certificateHash)] })
  return [
    new Attribute({ type: ATTRIBUTES.contentType, values: [new ObjectIdentifier({ value: ContentInfo.DATA })] }),
    new Attribute({ type: ATTRIBUTES.messageDigest, values: [octets(hash.digest())] }),
    new Attribute({
      type: ATTRIBUTES.signingCertificateV2,
      values: [new Sequence({ value: [new Sequence({ value: [identifier] })] })],
    }),
  ]
}

function octets(bytes: Uint8Array): OctetString {
  return new OctetString({ valueHex: arrayBuffer(bytes) })
}

function arrayBuffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer
}
