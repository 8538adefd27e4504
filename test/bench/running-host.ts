import { silentLog } from '../../electron/backend/platform/log.ts'
import { shippedFolder } from '../../electron/backend/platform/shipped-folder.ts'
import { ensurePage } from '../../electron/build.ts'
import { type Host, startHost } from '../../electron/http/host.ts'

/** Runs the program on a data folder, for a work with it. */
export async function withHost<Result>(dataFolder: string, work: (host: Host) => Promise<Result>): Promise<Result> {
  const host = await startHost({
    dataFolder,
    shippedFolder: shippedFolder(),
    pageFolder: await ensurePage(() => {}),
    isDemonstration: false,
    port: 0,
    user: 'bench',
    log: silentLog,
  })
  try {
    return await work(host)
  } finally {
    await host.close()
  }
}
