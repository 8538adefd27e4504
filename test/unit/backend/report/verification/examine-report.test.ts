import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { sealPdf } from '../../../../../electron/backend/report/seal.ts'
import { signPdf } from '../../../../../electron/backend/report/sign-pdf.ts'
import { compareReport } from '../../../../../electron/backend/report/verification/compare-report.ts'
import { examineReport } from '../../../../../electron/backend/report/verification/examine-report.ts'
import { checkSignatures } from '../../../../../electron/backend/report/verification/signature-check.ts'
import type { SigningKey } from '../../../../../electron/backend/signing/signing-key.ts'
import { type Verification, verdictOf } from '../../../../../shared/domain/report/verification/verification.ts'
import { sample } from '../../../../counts.ts'
import { appended } from '../../../../support/appended-revision.ts'
import { EQUAL_ANSWER } from '../../../../support/equal-answer.ts'
import { openPublishedClient } from '../../../../support/published-client.ts'
import { plainPrint, smallReport } from '../../../../support/small-report.ts'
import { SIGNED_AT, testKey } from '../../../../support/test-key.ts'
import { ROOT } from '../../../../tool.ts'

const published = await openPublishedClient()
const { client } = published
const key = await testKey('p256')
const made = Buffer.from(await smallReport(client))
const signed = Buffer.from(await signPdf(made, { key, now: SIGNED_AT, fieldLabel: 'Signature' }))

afterAll(() => published[Symbol.dispose]())

async function verified(file: Uint8Array, trusted: readonly SigningKey[] = []): Promise<Verification> {
  const certificates = trusted.map(({ certificate }) => certificate)
  const examined = await examineReport(file, (whole, first) => checkSignatures(whole, first, certificates))
  return 'manifest' in examined ? compareReport(examined, { client, print: plainPrint(client) }) : examined
}

function flipped(file: Buffer, at: number): Buffer {
  const copy = Buffer.from(file)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}

/** The report as somebody forged it who knows the rule of the seal. */
async function sealedAnew(forge: (document: PDFDocument) => void): Promise<Buffer> {
  const document = await PDFDocument.load(made, { updateMetadata: false })
  forge(document)
  return Buffer.from(sealPdf(await document.save({ useObjectStreams: false })))
}

/** The numbers of an object by what stands in it. */
function numberOf(file: Buffer, pattern: RegExp): number {
  const bodies = file.toString('latin1').matchAll(/(\d+) 0 obj\n([\s\S]*?)endobj/g)
  return Number([...bodies].find(([, , body = '']) => pattern.test(body))?.[1])
}

function withPage(change: string, objects: Record<number, string> = {}): Buffer {
  const page = numberOf(made, /\/Type \/Page\n/)
  const body = new RegExp(`\\n${page} 0 obj\\n([\\s\\S]*?)\\nendobj`).exec(made.toString('latin1'))?.[1] ?? ''
  return appended(made, { objects: { ...objects, [page]: body.replace(/>>\s*$/, `${change} >>`) } })
}

function withCatalog(change: string): Buffer {
  const catalog = numberOf(made, /\/Type \/Catalog\n/)
  const body = new RegExp(`\\n${catalog} 0 obj\\n([\\s\\S]*?)\\nendobj`).exec(made.toString('latin1'))?.[1] ?? ''
  return appended(made, { objects: { [catalog]: body.replace(/>>\s*$/, `${change} >>`) } })
}

/** A place in the signed revision; what stands around a signature proper, within its digits, no hash covers. */
function outsideHole(place: number): number {
  const hole = signed.lastIndexOf('/Contents <') + 11
  const end = signed.indexOf('>', hole)
  const at = place % (signed.length - made.length - (end - hole))
  return made.length + at < hole ? made.length + at : made.length + at + end - hole
}

const OVERLAY = '<< /Type /Annot /Subtype /FreeText /Rect [0 0 90 90] /Contents (9999) /DA (/F 9 Tf) >>'

type Forge = (place: number) => Buffer | Promise<Buffer>

/** The kinds of tampering, each with what must be told; `place` chooses among like ones. */
const KINDS: Readonly<Record<string, { readonly verdict: 'damaged' | 'differs'; readonly forge: Forge }>> = {
  'a bit': { verdict: 'damaged', forge: (place) => flipped(made, place % made.length) },
  'a cut': { verdict: 'damaged', forge: (place) => made.subarray(0, place % made.length) },
  'a byte more': { verdict: 'damaged', forge: (place) => Buffer.concat([made, Buffer.from([place % 256])]) },
  'a byte within': {
    verdict: 'damaged',
    forge: (place) => {
      const at = place % made.length
      return Buffer.concat([made.subarray(0, at), Buffer.from('0'), made.subarray(at)])
    },
  },
  'an annotation appended': { verdict: 'damaged', forge: () => withPage('/Annots [990 0 R]', { 990: OVERLAY }) },
  'content appended': { verdict: 'damaged', forge: () => withPage('/Group << >>') },
  'attachments appended': { verdict: 'damaged', forge: () => withCatalog('/AF []') },
  'a script appended': { verdict: 'damaged', forge: () => withCatalog('/AA << /WC << /S /JavaScript /JS (x) >> >>') },
  'a signed byte': {
    verdict: 'damaged',
    forge: (place) => flipped(signed, outsideHole(place)),
  },
  'a digit under a fresh seal': {
    verdict: 'differs',
    forge: (place) => sealedAnew((document) => document.getPage(0).drawText(String(place % 10), { x: 50, y: 50 })),
  },
  'an attachment under a fresh seal': {
    verdict: 'differs',
    forge: (place) =>
      sealedAnew((document) => {
        document.detach('table-1.csv')
        void document.attach(Buffer.from(`forged ${place}`), 'table-1.csv', { mimeType: 'text/csv' })
      }),
  },
  'an annotation under a fresh seal': {
    verdict: 'differs',
    forge: () =>
      sealedAnew((document) => {
        const note = document.context.obj({ Type: 'Annot', Subtype: 'Square', Rect: [0, 0, 90, 90] })
        document.getPage(0).node.addAnnot(document.context.register(note))
      }),
  },
  'a layer under a fresh seal': {
    verdict: 'differs',
    forge: () =>
      sealedAnew((document) => document.catalog.set(PDFName.of('OCProperties'), document.context.obj({ OCGs: [] }))),
  },
  'glyphs under a fresh seal': {
    verdict: 'differs',
    forge: () =>
      sealedAnew((document) => {
        const fonts = document.getPage(0).node.Resources()?.get(PDFName.of('Font'))
        const forged = document.context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Courier' })
        expect(fonts).toBeDefined()
        document
          .getPage(0)
          .node.Resources()
          ?.set(PDFName.of('Font'), document.context.obj({ F0: forged }))
      }),
  },
}

test('P9: of tampered reports of every kind each is told as what it is', async () => {
  const kinds = Object.entries(KINDS)
  expect(kinds).toHaveLength(14)
  let turn = 0
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (place) => {
      const [name, { verdict, forge }] = kinds[turn % kinds.length] ?? ['', KINDS['a bit']!]
      turn += 1
      const file = await forge(place)
      expect(file.equals(made), name).toBe(false)
      expect([name, verdictOf(await verified(file, [key]))]).toEqual([name, verdict])
    }),
    sample('tampered-reports', 14, 210),
  )
})

describe('what nobody tampered with is not blamed', () => {
  test('as it was made', async () => {
    expect(await verified(made)).toEqual(EQUAL_ANSWER)
  })

  test('signed, by a key that is trusted or not', async () => {
    const found = { integrity: 'whole-then-signed', data: 'equal', pages: 'equal' }
    expect(await verified(signed)).toMatchObject({ ...found, signature: 'unknown-key' })
    expect(await verified(signed, [key])).toMatchObject({ ...found, signature: 'trusted' })
    expect(verdictOf(await verified(signed))).toBe('equal')
  })
})

describe('what cannot be told has its reason', () => {
  test.each([
    ['no PDF at all', Buffer.from('N°;Date\n'), 'unknown', 'not-a-report'],
    ['the end of a PDF alone', Buffer.from('startxref\n9\n%%EOF\n'), 'damaged', 'not-whole'],
    ['nothing', Buffer.alloc(0), 'damaged', 'not-whole'],
  ])('%s', async (_what, file, verdict, reason) => {
    const answer = await verified(file)
    expect([verdictOf(answer), answer.reason]).toEqual([verdict, reason])
  })

  test('a PDF of another program', async () => {
    const answer = await verified(readFileSync(join(ROOT, 'test', 'fixtures', 'printed-page.pdf')))
    expect([verdictOf(answer), answer.reason]).toEqual(['unknown', 'not-a-report'])
  })

  test('a report whose seal was taken away', async () => {
    const text = made.toString('latin1').replace(/\/Seal <[0-9a-f]{64}>\n/, '')
    const answer = await verified(Buffer.from(text, 'latin1'))
    expect([verdictOf(answer), answer.reason]).toEqual(['damaged', 'seal-missing'])
  })

  const versions = join(ROOT, 'test', 'fixtures', 'versions')
  test.each(readdirSync(versions).filter((name) => /^0\.[1-8]\./.test(name)))('a report of %s', async (version) => {
    const answer = await verified(readFileSync(join(versions, version, 'report.pdf')))
    expect([verdictOf(answer), answer.reason]).toEqual(['unknown', 'not-sealed'])
  })

  test.each([
    ['"manifest":2', '"manifest":3', 'manifest-newer'],
    ['"isDemonstration":false', '"isDemonstration":0', 'manifest-unreadable'],
    ['number of incidents created', 'amount of incidents created', 'measure-changed'],
  ])('a manifest with %s instead of %s', async (from, to, reason) => {
    const examined = await examineReport(made, async () => [])
    expect('manifest' in examined).toBe(true)
    const text = await attachedText('manifest.json')
    expect(text).toContain(from)
    const file = await sealedAnew((document) => {
      document.detach('manifest.json')
      void document.attach(Buffer.from(text.replace(from, to)), 'manifest.json')
    })
    const answer = await verified(file)
    expect([verdictOf(answer), answer.reason]).toEqual(['unknown', reason])
  })
})

async function attachedText(name: string): Promise<string> {
  const document = await PDFDocument.load(made, { updateMetadata: false })
  const file = document.getAttachments().find((each) => each.name === name)
  return Buffer.from(file?.data ?? []).toString('utf8')
}
