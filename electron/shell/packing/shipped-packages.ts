import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      integrity: z.string().optional(),
      dev: z.boolean().optional(),
      optional: z.boolean().optional(),
      devOptional: z.boolean().optional(),
    }),
  ),
})

/** A package of the lock file that is in what is shipped. */
export interface ShippedPackage {
  /** Its folder, from the root of the project. */
  readonly path: string
  readonly name: string
  readonly version: string
  readonly licence: string
}

const FOLDER = 'node_modules/'
/** A tool by its place in package.json, yet the program stands in it. */
const ELECTRON = 'node_modules/electron'

/** What a package of the program is made of: all that is no tool and not for tests alone, and Electron. */
export function shippedPackages(root: string): readonly ShippedPackage[] {
  const { packages } = lockSchema.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')))
  return Object.entries(packages).flatMap(([path, { version = '', license = '', dev, optional, devOptional }]) => {
    const isTool = dev === true || optional === true || devOptional === true
    if (path === '' || (isTool && path !== ELECTRON)) return []
    return [{ path, name: path.slice(path.lastIndexOf(FOLDER) + FOLDER.length), version, licence: license }]
  })
}
