import { createHash, createPrivateKey, type KeyObject, sign } from 'node:crypto'
import { createReadStream, readFileSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { UPDATE_EXTENSION } from '../../../shared/contract/own-files.ts'
import { writeAtomically } from '../../backend/platform/atomic-write.ts'
import { writeZip } from '../../backend/sheets/zip-file.ts'
import { textOfKey, UPDATE_KEYS } from '../../backend/update/update-keys.ts'
import {
  INSTALLERS,
  MANIFEST_NAME,
  PRODUCT,
  SIGNATURE_NAME,
  type UpdateManifest,
} from '../../backend/update/update-manifest.ts'

/** What an update package is made of, the installer first. */
export interface UpdateParts {
  readonly files: readonly string[]
  readonly version: string
  readonly platform: UpdateManifest['system']['platform']
  readonly arch: UpdateManifest['system']['arch']
}

/**
 * The private key of updates, from a PEM file whose password, if it has one, stands in `IRISBOARD_UPDATE_KEY_PASSWORD`. Throws
 * where it is no Ed25519 key, or where the program would not know it.
 */
export function readUpdateKey(file: string, known: readonly string[] = UPDATE_KEYS): KeyObject {
  const { IRISBOARD_UPDATE_KEY_PASSWORD: passphrase } = process.env
  const key = createPrivateKey({ key: readFileSync(file), ...(passphrase === undefined ? {} : { passphrase }) })
  if (key.asymmetricKeyType !== 'ed25519') throw new Error(`${basename(file)} holds no Ed25519 key.`)
  if (known.includes(textOfKey(key))) return key
  throw new Error(
    `The program does not know this key. Add its public half to UPDATE_KEYS in electron/backend/update/update-keys.ts: ${textOfKey(key)}`,
  )
}

/** Writes the update package of an installer beside it, and gives its path. */
export async function writeUpdate({ files, version, platform, arch }: UpdateParts, key: KeyObject): Promise<string> {
  const [installer = ''] = files
  const manifest = {
    format: 1,
    product: PRODUCT,
    version,
    system: { platform, arch, installer: installerOf(installer) },
    files: await Promise.all(files.map(describe)),
  } satisfies UpdateManifest
  const bytes = Buffer.from(JSON.stringify(manifest, null, 2))
  const parts = [
    { name: MANIFEST_NAME, content: [bytes] },
    { name: SIGNATURE_NAME, content: [sign(null, bytes, key)] },
    ...files.map((file) => ({ name: basename(file), content: createReadStream(file) })),
  ]
  const target = `${installer}.${UPDATE_EXTENSION}`
  await writeAtomically(target, async (unfinished) => {
    await using file = await open(unfinished, 'wx')
    await writeZip(file, parts)
  })
  return target
}

/** True for what installs the program. */
export function isInstaller(file: string): boolean {
  return INSTALLERS.some((each) => extname(file) === `.${each}`)
}

function installerOf(file: string): UpdateManifest['system']['installer'] {
  const found = INSTALLERS.find((each) => extname(file) === `.${each}`)
  if (found === undefined) throw new Error(`${basename(file)} installs nothing.`)
  return found
}

async function describe(file: string): Promise<UpdateManifest['files'][number]> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return { name: basename(file), bytes: statSync(file).size, sha256: hash.digest('hex') }
}
