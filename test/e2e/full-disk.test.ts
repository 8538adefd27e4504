import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DATABASE_NAME } from '../../electron/backend/platform/data-folder.ts'
import { ROOT } from '../../electron/build.ts'
import { sample } from '../counts.ts'
import { runCommand } from './command-line.ts'

let folder: string
let data: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'irisboard-full-'))
  data = join(folder, 'data')
  expect((await runCommand(['import', fileOf(1), '--json', '--data-dir', data])).code).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true }))

const at = (...names: readonly string[]): string => join(folder, ...names)

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

/** A folder of the first version, which the next command brings to this one. */
async function layEarlier(path: string): Promise<void> {
  mkdirSync(path)
  const kept = readFileSync(join(ROOT, 'test', 'fixtures', 'versions', '0.1.0', 'irisboard.sqlite.gz'))
  writeFileSync(join(path, DATABASE_NAME), gunzipSync(kept))
}

const BEFORE = Buffer.from('of before')
const LAID = 'mount -t tmpfs -o size="$1"k none "$2" && cp -a "$3/." "$2"'
const isAllowed = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0

test.runIf(isAllowed)(
  'S6: a disk with no room for any further page refuses what would change, and loses nothing',
  async () => {
    const [disk, base, earlier, copy] = [at('disk'), at('base'), at('earlier'), at('copy')]
    const away = at('away.sqlite')
    mkdirSync(disk)
    const run = async (values: readonly string[], dataFolder: string) =>
      JSON.parse((await runCommand([...values, '--json', '--data-dir', dataFolder])).out)
    await run(['import', fileOf(1)], base)
    await run(['backup', away], base)
    const { files } = await run(['import', fileOf(4_000)], base)
    await layEarlier(earlier)
    /** Each with the number of incidents before, and once it is done. */
    const works = [
      [['import', fileOf(5_000)], base, 4_000, 5_000],
      [['restore', away], base, 4_000, 1],
      [['undo'], base, 4_000, 1],
      [['purge', String(files[0].snapshot), '--yes'], base, 4_000, 1],
      [['snapshots'], earlier, 394, 394],
    ] as const
    const sizeOf = (path: string) =>
      readdirSync(path, { recursive: true, encoding: 'utf8' })
        .map((name) => Math.ceil(statSync(join(path, name)).size / 4096) * 4)
        .reduce((sum, kilobytes) => sum + kilobytes, 0)
    const incidents = async () => {
      expect(await run(['check'], copy)).toMatchObject({ ok: true, findings: [] })
      return (await run(['query', 'incidents', '--by', 'category', '--source', 'records'], copy)).total
    }
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...works),
        fc.nat({ max: 1_000 }),
        async ([values, from, before, after], pages) => {
          rmSync(copy, { recursive: true, force: true })
          const command = `${LAID}; "$4" electron/start.mjs cli --json --data-dir "$2" "\${@:6}"; code=$?; cp -a "$2" "$5"; exit $code`
          const given = ['bash', String(sizeOf(from) + 4 * pages), disk, from, process.execPath, copy, ...values]
          const { status, stdout } = spawnSync('unshare', ['-rm', 'bash', '-c', command, ...given], {
            cwd: ROOT,
            encoding: 'utf8',
          })
          const left = await incidents()
          if (status === 0) {
            expect(left).toBe(after)
            return
          }
          const { error } = JSON.parse(stdout)
          expect([2, 5], stdout).toContain(status)
          expect(['folder-unwritable', 'backup-disk-full', 'write-failed', 'purge-unfinished']).toContain(error.code)
          expect(left).toBe(error.code === 'purge-unfinished' ? after : before)
          expect((await runCommand([...values, '--json', '--data-dir', copy])).code).toBe(0)
          expect(await incidents()).toBe(after)
        },
      ),
      { ...sample('full-disk', 1, 40), endOnFailure: true },
    )
  },
)

// Each print costs a second, and the last test writes as it does.
const ofFiles = sample('full-disk-files', 0, 15)

test.runIf(isAllowed && ofFiles.numRuns > 0)(
  'S6: a disk with no room for what a person gets keeps what lay there, and no half of anything',
  async () => {
    const [disk, got, full] = [at('given'), at('got'), at('full')]
    mkdirSync(disk)
    await runCommand(['import', fileOf(4_000), '--json', '--data-dir', full])
    const records = ['--by', 'category', '--source', 'records']
    /** Each with its file, and about as many pages as it takes. */
    const works = [
      [['backup', join(disk, 'made.sqlite'), '--force'], 'made.sqlite', 300],
      [['export', ...records, '--out', join(disk, 'made.csv'), '--force'], 'made.csv', 4],
      [['generate', '--rows', '2000', '--out', join(disk, 'made.csv'), '--force'], 'made.csv', 80],
      [['report', ...records, '--out', join(disk, 'made.pdf'), '--force'], 'made.pdf', 20],
      [['report', ...records, '--each', 'year', '--out', join(disk, 'all'), '--force'], 'all/index.csv', 40],
    ] as const
    const command = `mount -t tmpfs -o size="$1"k none "$2" && mkdir "$2/all" && printf '${BEFORE}' > "$2/$3"; "$4" electron/start.mjs cli --json --data-dir "$5" "\${@:7}"; code=$?; cp -a "$2" "$6"; exit $code`
    const tried = fc
      .constantFrom(...works)
      .chain(([values, name, most]) => fc.tuple(fc.constant(values), fc.constant(name), fc.nat({ max: most })))
    await fc.assert(
      fc.asyncProperty(tried, async ([values, name, pages]) => {
        rmSync(got, { recursive: true, force: true })
        const given = ['bash', String(4 * (pages + 2)), disk, name, process.execPath, full, got, ...values]
        const { status, stdout } = spawnSync('unshare', ['-rm', 'bash', '-c', command, ...given], {
          cwd: ROOT,
          encoding: 'utf8',
        })
        const told = `${pages} ${values[0]} ${stdout}`
        const files = readdirSync(got, { recursive: true, encoding: 'utf8' })
        const contents = new Map(
          files
            .filter((path) => statSync(join(got, path)).isFile())
            .map((path) => [path, readFileSync(join(got, path))]),
        )
        const reports = [...contents].filter(([path, bytes]) => path.endsWith('.pdf') && !bytes.equals(BEFORE))
        expect(files.filter((path) => path.includes('.part'))).toEqual([])
        expect(reports.filter(([, bytes]) => bytes.subarray(-5).toString() !== '%%EOF').map(([path]) => path)).toEqual(
          [],
        )
        const hashes = reports.map(([, bytes]) => createHash('sha256').update(bytes).digest('hex'))
        const lines = String(contents.get('all/index.csv') ?? '').split('\n')
        const listed = lines.filter((line) => /\b[0-9a-f]{64}\b/.test(line))
        expect(listed.filter((line) => !hashes.some((hash) => line.includes(hash)))).toEqual([])
        if (status === 0) expect(contents.get(name)?.equals(BEFORE), told).toBe(false)
        else {
          expect([status, JSON.parse(stdout).error?.code], told).toEqual([
            2,
            expect.stringMatching(/^(?:write-failed|backup-disk-full)$/),
          ])
          if (name !== 'all/index.csv') expect(contents.get(name)?.equals(BEFORE), told).toBe(true)
        }
      }),
      { ...ofFiles, endOnFailure: true },
    )
    expect((await runCommand(['check', '--json', '--data-dir', full])).code).toBe(0)
  },
)

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
