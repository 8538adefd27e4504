import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createFileLog } from '../../../../electron/backend/platform/file-log.ts'

let folder: string

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'irisboard-log-')), 'logs')
})
afterEach(() => rm(join(folder, '..'), { recursive: true }))

test('a line holds its time, level, message and facts; debug lines are not kept', async () => {
  const log = createFileLog(folder, 'answer')
  log.info('listening', { port: 4000 })
  log.debug('answered', { method: 'app.version' })
  const text = await readFile(join(folder, 'answer.log'), 'utf8')
  expect(text).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z info listening \{"port":4000\}\n$/)
})

test('each name has its own file, and a full one makes room once', async () => {
  const [answer, job] = [createFileLog(folder, 'answer'), createFileLog(folder, 'job')]
  job.warn('kept apart')
  const text = 'x'.repeat(100_000)
  for (let line = 0; line < 25; line += 1) answer.error('long', { text })
  expect((await readdir(folder)).sort()).toEqual(['answer.log', 'answer.old.log', 'job.log'])
})
