import type { archiveProblems as french } from '../fr/archive-problems.ts'
import type { Same } from '../same.ts'

export const archiveProblems = {
  'archive-damaged': 'The archive is damaged and cannot be read in full.',
  'archive-damaged-do': 'Download it or make it again, then choose the new file.',
  'archive-bomb': 'The archive unpacks to more than {{limit}} times its size: it is not to be trusted.',
  'archive-bomb-do': 'Ask the sender where it comes from, and for the table itself.',
  'archive-too-large': 'The archive unpacks to more than the {{limit}} million bytes allowed.',
  'archive-too-large-do': 'Unpack it and choose the table inside.',
  'archive-too-many': 'The archive holds more than {{limit}} files.',
  'archive-too-many-do': 'Unpack it and choose the table that is meant.',
  'archive-locked': 'The archive is protected by a password.',
  'archive-locked-do': 'Unpack it with its password, then choose the table inside.',
  'archive-no-table': 'The archive holds no table: {{names}}.',
  'archive-no-table-do': 'Choose an archive with a CSV, a JSON file or a workbook in it, or the table itself.',
  'archive-of-reports': 'The archive holds PDFs and no table.',
  'archive-of-reports-do':
    'Reports are verified on the page Reports: choose the archive there. Of a table in PDF, ask for the original.',
  'archive-no-room': 'There is no room to unpack the archive in the temporary folder of this computer.',
  'archive-no-room-do': 'Free some space, then choose the file again.',
} as const satisfies Same<typeof french>
