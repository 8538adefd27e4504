import { spawnSync } from 'node:child_process'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SEED } from './counts.ts'
import { ROOT, runTests, type Tally } from './tool.ts'

/** One test at its full count, as `test/soak.json` keeps it. */
interface SoakResult {
  readonly name: string
  readonly file: string
  readonly count: number
  readonly seed: number
  readonly passed: boolean
  readonly seconds: number
  readonly date: string
  readonly commit: string | null
}

interface Found {
  readonly name: string
  readonly file: string
  readonly count: number
}

const RESULTS = join(ROOT, 'test', 'soak.json')
const SAMPLE_CALL = /\bsample\(\s*'([a-z0-9-]+)',\s*[\d_]+,\s*([\d_]+)\s*,?\s*\)/g

/** Runs the named random test, or all, at its full count, one at a time, and keeps each result as it comes. */
export async function soak(wanted: string): Promise<readonly Tally[]> {
  const found = (await findSamples()).filter(({ name }) => wanted === 'all' || name === wanted)
  const tallies: Tally[] = []
  for (const [index, sample] of found.entries()) {
    process.stdout.write(`${index + 1} of ${found.length}: ${sample.name}, ${sample.count} cases, ${sample.file}\n`)
    const started = performance.now()
    const tally = await runTests([sample.file, '--testTimeout=0'], { IRISBOARD_SOAK: sample.name })
    const seconds = Math.round((performance.now() - started) / 1000)
    await keep({ ...sample, seed: SEED, passed: tally.failed === 0, seconds, ...version() })
    tallies.push(tally)
  }
  return tallies
}

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

async function keep(result: SoakResult): Promise<void> {
  const text = await readFile(RESULTS, 'utf8').catch(() => '[]')
  const others = (JSON.parse(text) as SoakResult[]).filter(({ name }) => name !== result.name)
  const sorted = [...others, result].sort((a, b) => (a.name < b.name ? -1 : 1))
  await writeFile(RESULTS, `${JSON.stringify(sorted, null, 2)}\n`)
}

/** A copy without history has no commit to name. */
function version(): { date: string; commit: string | null } {
  const { status, stdout } = spawnSync('git', ['rev-parse', '--short=12', 'HEAD'], { cwd: ROOT, encoding: 'utf8' })
  return { date: new Date().toISOString().slice(0, 10), commit: status === 0 ? stdout.trim() : null }
}
