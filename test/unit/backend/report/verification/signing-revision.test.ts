import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sealedRevision } from '../../../../../electron/backend/report/verification/revisions.ts'
import { signingRevision } from '../../../../../electron/backend/report/verification/signing-revision.ts'
import { appended, type WrittenObjects } from '../../../../support/appended-revision.ts'
import { ROOT } from '../../../../tool.ts'

const FILES = join(ROOT, 'test', 'fixtures', 'signed')
/** Its objects: 1 the pages, 2 the catalog, 3 the description, 4 the only page. */
const sealed = readFileSync(join(FILES, 'sealed.pdf'))

const CATALOG = '<< /Type /Catalog /Pages 1 0 R /AcroForm << /Fields [10 0 R] /SigFlags 3 >> >>'
const PAGE = '<< /Type /Page /Parent 1 0 R /Resources << >> /MediaBox [0 0 200 200] /Annots [10 0 R] >>'
const FIELD = '<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature) /Rect [0 0 0 0] /P 4 0 R /V 11 0 R >>'
const SIGNATURE =
  '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange [0 1 2 3] /Contents <00> >>'

/** What a signer writes, with some of it in another way; `undefined` leaves an object out. */
function signed(change: WrittenObjects = {}): WrittenObjects {
  return { 2: CATALOG, 4: PAGE, 10: FIELD, 11: SIGNATURE, ...change }
}

function judged(file: Uint8Array) {
  const revisions = sealedRevision(file)
  expect(revisions?.appended.length).toBeGreaterThan(0)
  return revisions === null ? null : signingRevision(revisions)
}

const changed = (text: string, from: string, to: string) => {
  expect(text).toContain(from)
  return text.replace(from, to)
}

describe('what only signs is accepted', () => {
  test.each(['pdfsig-adbe', 'signpdf-adbe', 'signpdf-cades', 'signed-twice'])('by another program: %s', (name) => {
    expect(judged(readFileSync(join(FILES, `${name}.pdf`)))).toEqual({ isVisible: false })
  })

  test('in the plainest form, and a store of certificates behind it', () => {
    const once = appended(sealed, { objects: signed() })
    expect(judged(once)).toEqual({ isVisible: false })
    const catalog = changed(CATALOG, ' >> >>', ' >> /DSS << /Certs [12 0 R] >> >>')
    const stored = appended(once, { objects: { 2: catalog, 12: '<< /Length 2 >>\nstream\nab\nendstream' } })
    expect(judged(stored)).toEqual({ isVisible: false })
  })

  test('with a date of change', () => {
    const info = /3 0 obj\s+([\s\S]*?)\s+endobj/.exec(sealed.toString('latin1'))?.[1] ?? ''
    const dated = changed(info, '<<', '<< /ModDate (D:20261130120000Z) ')
    expect(judged(appended(sealed, { objects: signed({ 3: dated }) }))).not.toBeNull()
    const named = changed(info, '<<', '<< /Title (Other) ')
    expect(judged(appended(sealed, { objects: signed({ 3: named }) }))).toBeNull()
  })

  test('a signature that is drawn is told, unless it is hidden', () => {
    const drawn = changed(FIELD, '[0 0 0 0]', '[0 0 90 30]')
    expect(judged(appended(sealed, { objects: signed({ 10: drawn }) }))).toEqual({ isVisible: true })
    const hidden = changed(drawn, '/P 4', '/F 2 /P 4')
    expect(judged(appended(sealed, { objects: signed({ 10: hidden }) }))).toEqual({ isVisible: false })
  })
})

const WITH_ACTION = '/AA << /O << /S /JavaScript /JS (app.alert\\(1\\)) >> >>'
/** Each changes what is shown, what runs, or what some viewer reads. */
const MORE: readonly (readonly [string, WrittenObjects])[] = [
  ['other content of the page', signed({ 4: changed(PAGE, '/Resources', '/Contents 12 0 R /Resources') })],
  ['other resources', signed({ 4: changed(PAGE, '<< >>', '<< /Font << /F1 12 0 R >> >>') })],
  ['another size of the page', signed({ 4: changed(PAGE, '200 200', '200 100') })],
  ['an action of the page', signed({ 4: changed(PAGE, '/Annots', `${WITH_ACTION} /Annots`) })],
  ['other pages', signed({ 2: changed(CATALOG, '/Pages 1 0 R', '/Pages 12 0 R') })],
  ['a page more', signed({ 1: '<< /Type /Pages /Kids [4 0 R 12 0 R] /Count 2 >>' })],
  [
    'an action on opening',
    signed({ 2: changed(CATALOG, '/Pages', '/OpenAction << /S /JavaScript /JS (x) >> /Pages') }),
  ],
  ['other attachments', signed({ 2: changed(CATALOG, '/Pages', '/Names 12 0 R /Pages') })],
  ['another structure', signed({ 2: changed(CATALOG, '/Pages', '/StructTreeRoot 12 0 R /Pages') })],
  ['layers', signed({ 2: changed(CATALOG, '/Pages', '/OCProperties << >> /Pages') })],
  ['a key that comes twice', signed({ 2: changed(CATALOG, '/Pages 1 0 R', '/Pages 12 0 R /Pages 1 0 R') })],
  ['a form of scripts', signed({ 2: changed(CATALOG, '/SigFlags', '/XFA 12 0 R /SigFlags') })],
  [
    'a form whose appearances are made anew',
    signed({ 2: changed(CATALOG, '/SigFlags', '/NeedAppearances true /SigFlags') }),
  ],
  ['a field that acts', signed({ 10: changed(FIELD, '/P 4', `${WITH_ACTION} /P 4`) })],
  ['a field of text', signed({ 10: changed(FIELD, '/FT /Sig', '/FT /Tx') })],
  ['a field without a signature', signed({ 10: changed(FIELD, ' /V 11 0 R', '') })],
  ['an annotation that is no signature', signed({ 10: changed(FIELD, '/Widget', '/FreeText') })],
  ['an annotation of no field', signed({ 4: changed(PAGE, '[10 0 R]', '[10 0 R 12 0 R]'), 12: FIELD })],
  ['an annotation within its page', signed({ 4: changed(PAGE, '[10 0 R]', '[10 0 R << /Subtype /Square >>]') })],
  ['a stream of objects', signed({ 12: '<< /Type /ObjStm /N 1 /First 4 /Length 4 >>\nstream\n1 0 \nendstream' })],
  ['no signature at all', { 4: changed(PAGE, '[10 0 R]', '[]') }],
]

describe('what does more than sign is not', () => {
  test.each(MORE)('%s', (_what, objects) => expect(judged(appended(sealed, { objects }))).toBeNull())

  test.each([
    ['another catalog', { trailer: '/Root 12 0 R' }],
    ['encryption', { trailer: '/Encrypt << >>' }],
    ['a second table in a stream', { trailer: '/XRefStm 12' }],
    ['a chain that does not lead to the sealed revision', { previous: 0 }],
    ['bytes that no table names', { unnamed: '4 0 obj\n<< /Type /Page >>\nendobj\n' }],
    ['a comment', { unnamed: '% 4 0 obj\n' }],
    ['an object set free', { entries: '1 1\n0000000000 00001 f \n' }],
    ['an object sent into what was sealed', { entries: '3 1\n0000000076 00000 n \n' }],
    ['an object of a later generation in the place of one', { entries: '1 1\n0000000016 00001 n \n' }],
  ])('%s', (_what, written) => expect(judged(appended(sealed, { objects: signed(), ...written }))).toBeNull())

  test.each(['\n%x\n', ' ', '\n\n', '\n%%EOF'])('%j behind the end', (more) => {
    const file = appended(sealed, { objects: signed() })
    expect(judged(Buffer.concat([file, Buffer.from(more)]))).toBeNull()
    expect(judged(Buffer.concat([sealed, Buffer.from(more)]))).toBeNull()
  })

  test('a revision behind a signature that changes a page', () => {
    const once = appended(sealed, { objects: signed() })
    const page = changed(PAGE, '/Resources', '/Contents 12 0 R /Resources')
    expect(judged(appended(once, { objects: { 4: page, 12: '<< /Length 0 >>\nstream\n\nendstream' } }))).toBeNull()
  })
})
