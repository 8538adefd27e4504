import { fork, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { createInterface } from 'node:readline'
import { extractAll, extractFile, listPackage } from '@electron/asar'
import { FuseState, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashSources } from '../../electron/backend/platform/source-hash.ts'
import type { ChildOptions, FromChild, ToChild } from '../../electron/backend/process/child-port.ts'
import { packageProgram } from '../../electron/shell/package.ts'
import { FUSES } from '../../electron/shell/packing/fuses.ts'
import { shippedPackages } from '../../electron/shell/packing/shipped-packages.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'irisboard-package-'))
const program = join(folder, 'linux-unpacked')
const resources = join(program, 'resources')
const archive = join(resources, 'app.asar')

/** All that a package may hold; anything else is not needed to run. */
const MAY_BE_PACKED = [
  /^package\.json$/,
  /^build\/shell\/[\w.-]+\.(mjs|cjs)$/,
  /^build\/backend\/[\w.-]+\.mjs$/,
  /^build\/renderer\/index\.html$/,
  /^build\/renderer\/assets\/[\w.-]+\.(m?js|css|woff2?|svg|png)$/,
  /^node_modules\/better-sqlite3\/(LICENSE|package\.json|lib\/[\w/-]+\.js)$/,
  /^node_modules\/better-sqlite3\/prebuilds\/linux-x64\.node$/,
]

/** A command without a screen would go on as Electron without one, which is not there. */
const SCREEN = { ...process.env, DISPLAY: ':0' }

/** In place of Electron: as much of it as commands of the terminal touch, in plain Node. */
function standInFor(resources: string, place: string): string {
  const names = 'BrowserWindow Menu dialog ipcMain screen session shell'.split(' ')
  return `
    const { fork } = require('node:child_process')
    process.defaultApp = true
    process.resourcesPath = ${JSON.stringify(resources)}
    exports.app = {
      isPackaged: true,
      exit: (code) => process.exit(code),
      getPath: () => ${JSON.stringify(join(place, 'profiles'))},
      setPath: () => {},
      enableSandbox: () => {},
      on: () => {},
      whenReady: async () => {},
      commandLine: { appendSwitch: () => {} },
    }
    exports.protocol = { registerSchemesAsPrivileged: () => {} }
    exports.utilityProcess = {
      fork: (program, args) => {
        const child = fork(program, args, { execArgv: [] })
        return Object.assign(child, { postMessage: (message) => child.send(message) })
      },
    }
    ${names.map((name) => `exports.${name} = {}`).join('\n')}`
}

function filesUnder(place: string): readonly string[] {
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(place, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

describe.runIf(process.platform === 'linux' && process.arch === 'x64')('the package for Linux', () => {
  let packed: readonly string[] = []

  beforeAll(async () => {
    const options = {
      platform: 'linux',
      targets: ['dir'],
      arch: 'x64',
      isAuditWaived: true,
      isStub: false,
      updateKey: null,
      output: folder,
    } as const
    expect(await packageProgram(options)).toBe(0)
    extractAll(archive, join(folder, 'program'))
    packed = filesUnder(join(folder, 'program'))
  })

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('it holds what must run', () => {
    expect(packed).toEqual(
      expect.arrayContaining([
        'build/backend/child.mjs',
        'build/backend/old-excel-worker.mjs',
        'build/backend/reading-worker.mjs',
        'build/renderer/index.html',
        'build/shell/main.mjs',
        'build/shell/preload.cjs',
        'node_modules/better-sqlite3/lib/index.js',
        'node_modules/better-sqlite3/prebuilds/linux-x64.node',
        'package.json',
      ]),
    )
    expect(JSON.parse(extractFile(archive, 'package.json').toString('utf8'))).toMatchObject({
      main: 'build/shell/main.mjs',
      buildHash: hashSources(ROOT, ['electron', 'renderer', 'shared', 'package-lock.json']),
    })
  })

  test('it holds nothing else', () => {
    expect(packed.filter((path) => !MAY_BE_PACKED.some((allowed) => allowed.test(path)))).toEqual([])
    expect(
      listPackage(archive, { isPack: false }).filter((path) => /\.tsx?$|test|playwright|sparticuz/.test(path)),
    ).toEqual([])
  })

  test('the native file alone lies outside the archive', () => {
    expect(filesUnder(join(resources, 'app.asar.unpacked'))).toEqual([
      'node_modules/better-sqlite3/prebuilds/linux-x64.node',
    ])
  })

  test('the data and the templates lie beside it, where staff can read them', () => {
    expect(filesUnder(join(resources, 'data'))).toEqual(filesUnder(join(ROOT, 'data')))
    expect(filesUnder(join(resources, 'data'))).toContain('categories.csv')
    expect(filesUnder(join(resources, 'data')).some((path) => path.startsWith('templates/'))).toBe(true)
  })

  test('no file names a path of the computer that packed it', () => {
    const naming = packed.filter((path) => {
      const bytes = readFileSync(join(folder, 'program', path))
      return [ROOT, homedir(), tmpdir()].some((place) => place.length > 5 && bytes.includes(`${place}${sep}`))
    })
    expect(naming).toEqual([])
  })

  test('E8: all nine fuses are set, strictly', async () => {
    const { version: _version, strictlyRequireAllFuses, ...set } = FUSES
    const { version: _read, ...wire } = await getCurrentFuseWire(join(program, 'irisboard'))
    const isOn = Object.fromEntries(Object.entries(wire).map(([fuse, state]) => [fuse, state === FuseState.ENABLE]))
    expect(strictlyRequireAllFuses).toBe(true)
    expect(isOn).toEqual(set)
    expect(Object.values(isOn)).toEqual([false, false, false, false, true, true, false, false, true])
  })

  test('E11: the bill of materials lists what is shipped, and lies beside the package too', () => {
    const bill = readFileSync(join(resources, 'notices', 'bill-of-materials.cdx.json'), 'utf8')
    const { bomFormat, metadata, components, serialNumber } = JSON.parse(bill)
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    expect([bomFormat, metadata.component.name, metadata.component.version]).toEqual([
      'CycloneDX',
      'irisboard',
      version,
    ])
    expect([serialNumber, metadata.timestamp]).toEqual([undefined, undefined])
    const listed = components.map((each: { name: string; version: string }) => `${each.name} ${each.version}`)
    const shipped = shippedPackages(ROOT).map((each) => `${each.name} ${each.version}`)
    expect(listed.sort()).toEqual([...new Set(shipped)].sort())
    expect(readFileSync(join(folder, `Irisboard-${version}-bill-of-materials.cdx.json`), 'utf8')).toBe(bill)
  })

  test('E11: the licences of all of it are inside, with their texts', () => {
    const licences = readFileSync(join(resources, 'notices', 'licences.txt'), 'utf8')
    for (const { name, version } of shippedPackages(ROOT)) expect(licences).toContain(`${name} ${version} (`)
    expect(licences).toContain('EUROPEAN UNION PUBLIC LICENCE v. 1.2')
    expect(licences).toContain('Copyright (c) Electron contributors')
  })

  describe('its terminal', () => {
    const electron = join(folder, 'program', 'node_modules', 'electron')
    const main = join(folder, 'program', 'build', 'shell', 'main.mjs')

    beforeAll(() => {
      mkdirSync(electron)
      writeFileSync(join(electron, 'package.json'), '{"main":"index.cjs"}')
      writeFileSync(join(electron, 'index.cjs'), standInFor(resources, folder))
    })
    afterAll(() => rmSync(electron, { recursive: true }))

    test('commands run from what was packed alone', () => {
      const command = ['cli', 'query', 'incidents', '--by', 'year', '--json', '--data-dir', join(folder, 'terminal')]
      const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...command], {
        cwd: folder,
        env: SCREEN,
        encoding: 'utf8',
      })
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      expect(JSON.parse(stdout).rows).toContainEqual(expect.objectContaining({ key: ['2022'], value: 97123 }))
    })

    test('serve gives the packed page and answers from the packed child', async () => {
      const child = spawn(process.execPath, [main, 'cli', 'serve', '--data-dir', join(folder, 'served')], {
        cwd: folder,
        env: SCREEN,
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      const ended = once(child, 'close')
      const [line] = await once(createInterface({ input: child.stdout }), 'line')
      const { origin, hash } = new URL(line)
      expect(await (await fetch(origin)).text()).toContain('id="root"')
      const headers = { Authorization: `Bearer ${hash.slice('#token='.length)}` }
      const answer = await fetch(`${origin}/rpc/app.version`, { method: 'POST', headers, body: '{}' })
      const { buildHash } = JSON.parse(extractFile(archive, 'package.json').toString('utf8'))
      expect(await answer.json()).toMatchObject({ ok: true, result: { build: buildHash.slice(0, 12) } })
      child.kill('SIGTERM')
      expect(await ended).toEqual([0, null])
    })
  })

  test('its backend runs from what was packed alone', async () => {
    const options: ChildOptions = {
      role: 'answer',
      known: null,
      dataFolder: join(folder, 'data'),
      shippedFolder: join(resources, 'data'),
      isDemonstration: false,
      user: 'test',
    }
    const child = fork(join(folder, 'program', 'build', 'backend', 'child.mjs'), [JSON.stringify(options)], {
      cwd: folder,
      execArgv: [],
    })
    const said: FromChild[] = []
    const answered = Promise.withResolvers<string>()
    child.on('message', (message: FromChild) => {
      said.push(message)
      if (message.kind === 'answer') answered.resolve(message.text)
      if (message.kind === 'failed') answered.reject(new Error(message.failure.code))
    })
    child.once('exit', (code) => answered.reject(new Error(`ended with ${code}`)))
    const tell = (message: ToChild) => child.send(message)
    tell({ kind: 'call', id: 1, method: 'folder.state', body: '{}' })
    const { ok, result } = JSON.parse(await answered.promise)
    tell({ kind: 'close' })
    await once(child, 'exit')
    expect(said.map(({ kind }) => kind)).toContain('ready')
    expect(ok).toBe(true)
    expect(result.asOf.published).toBe('2023-11-15')
  })
})
