import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ShippedPackage } from './shipped-packages.ts'

const NAMED = /^(?:licen[cs]e|copying|notice)/i
const RULE = '-'.repeat(80)

/** The licences of the program and of all that is shipped in it, with their texts; a text that several share stands once. */
export function licenceTexts(root: string, shipped: readonly ShippedPackage[]): string {
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
