import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { planImport } from '../../../../../electron/backend/import/plan/plan-import.ts'
import { checkFolder } from '../../../../../electron/backend/integrity/check-folder.ts'
import { createRowHandlers } from '../../../../../electron/backend/rows/row-lists.ts'
import { DEFAULT_IMPORT_OPTIONS } from '../../../../../shared/domain/import/import-plan.ts'
import { codesOf, openFolder, TODAY } from '../../../../support/folder.ts'
import { ALL_ROWS, readRows } from '../../../../support/read-rows.ts'

/** Each is a reference, a category, a commune, a status, an office and an address at once. */
const ODD = [
  'x"; DROP TABLE incident; --',
  "x' OR '1'='1",
  '100 %',
  '100 euro',
  'a_b',
  'axb',
  '\u202egnp.exe',
  '😀 👩‍👩‍👧',
  'x'.repeat(2000),
]
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
const HEADER = 'N°;Signalé le;Catégorie;Commune;Statut;Entité responsable;Adresse\n'
const FILE =
  HEADER + ODD.map((text) => [text, '31/03/2023', text, text, text, text, text].map(quoted).join(';')).join('\n')

describe('S8: texts that mean something elsewhere', () => {
  test('S8: are stored as they stand, in every column', async () => {
    using folder = openFolder()
    const { plan } = await folder.take(FILE)
    expect(plan.new).toBe(ODD.length)
    const named = plan.problems.find(({ code }) => code === 'note-municipality-unknown')
    expect(named?.details).toMatchObject({ count: ODD.length, values: [...ODD.slice(0, 8), '…'] })
    const rows = folder.database.prepare('SELECT reference, address FROM incident ORDER BY id').raw().all()
    expect(rows).toEqual(ODD.map((text) => [text, text]))
    const storedIn = (column: string): readonly unknown[] => {
      const join = `SELECT d.code FROM incident i JOIN dictionary d ON d.id = i.${column} ORDER BY i.id`
      return folder.database.prepare(join).pluck().all()
    }
    expect([storedIn('status'), storedIn('organisation')]).toEqual([ODD, ODD])
    expect(storedIn('subcategory')).toEqual(ODD.map((text) => `unclassified/${text}`))
    expect(checkFolder(folder.database)).toEqual([])
    expect((await folder.take(FILE)).plan.unchanged).toBe(ODD.length)
  })

  test.each(ODD.map((text, index) => [text.slice(0, 30), index]))(
    'S8: %s is found and filtered alone',
    async (_text, index) => {
      using folder = openFolder()
      await folder.take(FILE)
      const text = ODD[index] ?? ''
      const handlers = createRowHandlers(folder.database)
      const filters = [{ kind: 'organisation' as const, values: [text] }]
      const found = readRows(handlers, { ...ALL_ROWS, filters })
      expect(found.map(({ reference }) => reference)).toEqual([text])
      expect(readRows(handlers, { ...ALL_ROWS, filters, asOf: 1 })).toHaveLength(1)
      const find = text.slice(0, 100)
      const holders = ODD.filter((each) => each.toLowerCase().includes(find.toLowerCase()))
      expect(readRows(handlers, { ...ALL_ROWS, find }).map(({ reference }) => reference)).toEqual(holders)
    },
  )

  test('S8: as headers name no column of the database', async () => {
    using folder = openFolder()
    const { plan } = await folder.take(`N°;Signalé le;${quoted('address = NULL; --')};valid_to\n1;31/03/2023;x;9\n`)
    expect([plan.new, codesOf(plan)]).toEqual([1, ['note-column-ignored']])
    expect(folder.database.prepare('SELECT address, valid_to FROM incident').raw().get()).toEqual([null, null])
  })

  test('S8: as headers stand in the plan and at the place of a problem letter by letter', async () => {
    using folder = openFolder()
    const headers = [...ODD, 'y'.repeat(10_000)]
    const header = `N°;Signalé le;${headers.map(quoted).join(';')}`
    const { columns } = (await folder.plan(`${header}\n1;31/03/2023\n`)).plan.understanding
    const understood = columns.slice(2).map(({ header: text, field, reading }) => ({ header: text, field, reading }))
    expect(understood).toEqual(headers.map((text) => ({ header: text, field: null, reading: 'ignored' })))
    const [first = ''] = headers
    const mapping = { columns: { [first]: { field: 'lastAction' } } }
    const { plan } = await folder.plan(`${header}\n1;31/03/2023;soon\n`, { mapping })
    expect(plan.problems[0]).toMatchObject({ code: 'day-invalid', place: { line: 2, column: first }, raw: 'soon' })
  })

  test('S8: a NUL and a text beyond all reading are refused', async () => {
    using folder = openFolder()
    expect(codesOf((await folder.plan(`${HEADER}a\0b;31/03/2023\n`)).plan)).toEqual(['nul-byte'])
    expect(codesOf((await folder.plan('N°;Signalé le;a\0b\n1;31/03/2023;x\n')).plan)).toEqual(['nul-byte'])
    const long = `${HEADER}1;31/03/2023;;;;;${'x'.repeat(10_000)}\n`
    expect(codesOf((await folder.plan(long)).plan)).toContain('value-too-long')
  })
})

describe('S6: paths that are no plain file', () => {
  const planOf = async (name: string) => {
    using folder = openFolder()
    folder.write('real.csv', `${HEADER}1;31/03/2023\n`)
    symlinkSync(join(folder.path, 'real.csv'), join(folder.path, 'link.csv'))
    symlinkSync(join(folder.path, 'gone.csv'), join(folder.path, 'dangling.csv'))
    symlinkSync(folder.path, join(folder.path, 'folder.csv'))
    symlinkSync(join(folder.path, 'round.csv'), join(folder.path, 'round.csv'))
    const context = { database: folder.database, today: TODAY, onProgress: () => undefined }
    return (await planImport({ path: join(folder.path, name), name }, DEFAULT_IMPORT_OPTIONS, context)).plan
  }

  test('S6: a link to a file is that file', async () => {
    expect((await planOf('link.csv')).new).toBe(1)
  })

  test.each([
    ['gone.csv', 'file-missing'],
    ['dangling.csv', 'file-missing'],
    ['round.csv', 'file-missing'],
    ['folder.csv', 'file-not-text'],
    ['real.csv/x', 'file-missing'],
  ])('S6: %s is refused by its cause', async (name, code) => {
    expect(codesOf(await planOf(name))).toEqual([code])
  })
})
