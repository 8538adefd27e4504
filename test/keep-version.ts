import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import packageFile from '../package.json' with { type: 'json' }
import { ROOT } from './tool.ts'

/** What a version leaves for later ones: `node test/keep-version.ts`, once, when its code is final. */
const VERSIONS = join(ROOT, 'test', 'fixtures', 'versions')
const folder = mkdtempSync(join(tmpdir(), 'irisboard-version-'))
const data = join(folder, 'data')
const input = (name: string) => join(VERSIONS, 'files', name)

function run(...values: string[]): { readonly files: readonly { readonly snapshot: number }[] } {
  const options = ['electron/start.mjs', 'cli', '--data-dir', data, '--lang', 'fr', '--json', ...values]
  const { status, stdout, stderr } = spawnSync(process.execPath, options, { cwd: ROOT, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${values.join(' ')}: exit ${status}\n${stdout}\n${stderr}`)
  return JSON.parse(stdout)
}

try {
  run('import', input('incidents-1.csv'))
  run('import', input('incidents-2.csv'), '--complete')
  run('import', input('budgets.csv'), '--as', 'budgets')
  run('import', input('undone.csv'))
  run('undo')
  const [purged] = run('import', input('purged.csv')).files
  run('purge', String(purged?.snapshot), '--yes')
  run('backup', join(folder, 'backup.sqlite'))
  run('report', '--by', 'category', '--out', join(folder, 'report.pdf'))
  const kept = join(VERSIONS, packageFile.version)
  mkdirSync(kept)
  const keep = (name: string, path: string) =>
    writeFileSync(join(kept, `${name}.gz`), gzipSync(readFileSync(path), { level: 9 }))
  keep('irisboard.sqlite', join(data, 'irisboard.sqlite'))
  keep('backup.sqlite', join(folder, 'backup.sqlite'))
  copyFileSync(join(folder, 'report.pdf'), join(kept, 'report.pdf'))
} finally {
  rmSync(folder, { recursive: true })
}
