import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { copyDatabase } from '../../../../electron/backend/backup/copy-database.ts'
import { restoreBackup } from '../../../../electron/backend/backup/restore-backup.ts'
import { DATABASE_NAME } from '../../../../electron/backend/platform/data-folder.ts'
import { sealOf } from '../../../../electron/backend/store/backup-seal.ts'
import { openDatabase } from '../../../../electron/backend/store/database.ts'
import type { AppError } from '../../../../shared/contract/error.ts'
import { sample } from '../../../counts.ts'
import { contentHash } from '../../../support/content-hash.ts'
import { FAULTS, withFault } from '../../../support/file-fault.ts'
import { NOW, openFolder } from '../../../support/folder.ts'

const nothing = (): void => undefined
const LINES = Array.from({ length: 60 }, (_, at) => `${at};Voirie;31/03/2023;Rue Neuve ${at}\n`).join('')
const FILE = `N°;Catégorie;Signalé le;Adresse\n${LINES}`

async function openBackedUp() {
  const folder = openFolder()
  await folder.take(FILE)
  const path = join(folder.path, 'away.sqlite')
  await copyDatabase(folder.database, path, nothing)
  const restore = (from: string) =>
    restoreBackup({ dataFolder: folder.path, path: from, now: NOW, onProgress: nothing }).then(
      ({ isSealed }) => (isSealed ? 'restored' : 'restored without a seal'),
      ({ code }: AppError) => code,
    )
  return { folder, path, restore }
}

test('S4: whatever bit of a backup is another, and wherever it ends early, no restore takes it and the data stay', async () => {
  const made = await openBackedUp()
  using folder = made.folder
  const good = readFileSync(made.path)
  const bad = join(folder.path, 'bad.sqlite')
  const before = contentHash(folder.database)
  const refusals = ['backup-damaged', 'backup-foreign', 'backup-in-use']
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...FAULTS), fc.nat({ max: good.length * 8 - 1 }), async (fault, bit) => {
      const damaged = withFault(good, fault, bit)
      // A sector that held nothing.
      fc.pre(!damaged.equals(good))
      writeFileSync(bad, damaged)
      expect(refusals).toContain(await made.restore(bad))
    }),
    sample('backup-bits', 30, 400),
  )
  // Every byte of the header, the seal itself among them; what does not begin as a database is not ours.
  for (let byte = 0; byte < 100; byte += 1) {
    writeFileSync(bad, withFault(good, 'flip', byte * 8))
    expect([byte, await made.restore(bad)]).toEqual([byte, byte < 16 ? 'backup-foreign' : 'backup-damaged'])
  }
  expect(contentHash(folder.database)).toBe(before)
  expect(await made.restore(made.path)).toBe('restored')
})

test('one without a seal, as an earlier version made it, is restored, and said to be so', async () => {
  const made = await openBackedUp()
  using folder = made.folder
  const bytes = readFileSync(made.path)
  writeFileSync(made.path, bytes.fill(0, 72, 92))
  expect([sealOf(made.path), await made.restore(made.path)]).toEqual(['none', 'restored without a seal'])
  expect(contentHash(folder.database)).toHaveLength(64)
})

test('a backup that became the data of a folder says nothing of what was written since', async () => {
  const made = await openBackedUp()
  using folder = made.folder
  using other = openFolder()
  const laid = join(other.path, DATABASE_NAME)
  other.database.close()
  writeFileSync(laid, readFileSync(made.path))
  const database = openDatabase(other.path)
  database.prepare("INSERT INTO saved_view VALUES (1, 'a', 0, '{}', '')").run()
  database.close()
  expect(sealOf(laid)).toBe('none')
  // Nor where no log can be beside it.
  const plain = new Sqlite(laid)
  plain.pragma('journal_mode = DELETE')
  plain.close()
  expect([sealOf(laid), await made.restore(laid)]).toEqual(['none', 'restored without a seal'])
  const reopened = openDatabase(other.path)
  await copyDatabase(reopened, join(folder.path, 'again.sqlite'), nothing)
  reopened.close()
  expect(sealOf(join(folder.path, 'again.sqlite'))).toBe('whole')
})
