import { verify } from 'node:crypto'
import { z } from 'zod'
import { AppError } from '../../../shared/contract/error.ts'
import { readJson } from '../../../shared/domain/reading/read-json.ts'
import { publicKeyOf } from './update-keys.ts'

export const PRODUCT = 'brussels.irisboard'
export const MANIFEST_NAME = 'manifest.json'
export const SIGNATURE_NAME = 'manifest.sig'

/** Ways in which the program is installed, by the file that does it. */
export const INSTALLERS = ['AppImage', 'deb', 'exe', 'msi', 'dmg'] as const
export type Installer = (typeof INSTALLERS)[number]

/** The system that a file is for: Node's names of platform and processor, and the way of installing. */
const systemSchema = z.strictObject({
  platform: z.enum(['linux', 'win32', 'darwin']),
  arch: z.enum(['x64', 'arm64']),
  installer: z.enum(INSTALLERS),
})

const fileSchema = z.strictObject({
  /** Of a file, never a path. */
  name: z
    .string()
    .max(120)
    .regex(/^[A-Za-z0-9](?:[A-Za-z0-9_+-]|\.(?!\.))*$/),
  bytes: z
    .int()
    .min(1)
    .max(2 ** 32 - 2),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

const manifestSchema = z.strictObject({
  format: z.literal(1),
  product: z.string().max(100),
  version: z.string().regex(/^(?:0|[1-9]\d{0,5})(?:\.(?:0|[1-9]\d{0,5})){2}$/),
  system: systemSchema,
  /** The first is the installer, the others are to be read. */
  files: z.array(fileSchema).min(1).max(10),
})

export type UpdateManifest = z.infer<typeof manifestSchema>
export type UpdateFile = z.infer<typeof fileSchema>

/**
 * The manifest whose very bytes one of the keys signed. Throws `update-no-key` where there is none to judge by,
 * `update-foreign` where no key made the signature, `update-damaged` where what was signed is not understood.
 */
export function readManifest(bytes: Buffer, signature: Buffer, keys: readonly string[]): UpdateManifest {
  if (keys.length === 0) throw new AppError('update-no-key')
  if (!keys.some((key) => verify(null, bytes, publicKeyOf(key), signature))) throw new AppError('update-foreign')
  const manifest = manifestSchema.safeParse(readJson(bytes.toString('utf8')))
  if (!manifest.success) throw new AppError('update-damaged', { part: MANIFEST_NAME })
  const names = manifest.data.files.map(({ name }) => name.toLowerCase())
  if (new Set([...names, MANIFEST_NAME, SIGNATURE_NAME]).size !== names.length + 2)
    throw new AppError('update-damaged', { part: MANIFEST_NAME })
  return manifest.data
}
