import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..', '..')
const LOCK = {
  packages: {
    '': { version: '1' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '2', optional: true },
  },
}
const INSTALLED = { packages: { 'node_modules/a': { version: '1.0.0' } } }

let clone: string

/** A clone that holds nothing but the start, a command to run, and an npm that only writes what it was asked. */
beforeEach(async () => {
  clone = await mkdtemp(join(tmpdir(), 'irisboard-start-'))
  await mkdir(join(clone, 'electron', 'cli'), { recursive: true })
  await cp(join(ROOT, 'electron', 'start.mjs'), join(clone, 'electron', 'start.mjs'))
  await write('package.json', JSON.stringify({ type: 'module' }))
  await write('package-lock.json', JSON.stringify(LOCK))
  await write(
    'electron/cli/main.ts',
    'export async function main(values: readonly string[]): Promise<number> { process.stdout.write(JSON.stringify([values, process.cwd()])); return 3 }',
  )
  await write(
    'npm.mjs',
    `import { mkdirSync, writeFileSync } from 'node:fs'
     mkdirSync('node_modules', { recursive: true })
     writeFileSync('asked.json', JSON.stringify(process.argv.slice(2)))
     process.stdout.write('npm speaks')
     process.exit(Number(process.env.NPM_EXIT ?? 0))`,
  )
})
afterEach(() => rm(clone, { recursive: true }))

const write = (path: string, text: string) => writeFile(join(clone, path), text)
const asked = () => readFile(join(clone, 'asked.json'), 'utf8').catch(() => null)

interface Ended {
  readonly code: unknown
  readonly stdout: string
  readonly stderr: string
}

function start(values: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const options = {
    cwd: clone,
    env: { ...process.env, npm_execpath: join(clone, 'npm.mjs'), npm_lifecycle_event: '', ...env },
  }
  return new Promise((resolve) => {
    execFile(process.execPath, ['electron/start.mjs', ...values], options, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    )
  })
}

async function install(): Promise<void> {
  await mkdir(join(clone, 'node_modules'))
  await write('node_modules/.package-lock.json', JSON.stringify(INSTALLED))
}

test('with the packages there, a command runs at once and its exit code passes through', async () => {
  await install()
  expect(await start(['cli', 'query', '--json'])).toEqual({
    code: 3,
    stdout: JSON.stringify([['query', '--json'], clone]),
    stderr: '',
  })
  expect(await asked()).toBeNull()
})

test('without packages npm ci runs first; nothing of it reaches standard output', async () => {
  const { code, stdout, stderr } = await start(['cli'], { LC_ALL: 'nl_BE.UTF-8' })
  expect([code, stdout]).toEqual([3, JSON.stringify([[], clone])])
  expect(stderr).toBe('Irisboard installeert zijn pakketten; de eerste keer duurt dat een minuut of twee.\nnpm speaks')
  expect(JSON.parse((await asked()) ?? '[]')[0]).toBe('ci')
})

test.each([
  ['another version', { packages: { 'node_modules/a': { version: '1.0.1' } } }],
  ['a package too few', { packages: {} }],
  [
    'another version of an optional package',
    { packages: { ...INSTALLED.packages, 'node_modules/b': { version: '1' } } },
  ],
])('%s than in the lock file is installed again', async (_what, installed) => {
  await install()
  await write('node_modules/.package-lock.json', JSON.stringify(installed))
  await start(['cli'])
  expect(await asked()).not.toBeNull()
})

test('a lock file that changed since is seen', async () => {
  await install()
  await start(['cli'])
  await write(
    'package-lock.json',
    JSON.stringify({ packages: { ...LOCK.packages, 'node_modules/c': { version: '1' } } }),
  )
  await start(['cli'])
  expect(await asked()).not.toBeNull()
})

test('a failed installation ends with its exit code and runs nothing', async () => {
  expect(await start(['cli'], { NPM_EXIT: '7' })).toMatchObject({ code: 7, stdout: '' })
})

test('paths are meant from where the user called npm', async () => {
  await install()
  await mkdir(join(clone, 'inner'))
  const { stdout } = await start(['cli'], { npm_lifecycle_event: 'cli', INIT_CWD: join(clone, 'inner') })
  expect(JSON.parse(stdout)[1]).toBe(join(clone, 'inner'))
})

test.each(['nothing', 'constructor', '__proto__'])('the unknown command %s is a usage error', async (command) => {
  await install()
  expect(await start([command])).toMatchObject({ code: 1, stdout: '' })
})

test('an older Node hands over to the one of the project', async () => {
  await install()
  await mkdir(join(clone, 'node_modules', 'node', 'bin'), { recursive: true })
  await symlink(process.execPath, join(clone, 'node_modules', 'node', 'bin', 'node'))
  await write(
    'older.mjs',
    `delete process.env.NODE_OPTIONS
     Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.1.0' } })`,
  )
  const older = { NODE_OPTIONS: `--import=./older.mjs` }
  expect(await start(['cli', 'x'], older)).toEqual({ code: 3, stdout: JSON.stringify([['x'], clone]), stderr: '' })
  // Without the file to hand over to, it says so instead of running on.
  await rm(join(clone, 'node_modules', 'node'), { recursive: true })
  expect(await start(['cli', 'x'], older)).toMatchObject({ code: 1, stdout: '' })
})
