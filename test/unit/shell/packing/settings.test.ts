import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..', '..', '..')
const { build, homepage, author } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))

/** The packer's own judge of its settings, by its own schema. */
const packer = join(ROOT, 'node_modules', 'app-builder-lib', 'out', 'util', 'config', 'config.js')
const { validateConfiguration } = createRequire(import.meta.url)(packer)
const judge = (settings: object) => validateConfiguration(structuredClone(settings), { isEnabled: false })

test('the settings of packing are those that the packer knows', async () => {
  await expect(judge(build)).resolves.toBeUndefined()
  await expect(judge({ ...build, nsis: { ...build.nsis, perMachin: true } })).rejects.toThrow(/configuration\.nsis/)
  await expect(judge({ ...build, win: { targets: ['msi'] } })).rejects.toThrow(/configuration\.win/)
})

test('each system has the packages that its offices install', () => {
  expect([build.linux.target, build.win.target, build.mac.target]).toEqual([
    ['AppImage', 'deb', 'dir'],
    ['nsis', 'msi'],
    ['dmg'],
  ])
  // One installer for a person or for all, which asks; the other for all, silent.
  expect(build.nsis).toMatchObject({ oneClick: false, perMachine: false, deleteAppDataOnUninstall: false })
  expect(build.msi).toMatchObject({ oneClick: true, perMachine: true, runAfterFinish: false })
  // Without these a .deb is refused and an .msi names no maker.
  expect([homepage, author]).toEqual([expect.stringMatching(/^https:/), expect.stringMatching(/./)])
})

test('nothing is looked for or fetched by a program that is installed', () => {
  expect(build.publish).toBeNull()
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  expect(Object.keys({ ...dependencies, ...devDependencies })).not.toContain('electron-updater')
})

test('the program has its own icon on each system', () => {
  const icon = (name: string) => join(ROOT, build.directories.buildResources, name)
  const sizes = [16, 32, 48, 64, 128, 256, 512]
  expect(sizes.filter((size) => !existsSync(icon(`icons/${size}x${size}.png`)))).toEqual([])
  for (const size of sizes) expect(readFileSync(icon(`icons/${size}x${size}.png`)).readUInt32BE(16)).toBe(size)
  expect(readFileSync(icon('icon.ico')).subarray(0, 4)).toEqual(Buffer.from([0, 0, 1, 0]))
  expect(readFileSync(icon('icon.icns')).subarray(0, 4).toString('latin1')).toBe('icns')
})
