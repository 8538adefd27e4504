import type { batch as french } from '../fr/batch.ts'
import type { Same } from '../same.ts'

export const batch = {
  title_one: '{{count}} file',
  title_other: '{{count}} files',
  table: 'Files to import',
  reading: 'Read so far: {{done}} of {{total}}.',
  writing: 'Imported: {{done}}. Still to be imported: {{left}}.',
  state: 'Ready: {{ready}}. To be looked at: {{open}}. Left out: {{leftOut}}. Imported: {{done}}.',
  waiting: 'Waiting',
  ready: 'Ready',
  notes_one: '{{count}} thing worth knowing',
  notes_other: '{{count}} things worth knowing',
  'left-out': 'Left out',
  noted: 'Already known',
  open: 'Open',
  'open-file': 'Open: {{file}}',
  'leave-out': 'Leave out',
  'leave-out-file': 'Leave out: {{file}}',
  commit_one: 'Import the file that is ready',
  commit_other: 'Import the {{count}} files that are ready',
  back: 'All files',
} as const satisfies Same<typeof french>
