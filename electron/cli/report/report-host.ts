import { userInfo } from 'node:os'
import { shippedFolder } from '../../backend/platform/shipped-folder.ts'
import type { HostParts } from '../../backend/process/host-parts.ts'
import { ensurePage } from '../../build.ts'
import { type Host, startHost } from '../../http/host.ts'
import { ensureDataPlace } from '../data-place.ts'
import { createTerminalLog } from '../local-client.ts'
import { shownText } from '../shown-text.ts'
import type { Terminal } from '../terminal.ts'

/** Runs work with a host of its own, which serves the pages that are printed, and closes it whatever happens. */
export async function withReportHost<Result>(
  { dataFolder, t }: Terminal,
  parts: HostParts,
  work: (host: Pick<Host, 'client' | 'print'>) => Promise<Result>,
): Promise<Result> {
  ensureDataPlace(dataFolder)
  const pageFolder = await ensurePage(() => undefined)
  const host = await startHost({
    dataFolder,
    shippedFolder: shippedFolder(),
    pageFolder,
    isDemonstration: false,
    port: 0,
    user: userInfo().username,
    log: createTerminalLog(dataFolder),
    ...parts,
  })
  try {
    const { readOnlyCopyOf } = await host.client.call('folder.state', {})
    if (readOnlyCopyOf !== undefined)
      process.stderr.write(`${shownText(t('common.read-only-copy', { folder: readOnlyCopyOf }))}\n`)
    return await work(host)
  } finally {
    await host.close()
  }
}
