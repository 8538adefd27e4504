import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { runCommand } from './command-line.ts'
import { readCells, readPdf } from './read-pdf.ts'
import {
  type Counts,
  chartsOf,
  countsBy,
  FOUNTAIN,
  fillWithTwo,
  having,
  ORCHARD,
  plain,
  readTwo,
} from './text-lines.ts'

const folder = await mkdtemp(join(tmpdir(), 'irisboard-texts-'))
afterAll(() => rm(folder, { recursive: true, force: true }))
const dataFolder = join(folder, 'data')
const earlier = await fillWithTwo(dataFolder)
const { lines, linesBefore } = await readTwo(folder)

describe('a filter on texts in the terminal', () => {
  const run = async (...values: readonly string[]) => {
    const ran = await runCommand([...values, '--data-dir', dataFolder])
    expect([ran.code, ran.errors], values.join(' ')).toEqual([0, ''])
    return ran.out
  }
  interface Answer {
    readonly rows: readonly {
      readonly key: readonly string[]
      readonly value: number
      readonly label: readonly string[]
    }[]
    readonly total: number
  }
  const ask = async (by: string, ...values: readonly string[]): Promise<Answer> =>
    JSON.parse(await run('query', 'incidents', '--by', by, '--source', 'records', '--lang', 'fr', '--json', ...values))
  const labelled = ({ rows }: Answer): Counts =>
    Object.fromEntries(rows.flatMap(({ label, value }) => (value === 0 ? [] : [[label[0] ?? '', value]])))

  test('query gives the same numbers, by any dimension, with another --where', async () => {
    const one = ['--where', `text=${FOUNTAIN}`] as const
    const two = [...one, '--where', `text=${ORCHARD}`] as const
    const found = having([FOUNTAIN], lines)
    const categories = await ask('category', ...one)
    expect(categories.total).toBe(found.length)
    expect(labelled(categories)).toEqual(chartsOf(found).categories)
    expect(labelled(await ask('channel', ...one))).toEqual(chartsOf(found).channels)
    const months = await ask('month', ...one)
    expect(Object.fromEntries(months.rows.flatMap(({ key, value }) => (value === 0 ? [] : [[key[0], value]])))).toEqual(
      countsBy(({ created }) => created.slice(0, 7), found),
    )
    const both = having([FOUNTAIN, ORCHARD], lines)
    expect((await ask('status', ...two)).total).toBe(both.length)
    const roads = both.filter(({ category }) => category === 'Voirie')
    expect((await ask('status', ...two, '--where', 'category=Voirie')).total).toBe(roads.length)
    expect((await ask('status', '--where', 'text=des hêtres')).total).toBe(having(['des hêtres'], lines).length)
  })

  test('query --as-of gives those of the past state', async () => {
    const found = having([FOUNTAIN], linesBefore)
    const answer = await ask('category', '--where', `text=${FOUNTAIN}`, '--as-of', `${earlier}`)
    expect(answer.total).toBe(found.length)
    expect(labelled(answer)).toEqual(chartsOf(found).categories)
    const statuses = await ask('status', '--where', `text=${FOUNTAIN}`, '--as-of', `${earlier}`)
    expect(labelled(statuses)).toEqual(chartsOf(found).statuses)
  })

  test('a report names the text in its title, its name and its filters, and has its totals', async () => {
    const out = join(folder, 'fontaine.pdf')
    await run('report', '--where', `text=${FOUNTAIN}`, '--lang', 'fr', '--out', out)
    const bytes = await readFile(out)
    const pdf = await readPdf(bytes)
    expect(plain(pdf.title)).toMatch(/^Incidents FixMyStreet · « FONTAINE »/)
    expect(plain(pdf.pages[0] ?? '')).toContain('Incidents avec « FONTAINE » dans')
    const found = having([FOUNTAIN], lines)
    const cells = (await readCells(bytes)).flat()
    const numbersOf = (name: string) =>
      cells.filter(([first]) => first === name).map((line) => line.slice(1).map((cell) => plain(cell)))
    expect(numbersOf('Total').length).toBeGreaterThan(0)
    expect(numbersOf('Total').map(([first]) => first)).toContain(`${found.length}`)
    for (const [name, count] of Object.entries(chartsOf(found).categories))
      expect(
        numbersOf(name).map(([first]) => first),
        name,
      ).toContain(`${count}`)
  })

  test('a report of a past state has the totals of that', async () => {
    const out = join(folder, 'fontaine-past.pdf')
    await run(
      'report',
      '--where',
      `text=${FOUNTAIN}`,
      '--as-of',
      `${earlier}`,
      '--by',
      'category',
      '--lang',
      'fr',
      '--out',
      out,
    )
    const cells = (await readCells(await readFile(out))).flat()
    const totals = cells.filter(([first]) => first === 'Total').map(([, count]) => plain(count ?? ''))
    expect(totals).toContain(`${having([FOUNTAIN], linesBefore).length}`)
  })
})
