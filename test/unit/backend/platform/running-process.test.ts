import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { isRunning } from '../../../../electron/backend/platform/running-process.ts'
import { asOtherUser } from '../../../support/other-user.ts'

test('a process is running until it has ended, whoever started it', () => {
  expect(isRunning(process.pid)).toBe(true)
  expect(asOtherUser(() => isRunning(process.ppid))).toBe(true)
  expect(isRunning(spawnSync(process.execPath, ['--version']).pid)).toBe(false)
})
