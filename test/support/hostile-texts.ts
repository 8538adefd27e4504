/** What a spreadsheet, a page, a terminal, SQL, a file of lines or a translation may take for something to do. */
export const HOSTILE_TEXTS = [
  '=HYPERLINK("http://192.0.2.1";"x")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '\u001b[2J\u001b]0;x\u0007',
  '\u202egnp.exe',
  'a\u2028b',
  "Robert'); DROP TABLE incident;--",
  '{{n}} $t(common.close) %s',
  ']]>&lt;&#x41;',
  'a;b"c,d',
  '../../etc/passwd',
  '(a) Tj ET endstream',
] as const

/** Characters by which a text would steer a terminal or turn what stands around it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
export const OBEYED = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/
