import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { main } from '../../../electron/cli/main.ts'
import { temporaryFolder } from '../../support/folder.ts'
import { fillWithPublished } from '../../support/laid-folder.ts'

/** Two registers whose numbers are partly the same: roads up to June 2023, trees from May to October. */
const ROADS = [
  'N°;Catégorie complète;Commune;Signalé le;Dernière action;Statut',
  '1;Voirie > Trottoir;1030 Schaerbeek;13/01/2023;23/01/2023;Clôturé',
  '2;Voirie;1030 Schaerbeek;14/05/2023;14/05/2023;Signalé',
  '3;Propreté publique;1180 Uccle;20/06/2023;30/06/2023;Sans suite',
].join('\n')
const TREES = [
  'Dossier;Soort;Gemeente;Ontvangen;Toestand',
  '1;Snoeien;1180 Ukkel;16/05/2023;Gemeld',
  '2;Gevelde boom;1180 Ukkel;15/06/2023;Gemeld',
  '7;Snoeien;1180 Ukkel;14/09/2023;Gemeld',
  '8;Snoeien;1180 Ukkel;21/10/2023;Gemeld',
].join('\n')
const FIELDS = { Dossier: 'reference', Soort: 'category', Ontvangen: 'created', Toestand: 'status' }
const MAPPING = JSON.stringify({
  columns: Object.fromEntries(Object.entries(FIELDS).map(([header, field]) => [header, { field }])),
})
const BOTH = 'register=fixmystreet,Groen Ukkel'

let place: ReturnType<typeof temporaryFolder>
beforeEach(async () => {
  place = temporaryFolder()
  mkdirSync(join(place.path, 'data'))
  await fillWithPublished(join(place.path, 'data'))
  writeFileSync(join(place.path, 'roads.csv'), ROADS)
  writeFileSync(join(place.path, 'trees.csv'), TREES)
})
afterEach(() => {
  vi.restoreAllMocks()
  place[Symbol.dispose]()
})

/** What a command prints as JSON, and its exit code. */
async function say(...values: readonly string[]) {
  const pieces: string[] = []
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((piece) => pieces.push(String(piece)) > 0)
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
  const code = await main([...values, '--data-dir', join(place.path, 'data'), '--json'])
  spy.mockRestore()
  return { code, document: JSON.parse(pieces.join('')) }
}

const file = (name: string): string => join(place.path, name)
const takeRoads = () => say('import', file('roads.csv'))
const takeTrees = (...options: readonly string[]) =>
  say('import', file('trees.csv'), '--as', 'incidents', '--mapping', MAPPING, ...options)

async function ask(measure: string, by: string, ...options: readonly string[]) {
  const { document } = await say('query', measure, '--by', by, ...options)
  const rows: readonly { key: readonly string[]; value: number }[] = document.rows
  return { ...document, rows: Object.fromEntries(rows.map(({ key, value }) => [key.join(' '), value])) }
}

test('a file of another form is asked for its register, and the printed command holds no choice', async () => {
  const { code, document } = await takeTrees()
  const [result] = document.files
  expect([code, result.snapshot]).toEqual([2, null])
  expect(result.problems.map((each: { code: string }) => each.code)).toContain('question-register')
  expect(result.command.slice(-2)).toEqual(['--register', 'fixmystreet|…'])
  expect((await say(...result.command)).code).toBe(1)
})

test('two registers are two sets of incidents, of which one is shown at a time', async () => {
  expect((await takeRoads()).code).toBe(0)
  const { document } = await takeTrees('--register', 'Groen Ukkel', '--complete')
  expect(document.files[0]).toMatchObject({ new: 4, changed: 0, removed: 0, asOf: '2023-10-21' })

  expect(await ask('incidents', 'year')).toMatchObject({
    rows: { 2023: 3 },
    asOf: '2023-06-30',
    register: ['fixmystreet'],
  })
  const trees = await ask('incidents', 'month', '--where', 'register=Groen Ukkel')
  expect(trees).toMatchObject({
    rows: { '2023-05': 1, '2023-06': 1, '2023-09': 1, '2023-10': 1 },
    asOf: '2023-10-21',
    period: { from: '2023-05-16', to: '2023-10-21' },
    register: ['Groen Ukkel'],
  })
  expect(trees.addedRegisters).toBeUndefined()
  expect((await ask('incidents', 'category', '--where', 'register=Groen Ukkel')).rows).toEqual({ unclassified: 4 })
  expect((await ask('incidents', 'subcategory', '--where', 'register=Groen Ukkel')).rows).toEqual({
    'unclassified/Snoeien': 3,
    'unclassified/Gevelde boom': 1,
  })
})

test('two are added where both are chosen, over the days that both cover, and the document says so', async () => {
  await takeRoads()
  await takeTrees('--register', 'Groen Ukkel')
  expect(await ask('incidents', 'register', '--where', BOTH)).toMatchObject({
    // From 16 May to 30 June: one of the roads, two of the trees.
    rows: { fixmystreet: 1, 'Groen Ukkel': 2 },
    total: 3,
    period: { from: '2023-05-16', to: '2023-06-30' },
    register: ['fixmystreet', 'Groen Ukkel'],
    addedRegisters: true,
  })
})

test('what is exported of one register names it, and is asked for it when it is imported elsewhere', async () => {
  await takeRoads()
  await takeTrees('--register', 'Groen Ukkel')
  const out = file('out.csv')
  const { document } = await say('export', '--where', 'register=Groen Ukkel', '--out', out)
  expect(document).toMatchObject({ rows: 4, register: ['Groen Ukkel'] })
  const [header = '', first = ''] = readFileSync(out, 'utf8').split('\r\n')
  expect([header.slice(0, 10), first.slice(0, 13)]).toEqual(['\ufeffRegister;', 'Groen Ukkel;8'])
  const { code, document: again } = await say('import', out)
  expect(code).toBe(2)
  expect(again.files[0].problems.map((each: { code: string }) => each.code)).toContain('question-register')
  const told = await say('import', out, '--register', 'Groen Ukkel')
  expect(told.document.files[0]).toMatchObject({ new: 0, changed: 0, unchanged: 4 })
})

test('published figures are those of FixMyStreet', async () => {
  await takeTrees('--register', 'Groen Ukkel')
  expect((await ask('incidents', 'year', '--source', 'published')).rows).toMatchObject({ 2022: 97_123 })
  expect((await ask('incidents', 'year', '--where', 'register=fixmystreet')).rows).toMatchObject({ 2022: 97_123 })
  expect(await ask('incidents', 'year', '--where', 'register=Groen Ukkel', '--source', 'published')).toMatchObject({
    rows: {},
    reason: 'needs-records',
  })
  expect(await ask('incidents', 'year')).toMatchObject({ rows: { 2023: 4 }, register: ['Groen Ukkel'] })
})

test('spellings of a name are one register, and an import and its undo leave the other as it was', async () => {
  await takeRoads()
  const before = await ask('median-days', 'category')
  await takeTrees('--register', 'Groen Ukkel')
  writeFileSync(file('trees.csv'), TREES.replace('14/09/2023;Gemeld', '14/09/2023;Afgesloten'))
  const { document } = await takeTrees('--register', 'groen  ukkel')
  expect(document.files[0]).toMatchObject({ new: 0, changed: 1, unchanged: 3 })
  expect((await say('check')).document).toMatchObject({ ok: true, findings: [] })
  await say('undo')
  await say('undo')
  expect((await say('check')).document.ok).toBe(true)
  const after = await ask('median-days', 'category')
  expect(after).toEqual(before)
  // Without a delay the refused one has none, and with FixMyStreet alone no register is named.
  expect(after.rows).toEqual({ road: 10, cleanliness: null })
  expect(after.register).toBeUndefined()
})

test.each(['a|b', '…', ' ', 'x'.repeat(61)])('%j is no name of a register', async (name) => {
  expect((await takeTrees('--register', name)).code).toBe(1)
})

test('a register that no record has is refused, with those that there are', async () => {
  await takeRoads()
  await takeTrees('--register', 'Groen Ukkel')
  const { code, document } = await say('query', 'incidents', '--by', 'year', '--where', 'register=Groen')
  expect(code).toBe(1)
  expect(document.error.message).toContain('Groen Ukkel')
})
