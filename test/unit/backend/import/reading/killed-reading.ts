import { once } from 'node:events'
import { markingStage } from '../../../../../electron/backend/store/interrupted-stages.ts'

/** Reads a file or backs up before it is written, and says when it has begun; it is killed from outside. */
const [dataFolder = '', file = '', named = 'reading'] = process.argv.slice(2)
const stage = named === 'writing' ? 'writing' : 'reading'

await markingStage(dataFolder, { file, stage }, async () => {
  process.send?.('reading')
  // A promise that nothing can settle would be collected, and the lock of the note with it.
  return once(process, 'disconnect')
})
