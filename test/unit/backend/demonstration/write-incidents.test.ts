import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeIncidents } from '../../../../electron/backend/demonstration/write-incidents.ts'
import { generate, textOf } from './incident-rows.ts'

const incidents = () => generate({ rows: 5000, seed: 7, asOfDay: null })
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'irisboard-demonstration-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('writing incidents', () => {
  it('puts all of them in the file and tells how far it is', async () => {
    const file = join(folder, 'demo.csv')
    const progress: (readonly [number, number])[] = []
    await writeIncidents(file, incidents(), { onProgress: (done, total) => progress.push([done, total]) })
    expect(await readFile(file, 'utf8')).toBe(textOf(incidents()))
    expect(progress).toEqual([
      [2000, 5000],
      [4000, 5000],
      [5000, 5000],
    ])
    expect(await readdir(folder)).toEqual(['demo.csv'])
  })

  it('when cancelled leaves the earlier file and nothing else', async () => {
    const file = join(folder, 'demo.csv')
    await writeFile(file, 'earlier')
    const abort = new AbortController()
    const writing = writeIncidents(file, incidents(), { signal: abort.signal, onProgress: () => abort.abort() })
    await expect(writing).rejects.toMatchObject({ code: 'cancelled' })
    expect(await readdir(folder)).toEqual(['demo.csv'])
    expect(await readFile(file, 'utf8')).toBe('earlier')
  })

  it('says so when the file cannot be written, and leaves nothing behind', async () => {
    const missing = join(folder, 'missing', 'demo.csv')
    await expect(writeIncidents(missing, incidents())).rejects.toMatchObject({
      code: 'write-failed',
      details: { reason: 'ENOENT' },
    })
    await expect(writeIncidents(folder, incidents())).rejects.toMatchObject({ code: 'write-failed' })
    expect(await readdir(folder)).toEqual([])
  })
})
