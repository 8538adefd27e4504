import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PDFDocument } from '@cantoo/pdf-lib'
import { finishPdf, readPrinted } from '../../electron/backend/report/finish-pdf.ts'
import { ROOT } from '../tool.ts'

/** `printed-page.html` as Chromium prints it, with Inter: headings, lists, a table, a figure, links and a note. */
const PRINTED = readFileSync(join(ROOT, 'test', 'fixtures', 'printed-page.pdf'))

export function printedPage(): Promise<PDFDocument> {
  return readPrinted({ pdf: PRINTED })
}

/** The same as a report is finished. */
export async function finishedPage(): Promise<Uint8Array> {
  const { bytes } = await finishPdf(await readPrinted({ pdf: PRINTED }), {
    title: 'Een & andere',
    subject: 'Onderwerp',
    keywords: 'woord',
    language: 'nl',
    noteName: (mark) => `Noot ${mark}`,
    version: '1.2.3',
    maker: { build: 'b', engine: 'e' },
    contentHash: 'a'.repeat(64),
    asOf: '2023-11-15',
    attachments: [
      { name: 'table-1.csv', mimeType: 'text/csv', text: 'a;b\n', description: 'tabel', relationship: 'data' },
    ],
  })
  return bytes
}
