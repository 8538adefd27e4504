import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

export const ROOT = join(import.meta.dirname, '..')

export interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped?: number
}

const NOBODYS = {
  IRISBOARD_DATA: join(tmpdir(), 'irisboard-no-data'),
  IRISBOARD_CONFIG: join(tmpdir(), 'irisboard-no-configuration'),
  IRISBOARD_COPIES: join(tmpdir(), 'irisboard-copies'),
}

async function runVitest(values: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(process.execPath, [join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'), ...values], {
    cwd: ROOT,
    // Tests never meet the data and keys of the person who runs them, and days are cut as in Brussels unless a test says else.
    env: { TZ: 'Europe/Brussels', ...process.env, ...NOBODYS, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const [code] = await once(child, 'exit')
  return typeof code === 'number' ? code : 1
}

/** Runs a tool of a package, which says itself what it does. */
export async function runTool(path: string, values: readonly string[]): Promise<number> {
  const tool = [join(ROOT, 'node_modules', path), ...values]
  const [code] = await once(
    spawn(process.execPath, tool, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] }),
    'exit',
  )
  return typeof code === 'number' ? code : 1
}

/** Runs a checking tool that counts as one test of its own; what it found is shown under its name. */
export async function check(name: string, path: string, values: readonly string[]): Promise<Tally> {
  const child = spawn(process.execPath, [join(ROOT, 'node_modules', path), ...values], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const closed = once(child, 'close')
  const found = (await Promise.all([text(child.stdout), text(child.stderr)])).join('').trim()
  const [code] = await closed
  process.stdout.write(code === 0 ? `pass  ${name}\n` : `FAIL  ${name}\n${found}\n`)
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }
}

/** Runs tests and counts them by Vitest's own report; a file that does not even load is a failure. */
export async function runTests(values: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'irisboard-tests-'))
  const outFile = join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${outFile}`]
  const code = await runVitest(['run', ...reporters, ...values], env)
  const report = await readFile(outFile, 'utf8').then(JSON.parse, () => ({ testResults: [] }))
  await rm(folder, { recursive: true })
  return tallyOf(report, code)
}

interface Report {
  readonly numPassedTests?: number
  readonly numFailedTests?: number
  readonly numPendingTests?: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[]
}

function tallyOf(report: Report, code: number): Tally {
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, testResults } = report
  const unloaded = testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.length)
  const failed = numFailedTests + unloaded.length
  return { passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed, skipped: numPendingTests }
}
