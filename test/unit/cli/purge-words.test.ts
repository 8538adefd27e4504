import { afterEach, expect, test, vi } from 'vitest'
import { main } from '../../../electron/cli/main.ts'
import { openFolder } from '../backend/folder.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

test('a purge that is not confirmed names the file, and what of later imports goes with it', async () => {
  using folder = openFolder()
  const { snapshot } = await folder.take('N°;Signalé le\n1;31/03/2023\n', {}, 'maart.csv')
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  expect(await main(['purge', String(snapshot), '--data-dir', folder.path, '--lang', 'en'])).toBe(1)
  expect(said.mock.calls.join('').trim()).toBe(
    'Import no. 1 (“maart.csv”) will be erased for good. What a later import repeated unchanged goes too: importing that file again brings it back. What later imports changed is counted as if this one had never been. Add --yes to confirm.',
  )
})
