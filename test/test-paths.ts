import { existsSync, globSync } from 'node:fs'
import { join, posix, relative, resolve, sep } from 'node:path'
import { ROOT } from './tool.ts'

/** What to run, as the arguments of one or two runs of Vitest; or the first path at which there is no test. */
export type WantedTests =
  | { readonly ok: true; readonly runs: readonly (readonly string[])[] }
  | { readonly ok: false; readonly path: string }

const CASES = 'test/import-cases'

/** The tests at paths that are meant from a folder: files, folders of them, and folders of one case of the import. */
export function readTestPaths(paths: readonly string[], from: string): WantedTests {
  const tests = globSync('test/**/*.test.{ts,tsx}', { cwd: ROOT }).map(withSlashes)
  const caseRunner = tests.find((test) => test.endsWith('/import-cases.test.ts'))
  const files: string[] = []
  const cases: string[] = []
  for (const path of paths) {
    const wanted = withSlashes(relative(ROOT, resolve(from, path)))
    const name = caseRunner && caseName(wanted)
    if (name !== undefined) cases.push(name)
    else if (tests.includes(wanted)) files.push(wanted)
    // Vitest looks for its arguments anywhere in a path: `rows/` is no `rows-page/`.
    else if (tests.some((test) => test.startsWith(posix.join(wanted, '/')))) files.push(posix.join(wanted, '/'))
    else return { ok: false, path }
  }
  const runs = [files, cases.length === 0 ? [] : [String(caseRunner), '--hideSkippedTests', '-t', anyOf(cases)]]
  return { ok: true, runs: runs.filter(({ length }) => length > 0) }
}

/** `test/import-cases/two-heads/plan.json` -> `two-heads`; of the folder of all cases, nothing: any name. */
function caseName(path: string): string | undefined {
  if (path === CASES) return '.*'
  const [name] = path.startsWith(`${CASES}/`) ? path.slice(CASES.length + 1).split('/') : []
  return name !== undefined && existsSync(join(ROOT, CASES, name)) ? name : undefined
}

function anyOf(names: readonly string[]): string {
  return `(^| )(${names.join('|')})( |$)`
}

function withSlashes(path: string): string {
  return path.split(sep).join('/')
}
