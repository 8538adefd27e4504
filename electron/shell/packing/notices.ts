import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../build.ts'
import { billOfMaterials } from './bill-of-materials.ts'
import { licenceTexts } from './licence-texts.ts'
import { shippedPackages } from './shipped-packages.ts'

/** Where the settings of packing find what goes into `resources/notices` of a package. */
const NOTICES = join(ROOT, 'build', 'notices')
const NAMES = ['bill-of-materials.cdx.json', 'licences.txt'] as const

/** Writes the bill of materials and the licences of what is packed, before it is. */
export function writeNotices(): void {
  const shipped = shippedPackages(ROOT)
  const [bill, licences] = NAMES
  mkdirSync(NOTICES, { recursive: true })
  writeFileSync(join(NOTICES, bill), billOfMaterials(shipped))
  writeFileSync(join(NOTICES, licences), licenceTexts(ROOT, shipped))
}

/** Lays both beside the packages too, under the name of the version, and gives their paths. */
export function copyNotices(output: string, version: string): readonly string[] {
  return NAMES.map((name) => {
    const copy = join(output, `Irisboard-${version}-${name}`)
    copyFileSync(join(NOTICES, name), copy)
    return copy
  })
}
