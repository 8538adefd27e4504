import { openedBackend } from '../../../support/opened-backend.ts'

/** Makes a demonstration in a process that ends itself, as `kill -9` would, once so many of its parts are imported. */
const [dataFolder = '', shippedFolder = '', lastPart = ''] = process.argv.slice(2)

await openedBackend(dataFolder, {
  shippedFolder,
  isDemonstration: true,
  emit: (event) => {
    if (event.type === 'progress' && event.total === 4 && event.done === Number(lastPart))
      process.kill(process.pid, 'SIGKILL')
  },
})
