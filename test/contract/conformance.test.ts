import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createClient } from '../../shared/contract/client.ts'
import { AppError, ERROR_CODES } from '../../shared/contract/error.ts'
import { METHODS, type MethodInput, type MethodName } from '../../shared/contract/methods.ts'
import { DEFAULT_SORT, selectionOf } from '../../shared/contract/rows.ts'
import { DEFAULT_IMPORT_OPTIONS } from '../../shared/domain/import/import-plan.ts'
import { DEFAULT_VIEW, questionOf } from '../../shared/domain/view/view-state.ts'
import { sample } from '../counts.ts'
import { openElectron, openInProcess, openLoopback, type TestHost } from './hosts.ts'

const question = questionOf(DEFAULT_VIEW, ['category'], null)
const rowQuestion = { ...selectionOf(question), find: null, sort: DEFAULT_SORT, language: 'fr' as const }
const UNKNOWN_TOKEN = '0'.repeat(32)
const UNKNOWN_EXPORT = '00000000-0000-4000-8000-000000000000'

/** What each method is asked here; a new method does not compile until it stands in this table. */
const INPUTS: { readonly [Name in MethodName]: MethodInput<Name> } = {
  'app.version': {},
  'folder.state': {},
  'folder.examine': {},
  'diagnostics.export': {},
  'folder.choices': {},
  'folder.open': { id: null },
  'folder.copy': {},
  'folder.duplicate': {},
  'screen.recall': {},
  'screen.keep': { key: 'irisboard.theme', value: 'dark' },
  'figures.query': question,
  'figures.on-time': {
    by: ['category'],
    filters: [],
    from: null,
    to: null,
    comparison: 'none',
    asOf: null,
    source: null,
  },
  'figures.open': { by: ['month'], filters: [], from: null, to: null, asOf: null, source: null },
  'figures.explain': { ...question, comparison: 'previous-year' },
  'figures.findings': { filters: [], from: null, to: null, asOf: null },
  'figures.refresh': { questions: [question, question] },
  'figures.dashboard': { view: '1', filters: [], from: null, to: null, comparison: 'previous-year', asOf: null },
  'figures.series': { filters: [], from: null, to: null, asOf: null, by: ['category'] },
  'figures.codes': { asOf: null },
  'years.list': {},
  'indicators.list': { programme: null },
  'budgets.list': { programme: null },
  'programmes.list': {},
  'participants.list': { programme: null },
  'targets.list': { asOf: null },
  'dates.list': { programme: null },
  'reconciliation.query': {},
  'snapshots.list': {},
  'snapshots.compare': { from: 1, to: 2, dataset: null, kind: null, offset: 0, limit: 200 },
  'snapshots.export': { from: 1, to: 2, language: 'fr' },
  'journal.list': {},
  'rows.open': rowQuestion,
  'rows.continue': { selection: UNKNOWN_TOKEN },
  'rows.read': { selection: UNKNOWN_TOKEN, from: 0, count: 1 },
  'rows.history': { register: 'fixmystreet', reference: 'none' },
  'rows.export': { name: UNKNOWN_EXPORT, question: rowQuestion, format: 'csv' },
  'rows.cancel': { name: UNKNOWN_EXPORT },
  'views.list': {},
  'views.save': { name: 'Roads', view: DEFAULT_VIEW },
  'views.rename': { id: 1, name: 'Voirie' },
  'views.move': { id: 1, to: 0 },
  'views.remove': { id: 1 },
  'views.import': { text: 'no views' },
  'views.export': {},
  'notes.list': {},
  'notes.add': { from: '2023-03-01', to: '2023-03-31', text: 'New app' },
  'notes.remove': { id: 1 },
  'import.prepare': {},
  'pull.plan': { source: 'none', grain: 'day', from: null, to: null },
  'pull.commit': { plan: 'none' },
  'records.plan': { source: 'none', from: null, to: null },
  'lists.offer': { filters: [], from: null, to: null },
  'lists.pull': { source: 'none', filters: [], from: null, to: null },
  'records.commit': { plan: 'none' },
  'import.plan': { file: UNKNOWN_TOKEN, options: DEFAULT_IMPORT_OPTIONS },
  'import.problems': { file: UNKNOWN_TOKEN, from: 0, count: 1 },
  'problems.export': { file: UNKNOWN_TOKEN, language: 'fr' },
  'templates.open': { dataset: 'budgets', language: 'nl', format: 'csv' },
  'import.commit': { plan: 'none' },
  'import.cancel': {},
  'import.undo': {},
  'import.purge': { snapshot: 999 },
  'backups.list': {},
  'backups.restore': { name: 'none' },
  'mappings.list': {},
  'mappings.save': {
    name: 'Back office',
    dataset: 'incidents',
    headers: ['N°', 'Catégorie'],
    mapping: { columns: { 'N°': { field: 'reference' } } },
  },
  'mappings.remove': { name: 'Back office' },
  'mappings.import': { text: 'no mapping' },
  'mappings.export': { name: 'Back office' },
  'sources.list': {},
  'sources.add': {
    name: 'region',
    servers: [{ host: '127.0.0.1', port: 1, database: 'data', user: 'reader', certificate: null }],
    mapping: {},
  },
  'sources.test': { name: 'region' },
  'sources.remove': { name: 'region' },
  'breaks.list': {},
  'breaks.save': { name: 'Voirie', category: 'cleanliness', from: '2023-03-01' },
  'breaks.remove': { id: 1 },
  'report.create': { view: DEFAULT_VIEW, language: 'fr' },
  'report.read': { file: 'none' },
  'report.verify': { file: UNKNOWN_TOKEN },
  'report.unpack': { file: UNKNOWN_TOKEN },
  'recipes.list': {},
  'recipes.save': { text: 'no recipe', replaces: null },
  'recipes.remove': { name: 'none' },
  'recipes.export': { name: 'none' },
  'report.sign': { file: UNKNOWN_TOKEN, key: { kind: 'own' } },
  'keys.own': {},
  'keys.create': { name: 'Service of figures' },
  'keys.export': {},
  'trust.list': {},
  'trust.add': { name: 'service.pem', content: 'eA==' },
  'trust.remove': { fingerprint: '0' },
  'report.batch': { name: UNKNOWN_EXPORT, stem: 'months', view: DEFAULT_VIEW, language: 'fr', each: 'year', key: null },
  'report.cancel': { name: UNKNOWN_EXPORT },
  'tables.export': { view: DEFAULT_VIEW, language: 'fr', format: 'xlsx' },
  'images.keep': { stem: 'incidents', images: [{ stem: 'statuts', ending: 'svg', content: 'PHN2Zy8+' }] },
}

/** Those that have nothing to work on here, with the code by which they say so. */
const FAILING: Partial<Record<MethodName, string>> = {
  'sources.add': 'source-unreachable',
  'sources.test': 'source-unknown',
  'sources.remove': 'source-unknown',
  'pull.plan': 'source-unknown',
  'pull.commit': 'plan-unknown',
  'records.plan': 'source-unknown',
  'lists.pull': 'source-unknown',
  'records.commit': 'plan-unknown',
  'rows.open': 'needs-records',
  'rows.continue': 'selection-gone',
  'rows.read': 'selection-gone',
  // No host answers it in these tests.
  'rows.export': 'unknown-method',
  'rows.cancel': 'unknown-method',
  'folder.choices': 'unknown-method',
  'folder.open': 'unknown-method',
  'folder.copy': 'unknown-method',
  'screen.recall': 'unknown-method',
  'screen.keep': 'unknown-method',
  'report.read': 'unknown-method',
  'report.verify': 'unknown-method',
  'report.unpack': 'unknown-method',
  'recipes.list': 'unknown-method',
  'recipes.save': 'unknown-method',
  'recipes.remove': 'unknown-method',
  'recipes.export': 'unknown-method',
  'report.sign': 'unknown-method',
  'keys.own': 'unknown-method',
  'keys.create': 'unknown-method',
  'keys.export': 'unknown-method',
  'trust.list': 'unknown-method',
  'trust.add': 'unknown-method',
  'trust.remove': 'unknown-method',
  'report.batch': 'unknown-method',
  'report.cancel': 'unknown-method',
  'tables.export': 'unknown-method',
  'images.keep': 'unknown-method',
  'views.export': 'unknown-method',
  'mappings.export': 'unknown-method',
  'mappings.import': 'mapping-file-broken',
  'import.purge': 'snapshot-unknown',
  'backups.restore': 'backup-missing',
  'views.import': 'view-file-broken',
  'import.plan': 'file-unknown',
  'import.problems': 'plan-unknown',
  'problems.export': 'unknown-method',
  'diagnostics.export': 'unknown-method',
  'templates.open': 'unknown-method',
  'import.commit': 'plan-unknown',
  'import.undo': 'nothing-to-undo',
  // Its handler throws in these tests.
  'report.create': 'internal',
  // Which file comes of it is tested with the page.
  'snapshots.export': 'internal',
}

const names = Object.keys(METHODS) as MethodName[]

describe.each([
  ['in process', openInProcess],
  ['over loopback HTTP', openLoopback],
  ['over Electron IPC', openElectron],
])('%s', (_name, open) => {
  let host: TestHost

  beforeAll(async () => {
    host = await open()
  })
  afterAll(() => host.close())

  const codeOf = async (method: string, body: string): Promise<unknown> => {
    const { ok, error } = JSON.parse(await host.transport.call(method, body))
    return ok === true ? 'ok' : error.code
  }

  test.each(names)('%s answers, or fails with a code', async (name) => {
    const client = createClient({ call: host.transport.call, listen: () => () => {} })
    const outcome = await client.call(name, INPUTS[name]).then(
      () => 'ok',
      (error: unknown) => (error instanceof AppError ? error.code : error),
    )
    expect(outcome).toBe(FAILING[name] ?? 'ok')
  })

  test.each(['nothing.such', 'constructor', '__proto__', 'toString', 'hasOwnProperty', 'folder.state.constructor'])(
    'the unknown method %s is answered',
    async (method) => {
      expect(await codeOf(method, '{}')).toBe('unknown-method')
    },
  )

  test.each([
    ['no JSON', 'xx'],
    ['nothing', ''],
    ['half a document', '{"programme":'],
    ['null', 'null'],
    ['a list', '[]'],
    ['a wrong type', '{"programme":7}'],
    ['an unknown member', '{"programme":null,"path":"/etc/passwd"}'],
    ['a member __proto__', '{"__proto__":{"programme":null}}'],
  ])('a body of %s is a bad request', async (_what, body) => {
    expect(await codeOf('indicators.list', body)).toBe('bad-request')
    expect(Object.hasOwn(Object.prototype, 'programme')).toBe(false)
  })

  test('half of a character is a bad request in whatever text it stands, names of members included', async () => {
    const named = { ...INPUTS['mappings.save'], mapping: { values: { '\ude00': 'road' } } }
    const bodies = [
      ...names.flatMap((name) => halvedTexts(INPUTS[name]).map((body) => [name, body] as const)),
      ['mappings.save', named] as const,
    ]
    expect(bodies.length).toBeGreaterThan(50)
    // A host that keeps files knows none of such a name before it asks.
    const refusals = ['bad-request', 'unknown-method', 'file-unknown']
    for (const [name, body] of bodies)
      expect(refusals, `${name} ${JSON.stringify(body)}`).toContain(await codeOf(name, JSON.stringify(body)))
  })

  test('a body of 5 MB is too large', async () => {
    expect(await codeOf('indicators.list', JSON.stringify({ programme: 'x'.repeat(5 * 1024 * 1024) }))).toBe(
      'too-large',
    )
  })

  test('a handler that throws is told as internal, without its text', async () => {
    const text = await host.transport.call('report.create', JSON.stringify(INPUTS['report.create']))
    expect(JSON.parse(text)).toEqual({ ok: false, error: { code: 'internal', details: { method: 'report.create' } } })
  })

  test('any method and any body are answered with a known code, and the host lives on', async () => {
    const codes = new Set<unknown>(['ok', ...ERROR_CODES])
    const called = names.filter((name) => !/^(?:import|sources)\./.test(name))
    const method = fc.oneof(fc.constantFrom(...called), fc.string())
    const body = fc.oneof(
      fc.json(),
      fc.string(),
      fc.jsonValue().map((value) => JSON.stringify({ programme: value })),
    )
    const nearMiss = fc
      .tuple(fc.constantFrom(...called), fc.nat({ max: 40 }), fc.jsonValue())
      .map(([name, place, value]) => [name, withOther(INPUTS[name], place, value)] as const)
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.tuple(method, body), nearMiss), async ([name, text]) =>
        codes.has(await codeOf(name, text)),
      ),
      sample('conformance-bodies', 30, 20_000),
    )
    expect(await codeOf('app.version', '{}')).toBe('ok')
  })
})

/** The text of a body in which one of its values, whichever it is, is another. */
function withOther(body: unknown, place: number, other: unknown): string {
  let values = 0
  const count = (_name: string, value: unknown) => {
    values += 1
    return value
  }
  const json = JSON.stringify(body)
  JSON.parse(json, count)
  const at = place % values
  values = 0
  return JSON.stringify(
    JSON.parse(json, (name, value) => {
      count(name, value)
      return values === at + 1 ? other : value
    }),
  )
}

/** A body as often as it holds a text, each time with half of a character at the end of another one. */
function halvedTexts(body: unknown): readonly unknown[] {
  const json = JSON.stringify(body)
  let texts = 0
  JSON.parse(json, (_name, value) => {
    texts += Number(typeof value === 'string')
    return value
  })
  return Array.from({ length: texts }, (_, place) => {
    let at = 0
    return JSON.parse(json, (_name, value) => {
      if (typeof value !== 'string') return value
      at += 1
      return at === place + 1 ? `${value}\ud83d` : value
    })
  })
}
