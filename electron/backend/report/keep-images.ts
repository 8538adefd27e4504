import { open } from 'node:fs/promises'
import type { MethodInput } from '../../../shared/contract/methods.ts'
import { writeAtomically } from '../platform/atomic-write.ts'
import { writeZip } from '../sheets/zip-file.ts'
import { safePart } from './file-name.ts'

/** Writes pictures that a page drew, one as it is, several into an archive, and gives the name of the file. */
export async function keepImages({ stem, images }: MethodInput<'images.keep'>, outFile: string): Promise<string> {
  const files = images.map(({ stem: own, ending, content }) => ({
    name: nameOf(own, ending),
    content: [Buffer.from(content, 'base64')],
  }))
  const [alone, ...others] = files
  await writeAtomically(outFile, async (unfinished) => {
    await using file = await open(unfinished, 'w')
    if (alone !== undefined && others.length === 0) await file.writeFile(alone.content)
    else await writeZip(file, files)
  })
  return alone !== undefined && others.length === 0 ? alone.name : nameOf(stem, 'zip')
}

function nameOf(stem: string, ending: string): string {
  return `${safePart(stem) || 'irisboard'}.${ending}`
}
