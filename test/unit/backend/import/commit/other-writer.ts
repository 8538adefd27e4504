import { withWriterLock } from '../../../../../electron/backend/store/writer-lock.ts'

/** Asks to write in a folder; who may keeps the lock until the process is killed, and not for ever. */
const [dataFolder = ''] = process.argv.slice(2)
const LONGEST = 60_000

const answer = (text: string): void => void process.send?.(text)
try {
  withWriterLock(dataFolder, () => {
    answer('writes')
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LONGEST)
  })
} catch (error) {
  answer(error instanceof Error ? error.message : String(error))
}
