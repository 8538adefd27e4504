import type { Client } from '../../shared/contract/client.ts'
import type { ScreenEntry } from '../../shared/contract/folders.ts'

/** Where a page remembers things of its screen. */
export type ScreenStorage = Pick<Storage, 'getItem' | 'setItem'>

/** A storage that a host helps to remember. */
export interface RecalledStorage extends ScreenStorage {
  /** Brings back what the browser does not know, and has the host keep what is stored from now on. */
  recall(client: Client): Promise<void>
}

/**
 * The storage of a browser belongs to an address with its port, which is another at each start: the host therefore keeps
 * the same, for the folder that is open. `onLost` is given the reason why something could not be kept.
 */
export function createRecalledStorage(browser: ScreenStorage, onLost: (error: unknown) => void): RecalledStorage {
  let keep: (entry: ScreenEntry) => void = () => undefined
  return {
    getItem: (key) => browser.getItem(key),
    setItem(key, value) {
      if (browser.getItem(key) === value) return
      browser.setItem(key, value)
      keep({ key, value })
    },
    async recall(client) {
      const { rows } = await client.call('screen.recall', {}).catch((error: unknown) => {
        onLost(error)
        return { rows: [] }
      })
      for (const { key, value } of rows) if (browser.getItem(key) === null) browser.setItem(key, value)
      keep = (entry) => void client.call('screen.keep', entry).catch(onLost)
    },
  }
}
