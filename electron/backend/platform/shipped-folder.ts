import { fileURLToPath } from 'node:url'

/** Where the published datasets lie: beside the sources, or in the resources of the packaged program. */
export function shippedFolder(): string {
  return process.env.IRISBOARD_SHIPPED ?? fileURLToPath(new URL('../../../data', import.meta.url))
}
