import { open } from 'node:fs/promises'
import { AppError } from '../../../shared/contract/error.ts'
import { writeAtomically } from '../platform/atomic-write.ts'
import type { IncidentFile } from './generate-incidents.ts'

export interface WriteOptions {
  readonly signal?: AbortSignal
  /** Called after each block with the incidents written so far, of all. */
  readonly onProgress?: (done: number, total: number) => void
}

/**
 * Writes the incidents beside the file and puts them in its place when all are there. Ends with `cancelled` or
 * `write-failed`, and then leaves nothing behind and an earlier file as it was.
 */
export async function writeIncidents(file: string, incidents: IncidentFile, options: WriteOptions = {}): Promise<void> {
  await writeAtomically(file, (unfinished) => writeBlocks(unfinished, incidents, options))
}

async function writeBlocks(file: string, incidents: IncidentFile, { signal, onProgress }: WriteOptions): Promise<void> {
  await using handle = await open(file, 'w')
  let done = 0
  for (const block of incidents.blocks) {
    if (signal?.aborted) throw new AppError('cancelled')
    // Each block waits for the one before: memory stays bounded however slow the disk is.
    await handle.writeFile(block.text)
    done += block.rows
    onProgress?.(done, incidents.rows)
  }
}
