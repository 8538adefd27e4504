import { shortPart } from '../file-name.ts'

/** Windows keeps these names for devices, whatever the ending. */
const DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])$/

/** What a name begins with, or is, where nothing of its value can be written. */
const STEM = 'report'

/**
 * A name for the report of each value, without its ending: safe on every system, in every folder, and no two alike where
 * case, accents composed or not, and characters without a shape make no difference.
 */
export function batchNames(labels: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return labels.map((label) => {
    const stem = stemOf(label)
    const name = freeName(stem, taken)
    taken.add(foldName(name))
    return name
  })
}

function stemOf(label: string): string {
  const part = shortPart(label)
  if (foldName(part) === '') return STEM
  return DEVICE.test(part) ? `${STEM}-${part}` : part
}

function freeName(stem: string, taken: ReadonlySet<string>, number = 1): string {
  const name = number === 1 ? stem : `${stem}-${number}`
  return taken.has(foldName(name)) ? freeName(stem, taken, number + 1) : name
}

/** Equal for names that some file system takes for one. */
function foldName(name: string): string {
  return name
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .normalize('NFKD')
    .toUpperCase()
    .normalize('NFKD')
}
