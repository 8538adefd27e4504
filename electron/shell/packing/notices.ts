import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../build.ts'
import { billOfMaterials } from './bill-of-materials.ts'
import { type ShippedPackage, shippedPackages } from './shipped-packages.ts'

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

const NAMED = /^(?:licen[cs]e|copying|notice)/i
const RULE = '-'.repeat(80)

/** The licences of the program and of all that is shipped in it, with their texts; a text that several share stands once. */
function licenceTexts(root: string, shipped: readonly ShippedPackage[]): string {
  const byText = Map.groupBy(shipped, ({ path }) => textsIn(join(root, path)))
  const parts = [...byText].map(([text, packages]) => {
    const names = packages.map(({ name, version, licence }) => `${name} ${version} (${licence})`)
    return [...names, '', text === '' ? 'The package holds no text of its licence.' : text].join('\n')
  })
  const own = `Irisboard\n\n${textsIn(root)}`
  const chromium = 'What Electron holds itself, Chromium among it, is in LICENSES.chromium.html beside the program.'
  return [own, ...parts, chromium].map((part) => `${part}\n`).join(`\n${RULE}\n\n`)
}

function textsIn(folder: string): string {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && NAMED.test(entry.name))
  return files
    .map(({ name }) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim())
    .toSorted()
    .join('\n\n')
}
