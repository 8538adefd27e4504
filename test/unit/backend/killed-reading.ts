import { markingReading } from '../../../electron/backend/store/reading-under-way.ts'

/** Reads a file without an end, and says when it has begun. */
const [dataFolder = '', file = ''] = process.argv.slice(2)

await markingReading(dataFolder, file, async () => {
  process.send?.('reading')
  // Ended only from outside.
  return new Promise(() => process.on('message', () => undefined))
})
