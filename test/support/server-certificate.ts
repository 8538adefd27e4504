import { createPrivateKey, randomBytes, X509Certificate } from 'node:crypto'
import { Integer, OctetString, Utf8String } from 'asn1js'
import { AltName, AttributeTypeAndValue, Certificate, Extension, GeneralName } from 'pkijs'

/** A key and a certificate that it signs itself, both as PEM. */
export interface ServerCertificate {
  readonly key: string
  readonly certificate: string
}

/** Makes them for an address of four numbers, valid up to an instant. */
export async function serverCertificate(address: string, until = '2049-01-01T00:00:00Z'): Promise<ServerCertificate> {
  const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
  const name = new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value: address }) })
  const certificate = new Certificate({
    version: 2,
    serialNumber: new Integer({ valueHex: new Uint8Array([0x01, ...randomBytes(15)]).buffer }),
  })
  certificate.issuer.typesAndValues.push(name)
  certificate.subject.typesAndValues.push(name)
  certificate.notBefore.value = new Date('2020-01-01T00:00:00Z')
  certificate.notAfter.value = new Date(until)
  const value = new OctetString({ valueHex: Uint8Array.from(address.split('.'), Number).buffer })
  const names = new AltName({ altNames: [new GeneralName({ type: 7, value })] })
  certificate.extensions = [new Extension({ extnID: '2.5.29.17', extnValue: names.toSchema().toBER() })]
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey)
  await certificate.sign(keys.privateKey, 'SHA-256')
  const der = Buffer.from(await crypto.subtle.exportKey('pkcs8', keys.privateKey))
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }).export({ format: 'pem', type: 'pkcs8' })
  return {
    key: key.toString(),
    certificate: new X509Certificate(Buffer.from(certificate.toSchema(true).toBER())).toString(),
  }
}
