import { createPrivateKey, sign } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { writeZip, type ZipPart } from '../../electron/backend/sheets/zip-file.ts'
import type { InstalledProgram } from '../../electron/backend/update/installed-program.ts'
import type { UpdateRules } from '../../electron/backend/update/judge-update.ts'
import { textOfKey } from '../../electron/backend/update/update-keys.ts'
import type { UpdateManifest } from '../../electron/backend/update/update-manifest.ts'
import { writeUpdate } from '../../electron/shell/packing/update-package.ts'
import { keyPath } from './test-key.ts'

/** The key by which tests sign updates, and no program knows. */
export const UPDATE_KEY_FILE = keyPath('update.pem')
const UPDATE_KEY = createPrivateKey(readFileSync(UPDATE_KEY_FILE))
export const KNOWN_KEYS = [textOfKey(UPDATE_KEY)]

export const INSTALLED: InstalledProgram = { platform: 'linux', arch: 'x64', installer: 'deb', image: null }
export const UPDATE_RULES: UpdateRules = { keys: KNOWN_KEYS, version: '0.14.0', program: INSTALLED, mayBeOlder: false }

const INSTALLER = 'Irisboard-9.0.0-linux-amd64.deb'
export const UPDATE_FILES = { [INSTALLER]: 'what installs it', 'licences.txt': 'what it is made of' }

/** An update to version 9 in a folder, as packing makes it. */
export async function layUpdate(folder: string, version = '9.0.0', installer = INSTALLER): Promise<string> {
  const files = Object.entries({ [installer]: UPDATE_FILES[INSTALLER], 'licences.txt': UPDATE_FILES['licences.txt'] })
  for (const [name, content] of files) writeFileSync(join(folder, name), content)
  const paths = files.map(([name]) => join(folder, name))
  return writeUpdate({ files: paths, version, platform: 'linux', arch: 'x64' }, UPDATE_KEY)
}

/** A package with any manifest, signed by the right key, and any entries. */
export async function layOddUpdate(path: string, manifest: object, entries: readonly ZipPart[]): Promise<string> {
  const bytes = Buffer.from(JSON.stringify(manifest))
  await using file = await open(path, 'w')
  await writeZip(file, [
    { name: 'manifest.json', content: [bytes] },
    { name: 'manifest.sig', content: [sign(null, bytes, UPDATE_KEY)] },
    ...entries,
  ])
  return path
}

/** A manifest of one file of this name, which holds "evil". */
export function manifestOf(name: string): UpdateManifest {
  return {
    format: 1,
    product: 'brussels.irisboard',
    version: '9.0.0',
    system: { platform: 'linux', arch: 'x64', installer: 'deb' },
    files: [{ name, bytes: 4, sha256: 'b5c1fb2efc6d6b4674c2fdcc48ce01b43a3b7c03763c0c3355de0099ee0f8c73' }],
  }
}
