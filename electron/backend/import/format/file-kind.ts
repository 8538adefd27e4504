import type { ProblemCode } from '../../../../shared/domain/import/problem-code.ts'
import { readHead } from '../../platform/read-chunks.ts'

/** What the bytes of a file are, whatever its name says. Other archives than workbooks are recognised when they are opened. */
export type FileKind =
  | 'text'
  | 'json'
  | 'workbook'
  | 'database'
  | 'locked-workbook'
  | 'old-office'
  | 'pdf'
  | 'archive'
  | 'image'
  | 'markup'
  | 'dif'
  | 'sylk'
  | 'flat-document'
  | 'unknown'

/** So many bytes from the beginning are enough to tell. */
const KIND_BYTES = 4096

const GZIP = '1f8b'

const SIGNATURES: readonly (readonly [string, FileKind])[] = [
  ['53514c69746520666f726d6174203300', 'database'],
  ['25504446', 'pdf'],
  [GZIP, 'archive'],
  ['377abcaf271c', 'archive'],
  ['526172211a07', 'archive'],
  ['fd377a585a00', 'archive'],
  ['425a6839314159265359', 'archive'],
  ['89504e47', 'image'],
  ['ffd8ff', 'image'],
  ['47494638', 'image'],
  ['49492a00', 'image'],
  ['4d4d002a', 'image'],
]
const ZIP = ['504b0304', '504b0506', '504b0708']
const OLE = 'd0cf11e0a1b11ae1'
/** Where a tar archive says that it is one. */
const TAR_AT = 257
/** How Excel names the stream that holds a workbook behind a password: UTF-16 in the directory of the container. */
const LOCKED = Buffer.from('EncryptedPackage', 'utf16le')

/** Tells the kind of a file by its first bytes; the name only decides between texts. */
export function kindOfFile(path: string, name: string): FileKind {
  const head = readHead(path, KIND_BYTES)
  const kind = kindOfBytes(head, name)
  if (kind !== 'old-office') return kind
  return readHead(path, KIND_BYTES, directoryOffset(head)).includes(LOCKED) ? 'locked-workbook' : kind
}

/** How a file packs what it holds, which may be a table or a workbook; `null` for one that does not, or is out of reach. */
export function packingOf(path: string): 'gzip' | 'zip' | null {
  const hex = beginningOf(path)
  if (hex.startsWith(GZIP)) return 'gzip'
  return ZIP.some((signature) => hex.startsWith(signature)) ? 'zip' : null
}

/** The first bytes of a file, none where it cannot be read: reading it tells why. */
function beginningOf(path: string): string {
  try {
    return readHead(path, 4).toString('hex')
  } catch {
    return ''
  }
}

/** Where the container of an old Office file lists its streams: the number of a sector, and how large sectors are. */
function directoryOffset(head: Buffer): number {
  if (head.length < 52) return 0
  return (head.readUInt32LE(48) + 1) * 2 ** Math.min(head.readUInt16LE(30), 12)
}

function kindOfBytes(head: Buffer, name: string): FileKind {
  const hex = head.subarray(0, 16).toString('hex')
  const signed = SIGNATURES.find(([signature]) => hex.startsWith(signature))
  if (signed !== undefined) return signed[1]
  if (ZIP.some((signature) => hex.startsWith(signature))) return 'workbook'
  if (hex.startsWith(OLE)) return 'old-office'
  if (head.subarray(TAR_AT).toString('latin1').startsWith('ustar')) return 'archive'
  if (isBinary(head)) return 'unknown'
  const sheet = TEXT_SHEETS.find(([beginning]) => beginning.test(textOf(head)))
  if (sheet !== undefined) return sheet[1]
  if (MARKUP.test(textOf(head))) return 'markup'
  return isJson(head, name) ? 'json' : 'text'
}

/** Text has no control characters but white space; UTF-16 has a zero in every other byte. */
function isBinary(head: Buffer): boolean {
  if (hasUtf16Mark(head)) return false
  const zeros = [0, 1].map((parity) => head.filter((byte, index) => byte === 0 && index % 2 === parity).length)
  const [even = 0, odd = 0] = zeros
  const looksUtf16 = Math.max(even, odd) > head.length / 4 && Math.min(even, odd) < Math.max(even, odd) / 4
  if (looksUtf16) return false
  const controls = head.filter((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13).length
  return controls > Math.max(3, head.length / 20)
}

function hasUtf16Mark(head: Buffer): boolean {
  return (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
}

/** How spreadsheets begin that are texts. A table whose first column is called `ID` begins much like the second. */
const TEXT_SHEETS: readonly (readonly [RegExp, FileKind])[] = [
  [/^TABLE\s+0,1\s+"/, 'dif'],
  [/^ID;P[A-Z0-9]*(?:;[A-Z])*\r?\n(?:P;P|B;[XY]|O;|F;|C;[XY])/, 'sylk'],
  [/^(?:<\?xml[^>]*>\s*)?<office:document\s/, 'flat-document'],
]

/** How a web page, an XML text, a saved message and a rich text begin: what older programs save as `.xls`. */
const MARKUP = /^(?:<(?:!doctype|!--|\?xml|html|head|meta|body|table)\b|mime-version:|\{\\rtf)/i

function textOf(head: Buffer): string {
  const encoding = head[0] === 0xff && head[1] === 0xfe ? 'utf16le' : 'utf8'
  return head
    .toString(encoding)
    .replace(/^\ufeff/, '')
    .trimStart()
}

function isJson(head: Buffer, name: string): boolean {
  const text = textOf(head)
  if (/^[[{]\s*(?:["[{\]}]|$)/.test(text)) return true
  return /\.(?:json|jsonl|ndjson|geojson)$/i.test(name) && /^[[{]/.test(text)
}

/** The refusal of a kind that cannot be imported, `null` for one that can. */
export const KIND_REFUSALS = {
  text: null,
  json: null,
  workbook: null,
  database: null,
  'locked-workbook': 'file-locked',
  'old-office': null,
  pdf: 'file-pdf',
  archive: 'file-zip',
  image: 'file-image',
  markup: 'file-markup',
  dif: 'file-other-spreadsheet',
  sylk: 'file-other-spreadsheet',
  'flat-document': 'file-other-spreadsheet',
  unknown: 'file-not-text',
} as const satisfies Record<FileKind, ProblemCode | null>

/** The names of spreadsheets that are not read, for the words of their refusal. */
export const OTHER_SPREADSHEETS: Partial<Record<FileKind, string>> = {
  dif: 'DIF (.dif)',
  sylk: 'SYLK (.slk)',
  'flat-document': 'OpenDocument XML (.fods)',
}
