import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sample } from '../counts.ts'
import { temporaryFolder } from '../support/folder.ts'
import { ROOT } from '../tool.ts'

/** A network of its own, with nothing in it but this computer; not every system gives one. */
const ALONE = ['-rn', 'bash', '-c', 'ip link set lo up && exec "$0" electron/start.mjs cli "$@"', process.execPath]
const isAllowed = spawnSync('unshare', ['-rn', 'ip', 'link', 'set', 'lo', 'up']).status === 0
const { numRuns } = sample('no-route', 0, 10)

test.runIf(isAllowed && numRuns > 0)('where no route leads anywhere all works that works elsewhere', () => {
  using folder = temporaryFolder()
  const [list, report] = [join(folder.path, 'list.csv'), join(folder.path, 'report.pdf')]
  const run = (...values: readonly string[]) => {
    const given = [...ALONE, ...values, '--json', '--data-dir', join(folder.path, 'data')]
    const { status, stdout } = spawnSync('unshare', given, { cwd: ROOT, encoding: 'utf8' })
    expect(status, stdout).toBe(0)
    return JSON.parse(stdout)
  }
  for (let round = 1; round <= numRuns; round += 1) {
    writeFileSync(list, `N°;Catégorie;Signalé le\n${round};Voirie;31/03/2023\n`)
    run('import', list)
    expect(run('query', 'incidents', '--source', 'records').total).toBe(round)
    run('report', '--by', 'category', '--out', report, '--force')
    expect(existsSync(report)).toBe(true)
  }
})
