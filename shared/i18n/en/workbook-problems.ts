import type { workbookProblems as french } from '../fr/workbook-problems.ts'
import type { Same } from '../same.ts'

export const workbookProblems = {
  'file-open-document': 'The file is an OpenDocument text, presentation or drawing (.odt, .odp, .odg), not a workbook.',
  'file-open-document-do': 'Copy the table in it and paste it here, or ask for the original workbook.',
  'file-binary-workbook': 'The file is a binary workbook (.xlsb).',
  'file-binary-workbook-do': 'Open it in Excel, save it as an .xlsx workbook, then choose the new file.',
  'file-locked': 'The workbook is protected by a password.',
  'file-locked-do':
    'Open it in the program it comes from, remove the password (in Excel: File, Info, Protect Workbook), save it and choose it again.',
  'file-old-office':
    'The file is a text, a presentation or a message of an old Office (.doc, .ppt, .msg), not a workbook.',
  'file-old-office-do': 'Copy the table in it and paste it here, or ask for the original workbook.',
  'file-other-spreadsheet': 'The file is a spreadsheet in the format {{format}}, which is not read.',
  'file-other-spreadsheet-do':
    'Open it in the program it comes from, save or export it as CSV or .xlsx, then choose the new file.',
  'workbook-damaged': 'The workbook is damaged and cannot be read in full.',
  'workbook-damaged-do': 'Open it in Excel, save it again, then choose the new file.',
  'workbook-doctype': 'The workbook contains a document type, which no spreadsheet writes: it is not to be trusted.',
  'workbook-doctype-do': 'Ask the sender where it comes from, and for a copy saved in Excel.',
  'workbook-bomb': 'The workbook unpacks to more than {{limit}} times its size: it is not to be trusted.',
  'workbook-bomb-do': 'Ask the sender where it comes from, and for a copy saved in Excel.',
  'workbook-too-large': 'The workbook is larger than can be read: {{limit}} million bytes, characters or cells.',
  'workbook-too-large-do': 'Split it into several files, or export it as CSV.',
  'workbook-exhausting': 'The old workbook (.xls) takes more than {{limit}} seconds or a gigabyte of memory to read.',
  'workbook-exhausting-do': 'Open it in Excel, save it as an .xlsx workbook, then choose the new file.',
  'workbook-too-many-parts': 'The workbook has more than {{limit}} parts or sheets.',
  'workbook-too-many-parts-do': 'Keep only the sheet that is needed, then choose it again.',
  'workbook-too-wide': 'A value lies beyond column {{limit}}.',
  'workbook-too-wide-do': 'Delete what lies to the right of the table, then choose the file again.',
  'sheet-none': 'The workbook has no visible sheet.',
  'sheet-none-do': 'Unhide the sheet in Excel, then choose the file again.',
  'sheet-adds-up': 'The sheet “{{sheet}}” adds up others: {{sheets}}. Read with theirs, its figures would count twice.',
  'sheet-adds-up-do': 'Hide this sheet in the spreadsheet program, then choose the file again: it is then left out.',
  'sheet-unknown': 'The file has no sheet or list “{{sheet}}”.',
  'sheet-unknown-do': 'Choose one of these: {{sheets}}.',
} as const satisfies Same<typeof french>
