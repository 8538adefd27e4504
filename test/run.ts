import { resolve } from 'node:path'
import { programBuild } from '../electron/backend/platform/version.ts'
import { ensurePage } from '../electron/build.ts'
import { findElectronBinary } from './electron-binary.ts'
import { keepElectronResult } from './electron-result.ts'
import { soak } from './soak.ts'
import { readTestPaths } from './test-paths.ts'
import { check, ROOT, runTests, runTool, type Tally } from './tool.ts'

const PROJECTS = ['shared', 'renderer', 'electron', 'test']
const HOUSE_RULES = [
  'architecture',
  'messages',
  'publiccode',
  'accessibility',
  'backend/diagnostics/logged-errors',
].map((name) => `test/unit/${name}.test.ts`)
const WITHOUT_WINDOW = ['--project=!e2e']
const IN_WINDOW = ['--project=e2e']
const BIOME = '@biomejs/biome/bin/biome'
const KNIP = ['--config', 'test/knip.ts', '--no-progress', '--treat-config-hints-as-errors']

/** `npm test`, `check`, `soak` and `format`; with `ELECTRON_BIN`, in its window. The last line is the tally, the exit code tells whether all passed. */
export async function main(values: readonly string[], command: string): Promise<number> {
  // Paths are meant from where the user stands: the tool runs in the folder of the project.
  const places = values.map((path) => resolve(path))
  if (command === 'format') return runTool(BIOME, ['check', '--write', ...(places.length > 0 ? places : ['.'])])
  const tallies = await runAll(values, command)
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0)
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0)
  process.stdout.write(`${passed} passed, ${failed} failed\n`)
  return failed === 0 && passed > 0 ? 0 : 1
}

async function runAll(values: readonly string[], command: string): Promise<readonly Tally[]> {
  if (command === 'soak') return soak(values[0] ?? 'all')
  if (command === 'check') return [...(await checkAll()), await runTests(HOUSE_RULES)]
  const electron = findElectronBinary(process.env, process.platform)
  if (electron.kind === 'refused') {
    process.stderr.write(`${electron.why}\n`)
    return [{ passed: 0, failed: 1 }]
  }
  if (values.length > 0) return runNamed(values)
  // Their last one leaves a core idle. Where the page cannot be built the tests that need it tell why.
  const [checks] = await Promise.all([checkAll(), ensurePage(() => undefined).catch(() => undefined)])
  if (electron.kind === 'none') return [...checks, await runTests([])]
  return [...checks, await runTests(WITHOUT_WINDOW), await runInWindow(electron.version)]
}

/** All that a window can be tried with, whose result is kept. */
async function runInWindow(version: string): Promise<Tally> {
  const tally = await runTests(IN_WINDOW)
  const { passed, failed, skipped = 0 } = tally
  const system = `${process.platform} ${process.arch}`
  const date = new Date().toISOString().slice(0, 10)
  keepElectronResult(ROOT, { version, system, date, sources: programBuild(), passed, failed, skipped })
  return tally
}

/** Types, lint and what is unused, at the same time. */
function checkAll(): Promise<readonly Tally[]> {
  return Promise.all([
    // One checker for each project, as they are checked at the same time: several do some of the work twice.
    ...PROJECTS.map((project) =>
      check(`types of ${project}`, 'typescript/bin/tsc', ['-p', project, '--checkers', '1']),
    ),
    check('lint', BIOME, ['check', '.']),
    check('nothing is unused', 'knip/bin/knip.js', KNIP),
    check('nothing is used by tests alone', 'knip/bin/knip.js', [...KNIP, '--production']),
  ])
}

/** The tests at these paths alone. */
async function runNamed(paths: readonly string[]): Promise<readonly Tally[]> {
  const wanted = readTestPaths(paths, process.cwd())
  if (!wanted.ok) {
    process.stderr.write(`No test lies at ${wanted.path}: name files or folders of test/\n`)
    return [{ passed: 0, failed: 1 }]
  }
  const tallies: Tally[] = []
  for (const run of wanted.runs) tallies.push(await runTests(run))
  return tallies
}
