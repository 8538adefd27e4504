import type { RecordSource } from '../../electron/backend/import/format/record-source.ts'
import { createTokenizer } from '../../electron/backend/import/format/tokenize.ts'
import type { Head } from '../../electron/backend/import/head/head.ts'
import { uprightHeads } from '../../electron/backend/import/head/upright-head.ts'

/** A delimited text as a source of records, without a file; `sheet` makes it one of a workbook. */
export function sourceOfText(text: string, sheet: string | null = null): RecordSource {
  return {
    file: 'a.csv',
    delimiter: sheet === null ? ';' : '',
    sheet,
    bytesRead: () => 0,
    place: () => (sheet === null ? {} : { sheet }),
    async walk(visit) {
      createTokenizer(';', visit).push(text, true)
      return { unclosedQuoteLine: null, hasLoneClosingQuote: false, problems: [], notes: [] }
    },
  }
}

/** The head of such a text; `header` is the line that a person named as its header. */
export async function headOfText(text: string, header?: number): Promise<Head> {
  const [head] = await uprightHeads([sourceOfText(text)], header)
  if (head === undefined) throw new Error('a source has no head')
  return head
}
