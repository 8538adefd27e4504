import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from './command-line.ts'
import { readPdf } from './read-pdf.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'irisboard-cli-words-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function say(data: string, ...values: readonly string[]): Promise<string> {
  const { code, out, errors } = await runCommand([...values, '--data-dir', join(folder, data)])
  expect([code, errors], values.join(' ')).toEqual([0, ''])
  return out
}

async function refused(code: number, ...values: readonly string[]): Promise<string> {
  const ran = await runCommand([...values, '--data-dir', join(folder, 'published')])
  expect([ran.code, ran.out], values.join(' ')).toEqual([code, ''])
  return ran.errors.trim()
}

test('indicators say when', async () => {
  expect(await say('published', 'indicators', '--lang', 'fr')).toMatch(/^irisbox\.\S+ +.* {2,}2022$/m)
  expect(await say('published', 'indicators', '--lang', 'nl')).toMatch(/ {2,}op 31\/12\/2022$/m)
})

test('a slip is answered with what is nearest', async () => {
  expect(await refused(1, 'imprt', '--lang', 'nl')).toBe('Onbekende opdracht: imprt. Het dichtst in de buurt: import.')
  expect(await refused(1, 'snapshots', '--dif', '1', '--lang', 'en')).toBe(
    'Unknown option: --dif. The nearest: --diff.',
  )
  expect(await refused(1, 'query', 'incidents', '--by', 'year', '--where', 'category=raods', '--lang', 'en')).toBe(
    'Unknown value for category: raods. The nearest: road (Roads), park (Parks), miscellaneous (Divers).',
  )
})

test('the language may be given with an equals sign', async () => {
  expect(await say('published', 'query', 'incidents', '--by', 'year', '--lang=nl')).toContain('gepubliceerde cijfers')
})

test('a derived figure says that it is about, and a change that is withheld says why', async () => {
  const values = ['query', 'incidents', '--by', 'year', '--compare', 'previous-year', '--lang', 'en']
  const lines = (await say('published', ...values)).split('\n')
  expect(lines).toContainEqual(expect.stringMatching(/^2021 +about 75,900 +n\/a +n\/a +derived, not published$/))
  expect(lines).toContain('After each figure: that of the same days, a year earlier, then the change.')
  expect(lines).toContain('n/a: the published figures do not give these days; records are needed')
})

test('an unknown programme is answered with the nearest ones', async () => {
  expect(await say('published', 'indicators', '--programme', 'wepuls', '--lang', 'en')).toMatch(
    /^Unknown value for --programme: wepuls\. The nearest: wepulse \(WePulse\), /,
  )
})

test('the help is in one language, and every command shows the general options', async () => {
  const help = await say('published', 'query', '--help', '--lang', 'nl')
  expect(help).toMatch(/^Gebruik: irisboard query/)
  expect(help).toContain('--data-dir')
  expect(help).not.toMatch(/Usage|[Oo]ptions|Arguments|Commands|display|<day>/)
})

test('a batch that is refused says of every file why', async () => {
  const batch = join(folder, 'batch')
  await mkdir(batch)
  await writeFile(join(batch, 'good.csv'), 'Année;Nombre d’incidents\n2014;7000\n')
  await writeFile(join(batch, 'picture.png'), '\x89PNG\r\n')
  const { code, out } = await runCommand([
    'import',
    batch,
    '--json',
    '--lang',
    'fr',
    '--data-dir',
    join(folder, 'batch-data'),
  ])
  const { files } = JSON.parse(out)
  expect([code, files.map(({ snapshot }: { snapshot: number | null }) => snapshot)]).toEqual([2, [null, null]])
  expect(files[0].problems).toMatchObject([{ code: 'held-back', place: { file: 'good.csv' } }])
  expect(files[0].problems[0].message).toContain('picture.png')
  expect(files[1].problems).toHaveLength(1)
  await rm(join(batch, 'picture.png'))
  expect(await say('batch-data', 'import', batch, '--lang', 'en')).toMatch(
    /^good\.csv: 1 row read, 1 new.*\nData as of 31\/12\/2014.*\nImported/,
  )
})

test('budgets name their programme in the language, and its code in JSON', async () => {
  expect(await say('published', 'budgets', '--lang', 'nl')).toMatch(/^WePulse +gepland budget/m)
  expect(await say('published', 'budgets', '--lang', 'fr')).toMatch(/^WePulse +budget prévu/m)
  const { rows } = JSON.parse(await say('published', 'budgets', '--json'))
  expect(rows.map(({ programme }: { programme: string }) => programme)).toContain('wepulse')
})

test('a total says which amounts it does not hold', async () => {
  expect(await say('published', 'budgets', '--lang', 'en')).not.toContain('leave out')
  const file = join(folder, 'lines.csv')
  const lines = [
    'Programme;Année;Nature;Institution;Montant (EUR)',
    'WePulse;2023;budget prévu;Commune d’Evere;1000,50',
    'WePulse;2023;budget prévu;Commune d’Uccle;2000,00',
  ]
  await writeFile(file, lines.join('\n'))
  await say('lines', 'import', file, '--as-of-day', '2023-12-31')
  const out = await say('lines', 'budgets', '--lang', 'en')
  expect(out).toMatch(/^Total +planned budget +EUR.3,000\.50 +2023$/m)
  expect(out).toMatch(
    /They leave out amounts of whole programmes, .*: WePulse \(planned, EUR.69\.8.million, 2022–2025\)/,
  )
})

describe('delays over few closed incidents', () => {
  /** The closed incidents of each category, and its median. */
  let closed: ReadonlyMap<string, number>
  let medians: readonly { readonly key: readonly string[]; readonly label: readonly string[]; readonly value: number }[]

  beforeAll(async () => {
    const out = join(folder, 'records.csv')
    await say('records', 'generate', '--rows', '900', '--seed', '7', '--out', out)
    await say('records', 'import', out)
    const counted = ['query', 'incidents', '--by', 'category', '--where', 'status=closed', '--json']
    const { rows } = JSON.parse(await say('records', ...counted))
    closed = new Map(rows.map(({ key, value }: { key: string[]; value: number }) => [key[0], value]))
    medians = JSON.parse(await say('records', 'query', 'median-days', '--by', 'category', '--json')).rows
  })

  test.each([
    ['fr', 'n.c.', 'n.c.\u00a0: moins de 20 incidents clôturés un jour connu.'],
    ['nl', 'n.v.t.', 'n.v.t.: minder dan 20 incidenten die op een bekende dag zijn afgesloten.'],
    ['en', 'n/a', 'n/a: fewer than 20 closed incidents with a known closing day.'],
  ])('in %s: no figure, and why', async (language, mark, reason) => {
    const lines = (await say('records', 'query', 'median-days', '--by', 'category', '--lang', language)).split('\n')
    const figures = lines.slice(0, medians.length).map((line) => / {2,}(\S+)/.exec(line)?.[1])
    const expected = medians.map(({ key, value }) => ((closed.get(key[0]!) ?? 0) < 20 ? mark : String(value)))
    expect(figures).toEqual(expected)
    expect(new Set(expected).size).toBeGreaterThan(2)
    expect(lines).toContain(reason)
  })

  test('a status that no record has and no list knows is refused, never counted as none', async () => {
    const values = ['query', 'incidents', '--by', 'year', '--data-dir', join(folder, 'records'), '--lang', 'en']
    const { code, errors } = await runCommand([...values, '--where', 'status=clsed'])
    expect([code, errors]).toEqual([1, expect.stringMatching(/^Unknown value for status: clsed\. The nearest: closed/)])
    expect((await runCommand([...values, '--where', 'status=solved'])).code).toBe(0)
  })

  test('JSON keeps the exact value', () => {
    const few = medians.filter(({ key }) => (closed.get(key[0]!) ?? 0) < 20 && (closed.get(key[0]!) ?? 0) > 0)
    expect(few.length).toBeGreaterThan(0)
    expect(few.every(({ value }) => Number.isInteger(value))).toBe(true)
  })

  test('a rate names its denominator, and invented records are said to be so', async () => {
    const lines = (await say('records', 'query', 'per-1000', '--by', 'municipality', '--lang', 'en')).split('\n')
    expect(lines).toContainEqual(expect.stringMatching(/inhabitants on 01\/01\/2020 \(Statbel\)/))
    expect(lines).toContainEqual(expect.stringMatching(/^Demonstration folder: .* made up\.$/))
    expect(await say('published', 'query', 'incidents', '--by', 'year', '--lang', 'en')).not.toContain('Demonstration')
  })

  test('counts say nothing of it', async () => {
    expect(await say('records', 'query', 'incidents', '--by', 'category', '--lang', 'en')).not.toContain('n/a')
  })
})

describe('report', () => {
  const reportOf = async (...values: readonly string[]) => {
    const out = join(folder, 'report.pdf')
    const said = await say('published', 'report', '--out', out, '--force', '--lang', 'en', ...values)
    const { attachments } = await readPdf(await readFile(out))
    return { said, view: JSON.parse(Buffer.from(attachments.get('manifest.json')!).toString('utf8')).view }
  }

  test('with only --from it reaches to the end of the year of the as-of day; of one table nothing is missing', async () => {
    const { said, view } = await reportOf('--from', '2022-01-01', '--by', 'category')
    expect(view.period).toEqual({ kind: 'range', from: '2022-01-01', to: '2023-12-31' })
    expect(said).not.toContain('separate')
  })

  test('what two dimensions ask for and paper does not have is said in the terminal', async () => {
    const out = join(folder, 'limits.pdf')
    const asked = ['--by', 'category,weekday-month', '--measure', 'p90-days', '--compare', 'previous-year']
    const period = ['--from', '2023-01-01', '--to', '2023-06-30', '--lang', 'en']
    const said = await say('records', 'report', '--out', out, ...asked, ...period)
    expect(said).toContain('No column of comparison in the tables by day of the week.')
    expect(said).toContain('Two separate tables: none crosses their dimensions.')
    expect(
      await say('records', 'report', '--out', join(folder, 'crossed.pdf'), '--by', 'category,weekday', ...period),
    ).not.toContain('separate')
  })

  test('--compare and --by are part of the view that is printed; with only --to it begins with the first day known', async () => {
    const { view } = await reportOf('--compare', '2021-01-01/2021-11-15', '--by', 'day,category', '--to', '2022-12-31')
    expect(view.period).toEqual({ kind: 'range', from: '2013-01-01', to: '2022-12-31' })
    expect(view.comparison).toEqual({ from: '2021-01-01', to: '2021-11-15' })
    expect([view.report.sections, view.granularity]).toEqual([['trend', 'categories', 'findings', 'method'], 'day'])
    const unseen = ['--by', 'weekday', '--measure', 'closed-rate']
    expect(await refused(1, 'report', '--out', join(folder, 'no.pdf'), ...unseen)).toContain('closed-rate')
  })
})
