import { chmodSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lookThrough } from '../../../../../electron/backend/import/format/file-facts.ts'
import { openFolder } from '../../../../support/folder.ts'
import { asOtherUser } from '../../../../support/other-user.ts'

const SHARE = ['\\\\server\\share\\export.csv', '//server/share/export.csv']

/** The code with which the system's error while reading is told. */
function causeOf(code: string): unknown {
  using folder = openFolder()
  const { path } = folder.write('file.csv', 'N°;Statut\n')
  return lookThrough(path, () => {
    throw Object.assign(new Error(code), { code })
  })
}

test.each([
  ['EBUSY', 'file-busy'],
  ['EACCES', 'file-forbidden'],
  ['EPERM', 'file-forbidden'],
  ['EIO', 'file-unreadable'],
  ['ENOENT', 'file-missing'],
])('S6: a file that another program holds, or that may not be read, is told by its cause: %s', (reason, code) => {
  expect(causeOf(reason)).toEqual({ ok: false, code, details: { reason } })
})

test('S6: a file that this user may not read', { skip: process.platform === 'win32' }, () => {
  using folder = openFolder()
  chmodSync(folder.path, 0o755)
  const { path } = folder.write('file.csv', 'N°;Statut\n')
  chmodSync(path, 0)
  expect(asOtherUser(() => lookThrough(path, () => undefined))).toMatchObject({ code: 'file-forbidden' })
})

test.each(SHARE)('S6: a share that is not there: %s', (path) => {
  expect(lookThrough(path, () => undefined)).toMatchObject({ ok: false, code: 'file-missing' })
})

test('C9: a disk that fails while a file is read is told with its reason', {
  skip: process.platform !== 'linux',
}, () => {
  // The memory of a process is a file that can be opened, and whose first byte cannot be read.
  expect(lookThrough('/proc/self/mem', () => undefined)).toEqual({
    ok: false,
    code: 'file-unreadable',
    details: { reason: 'EIO' },
  })
})

test('an error of the program is none of the file', () => {
  using folder = openFolder()
  const { path } = folder.write('file.csv', 'N°;Statut\n')
  const work = () =>
    lookThrough(path, () => {
      throw new RangeError('a bug')
    })
  expect(work).toThrow('a bug')
})
