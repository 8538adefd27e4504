import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { silentLog } from '../../../electron/backend/platform/log.ts'
import type { HostParts } from '../../../electron/backend/process/host-parts.ts'
import { startHost } from '../../../electron/http/host.ts'
import { temporaryFolder } from '../../support/folder.ts'
import { readyChild } from '../../support/ready-child.ts'

test('a printer that could not be opened is opened anew by the next print, and does not keep the host from ending', async () => {
  using root = temporaryFolder()
  const pageFolder = join(root.path, 'page')
  mkdirSync(pageFolder)
  writeFileSync(join(pageFolder, 'index.html'), '')
  const paper = { pdf: new Uint8Array([1]), engine: 'none' }
  const closePrinter = vi.fn(async () => {})
  const openPrinter = vi
    .fn<HostParts['openPrinter']>()
    .mockRejectedValueOnce(new Error('no window'))
    .mockResolvedValueOnce({ print: async () => paper, close: closePrinter })
  const open = () =>
    startHost({
      dataFolder: join(root.path, 'data'),
      shippedFolder: join(root.path, 'shipped'),
      pageFolder,
      isDemonstration: false,
      port: 0,
      user: 'somebody',
      log: silentLog,
      spawn: () => readyChild,
      openPrinter,
    })
  const host = await open()
  await expect(host.print('#/print')).rejects.toThrow('no window')
  expect(await host.print('#/print')).toBe(paper)
  await host.close()
  expect(closePrinter).toHaveBeenCalledOnce()
  const other = await open()
  openPrinter.mockRejectedValueOnce(new Error('no window'))
  await expect(other.print('#/print')).rejects.toThrow('no window')
  await other.close()
})
