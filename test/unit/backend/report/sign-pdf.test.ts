import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { signPdf } from '../../../../electron/backend/report/sign-pdf.ts'
import { sealedRevision } from '../../../../electron/backend/report/verification/revisions.ts'
import { brokenClauses } from '../../../pdf-check/clauses.ts'
import { temporaryFolder } from '../../../support/folder.ts'
import { finishedPage } from '../../../support/printed-page.ts'
import { keyPath, SIGNED_AT, testKey } from '../../../support/test-key.ts'
import { ROOT } from '../../../tool.ts'

const first = readFileSync(join(ROOT, 'test', 'fixtures', 'signed', 'sealed.pdf'))
const sign = async (name: Parameters<typeof testKey>[0]) =>
  signPdf(first, { key: await testKey(name), now: SIGNED_AT, fieldLabel: 'Signature électronique' })
const has = (tool: string) => spawnSync(tool, ['--version']).error === undefined

const name = (text: string) => PDFName.of(text)
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

/** The bytes that the signature is of, and the signature, read by their places in the text. */
function signedParts(signed: Uint8Array) {
  const [, hole = 0, end = 0, rest = 0] =
    /\/ByteRange \[(\d+) (\d+) +(\d+) +(\d+) *\]/.exec(latin1(signed))?.slice(1).map(Number) ?? []
  expect(end + rest).toBe(signed.length)
  const contents = Buffer.from(latin1(signed.subarray(hole + 1, end - 1)), 'hex')
  return { data: Buffer.concat([signed.subarray(0, hole), signed.subarray(end)]), contents }
}

test('a signature is appended: the sealed revision stays as it is', async () => {
  const signed = await sign('p256')
  const found = sealedRevision(signed)
  expect(latin1(found?.first ?? new Uint8Array())).toBe(latin1(first))
  expect(latin1(signed).endsWith('%%EOF')).toBe(true)
})

test('the field has no size, is printed and labelled, and only form and annotations are new', async () => {
  const before = await PDFDocument.load(first, { updateMetadata: false })
  const after = await PDFDocument.load(await sign('p256'), { updateMetadata: false })
  const form = after.catalog.lookup(name('AcroForm'), PDFDict)
  const field = form.lookup(name('Fields'), PDFArray).lookup(0, PDFDict)
  const page = after.getPage(0).node
  expect(String(form.get(name('SigFlags')))).toBe('3')
  expect(page.lookup(name('Annots'), PDFArray).lookup(0)).toBe(field)
  expect(['F', 'FT', 'Subtype', 'Rect'].map((key) => String(field.get(name(key))))).toEqual([
    '132',
    '/Sig',
    '/Widget',
    '[ 0 0 0 0 ]',
  ])
  expect(latin1(Buffer.from(String(field.get(name('TU'))).slice(1, -1), 'hex')).includes('\0S\0i\0g')).toBe(true)
  const keys = (dictionary: PDFDict) => dictionary.keys().map(String)
  expect(keys(after.catalog)).toEqual([...keys(before.catalog), '/AcroForm'])
  expect(keys(page)).toEqual([...keys(before.getPage(0).node), '/Annots'])
  const numbers = (document: PDFDocument) => document.context.enumerateIndirectObjects().map(([{ tag }]) => tag)
  expect(numbers(after)).toEqual([...numbers(before), '5 0 R', '6 0 R'])
})

test('the annotations that a page has stay', async () => {
  const document = await PDFDocument.load(first, { updateMetadata: false })
  const link = document.context.register(document.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [1, 1, 9, 9] }))
  document.getPage(0).node.set(name('Annots'), document.context.obj([link]))
  const linked = await document.save({ useObjectStreams: false })
  const signed = await signPdf(linked, { key: await testKey('p256'), now: SIGNED_AT, fieldLabel: 'Signature' })
  const page = (await PDFDocument.load(signed, { updateMetadata: false })).getPage(0).node
  expect(String(page.get(name('Annots')))).toBe(`[ ${link.tag} 6 0 R ]`)
})

test('the dictionary of the signature is that of PAdES: no certificate, the time in it', async () => {
  const signed = latin1(await sign('p256'))
  expect(signed).toContain('/Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /M (D:20270301093000Z)')
  expect(signed).not.toContain('/Cert')
  expect(signed).not.toContain('/Reference')
})

test('a page that is signed keeps to the standards that it declares', async () => {
  const signed = await signPdf(await finishedPage(), { key: await testKey('p256'), now: SIGNED_AT, fieldLabel: 'Naam' })
  expect(await brokenClauses(signed)).toEqual([])
})

test.runIf(has('qpdf'))('qpdf finds nothing to say', async () => {
  using folder = temporaryFolder()
  const file = join(folder.path, 'signed.pdf')
  writeFileSync(file, await sign('chain'))
  expect(spawnSync('qpdf', ['--check', file], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' })
})

test.runIf(spawnSync('pdfsig', ['-v']).error === undefined).each(['p256', 'rsa', 'chain'] as const)(
  'pdfsig calls it valid: %s',
  async (key) => {
    using folder = temporaryFolder()
    const file = join(folder.path, 'signed.pdf')
    const signed = await sign(key)
    writeFileSync(file, signed)
    const { stdout } = spawnSync('pdfsig', [file], { encoding: 'utf8' })
    expect(stdout).toContain('Signature Type: ETSI.CAdES.detached')
    expect(stdout).toContain('Total document signed')
    expect(stdout).toContain('Signature is Valid')
    signed[20] = (signed[20] ?? 0) ^ 1
    writeFileSync(file, signed)
    expect(spawnSync('pdfsig', [file], { encoding: 'utf8' }).stdout).toContain('Digest Mismatch')
  },
)

test.runIf(spawnSync('openssl', ['version']).stdout?.toString().startsWith('OpenSSL 3'))(
  'OpenSSL verifies the signature, the attribute of the certificate and the chain',
  async () => {
    using folder = temporaryFolder()
    const [cms, data] = ['signature.der', 'data.bin'].map((each) => join(folder.path, each))
    const { data: bytes, contents } = signedParts(await sign('chain'))
    writeFileSync(cms ?? '', contents)
    writeFileSync(data ?? '', bytes)
    const values = [
      'cms',
      '-verify',
      '-inform',
      'DER',
      '-in',
      cms,
      '-content',
      data,
      '-binary',
      '-cades',
      '-out',
      '/dev/null',
    ]
    const more = ['-CAfile', keyPath('root.pem'), '-purpose', 'any']
    const run = spawnSync('openssl', [...values.map(String), ...more], { encoding: 'utf8' })
    expect(run.stderr).toContain('CAdES Verification successful')
    const printed = spawnSync('openssl', ['cms', '-cmsout', '-print', '-inform', 'DER', '-in', cms ?? ''], {
      encoding: 'utf8',
    })
    expect(printed.stdout).toContain('id-smime-aa-signingCertificateV2')
    expect(printed.stdout).not.toContain('signingTime')
  },
)
