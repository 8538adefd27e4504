import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { mappingFile } from '../../../../electron/backend/mappings/stored-mappings.ts'
import type { Backend } from '../../../../electron/backend/process/backend.ts'
import type { Client } from '../../../../shared/contract/client.ts'
import type { AppEvent } from '../../../../shared/contract/event.ts'
import { createCategoryFinder } from '../../../../shared/domain/import/category-mapping.ts'
import {
  DEFAULT_IMPORT_OPTIONS,
  type ImportOptions,
  type ImportPlan,
} from '../../../../shared/domain/import/import-plan.ts'
import type { Mapping } from '../../../../shared/domain/import/mapping.ts'
import { NOW, temporaryFolder } from '../../../support/folder.ts'
import { clientOf, openedBackend } from '../../../support/opened-backend.ts'
import { bookOf, textRows, zipOf } from '../../../support/workbook-file.ts'

let folder: ReturnType<typeof temporaryFolder>
let backends: readonly Backend[]
let client: Client
let files: number
let events: AppEvent[]

beforeEach(async () => {
  folder = temporaryFolder()
  files = 0
  events = []
  const open = (role: 'answer' | 'job') =>
    openedBackend(folder.path, {
      role,
      shippedFolder: folder.path,
      now: () => new Date(Date.parse(NOW) + files * 1000).toISOString(),
      emit: (event) => events.push(event),
    })
  backends = [await open('answer'), await open('job')]
  const handlers = Object.assign({}, ...backends.map((backend) => backend.handlers))
  client = clientOf(handlers)
})
afterEach(() => {
  for (const backend of backends) backend.close()
  folder[Symbol.dispose]()
})

async function plan(content: string | Buffer, options: Partial<ImportOptions> = {}): Promise<ImportPlan> {
  files += 1
  const token = String(files).padStart(32, '0')
  const name = `file-${files}.${typeof content === 'string' ? 'csv' : 'xlsx'}`
  const path = join(folder.path, name)
  writeFileSync(path, content)
  for (const backend of backends) backend.offerFile(token, { path, name })
  return client.call('import.plan', { file: token, options: { ...DEFAULT_IMPORT_OPTIONS, ...options } })
}

const codes = ({ problems }: ImportPlan): readonly string[] => problems.map(({ code }) => code)

const HEADERS = ['Dossier', 'Soort', 'Op', 'Bedrag']
const BUDGET = 'kind;programme;amount;from;to\nplanned;x;1.234;2023-01-01;2023-12-31\n'
const COLUMNS = {
  Dossier: { field: 'reference' },
  Soort: { field: 'category' },
  Op: { field: 'created', dates: 'dmy' as const },
  Bedrag: { field: 'address' },
}

describe('remembered mappings', () => {
  test('a file of the same headers is read without a question, whatever the delimiter and the order, and the plan says so', async () => {
    const before = await plan('Dossier;Soort;Op;Bedrag\n1;Openbare weg;02/03/2023;x\n')
    expect(before.plan).toBeNull()
    await client.call('mappings.save', {
      name: 'Dossiers',
      dataset: 'incidents',
      headers: HEADERS,
      mapping: { register: 'fixmystreet', columns: COLUMNS, asOf: '2020-01-01', header: 7 },
    })
    const after = await plan('Titel\nBEDRAG,op,soort ,Dossier\nx,02/03/2023,Openbare weg,1\n')
    expect(codes(after)[0]).toBe('note-mapping-used')
    expect(after.problems[0]!.details).toEqual({ name: 'Dossiers', version: 1 })
    expect(after.dataset).toBe('incidents')
    expect(codes(after).filter((code) => code.startsWith('question'))).toEqual([])
    expect(after.understanding.columns.map(({ field }) => field)).toEqual([
      'address',
      'created',
      'category',
      'reference',
    ])
    expect([after.new, codes(after)]).toEqual([
      1,
      ['note-mapping-used', 'note-municipality-absent', 'note-status-absent'],
    ])
  })

  test('a file of the same headers is read so in an archive and in JSON, too', async () => {
    const mapping = { register: 'fixmystreet', columns: COLUMNS }
    await client.call('mappings.save', { name: 'Dossiers', dataset: 'incidents', headers: HEADERS, mapping })
    const csv = 'Dossier;Soort;Op;Bedrag\n1;Openbare weg;02/03/2023;x\n'
    const records = [{ fields: { Dossier: 1, Soort: 'Openbare weg', Op: '02/03/2023', Bedrag: 'x' } }]
    const forms = [zipOf([{ name: 'a.csv', data: csv }]), gzipSync(csv), Buffer.from(JSON.stringify({ records }))]
    for (const content of forms) {
      const found = await plan(content)
      expect([found.new, found.plan !== null, codes(found)]).toEqual([
        1,
        true,
        expect.arrayContaining(['note-mapping-used']),
      ])
    }
  })

  test('what all rows have is shown with what was understood', async () => {
    const headers = ['Programme', 'Montant']
    const values = { kind: 'paid' }
    await client.call('mappings.save', { name: 'Payés', dataset: 'budgets', headers, mapping: { values } })
    const { understanding } = await plan('Programme;Montant\nWePulse;12,5\n')
    expect(understanding.values).toEqual(values)
  })

  describe('in a workbook with several sheets', () => {
    const headers = ['Post', 'Programma', 'Jaar', 'Soort', 'Bedrag']
    const rows = (year: string, amount: string, first = headers) =>
      textRows([first, ['a', 'WePulse', year, 'gepland', amount]])
    const book = (second = headers) =>
      bookOf({
        sheets: [
          { name: 'Jaar 1', rows: rows('2021', '10') },
          { name: 'Jaar 2', rows: rows('2022', '20', second) },
        ],
      })
    const remember = (name: string, of: readonly string[], mapping: Mapping = {}) =>
      client.call('mappings.save', {
        ...{ name, dataset: 'budgets', headers: [...of] },
        mapping: { ...mapping, columns: { Post: { field: '' } } },
      })

    test('which of two of one kind is meant is asked, and the answer holds', async () => {
      await remember('Posten', headers)
      const asked = await plan(book())
      expect(asked.plan).toBeNull()
      expect(codes(asked)).toEqual(['note-mapping-used', 'question-sheet'])
      const { understanding, effects } = await plan(book(), { mapping: { sheet: 'Jaar 2' } })
      expect([understanding.sheet, understanding.headerLine]).toEqual(['Jaar 2', 1])
      expect(effects.length).toBeGreaterThan(0)
    })

    test('the sheet that was remembered is read, not the first', async () => {
      await remember('Posten', headers, { sheet: 'Jaar 2' })
      expect((await plan(book())).understanding.sheet).toBe('Jaar 2')
    })

    test('of two kinds that are both remembered none is taken unasked', async () => {
      const others = ['Post', 'Programma', 'Jaar', 'Soort', 'Bedrag', 'Dienst']
      await remember('Posten', headers)
      await remember('Diensten', others)
      expect(codes(await plan(book(others)))).toEqual(['question-sheet'])
    })
  })

  test('what is decided for one file stands against what is remembered', async () => {
    await client.call('mappings.save', {
      name: 'D',
      dataset: 'incidents',
      headers: HEADERS,
      mapping: { columns: COLUMNS },
    })
    const text = 'Dossier;Soort;Op;Bedrag\n1;Openbare weg;02/03/2023;x\n'
    const usual = await plan(text)
    const other = await plan(text, { mapping: { columns: { Op: { field: 'created', dates: 'mdy' } } } })
    expect(usual.understanding.columns[2]!.reading).toBe('dates-dmy')
    expect(other.understanding.columns[2]!.reading).toBe('dates-mdy')
  })

  test('a file is known by its beginning, and what is wrong further on is still told', async () => {
    const headers = ['Dossier', 'Catégorie', 'Op']
    const columns = { Dossier: { field: 'reference' }, Catégorie: { field: 'category' }, Op: { field: 'created' } }
    await client.call('mappings.save', { name: 'Dossiers', dataset: 'incidents', headers, mapping: { columns } })
    const head = `${headers.join(';')}\n`
    const row = '1;Voirie;02/03/2023\n'
    // The beginning that is looked at, 64 kB, ends in the middle of a character.
    const filling = `${'x'.repeat(65_536 - Buffer.byteLength(head) - 1)}é`
    const { problems } = await plan(`${head}${filling};Voirie;02/03/2023\n${row.repeat(10)}\0`)
    expect(problems.map(({ code }) => code)).toEqual(['note-mapping-used', 'nul-byte'])
  })

  test('a change makes a version, the same decision none, and older ones stay', async () => {
    const save = (mapping: object) =>
      client.call('mappings.save', { name: 'D', dataset: 'incidents', headers: HEADERS, mapping })
    await save({ columns: COLUMNS })
    await save({ columns: COLUMNS })
    const { rows } = await save({ encoding: 'windows-1252' })
    expect(rows.map(({ version, isCurrent }) => [version, isCurrent])).toEqual([
      [2, true],
      [1, false],
    ])
    expect(rows[0]!.mapping).toMatchObject({ encoding: 'windows-1252', columns: COLUMNS })
    expect((await client.call('mappings.remove', { name: 'D' })).rows).toEqual([])
  })

  test('the exported file is one that the terminal takes, and comes back as the same mapping', async () => {
    const { rows } = await client.call('mappings.save', {
      name: 'D',
      dataset: 'incidents',
      headers: HEADERS,
      mapping: { columns: COLUMNS },
    })
    const text = mappingFile(rows[0]!.mapping)
    await client.call('mappings.remove', { name: 'D' })
    const back = await client.call('mappings.import', { text })
    expect(back.rows[0]!.mapping).toEqual(rows[0]!.mapping)
    expect(back.rows[0]!.headers).toEqual(HEADERS)
  })

  test('a question that was answered once is not asked again', async () => {
    const options = { dataset: 'budgets' as const, asOfDay: '2023-11-15' }
    const asked = await plan(BUDGET, options)
    expect(codes(asked)).toContain('question-number')
    const headers = asked.understanding.columns.map(({ header }) => header)
    const mapping = { columns: { amount: { field: 'amount', number: 'point' as const } } }
    await client.call('mappings.save', { name: 'Budgets', dataset: 'budgets', headers, mapping })
    const again = await plan(BUDGET.replace('1.234', '5.678'), { asOfDay: '2023-11-15' })
    expect(codes(again)).not.toContain('question-number')
    expect(again.plan).not.toBeNull()
  })
})

describe('R7: a category renamed, split or merged', () => {
  test('the name means another category from its day on, and the newest day that has come decides', () => {
    const find = createCategoryFinder([
      { name: 'Propreté', category: 'cleanliness', from: '2023-03-01' },
      { name: 'proprete', category: 'park', from: '2023-06-01' },
    ])
    expect(find('PROPRETÉ', '2023-02-28')).toBeNull()
    expect(find('Propreté', '2023-03-01')).toBe('cleanliness')
    expect(find('Propreté', '2023-06-01')).toBe('park')
  })

  test('records are read by it, per day of creation, and the break is listed', async () => {
    // The second word about one name and day takes the place of the first.
    await client.call('breaks.save', { name: 'Voirie', category: 'monument', from: '2023-04-01' })
    await client.call('breaks.save', { name: 'Voirie', category: 'park', from: '2023-04-01' })
    const { rows } = await client.call('breaks.save', {
      name: 'Espaces partagés',
      category: 'road',
      from: '2023-04-01',
    })
    expect(rows.map(({ name, category, from }) => [name, category, from])).toEqual([
      ['Espaces partagés', 'road', '2023-04-01'],
      ['Voirie', 'park', '2023-04-01'],
    ])
    const planned = await plan(
      'N°;Catégorie;Signalé le;Adresse\n1;Voirie;31/03/2023;a\n2;Voirie;01/04/2023;a\n3;Espaces partagés;31/03/2023;a\n4;Espaces partagés;15/04/2023;a\n',
    )
    await client.call('import.commit', { plan: planned.plan! })
    const found = backends[0]!.database
      .prepare('SELECT code FROM incident JOIN dictionary ON dictionary.id = category ORDER BY reference')
      .pluck()
      .all()
    expect(found).toEqual(['road', 'park', 'unclassified', 'road'])
  })
})

test('a backup is made before an import that changes something, on a line of its own, and is asked for by no setting', async () => {
  const first = await plan('N°;Catégorie;Signalé le\n1;Voirie;31/03/2023\n')
  await client.call('import.commit', { plan: first.plan! })
  const again = await plan('N°;Catégorie;Signalé le\n1;Voirie;31/03/2023\n')
  await client.call('import.commit', { plan: again.plan! })
  const { rows } = await client.call('backups.list', {})
  expect(rows.map(({ snapshots }) => snapshots)).toEqual([0])
  const tasks = events.flatMap((event) => (event.type === 'progress' ? [event.task] : []))
  expect(tasks.indexOf('backup')).toBeGreaterThanOrEqual(0)
  expect(tasks.lastIndexOf('backup')).toBeLessThan(tasks.lastIndexOf('import'))
  writeFileSync(join(folder.path, 'block'), '')
  await client.call('backups.restore', { name: rows[0]!.name })
  expect((await client.call('snapshots.list', {})).rows).toEqual([])
})

test('S6, R4: where no backup can be written the import is refused and the data stay', async () => {
  writeFileSync(join(folder.path, 'backups'), 'in the way')
  const planned = await plan('N°;Catégorie;Signalé le\n1;Voirie;31/03/2023\n')
  await expect(client.call('import.commit', { plan: planned.plan! })).rejects.toMatchObject({
    code: 'backup-forbidden',
  })
  expect((await client.call('snapshots.list', {})).rows).toEqual([])
})
