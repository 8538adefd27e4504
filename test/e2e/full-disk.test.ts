import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROOT } from '../../electron/build.ts'
import { runCommand } from './command-line.ts'

let folder: string
let data: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'irisboard-full-'))
  data = join(folder, 'data')
  expect((await runCommand(['import', fileOf(1), '--json', '--data-dir', data])).code).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true }))

function fileOf(rows: number): string {
  const path = join(folder, `${rows}.csv`)
  const lines = Array.from({ length: rows }, (_, index) => `${index};Voirie;31/03/2023;Rue Neuve ${index}\n`)
  writeFileSync(path, `N°;Catégorie;Signalé le;Adresse\n${lines.join('')}`)
  return path
}

test('S6: a disk that fills up while rows are written leaves the data as they were, says why, and the next try succeeds', async () => {
  const path = fileOf(30_000)
  // A file may grow to so many kilobytes: enough for the backup, not for what the import writes.
  const command = 'ulimit -f 1500; exec "$0" electron/start.mjs cli import "$1" --json --data-dir "$2"'
  const { status, stdout } = spawnSync('bash', ['-c', command, process.execPath, path, data], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  expect(status).toBe(2)
  expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'folder-unwritable' } })
  expect(readdirSync(data).filter((name) => name.includes('.part'))).toEqual([])
  expect((await runCommand(['check', '--json', '--data-dir', data])).code).toBe(0)
  const { code, out } = await runCommand(['import', path, '--json', '--data-dir', data])
  expect(code).toBe(0)
  expect(JSON.parse(out).files).toMatchObject([{ new: 29_999, unchanged: 1 }])
})

test('S6: a disk that fills up while a file is taken from the page refuses it, and keeps nothing of it', () => {
  const path = join(folder, 'taken')
  const script = `
    import { IncomingMessage } from 'node:http'
    import { Socket } from 'node:net'
    import { BODY_LIMITS, receiveFile } from '${join(ROOT, 'electron', 'http', 'request-body.ts')}'
    const request = new IncomingMessage(new Socket())
    request.push(Buffer.alloc(9000))
    request.push(null)
    await receiveFile(request, '${path}', BODY_LIMITS).catch(({ status, failure }) =>
      console.log(JSON.stringify({ status, failure })))
    process.exit()`
  const command = 'ulimit -f 4; exec "$0" --input-type=module --eval "$1"'
  const { stdout } = spawnSync('bash', ['-c', command, process.execPath, script], { encoding: 'utf8' })
  expect(JSON.parse(stdout)).toEqual({ status: 507, failure: { code: 'write-failed', details: { reason: 'EFBIG' } } })
  expect(readdirSync(folder)).not.toContain('taken')
})

test('P8: a disk that fills up while a report is written leaves the earlier one whole, and no half of the new one', () => {
  const path = join(folder, 'report.pdf')
  writeFileSync(path, 'of before')
  const script = `
    import { writeFile } from 'node:fs/promises'
    import { writeAtomically } from '${join(ROOT, 'electron', 'backend', 'platform', 'atomic-write.ts')}'
    await writeAtomically('${path}', (unfinished) => writeFile(unfinished, Buffer.alloc(9000))).catch(({ code, details }) =>
      console.log(JSON.stringify({ code, details })))`
  const command = 'ulimit -f 4; exec "$0" --input-type=module --eval "$1"'
  const { stdout } = spawnSync('bash', ['-c', command, process.execPath, script], { encoding: 'utf8' })
  expect(JSON.parse(stdout)).toEqual({ code: 'write-failed', details: { reason: 'EFBIG' } })
  expect(readFileSync(path, 'utf8')).toBe('of before')
  expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([])
})
