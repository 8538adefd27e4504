import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { signPdf } from '../../../../../electron/backend/report/sign-pdf.ts'
import { checkSignatures } from '../../../../../electron/backend/report/verification/signature-check.ts'
import type { SigningKey } from '../../../../../electron/backend/signing/signing-key.ts'
import { SIGNED_AT, testKey } from '../../../../support/test-key.ts'
import { ROOT } from '../../../../tool.ts'

const FILES = join(ROOT, 'test', 'fixtures', 'signed')
const first = readFileSync(join(FILES, 'sealed.pdf'))
const SUBJECT = 'CN=Service des chiffres, O=Région'

let own: SigningKey
let rsa: SigningKey
let signed: Buffer

beforeAll(async () => {
  own = await testKey('p256')
  rsa = await testKey('rsa')
  signed = await sign(first, own)
})

async function sign(pdf: Uint8Array, key: SigningKey, now = SIGNED_AT): Promise<Buffer> {
  return Buffer.from(await signPdf(pdf, { key, now, fieldLabel: 'Signature' }))
}

const digitsOf = ({ certificate }: SigningKey) => certificate.fingerprint256.replaceAll(':', '').toLowerCase()

/** The places of the digits of the last signature: from the sign before them to the one behind. */
function holeOf(file: Buffer) {
  const start = file.lastIndexOf('/Contents <') + '/Contents '.length
  return { start, end: file.indexOf('>', start) + 1 }
}

function replaced(file: Buffer, from: string, to: string): Buffer {
  const at = file.lastIndexOf(from, undefined, 'latin1')
  expect(at).toBeGreaterThan(0)
  const rest = file.subarray(at + from.length)
  return Buffer.concat([file.subarray(0, at), Buffer.from(to, 'latin1'), rest])
}

async function states(file: Uint8Array, trusted = [own.certificate]) {
  return (await checkSignatures(file, first, trusted)).map(({ state }) => state)
}

describe('a signature of the program', () => {
  test('is told with its subject and time, trusted or not', async () => {
    const found = { subject: SUBJECT, fingerprint: digitsOf(own), at: SIGNED_AT, remark: null }
    expect(await checkSignatures(signed, first, [own.certificate])).toEqual([{ state: 'trusted', ...found }])
    expect(await checkSignatures(signed, first, [rsa.certificate])).toEqual([{ state: 'unknown-key', ...found }])
  })

  test('of a key under a trusted issuer is trusted', async () => {
    const chain = await testKey('chain')
    const file = await sign(first, chain)
    expect(await states(file, chain.issuers.slice(-1))).toEqual(['trusted'])
    expect(await states(file)).toEqual(['unknown-key'])
  })

  test('of a certificate that was not valid at the time that it tells says so', async () => {
    const remark = async (now: string) => {
      const file = await sign(first, own, now)
      return (await checkSignatures(file, first, [own.certificate])).map((each) => [each.state, each.remark])
    }
    expect(await remark('2150-01-01T00:00:00.000Z')).toEqual([['trusted', 'certificate-expired']])
    expect(await remark('2020-01-01T00:00:00.000Z')).toEqual([['trusted', 'certificate-early']])
  })

  test('a report without one has none', async () => {
    expect(await checkSignatures(first, first, [])).toEqual([])
  })
})

describe('a signature by another program', () => {
  test.each([
    ...['pdfsig-adbe', 'signpdf-adbe', 'signpdf-cades'],
    ...['openssl-pss', 'openssl-key-id', 'openssl-no-attributes'],
  ])('%s is checked as well', async (name) => {
    const file = readFileSync(join(FILES, `${name}.pdf`))
    const at = name === 'openssl-no-attributes' ? SIGNED_AT : expect.stringMatching(/^2026-11-30T1[78]:/)
    expect(await checkSignatures(file, first, [rsa.certificate])).toEqual([
      { state: 'trusted', subject: 'CN=Dienst Cijfers', fingerprint: digitsOf(rsa), at, remark: null },
    ])
    expect(await states(file)).toEqual(['unknown-key'])
    file[40] = (file[40] ?? 0) ^ 1
    expect(await states(file)).toEqual(['wrong'])
  })

  test('by SHA-1 is told, and never trusted', async () => {
    const file = readFileSync(join(FILES, 'openssl-sha1.pdf'))
    expect(await checkSignatures(file, first, [rsa.certificate])).toMatchObject([
      { state: 'unknown-key', subject: 'CN=Dienst Cijfers', remark: 'weak-hash' },
    ])
    file[40] = (file[40] ?? 0) ^ 1
    expect(await states(file)).toEqual(['wrong'])
  })

  test('two of them stand one behind the other, each of its revision', async () => {
    const twice = readFileSync(join(FILES, 'signed-twice.pdf'))
    expect(await states(twice, [rsa.certificate])).toEqual(['trusted', 'unknown-key'])
    const between = twice.indexOf('%%EOF', first.length) + 20
    twice[between] = (twice[between] ?? 0) ^ 1
    expect(await states(twice, [rsa.certificate])).toEqual(['trusted', 'wrong'])
  })

  test('of a kind that is not known is told, and never trusted', async () => {
    const other = replaced(signed, '/ETSI.CAdES.detached', '/ETSI.RFC3161        ')
    expect(await checkSignatures(other, first, [own.certificate])).toEqual([
      { state: 'unknown-key', subject: '', fingerprint: '', at: SIGNED_AT, remark: 'not-checked' },
    ])
  })
})

describe('is wrong', () => {
  test('where any byte before or behind its digits was changed', async () => {
    const { start, end } = holeOf(signed)
    const places = [9, 300, first.length - 10, first.length + 30, start - 60, end + 1, signed.length - 40]
    for (const at of places) {
      const changed = Buffer.from(signed)
      changed[at] = (changed[at] ?? 0) ^ 1
      const found = await checkSignatures(changed, first, [own.certificate]).catch(() => [])
      expect(
        found.map(({ state }) => state),
        `byte ${at}`,
      ).not.toContain('trusted')
    }
  })

  test('where it was taken from another file', async () => {
    const other = await sign(replaced(first, '006C>', '006D>'), own)
    const { start, end } = holeOf(signed)
    const hole = holeOf(other)
    const swapped = Buffer.from(signed)
    other.copy(swapped, start, hole.start, hole.start + (end - start))
    expect(await states(swapped)).toEqual(['wrong'])
  })

  test('where its certificate was changed for another, or its time', async () => {
    const other = await testKey('other')
    const digits = (key: SigningKey) => key.certificate.raw.toString('hex')
    const stranger = await sign(first, { ...own, certificate: other.certificate, issuers: [own.certificate] })
    expect(await states(stranger)).toEqual(['wrong'])
    expect(await states(replaced(signed, digits(own), digits(own).replace(/..$/, '00')))).toEqual(['wrong'])
    expect(await states(replaced(signed, '(D:20270301', '(D:20270302'))).toEqual(['wrong'])
  })

  test('where it does not begin with the file, end with its revision or leave out its digits alone', async () => {
    const { start, end } = holeOf(signed)
    const range = /\/ByteRange \[[^\]]*\]/.exec(signed.toString('latin1'))?.[0] ?? ''
    const rest = signed.length - end
    for (const places of [
      [1, start - 1, end, rest],
      [0, start, end, rest - 1],
      [0, start - 1, end, rest],
      [0, start, end + 1, rest - 1],
      [0, 100, end, rest],
      [0, start, end, rest, 0, 0],
      [0, start],
      [0, end, start, rest],
    ]) {
      const text = `/ByteRange [${places.join(' ')}`.padEnd(range.length - 1).concat(']')
      expect(await states(replaced(signed, range, text)), text).toEqual(['wrong'])
    }
  })

  test('where anything but zeros stands behind it in the room that it left', async () => {
    const { end } = holeOf(signed)
    const changed = Buffer.from(signed)
    changed.write('1', end - 2, 'latin1')
    expect(await states(changed)).toEqual(['wrong'])
    changed.fill('0', holeOf(signed).start + 1, end - 1, 'latin1')
    expect(await states(changed)).toEqual(['wrong'])
  })
})
