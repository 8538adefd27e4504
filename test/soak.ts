import { spawnSync } from 'node:child_process'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hashSources } from '../electron/backend/platform/source-hash.ts'
import { SEED } from './counts.ts'
import { type SoakResult, withSoakTables } from './soak-result.ts'
import { ROOT, runTests, type Tally } from './tool.ts'

interface Found {
  readonly name: string
  readonly file: string
  readonly count: number
}

const RESULTS = join(ROOT, 'test', 'soak.json')
const README = join(ROOT, 'test', 'README.md')
const SAMPLE_CALL = /\bsample\(\s*'([a-z0-9-]+)',\s*[\d_]+,\s*([\d_]+)\s*,?\s*\)/g

/** Runs the named random test, or all, at its full count, one at a time, and keeps each result as it comes. */
export async function soak(wanted: string): Promise<readonly Tally[]> {
  const samples = await findSamples()
  const found = samples.filter(({ name }) => wanted === 'all' || name === wanted)
  if (found.length === 0) process.stderr.write(`No random test is called ${wanted}: ${names(samples)}\n`)
  const tallies: Tally[] = []
  for (const [index, sample] of found.entries()) {
    process.stdout.write(`${index + 1} of ${found.length}: ${sample.name}, ${sample.count} cases, ${sample.file}\n`)
    const [started, sources] = [performance.now(), programSources()]
    const tally = await runTests([sample.file, '--testTimeout=0'], { IRISBOARD_SOAK: sample.name })
    const seconds = Math.round((performance.now() - started) / 1000)
    const result = { ...sample, seed: SEED, passed: tally.failed === 0, seconds, ...version() }
    if (programSources() === sources) await keep(result, new Set(samples.map(({ name }) => name)))
    else process.stderr.write('The program was changed meanwhile: this result says nothing, and is not kept\n')
    tallies.push(tally)
  }
  return tallies
}

function programSources(): string {
  return hashSources(ROOT, ['electron', 'renderer', 'shared', 'data', 'package-lock.json'])
}

function names(samples: readonly Found[]): string {
  return samples
    .map(({ name }) => name)
    .toSorted()
    .join(', ')
}

/** The random tests, found by their calls of `sample`. */
async function findSamples(): Promise<readonly Found[]> {
  const entries = await readdir(join(ROOT, 'test'), { recursive: true })
  const files = entries.filter((entry) => /\.test\.tsx?$/.test(entry)).sort()
  const found = files.map(async (entry) => {
    const file = join('test', entry)
    const text = await readFile(join(ROOT, file), 'utf8')
    return [...text.matchAll(SAMPLE_CALL)].map(([, name = '', count = '']) => ({
      name,
      file,
      count: Number(count.replaceAll('_', '')),
    }))
  })
  return (await Promise.all(found)).flat()
}

/** Keeps a result beside those of the other tests that are still there. */
async function keep(result: SoakResult, names: ReadonlySet<string>): Promise<void> {
  const text = await readFile(RESULTS, 'utf8').catch(() => '[]')
  const others = (JSON.parse(text) as SoakResult[]).filter(({ name }) => name !== result.name && names.has(name))
  const sorted = [...others, result].sort((a, b) => (a.name < b.name ? -1 : 1))
  await writeFile(RESULTS, `${JSON.stringify(sorted, null, 2)}\n`)
  await writeFile(README, withSoakTables(await readFile(README, 'utf8'), sorted))
}

/** A copy without history has no commit to name. */
function version(): { date: string; commit: string | null } {
  const { status, stdout } = spawnSync('git', ['rev-parse', '--short=12', 'HEAD'], { cwd: ROOT, encoding: 'utf8' })
  return { date: new Date().toISOString().slice(0, 10), commit: status === 0 ? stdout.trim() : null }
}
