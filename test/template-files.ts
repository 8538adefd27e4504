import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { TEMPLATES, templateText } from './support/template.ts'
import { templateBook } from './support/template-book.ts'
import { readBook } from './support/workbook-reading.ts'
import { ROOT } from './tool.ts'

const FOLDER = join(ROOT, 'data', 'templates')

/** `npm run templates`: makes the forms of `data/templates` what the definitions of the datasets give now. */
export async function main(): Promise<number> {
  const before = readdirSync(FOLDER)
  let changed = 0
  const say = (what: string, name: string) => {
    changed += 1
    process.stdout.write(`${what} data/templates/${name}\n`)
  }
  const write = (name: string, content: string | Buffer) => {
    writeFileSync(join(FOLDER, name), content)
    say(before.includes(name) ? 'changed' : 'added', name)
  }
  for (const { dataset, language, name, book } of TEMPLATES) {
    const text = templateText(dataset, language)
    if (!before.includes(name) || readFileSync(join(FOLDER, name), 'utf8') !== text) write(name, text)
    const bytes = await templateBook(dataset, text)
    if (!before.includes(book) || !(await isSameBook(bytes, readFileSync(join(FOLDER, book))))) write(book, bytes)
  }
  const wanted = new Set(TEMPLATES.flatMap(({ name, book }) => [name, book]))
  for (const name of before.filter((each) => !wanted.has(each))) {
    rmSync(join(FOLDER, name))
    say('removed', name)
  }
  process.stdout.write(`${changed} of ${wanted.size} templates changed\n`)
  return 0
}

/** By what they say: an archive holds the time at which it was made. */
async function isSameBook(one: Buffer, other: Buffer): Promise<boolean> {
  return isDeepStrictEqual(await readBook(one), await readBook(other))
}
