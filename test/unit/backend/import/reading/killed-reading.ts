import { markingStage } from '../../../../../electron/backend/store/interrupted-stages.ts'

/** Reads a file or backs up before it is written, without an end, and says when it has begun. */
const [dataFolder = '', file = '', named = 'reading'] = process.argv.slice(2)
const stage = named === 'writing' ? 'writing' : 'reading'

await markingStage(dataFolder, { file, stage }, async () => {
  process.send?.('reading')
  // Ended only from outside.
  return new Promise(() => process.on('message', () => undefined))
})
