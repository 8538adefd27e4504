import { PDFDocument } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { attachedFiles } from '../../../../electron/backend/report/attached-files.ts'

async function documentWith(...files: readonly (readonly [name: string, text: string])[]): Promise<PDFDocument> {
  const document = await PDFDocument.create()
  document.addPage()
  for (const [name, text] of files) await document.attach(Buffer.from(text), name)
  return PDFDocument.load(await document.save())
}

test('files are read by their names, whatever script these are in', async () => {
  const files = attachedFiles(await documentWith(['a.csv', 'é;1'], ['données.json', '{}']))
  expect([...files].map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual([
    ['a.csv', 'é;1'],
    ['données.json', '{}'],
  ])
})

test('a document without any has none', async () => {
  expect(attachedFiles(await documentWith()).size).toBe(0)
})

test('of two files with one name neither is read', async () => {
  const document = await documentWith(['a.csv', '1'], ['a.csv', '2'])
  expect(() => attachedFiles(document)).toThrow('not one file')
})
