import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Sample, sample } from '../counts.ts'
import { temporaryFolder } from '../support/folder.ts'
import { fillWithPublished } from '../support/laid-folder.ts'
import { runCommand, startCommand } from './command-line.ts'

const folder = temporaryFolder()
const at = (...names: readonly string[]): string => join(folder.path, ...names)
afterAll(() => folder[Symbol.dispose]())

const SECRET = 'Rue Cachee'
const MANY = 4000
const COMMUNES = ['1030 Schaerbeek', '1180 Uccle']
/** What is made ready beside the data, their backups and the files of a person. */
const LEFT = /restoring|purging|\.part/

function list(rows: number, street: string): string {
  const line = (row: number) => `${row};Voirie;${COMMUNES[row % 2]};31/03/2023;${street} ${row}\n`
  return `N°;Catégorie;Commune;Signalé le;Adresse\n${Array.from({ length: rows }, (_, row) => line(row + 1)).join('')}`
}

async function run(values: readonly string[], data = at('data')): Promise<Record<string, unknown>> {
  const ran = await runCommand([...values, '--json', '--data-dir', data])
  expect(ran.code, `${values.join(' ')} ${ran.out}`).toBe(0)
  return JSON.parse(ran.out)
}

const take = (name: string, text: string) => {
  writeFileSync(at(name), text)
  return run(['import', at(name)], at('base'))
}

/** How many incidents there are, in a folder that is whole. */
async function incidents(): Promise<unknown> {
  expect(await run(['check'])).toMatchObject({ ok: true, findings: [] })
  return (await run(['query', 'incidents', '--by', 'category', '--source', 'records'])).total
}

/** The files of a folder by their names, with their bytes. */
function filesIn(path: string): ReadonlyMap<string, string> {
  const names = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(names.map(({ name, parentPath }) => [name, readFileSync(join(parentPath, name), 'latin1')]))
}

let snapshot = ''

beforeAll(async () => {
  await fillWithPublished(at('base'))
  await take('few.csv', list(2, 'Rue A'))
  await run(['backup', at('few.sqlite')], at('base'))
  const { files } = await take('many.csv', list(MANY, SECRET))
  snapshot = String((files as readonly { snapshot: number }[])[0]!.snapshot)
})

/** Lays the data anew, with a folder for what a person gets. */
function lay(): void {
  for (const name of ['data', 'out']) rmSync(at(name), { recursive: true, force: true })
  cpSync(at('base'), at('data'), { recursive: true })
  mkdirSync(at('out'))
}

/** Tells a report that is half-written from one of other sources, and both from one that is whole and says something else. */
function expectSameReport(made: string, whole: string): void {
  const build = (pdf: string) => /\/IrisboardBuild <([0-9A-F]+)>/.exec(pdf)?.[1]
  expect(made.slice(-5), 'half-written').toBe('%%EOF')
  expect(build(made), 'the sources were changed meanwhile').toBe(build(whole))
  if (made !== whole) writeFileSync(join(tmpdir(), 'irisboard-odd-report.pdf'), made, 'latin1')
  expect(made === whole, `of other bytes, kept in ${tmpdir()}`).toBe(true)
}

/** Runs a command in a process of its own, to its end or until it is killed. */
async function runKilled(values: readonly string[], lifetime?: number): Promise<void> {
  const child = startCommand([...values, '--json', '--data-dir', at('data')], {}, lifetime)
  for (const pipe of [child.stdout, child.stderr]) pipe.resume()
  // What it started has the same end of the pipe: a folder that is laid anew is none that they may still have open.
  await once(child, 'close')
}

/** Kills a command at moments of the time that it takes, each time on data laid anew, and judges what is left. */
async function killEach(
  values: readonly string[],
  { seed, numRuns }: Sample,
  judge: () => Promise<void>,
): Promise<void> {
  lay()
  const started = performance.now()
  await runKilled(values)
  const duration = performance.now() - started
  await judge()
  // Most of the time of a short command is its start, which changes nothing.
  const share = fc.double({ min: 0.3, max: 1, noNaN: true })
  await fc.assert(
    fc.asyncProperty(share, async (each) => {
      lay()
      await runKilled(values, Math.round(each * duration))
      await judge()
    }),
    { seed, numRuns, endOnFailure: true },
  )
}

describe('R4: killed at any moment, and asked again,', () => {
  const expectNothingLeft = () =>
    expect([...filesIn(at('data')).keys(), ...readdirSync(at('data'))].filter((name) => LEFT.test(name))).toEqual([])

  test('a restore leaves the data of before or those of the backup', async () => {
    const restore = ['restore', at('few.sqlite')]
    await killEach(restore, sample('restore-kill', 1, 100), async () => {
      expect([2, MANY]).toContain(await incidents())
      expectNothingLeft()
      await run(restore)
      expect(await incidents()).toBe(2)
    })
  })

  test('a purge leaves no half of a file, and in the end nothing of it', async () => {
    const purge = ['purge', snapshot, '--yes']
    await killEach(purge, sample('purge-kill', 1, 100), async () => {
      expect([2, MANY]).toContain(await incidents())
      expectNothingLeft()
      await run(purge)
      expect(await incidents()).toBe(2)
      expect([...filesIn(at('data'))].filter(([, bytes]) => bytes.includes(SECRET)).map(([name]) => name)).toEqual([])
    })
  })

  test('an undo has taken place or not', async () => {
    await killEach(['undo'], sample('undo-kill', 1, 100), async () => {
      const left = await incidents()
      expect([2, MANY]).toContain(left)
      if (left === MANY) await run(['undo'])
      expect(await incidents()).toBe(2)
    })
  })

  test('a backup is there whole or not at all, and the data stay', async () => {
    const backup = ['backup', at('out', 'made.sqlite')]
    await killEach(backup, sample('backup-kill', 1, 100), async () => {
      expect(await incidents()).toBe(MANY)
      if (filesIn(at('out')).has('made.sqlite')) await run(['restore', at('out', 'made.sqlite')])
      await run([...backup, '--force'])
      expect([...filesIn(at('out')).keys()]).toEqual(['made.sqlite'])
      expect(await incidents()).toBe(MANY)
    })
  })

  // Each costs seconds. What a killed writer leaves is tried in `platform/unfinished-file.test.ts`.
  const reports = sample('report-kill', 0, 100)
  test.runIf(reports.numRuns > 0)('a report is the one of before or the new one', async () => {
    const report = ['report', '--by', 'category', '--source', 'records', '--force', '--out', at('out', 'made.pdf')]
    let whole = ''
    await killEach(report, reports, async () => {
      const made = filesIn(at('out')).get('made.pdf') ?? ''
      whole ||= made
      if (made !== '') expectSameReport(made, whole)
      expect(await incidents()).toBe(MANY)
    })
    expect(whole).not.toBe('')
  })

  const batches = sample('batch-kill', 0, 100)
  test.runIf(batches.numRuns > 0)(
    'each report of a batch is there whole or not at all, and its index tells only of those',
    async () => {
      const batch = ['report', '--each', 'municipality', '--by', 'category', '--source', 'records', '--out', at('out')]
      let whole: ReadonlyMap<string, string> = new Map()
      await killEach(batch, batches, async () => {
        const made = filesIn(at('out'))
        if (whole.size === 0) whole = made
        const reports = [...made].filter(([name]) => /^[^.].*\.pdf$/.test(name))
        expect(reports.filter(([name, bytes]) => whole.get(name) !== bytes).map(([name]) => name)).toEqual([])
        const hashes = reports.map(([, bytes]) => createHash('sha256').update(bytes, 'latin1').digest('hex'))
        const told =
          made
            .get('index.csv')
            ?.split('\n')
            .filter((line) => /[0-9a-f]{64}/.test(line)) ?? []
        expect(told.filter((line) => !hashes.some((hash) => line.includes(hash)))).toEqual([])
      })
      expect([...whole.keys()].toSorted()).toEqual(['index.csv', 'schaerbeek.pdf', 'uccle.pdf'])
    },
  )
})
