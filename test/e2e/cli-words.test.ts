import { mkdtemp, readFile, rm } from 'node:fs/promises'
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

test('budgets name their programme in the language, and its code in JSON', async () => {
  expect(await say('published', 'budgets', '--lang', 'nl')).toMatch(/^WePulse +gepland budget/m)
  expect(await say('published', 'budgets', '--lang', 'fr')).toMatch(/^WePulse +budget prévu/m)
  const { rows } = JSON.parse(await say('published', 'budgets', '--json'))
  expect(rows.map(({ programme }: { programme: string }) => programme)).toContain('wepulse')
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
    ['fr', 'n.c.', 'n.c. : moins de 20 incidents clôturés.'],
    ['nl', 'n.v.', 'n.v.: minder dan 20 afgesloten incidenten.'],
    ['en', 'n.c.', 'n.c.: fewer than 20 closed incidents.'],
  ])('in %s: no figure, and why', async (language, mark, reason) => {
    const lines = (await say('records', 'query', 'median-days', '--by', 'category', '--lang', language)).split('\n')
    const figures = lines.slice(0, medians.length).map((line) => / {2,}(\S+)/.exec(line)?.[1])
    const expected = medians.map(({ key, value }) => ((closed.get(key[0]!) ?? 0) < 20 ? mark : String(value)))
    expect(figures).toEqual(expected)
    expect(new Set(expected).size).toBeGreaterThan(2)
    expect(lines).toContain(reason)
  })

  test('JSON keeps the exact value', () => {
    const few = medians.filter(({ key }) => (closed.get(key[0]!) ?? 0) < 20 && (closed.get(key[0]!) ?? 0) > 0)
    expect(few.length).toBeGreaterThan(0)
    expect(few.every(({ value }) => Number.isInteger(value))).toBe(true)
  })

  test('counts say nothing of it', async () => {
    expect(await say('records', 'query', 'incidents', '--by', 'category', '--lang', 'en')).not.toContain('n.c.')
  })
})

describe('report with an open end', () => {
  const viewOf = async (...values: readonly string[]) => {
    const out = join(folder, 'report.pdf')
    await say('published', 'report', '--out', out, ...values)
    const { attachments } = await readPdf(await readFile(out))
    return JSON.parse(Buffer.from(attachments.get('manifest.json')!).toString('utf8')).view
  }

  test('only --from reaches to the end of the year of the as-of day', async () => {
    const { period } = await viewOf('--from', '2022-01-01')
    expect(period).toEqual({ kind: 'range', from: '2022-01-01', to: '2023-12-31' })
  })

  test('only --to begins with the first day that is known', async () => {
    const { period } = await viewOf('--to', '2022-12-31')
    expect(period).toEqual({ kind: 'range', from: '2013-01-01', to: '2022-12-31' })
  })
})
