import { writeFile } from 'node:fs/promises'
import { writeAtomically } from '../../../../electron/backend/platform/atomic-write.ts'

// Ended only from outside.
process.on('message', () => undefined)
/** Writes a file that never gets whole. */
await writeAtomically(process.argv[2] ?? '', async (unfinished) => {
  await writeFile(unfinished, 'half')
  process.send?.(unfinished)
  await new Promise<never>(() => undefined)
})
