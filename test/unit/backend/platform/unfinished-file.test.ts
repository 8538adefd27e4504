import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { writeAtomically } from '../../../../electron/backend/platform/atomic-write.ts'
import { unfinishedFile } from '../../../../electron/backend/platform/unfinished-file.ts'
import { testFolder } from '../../../support/test-folder.ts'

const WRITING = join(import.meta.dirname, 'writing-process.ts')
const folder = testFolder()
const names = () => readdirSync(folder.path).toSorted()

/** A process in the midst of a file, and the name of what it has written of it. */
async function startWriter() {
  const child = fork(WRITING, [join(folder.path, 'report.pdf')], { stdio: 'ignore' })
  const [path] = await once(child, 'message')
  return {
    name: basename(String(path)),
    kill: async () => {
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}

test('what a killed process left goes with the next write into the folder, and that of a living one stays', async () => {
  const [killed, living] = [await startWriter(), await startWriter()]
  try {
    await killed.kill()
    expect(names()).toEqual([killed.name, living.name].toSorted())
    await writeAtomically(join(folder.path, 'new.csv'), async (unfinished) => writeFileSync(unfinished, 'whole'))
    expect(names()).toEqual([living.name, 'new.csv'].toSorted())
  } finally {
    await living.kill()
  }
  await writeAtomically(join(folder.path, 'new.csv'), async (unfinished) => writeFileSync(unfinished, 'again'))
  expect(names()).toEqual(['new.csv'])
  expect(readFileSync(join(folder.path, 'new.csv'), 'utf8')).toBe('again')
})

test('only files by our names are taken away: none of another computer, no folder, no link', async () => {
  const { name, kill } = await startWriter()
  await kill()
  const [, where = '', number = ''] = /-([0-9a-f]{8})-(\d+)-/.exec(name) ?? []
  const other = where === '00000000' ? '11111111' : '00000000'
  const rest = '0123456789abcdef.part'
  const kept = [`.irisboard-${other}-${number}-${rest}`, `.irisboard-${rest}`, `x.irisboard-${where}-${number}-${rest}`]
  for (const each of kept) writeFileSync(join(folder.path, each), '')
  const [inside, link] = [
    `.irisboard-${where}-${number}-1${rest.slice(1)}`,
    `.irisboard-${where}-${number}-2${rest.slice(1)}`,
  ]
  mkdirSync(join(folder.path, inside))
  symlinkSync(folder.path, join(folder.path, link))
  await writeAtomically(join(folder.path, 'new.csv'), async (unfinished) => writeFileSync(unfinished, 'whole'))
  expect(names()).toEqual([...kept, inside, link, 'new.csv'].toSorted())
})

test('each file has a name of its own', () => {
  expect(unfinishedFile(folder.path)).not.toBe(unfinishedFile(folder.path))
})
