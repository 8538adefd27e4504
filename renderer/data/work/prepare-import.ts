import type { Client } from '../../../shared/contract/client.ts'

/** Tells the host that a file may come soon. One that it could not make ready for only waits a moment longer. */
export function prepareImport(client: Client): void {
  client.call('import.prepare', {}).catch(() => undefined)
}
