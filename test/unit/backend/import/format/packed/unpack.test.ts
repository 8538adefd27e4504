import { createHash, randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { deflateRawSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { chooseEntry } from '../../../../../../electron/backend/import/format/packed/unpack.ts'
import { FileRefusal } from '../../../../../../electron/backend/store/foreign/file-refusal.ts'
import type { ImportPlan } from '../../../../../../shared/domain/import/import-plan.ts'
import { type Folder, openFolder, temporaryFolder } from '../../../../../support/folder.ts'
import { sheetOf, textRows, type ZipEntry, zipOf } from '../../../../../support/workbook-file.ts'

const HEADER = ['N°', 'Signalé le', 'Statut']
const ROWS = [HEADER, ['1', '01/03/2023', 'Clôturé'], ['2', '15/03/2023', 'Signalé']]
const CSV = ROWS.map((row) => row.join(';')).join('\n')
const RECORDS = JSON.stringify(
  ROWS.slice(1).map((row) => Object.fromEntries(row.map((cell, at) => [HEADER[at], cell]))),
)

let folder: Folder
beforeAll(() => {
  folder = openFolder()
})
afterAll(() => folder[Symbol.dispose]())

const plan = async (content: Buffer, name: string, mapping = {}): Promise<ImportPlan> =>
  (await folder.plan(content, { mapping }, name)).plan

/** The codes of what refuses or asks, those of the rows aside. */
async function codesIn(content: Buffer, name: string): Promise<readonly string[]> {
  const { problems, read } = await plan(content, name)
  expect(read).toBe(0)
  return problems.map(({ code }) => code)
}

describe('the one table of an archive', () => {
  test.each([
    ['a text in a zip', zipOf([{ name: 'export/a.csv', data: CSV }]), 'a.zip'],
    ['a text that is only stored', zipOf([{ name: 'a.csv', data: CSV, isStored: true }]), 'a.zip'],
    ['JSON in a zip', zipOf([{ name: 'a.json', data: RECORDS }]), 'a.zip'],
    ['a workbook in a zip', zipOf([{ name: 'a.xlsx', data: sheetOf(textRows(ROWS)) }]), 'a.zip'],
    ['a text in a gz', gzipSync(CSV), 'a.csv.gz'],
    ['JSON in a gz', gzipSync(RECORDS), 'a.json.gz'],
    ['a workbook in a gz', gzipSync(sheetOf(textRows(ROWS))), 'a.xlsx.gz'],
    ['a gz of several members', Buffer.concat([gzipSync(CSV.slice(0, 40)), gzipSync(CSV.slice(40))]), 'a.csv.gz'],
    ['an archive whose name does not tell it', zipOf([{ name: 'a.csv', data: CSV }]), 'a.csv'],
  ])('%s', async (_case, content, name) => {
    const { read, understanding, problems } = await plan(content, name)
    expect([read, understanding.asOf, problems.filter(({ code }) => !code.startsWith('note-'))]).toEqual([
      2,
      '2023-03-15',
      [],
    ])
  })

  test('is known by the file that a person gave, and its places have both names', async () => {
    const content = zipOf([{ name: 'export/a.csv', data: `${CSV}\n3;hier;Clôturé` }])
    const { understanding, problems } = await plan(content, 'a.zip')
    expect(understanding).toMatchObject({
      file: 'a.zip',
      bytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    })
    expect(problems.find(({ code }) => code === 'day-invalid')?.place).toMatchObject({
      file: 'a.zip/export/a.csv',
      line: 4,
    })
  })

  test('is the one that a person named of several', async () => {
    const content = zipOf([
      { name: 'a.csv', data: CSV },
      { name: 'b.csv', data: `${CSV}\n3;20/03/2023;Clôturé` },
    ])
    expect((await plan(content, 'a.zip')).problems).toMatchObject([
      { code: 'question-entry', details: { entries: ['a.csv', 'b.csv'] } },
    ])
    expect((await plan(content, 'a.zip', { entry: 'b.csv' })).read).toBe(3)
  })

  test('leaves nothing behind, whether it is read or refused', async () => {
    using place = temporaryFolder()
    vi.stubEnv('TMPDIR', place.path)
    await plan(gzipSync(CSV), 'a.csv.gz')
    await plan(gzipSync(CSV).subarray(0, 40), 'a.csv.gz')
    await plan(zipOf([{ name: 'a.csv', data: CSV, checksum: 1 }]), 'a.zip')
    vi.unstubAllEnvs()
    expect(readdirSync(place.path)).toEqual([])
  })
})

describe('X1: archives that are refused', () => {
  const zip = (entry: Partial<ZipEntry>): Buffer => zipOf([{ name: 'a.csv', data: CSV, ...entry }])
  const MEGABYTES = Buffer.alloc(60_000_000, `${CSV}\n`)
  const gz = gzipSync(CSV)
  const broken = Buffer.from(gz)
  broken[gz.length - 8] = (broken[gz.length - 8] ?? 0) ^ 1

  test.each([
    ['a wrong checksum', zip({ checksum: 1 }), 'archive-damaged'],
    ['a size that lies', zip({ declaredSize: 5 }), 'archive-damaged'],
    ['a name that climbs', zip({ name: '../../a.csv' }), 'archive-damaged'],
    ['an absolute name', zip({ name: '/etc/a.csv' }), 'archive-damaged'],
    [
      'one name twice',
      zipOf([
        { name: 'a.csv', data: CSV },
        { name: 'A.csv', data: CSV },
      ]),
      'archive-damaged',
    ],
    ['cut in two', zip({}).subarray(0, 60), 'archive-damaged'],
    ['bytes that are not packed', zip({ packed: randomBytes(50) }), 'archive-damaged'],
    ['a password', zip({ flags: 1 }), 'archive-locked'],
    ['a bomb by its directory', zip({ declaredSize: 1e9, packed: Buffer.alloc(1000) }), 'archive-bomb'],
    ['a bomb', zip({ data: MEGABYTES }), 'archive-bomb'],
    ['a bomb behind a small size', zip({ packed: deflateRawSync(MEGABYTES), declaredSize: 9e6 }), 'archive-damaged'],
    ['more than it may hold', zip({ declaredSize: 1.6e9, packed: Buffer.alloc(9_000_000) }), 'archive-too-large'],
    [
      'more files than are looked at',
      zipOf(Array.from({ length: 1001 }, (_, at) => ({ name: `${at}`, data: '' }))),
      'archive-too-many',
    ],
    ['an archive in it', zip({ name: 'b.zip', data: zip({}) }), 'file-zip'],
    ['a gz in it', zip({ name: 'a.csv.gz', data: gz }), 'file-zip'],
    [
      'no table',
      zipOf([
        { name: 'a.shp', data: 'x' },
        { name: 'a.dbf', data: 'x' },
      ]),
      'archive-no-table',
    ],
    ['nothing', zipOf([]), 'archive-no-table'],
    ['an empty table', zip({ data: '' }), 'file-empty'],
  ])('%s in a zip', async (_case, content, code) => {
    expect(await codesIn(content, 'a.zip')).toEqual([code])
  })

  test.each([
    ['cut short', gz.subarray(0, gz.length - 4), 'archive-damaged'],
    ['cut in the middle', gz.subarray(0, 30), 'archive-damaged'],
    ['a wrong checksum', broken, 'archive-damaged'],
    ['other bytes behind its mark', Buffer.concat([Buffer.from('1f8b', 'hex'), randomBytes(50)]), 'archive-damaged'],
    ['a bomb', gzipSync(MEGABYTES), 'archive-bomb'],
    ['a bomb in a member of several', Buffer.concat([gz, gzipSync(MEGABYTES)]), 'archive-bomb'],
    ['a gz in it', gzipSync(gz), 'file-zip'],
    ['a zip in it', gzipSync(zip({})), 'file-zip'],
    ['a tar in it', gzipSync(Buffer.concat([Buffer.alloc(257, 'a'), Buffer.from('ustar')])), 'file-zip'],
    ['nothing', gzipSync(''), 'file-empty'],
  ])('%s in a gz', async (_case, content, code) => {
    expect(await codesIn(content, 'a.csv.gz')).toEqual([code])
  })

  test('X7: other archives are known by their bytes', async () => {
    for (const mark of ['377abcaf271c', '526172211a07', 'fd377a585a00'])
      expect(await codesIn(Buffer.from(`${mark}0004`, 'hex'), 'a.7z')).toEqual(['file-zip'])
  })
})

function chosen(names: readonly string[], asked?: string): unknown {
  try {
    return chooseEntry(names, asked)
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error
    return [error.code, error.details]
  }
}

test.each([
  ['the only file', ['a.csv'], 'a.csv'],
  ['in a folder', ['export/2023/a.csv'], 'export/2023/a.csv'],
  ['beside what a Mac leaves', ['a.csv', '__MACOSX/._a.csv', '.DS_Store', 'x/.DS_Store'], 'a.csv'],
  ['beside what Windows leaves', ['a.xlsx', '~$a.xlsx', 'Thumbs.db', 'desktop.ini'], 'a.xlsx'],
  ['beside what is about it', ['a.csv', 'README.txt', 'docs/LICENCE.txt', 'Lisez-moi.txt', 'leesmij.txt'], 'a.csv'],
  ['beside what is no table', ['a.json', 'map.png', 'terms.pdf', 'a.sha256'], 'a.json'],
  ['a text alone, whatever it is called', ['readme.txt'], 'readme.txt'],
  ['one whose name tells nothing', ['export'], 'export'],
])('%s', (_case, names, expected) => {
  expect(chosen(names)).toBe(expected)
})

test('of several a person names one, and is asked again where it is not there', () => {
  const names = ['a.csv', 'b.csv', 'README.txt']
  const asked = ['question-entry', { entries: ['a.csv', 'b.csv'] }]
  expect(chosen(names)).toEqual(asked)
  expect(chosen(names, 'b.csv')).toBe('b.csv')
  expect(chosen(names, 'c.csv')).toEqual(asked)
  expect(chosen(['licence.txt', 'notice.txt'])).toEqual(['question-entry', { entries: ['licence.txt', 'notice.txt'] }])
})

test('an archive without a table is refused by the names in it', () => {
  expect(chosen(['a.shp', 'a.dbf', '.x'])).toEqual(['archive-no-table', { names: ['a.shp', 'a.dbf'] }])
  expect(chosen([])).toEqual(['archive-no-table', { names: [] }])
  for (const names of [['index.csv', 'ukkel.pdf'], ['a.pdf'], ['b/index.csv', 'b/a.pdf', '__MACOSX/b/._a.pdf']])
    expect(chosen(names)).toEqual(['archive-of-reports', {}])
  expect(chosen(['figures.csv', 'a.pdf'])).toBe('figures.csv')
})
