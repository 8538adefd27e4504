import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { examineReport } from '../../../../../electron/backend/report/verification/examine-report.ts'
import { isPackage, unpackReports } from '../../../../../electron/backend/report/verification/report-package.ts'
import { writeZip } from '../../../../../electron/backend/sheets/zip-file.ts'
import { testFolder } from '../../../../support/test-folder.ts'

const folder = testFolder((path) => mkdirSync(join(path, 'out')))
const at = (...names: readonly string[]) => join(folder.path, ...names)

/** Longer than what a reader takes at once, and like nothing that packs well. */
const PDF = `%PDF-1.7 ${Array.from({ length: 20_000 }, (_, index) => (index * index * 7919).toString(36)).join(' ')}`

async function laid(parts: Readonly<Record<string, string>>, name = 'bulletin.irisreports') {
  await using file = await open(at(name), 'w')
  await writeZip(
    file,
    Object.entries(parts).map(([part, text]) => ({ name: part, content: [text] })),
  )
  return { path: at(name), name }
}

const unpacked = async (file: { readonly path: string; readonly name: string }) =>
  (await unpackReports(file, at('out'))).map(({ path, name }) => [name, readFileSync(path, 'utf8')])

test('the reports of a package are unpacked in their order, whatever else is in it, each into a file of its own', async () => {
  const file = await laid({
    'index.csv': 'value;file',
    'ukkel.pdf': '%PDF-a',
    'sub/ukkel.PDF': '%PDF-b',
    '__MACOSX/sub/._ukkel.PDF': 'shadow',
    '.hidden.pdf': 'hidden',
    'manifest.json': '{}',
  })
  expect(await unpacked(file)).toEqual([
    ['ukkel.pdf', '%PDF-a'],
    ['ukkel.PDF', '%PDF-b'],
  ])
  expect(await unpacked(await laid({ 'index.csv': 'a' }))).toEqual([])
})

test('an archive is one by its bytes and its name', async () => {
  const { path } = await laid({ 'a.pdf': '%PDF-a' })
  writeFileSync(at('text'), 'PK, says the text')
  const named = (name: string, of = path) => isPackage({ path: of, name })
  expect([named('a.irisreports'), named('A.ZIP'), named('a.pdf'), named('a')]).toEqual([true, true, false, false])
  expect([named('a.zip', at('text')), named('a.zip', at('none')), named('a.zip', folder.path)]).toEqual([
    false,
    false,
    false,
  ])
})

test('a report whose bytes are hurt is unpacked as far as it can be read, and the others whole', async () => {
  const { path, name } = await laid({ 'a.pdf': PDF, 'b.pdf': '%PDF-b' })
  const bytes = readFileSync(path)
  bytes.fill(0xff, 2000, 2064)
  writeFileSync(path, bytes)
  const [first, second] = await unpackReports({ path, name }, at('out'))
  const judged = await examineReport(readFileSync(first?.path ?? ''), async () => [])
  expect(judged).toMatchObject({ integrity: 'damaged', reason: 'not-whole' })
  expect(readFileSync(second?.path ?? '', 'utf8')).toBe('%PDF-b')
})

test.each([
  ['cut off', (bytes: Buffer) => bytes.subarray(0, -30)],
  ['with a path that leads out of it', (bytes: Buffer) => replaced(bytes, 'aaaa.pdf', '../a.pdf')],
  ['behind a password', (bytes: Buffer) => flagged(bytes, 8, 1)],
  ['packed in a way that is not known', (bytes: Buffer) => flagged(bytes, 10, 14)],
])('a package %s is refused as damaged, and nothing of it is unpacked', async (_case, hurt) => {
  const file = await laid({ 'aaaa.pdf': '%PDF-a' })
  writeFileSync(file.path, hurt(readFileSync(file.path)))
  await expect(unpackReports(file, at('out'))).rejects.toMatchObject({
    code: 'package-damaged',
    details: { file: file.name },
  })
  expect(readdirSync(at('out'))).toEqual([])
})

test('a directory that promises more than a computer bears is refused before anything is written', async () => {
  const file = await laid({ 'aaaa.pdf': '%PDF-a' })
  writeFileSync(file.path, sized(readFileSync(file.path), 400 * 1024 * 1024))
  await expect(unpackReports(file, at('out'))).rejects.toMatchObject({ code: 'too-large' })
  expect(readdirSync(at('out'))).toEqual([])
})

test('a file that is not there, and a folder that takes none, are told as what they are', async () => {
  const gone = { path: at('gone.zip'), name: 'gone.zip' }
  await expect(unpackReports(gone, at('out'))).rejects.toMatchObject({ code: 'file-unreadable' })
  const file = await laid({ 'a.pdf': '%PDF-a' })
  chmodSync(at('out'), 0o700)
  await expect(unpackReports(file, at('nowhere'))).rejects.toMatchObject({
    code: 'write-failed',
    details: { reason: 'ENOENT' },
  })
})

/** The same length, so that all offsets stay. */
function replaced(bytes: Buffer, from: string, to: string): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1')
}

/** The entry of the directory, in which the header of a file is told once more. */
const directoryOf = (bytes: Buffer): number => bytes.indexOf('PK\x01\x02', 'latin1')

function flagged(bytes: Buffer, at: number, value: number): Buffer {
  bytes.writeUInt16LE(value, directoryOf(bytes) + at)
  return bytes
}

function sized(bytes: Buffer, size: number): Buffer {
  bytes.writeUInt32LE(size, directoryOf(bytes) + 24)
  return bytes
}
