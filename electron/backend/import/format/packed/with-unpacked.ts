import type { Mapping } from '../../../../../shared/domain/import/mapping.ts'
import type { OfferedFile } from '../../../platform/offered-file.ts'
import { packingOf } from '../file-kind.ts'
import type { RefusedOpening } from '../record-source.ts'

/**
 * Uses the one table that a file packs, which lies in a temporary file meanwhile, or the file itself where it packs none. A
 * file that cannot be unpacked is not used: the answer is why.
 */
export async function withUnpacked<Result>(
  file: OfferedFile,
  { entry }: Mapping,
  use: (file: OfferedFile) => Promise<Result>,
): Promise<Result | RefusedOpening> {
  const packing = packingOf(file.path)
  if (packing === null) return use(file)
  const { unpack } = await import('./unpack.ts')
  const unpacked = await unpack(file, packing, entry)
  if (unpacked === null) return use(file)
  if (!unpacked.ok) return unpacked
  try {
    return await use(unpacked.file)
  } finally {
    unpacked.close()
  }
}
