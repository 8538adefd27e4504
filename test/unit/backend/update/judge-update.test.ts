import { expect, test } from 'vitest'
import type { InstalledProgram } from '../../../../electron/backend/update/installed-program.ts'
import { judgeUpdate } from '../../../../electron/backend/update/judge-update.ts'
import { INSTALLED, manifestOf, UPDATE_RULES } from '../../../support/update-fixture.ts'

const UPDATE = manifestOf('a.deb')

test.each([
  ['9.0.0', '8.99.99'],
  ['0.100.0', '0.99.9'],
  ['1.2.10', '1.2.9'],
])('%s takes the place of %s, and not the other way round, unless that is said', (newer, older) => {
  const judge = (version: string, current: string, mayBeOlder = false) =>
    judgeUpdate({ ...UPDATE, version }, { ...UPDATE_RULES, version: current, mayBeOlder })
  expect(() => judge(newer, older)).not.toThrow()
  expect(() => judge(older, newer)).toThrow('update-not-newer')
  expect(() => judge(newer, newer)).toThrow('update-not-newer')
  expect(() => judge(older, newer, true)).not.toThrow()
  expect(() => judge(newer, newer, true)).not.toThrow()
})

test.each<Partial<InstalledProgram>>([{ platform: 'win32' }, { arch: 'arm64' }, { installer: 'AppImage' }])(
  'an update for %j is not for another',
  (difference) => {
    const here = { ...UPDATE_RULES, program: { ...INSTALLED, ...difference } }
    expect(() => judgeUpdate(UPDATE, here)).toThrow('update-other-system')
    expect(() => judgeUpdate(UPDATE, { ...here, mayBeOlder: true })).toThrow('update-other-system')
  },
)

test('a program that no installer laid looks at the system alone; another product is refused by all', () => {
  const clone = { ...UPDATE_RULES, program: { ...INSTALLED, installer: null } }
  expect(() => judgeUpdate(UPDATE, clone)).not.toThrow()
  expect(() => judgeUpdate({ ...UPDATE, product: 'brussels.other' }, clone)).toThrow('update-other-product')
})
