import { soak } from './soak.ts'
import { check, runTests, type Tally } from './tool.ts'

const PROJECTS = ['shared', 'renderer', 'electron', 'test']
const HOUSE_RULES = ['test/unit/architecture.test.ts', 'test/unit/messages.test.ts']

/** `npm test`, `npm run check` and `npm run soak`. The last line is the tally, the exit code tells whether all passed. */
export async function main(values: readonly string[], command: string): Promise<number> {
  const tallies = command === 'soak' ? await soak(values[0] ?? 'all') : await checkAndTest(command)
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0)
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0)
  process.stdout.write(`${passed} passed, ${failed} failed\n`)
  return failed === 0 && passed > 0 ? 0 : 1
}

async function checkAndTest(command: string): Promise<readonly Tally[]> {
  const types = PROJECTS.map((project) => check(`types of ${project}`, 'typescript/bin/tsc', ['-p', project]))
  const lint = check('lint', '@biomejs/biome/bin/biome', ['check', '.'])
  const checks = await Promise.all([...types, lint])
  return [...checks, await runTests(command === 'check' ? HOUSE_RULES : [])]
}
