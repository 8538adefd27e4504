import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { sealedRevision } from '../../electron/backend/report/verification/revisions.ts'
import { checkSignatures } from '../../electron/backend/report/verification/signature-check.ts'
import { TABLE_1_FR, TABLE_1_NL } from '../support/cited-table-1.ts'
import { keyPath, testKey } from '../support/test-key.ts'
import { DOCUMENTS } from './command-documents.ts'
import { runCommand, runProcess, startCommand } from './command-line.ts'
import { expectHeld, readPdf } from './read-pdf.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'irisboard-cli-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const dataFolder = () => join(folder, 'data')

/**
 * Runs a command with `--json`: one document of the expected shape alone on standard output, and no stack anywhere. A
 * process of its own shows besides that it ends by itself, with that code.
 */
async function run<Name extends keyof typeof DOCUMENTS>(
  name: Name,
  code: number,
  values: readonly string[],
  data = dataFolder(),
  start = runCommand,
): Promise<z.output<(typeof DOCUMENTS)[Name]>> {
  const ran = await start([...values, '--json', '--data-dir', data])
  expect(ran.code, `${values.join(' ')}\n${ran.out}\n${ran.errors}`).toBe(code)
  expect(ran.out.endsWith('\n') && ran.out.indexOf('\n') === ran.out.length - 1, ran.out).toBe(true)
  expect(ran.out + ran.errors).not.toMatch(/\n\s+at |node:internal|\{\{/)
  expect(ran.errors).toBe('')
  // The schema is of this very name; TypeScript does not follow the index through `parse`.
  return DOCUMENTS[name].parse(JSON.parse(ran.out)) as z.output<(typeof DOCUMENTS)[Name]>
}

async function fileOf(name: string, text: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}

describe('published figures', () => {
  test('query: the first command fills the folder and answers', async () => {
    const answer = await run('query', 0, ['query', 'incidents', '--by', 'year'], dataFolder(), runProcess)
    expect(answer.rows).toEqual([
      { key: ['2013'], label: ['2013'], value: 6997 },
      { key: ['2021'], label: ['2021'], value: 75900, derived: true },
      { key: ['2022'], label: ['2022'], value: 97123 },
      {
        key: ['2023'],
        label: ['2023'],
        value: 132686,
        partial: true,
        period: { from: '2023-01-01', to: '2023-11-15' },
      },
    ])
    expect(answer).toMatchObject({ by: ['year'], asOf: '2023-11-15', total: null, partial: true, source: 'published' })
  })

  test('query: options narrow and compare, and the language changes words only', async () => {
    const asked = ['query', 'share', '--by', 'category', '--where', 'category=cleanliness,road']
    const [fr, nl, en] = await Promise.all(
      ['fr', 'nl', 'en'].map((each) => run('query', 0, [...asked, '--lang', each])),
    )
    expect(fr!.rows.map((row) => row.label[0]).sort()).toEqual(['Propreté publique', 'Voirie'])
    expect(nl!.rows.map((row) => row.label[0]).sort()).toEqual(['Openbare netheid', 'Openbare weg'])
    const bare = (answer: typeof fr) => ({ ...answer, rows: answer!.rows.map((row) => ({ ...row, label: [] })) })
    expect([bare(nl), bare(en)]).toEqual([bare(fr), bare(fr)])
    expect(fr!.rows.find((row) => row.key[0] === 'road')?.value).toBe(19884 / (70574 + 19884))
    const compared = await run('query', 0, ['query', 'incidents', '--by', 'year', '--compare', 'previous-year'])
    expect(compared.rows.at(-1)?.comparison).toMatchObject({ change: null, reason: 'needs-records', fullYear: 97123 })
  })

  test('query: what needs records is no error', async () => {
    const answer = await run('query', 0, ['query', 'median-days', '--by', 'category'])
    expect([answer.rows, answer.total, answer.reason]).toEqual([[], null, 'needs-records'])
  })

  test('indicators', async () => {
    const all = await run('indicators', 0, ['indicators'])
    expect(all.rows.length).toBeGreaterThanOrEqual(70)
    expect(new Set(all.rows.map((row) => row.code)).size).toBe(all.rows.length)
    const irisbox = await run('indicators', 0, ['indicators', '--programme', 'irisbox', '--lang', 'nl'])
    expect(new Set(irisbox.rows.map((row) => row.programme))).toEqual(new Set(['irisbox']))
    expect(irisbox.rows.find((row) => row.value === 13)?.label).toBe('gebruikers ouder dan 65 jaar')
    expect((await run('indicators', 0, ['indicators', '--programme', 'nobody'])).rows).toEqual([])
  })

  test('budgets: kinds apart', async () => {
    const { rows, totals } = await run('budgets', 0, ['budgets', '--by', 'kind'])
    expect(rows.map(({ programme, cents, qualifier }) => [programme, cents, qualifier])).toEqual([
      ['wepulse', 6_980_000_000, 'exact'],
      ['pod-it', 2_930_000_000, 'about'],
    ])
    expect(totals).toEqual(rows.map(({ kind, cents }) => ({ kind, cents })))
  })
})

describe('import, and back', () => {
  test('nothing to undo at first', async () => {
    expect((await run('error', 2, ['undo'])).error.code).toBe('nothing-to-undo')
    const { rows } = await run('snapshots', 0, ['snapshots'])
    expect(rows.map((row) => row.origin)).toEqual(Array(7).fill('shipped'))
  })

  test('a table that is known makes no snapshot', async () => {
    const files = [await fileOf('tableau.txt', TABLE_1_FR), await fileOf('tabel.txt', TABLE_1_NL)]
    const document = await run('import', 0, ['import', ...files, '--as', 'categories'])
    for (const file of document.files) {
      expect(file).toMatchObject({ dataset: 'categories', snapshot: null, read: 13, unchanged: 13, new: 0, changed: 0 })
      expect(file.controlTotals).toMatchObject([{ declared: 132686, computed: 132686, ok: true }])
    }
  })

  test('a refused file prints its ordinary document and leaves nothing', async () => {
    const good = await fileOf('year.csv', 'Année;Nombre d’incidents\n2014;7000\n')
    const bad = await fileOf('wrong.txt', TABLE_1_FR.replace('132.686', '132.687').replace('Voirie', 'Route'))
    const before = (await run('journal', 0, ['journal'])).rows
    const { files } = await run('import', 2, ['import', good, bad, '--lang', 'fr'])
    expect(files.map((file) => file.snapshot)).toEqual([null, null])
    // A total is compared with rows that could all be read.
    // The row of the unknown category has a number, which the printed total holds.
    expect(files[1]?.controlTotals).toMatchObject([{ declared: 132687, computed: 132686, ok: false }])
    expect(files[1]?.problems).toMatchObject([
      { code: 'category-unknown', place: { line: 17, column: 'Catégorie' }, raw: 'Route' },
      { code: 'total-differs', raw: '132.687' },
    ])
    expect((await run('journal', 0, ['journal'])).rows).toEqual(before)
    expect((await run('import', 2, ['import', join(folder, 'nothing.csv')])).files[0]?.problems[0]?.code).toBe(
      'file-missing',
    )
  })

  test('a question is a refusal that the mapping answers', async () => {
    const path = await fileOf('ambiguous.csv', 'Du;Au;Nombre d’incidents\n01/02/2014;03/04/2014;700\n')
    const asked = await run('import', 2, ['import', path])
    expect(asked.files[0]?.problems.map((problem) => problem.code)).toEqual(['question-date'])
    expect(asked.files[0]?.problems[0]?.answers).toEqual(
      ['dmy', 'mdy'].map((dates) => ({
        kind: 'mapping',
        mapping: { columns: { Du: { field: 'from', dates }, Au: { field: 'to', dates } } },
      })),
    )
    const columns = { Du: { field: 'from', dates: 'dmy' }, Au: { field: 'to', dates: 'mdy' } }
    const mapping = await fileOf('mapping.json', JSON.stringify({ columns }))
    const answered = await run('import', 0, ['import', path, '--mapping', mapping, '--dry-run'])
    expect(answered.files[0]).toMatchObject({ dataset: 'years', read: 1, new: 1, problems: [] })
  })

  test('a dry run writes nothing, an import one snapshot, undo takes it back, the journal keeps all', async () => {
    const path = await fileOf('years.csv', 'Année;Nombre d’incidents\n2014;7000\n2015;7500\n')
    const before = await run('snapshots', 0, ['snapshots'])
    const dry = await run('import', 0, ['import', path, '--dry-run'])
    expect(dry.files[0]).toMatchObject({ dataset: 'years', snapshot: null, read: 2, new: 2 })
    expect(await run('snapshots', 0, ['snapshots'])).toEqual(before)

    const done = await run('import', 0, ['import', path])
    const snapshot = done.files[0]?.snapshot
    expect(done.files[0]).toMatchObject({ read: 2, new: 2, problems: [] })
    expect((await run('snapshots', 0, ['snapshots'])).rows.at(-1)).toMatchObject({ snapshot, origin: 'user', read: 2 })
    const years = await run('query', 0, [
      'query',
      'incidents',
      '--by',
      'year',
      '--from',
      '2013-01-01',
      '--to',
      '2014-12-31',
    ])
    expect(years.rows.map((row) => [row.key[0], row.value])).toEqual([
      ['2013', 6997],
      ['2014', 7000],
    ])

    expect(await run('undo', 0, ['undo'])).toEqual({ withdrawn: snapshot, rows: 2 })
    expect(await run('snapshots', 0, ['snapshots'])).toEqual(before)
    const { rows } = await run('journal', 0, ['journal'])
    expect(rows.slice(-2).map((row) => row.kind)).toEqual(['import', 'undo'])
    rows.forEach((row, index) => {
      expect([row.sequence, row.previous]).toEqual([index + 1, rows[index - 1]?.hash ?? '0'.repeat(64)])
    })
    expect(await run('check', 0, ['check'])).toEqual({ ok: true, findings: [] })
  })
})

describe('records', () => {
  test('generate, import, query: the back-office format there and back', async () => {
    const [out, again, earlier] = ['demo.csv', 'again.csv', 'earlier.csv'].map((name) => join(folder, name))
    const data = join(folder, 'records')
    const options = ['--rows', '400', '--seed', '7', '--out']
    const whole = await run('generate', 0, ['generate', ...options, out!], data, runProcess)
    await run('generate', 0, ['generate', ...options, again!])
    const cut = await run('generate', 0, ['generate', '--as-of-day', '2023-09-30', ...options, earlier!])
    expect([whole, cut]).toMatchObject([
      { file: out, rows: 400, asOf: '2023-11-15' },
      { file: earlier, asOf: '2023-09-30' },
    ])
    const text = await readFile(out!, 'utf8')
    expect(await readFile(again!, 'utf8')).toBe(text)
    expect(text.startsWith('\ufeff"N°";')).toBe(true)
    expect(text.match(/^"DEMO-/gm)?.length).toBe(400)

    const { files } = await run('import', 0, ['import', out!], data, runProcess)
    expect(files[0]).toMatchObject({ dataset: 'incidents', read: 400, new: 400, rejected: 0 })
    expect((await run('import', 0, ['import', out!], data)).files[0]).toMatchObject({ snapshot: null, unchanged: 400 })
    const answer = await run('query', 0, ['query', 'incidents', '--by', 'category,year'], data)
    expect([answer.source, answer.total]).toEqual(['records', 400])
    expect(answer.rows.reduce((sum, row) => sum + (row.value ?? 0), 0)).toBe(400)
    const published = await run('query', 0, ['query', 'incidents', '--by', 'category', '--source', 'published'], data)
    expect(published.total).toBe(132686)
  })
})

describe('what goes wrong', () => {
  test.each([
    [[]],
    [['nonsense']],
    [['query']],
    [['query', 'bananas', '--by', 'year']],
    [['query', 'incidents', '--by', 'constructor']],
    [['query', 'incidents', '--by', 'year', '--where', 'category=bananas']],
    [['query', 'incidents', '--by', 'year', '--from', '2023-02-30']],
    [['query', 'incidents', '--by', 'year', '--from', '2023-03-01', '--to', '2023-02-01']],
    [['query', 'incidents', '--by', 'year,month,day']],
    [['query', 'incidents', '--by', 'year,year']],
    [['query', 'incidents', '--by', 'year', '--lang', 'de']],
    [['budgets', '--by', 'colour']],
    [['import']],
    [['import', 'a.csv', '--as', 'bananas']],
    [['import', 'a.csv', '--mapping', 'nothing.json']],
    [['generate', '--rows', 'many', '--out', 'a.csv']],
    [['generate']],
    [['report']],
    [['snapshots', '--bananas']],
    [['undo', 'everything']],
    [['serve', '--port', 'x']],
    [['serve', '--port', '99999']],
    [['generate', '--rows', '0', '--out', 'a.csv']],
    [['generate', '--as-of-day', '2030-01-01', '--out', 'a.csv']],
  ])('%j is wrong use', async (values) => {
    expect((await run('error', 1, values)).error.code).toBe('usage')
  })

  test('a message is in the language asked for', async () => {
    const messages: string[] = []
    // One after the other: they would meet each other's lock.
    for (const each of ['fr', 'nl', 'en'])
      messages.push((await run('error', 2, ['undo', '--lang', each])).error.message)
    expect(new Set(messages).size).toBe(3)
    const { code, out, errors } = await runProcess(['undo', '--lang', 'nl', '--data-dir', dataFolder()])
    expect([code, out, errors.trim()]).toEqual([2, '', messages[1]])
  })

  test('an anchor is kept outside: a journal that does not contain it is told, 3', async () => {
    const { sequence, hash } = await run('head', 0, ['journal', '--head'])
    const entries = (await run('journal', 0, ['journal'])).rows
    expect([sequence, hash]).toEqual([entries.at(-1)?.sequence, entries.at(-1)?.hash])
    const anchor = (at: number, digits: string) => ['check', '--anchor', `${at}:${digits}`]
    expect(await run('check', 0, anchor(sequence, hash))).toEqual({ ok: true, findings: [] })
    const older = await run('check', 0, anchor(1, entries[0]?.hash ?? ''))
    expect(older.hints).toEqual([{ code: 'since-anchor', place: `journal 2–${sequence}` }])
    for (const [at, digits] of [
      [sequence, '0'.repeat(64)],
      [sequence + 1, hash],
    ] as const)
      expect(await run('check', 3, anchor(at, digits))).toEqual({
        ok: false,
        findings: [{ code: 'anchor-missing', place: `journal ${at}` }],
      })
    await run('error', 1, ['check', '--anchor', hash])
  })

  test('the journal is printed as PDF, with each of its entries and what their hashes are of', async () => {
    const { rows } = await run('journal', 0, ['journal'])
    const out = join(folder, 'journal.pdf')
    const { contentHash, tables } = await run('report', 0, ['journal', '--out', out, '--lang', 'fr'])
    const { title, pages, attachments } = await readPdf(await readFile(out))
    expect([title, tables]).toEqual(['Journal du dossier de données', 1])
    for (const page of pages) expect(page).toContain(contentHash.slice(0, 12))
    for (const { hash } of rows) expect(pages.join(' ')).toContain(hash.slice(0, 12))
    expect(pages.join(' ')).toContain('La chaîne est intacte.')
    const csv = Buffer.from(attachments.get('tableau-1.csv') ?? []).toString('utf8')
    for (const { hash, previous } of rows) expect(csv).toContain(`${previous};${hash}`)
    await run('error', 1, ['journal', '--out', join(folder, 'journal.txt')])
  })

  test('figures that were changed behind its back: 3; a journal that was: 4; a file that is none: 4', async () => {
    const data = join(folder, 'tampered')
    await run('check', 0, ['check'], data)
    const database = new Sqlite(join(data, 'irisboard.sqlite'))
    database.exec("UPDATE published_category SET value = value + 1 WHERE category = 'park'")
    const differs = await run('check', 3, ['check'], data)
    expect(differs).toMatchObject({ ok: false, findings: [{ code: 'rows-differ' }, { code: 'shipped-differs' }] })
    const said = await runProcess(['check', '--lang', 'en', '--data-dir', data])
    expect([said.code, said.out]).toEqual([
      3,
      'The rows of an import are no longer those that it wrote (snapshot 2).\n' +
        'Figures that came with the program are not those of their file (snapshot 2).\n',
    ])
    database.exec("DROP TRIGGER journal_keeps_words; UPDATE journal SET at = '2020-01-01' WHERE sequence = 2")
    database.close()
    const broken = await run('check', 4, ['check'], data)
    expect(broken.findings.map((finding) => finding.code)).toContain('journal-broken')
    await run('journal', 4, ['journal'], data)

    const foreign = join(folder, 'foreign')
    await mkdir(foreign)
    await writeFile(join(foreign, 'irisboard.sqlite'), 'not a database, '.repeat(500))
    expect((await run('error', 4, ['query', 'incidents', '--by', 'year'], foreign, runProcess)).error.code).toBe(
      'folder-damaged',
    )
  })
})

describe('for people', () => {
  test('without --json: sentences and aligned figures in the language, with the same exit codes', async () => {
    const run = (values: readonly string[]) => runCommand([...values, '--data-dir', dataFolder()])
    const answer = await run(['query', 'incidents', '--by', 'category', '--lang', 'fr'])
    expect([answer.code, answer.errors]).toEqual([0, ''])
    expect(answer.out).toMatch(/Propreté publique +70\u202f574/)
    expect(answer.out).toMatch(/132\u202f686/)
    expect(answer.out).toContain('15/11/2023')
    expect((await run(['budgets', '--lang', 'nl'])).out).toContain('69,8\u00a0mln.\u00a0euro')
    expect((await run(['--help', '--lang', 'nl'])).code).toBe(0)
  })

  test('the data folder is the one of the environment when none is given', async () => {
    const data = join(folder, 'by-environment')
    const { code } = await runProcess(['check', '--json'], { IRISBOARD_DATA: data })
    expect([code, (await readFile(join(data, 'irisboard.sqlite'))).subarray(0, 6).toString()]).toEqual([0, 'SQLite'])
  })
})

test('report prints a PDF and signs it behind its seal', async () => {
  const out = join(folder, 'report.pdf')
  const values = ['report', '--by', 'category', '--out', out, '--lang', 'nl', '--sign', keyPath('p256.p12')]
  const start = (all: readonly string[]) => runProcess(all, { IRISBOARD_KEY_PASSWORD: 'pw' })
  const document = await run('report', 0, values, dataFolder(), start)
  expect(document).toMatchObject({ file: out, signedBy: 'CN=Service des chiffres, O=Région' })
  const pdf = await readFile(out, 'latin1')
  expect([pdf.slice(0, 5), pdf.includes('/StructTreeRoot'), pdf.includes('nl')]).toEqual(['%PDF-', true, true])
  const file = await readFile(out)
  await expectHeld(file)
  const first = sealedRevision(file)?.first ?? file
  const { certificate } = await testKey('p256')
  expect(await checkSignatures(file, first, [certificate])).toMatchObject([{ state: 'trusted', remark: null }])
})

test('serve prints one address and serves it until it is asked to end', async () => {
  const child = startCommand(['serve', '--data-dir', dataFolder()])
  const lines: string[] = []
  const reader = createInterface({ input: child.stdout }).on('line', (line) => lines.push(line))
  await Promise.race([once(reader, 'line'), once(child, 'exit')])
  expect(lines[0]).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[0-9a-f]{64}$/)
  const { origin, hash } = new URL(lines[0]!)
  const headers = { Authorization: `Bearer ${hash.slice('#token='.length)}` }
  const response = await fetch(`${origin}/rpc/folder.state`, { method: 'POST', headers, body: '{}' })
  expect(await response.text()).toContain('2023-11-15')
  const ended = once(child, 'close')
  child.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
  expect(lines).toHaveLength(1)
})
