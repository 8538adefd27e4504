import { expect, test } from 'vitest'
import {
  canonicalValue,
  PdfScanner,
  PdfSyntaxError,
} from '../../../../../electron/backend/report/verification/pdf-syntax.ts'

const read = (text: string) => canonicalValue(new PdfScanner(text).value())

test.each([
  ['(a\\(b\\)\\101)', '<61286229 41>'],
  ['/A#42', '/AB'],
  ['<< /B 1 /A [ 1.50 (x) 5 0 R null ] >>', '<</A[1.5<78>5 0 R null]/B 1.0>>'],
  ['(two\\\nlines)', '(twolines)'],
  ['[]', '[ ]'],
])('%s says what %s says', (one, other) => expect(read(one)).toBe(read(other)))

test('numbers, names, strings and references are not each other', () => {
  const texts = ['1', '(1)', '/1', '1 0 R', 'true', 'null', '[1]', '<< /A 1 >>']
  expect(new Set(texts.map(read)).size).toBe(texts.length)
})

test.each([
  ['a key that comes twice', '<< /A 1 /A 2 >>'],
  ['a comment', '[ 1 % 2\n ]'],
  ['a word', 'endobj'],
  ['no end', '<< /A 1'],
  ['no end of a string', '(abc'],
  ['half a name for a key', '<< 1 2 >>'],
  ['too deep', '['.repeat(100)],
])('%s is not read', (_what, text) => expect(() => read(text)).toThrow(PdfSyntaxError))
