import { appendFileSync, openAsBlob, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openBrowserHost } from '../../../../renderer/host/browser-host.ts'
import { temporaryFolder } from '../../../support/folder.ts'

/** Nothing listens there: the port is kept for a service that discards what it gets. */
const NOBODY = 'http://127.0.0.1:9'

test('a file that was saved anew since it was chosen is to be chosen again; the host is not blamed for it', async () => {
  using folder = temporaryFolder()
  const path = join(folder.path, 'years.csv')
  writeFileSync(path, 'Année;Nombre\n2011;80.000\n')
  const file = Object.assign(await openAsBlob(path), { name: 'years.csv' })
  const { offerFile } = openBrowserHost('0'.repeat(64), NOBODY)
  await expect(offerFile(file)).rejects.toMatchObject({ code: 'program-closed' })
  appendFileSync(path, '2012;90.000\n')
  await expect(offerFile(file)).rejects.toMatchObject({ code: 'file-unknown' })
})
