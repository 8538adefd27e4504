import type { backups as french } from '../fr/backups.ts'
import type { Same } from '../same.ts'

export const backups = {
  title_one: 'One backup',
  title_other: '{{n}} backups',
  text: 'Irisboard makes one before each import that changes something, and verifies it. The newest is always kept.',
  table: 'Backups of the data folder',
  'column-made': 'Made on',
  'column-size': 'Size',
  'column-imports': 'Imports held',
  damaged: 'Damaged: it cannot be restored',
  restore: 'Restore…',
  'restore-of': 'Restore the backup of {{day}}…',
  'restore-title': 'Restore the backup of {{day}}?',
  'restore-text_one':
    'The data go back to their state at that moment: {{n}} import. The current state is backed up first; the journal keeps a trace of both.',
  'restore-text_other':
    'The data go back to their state at that moment: {{n}} imports. The current state is backed up first; the journal keeps a trace of both.',
  'restore-confirm': 'Restore',
  'restore-keep': 'Keep the current data',
  'restore-newest': 'Restore this backup',
  'restore-done_one': 'Backup restored: {{n}} import.',
  'restore-done_other': 'Backup restored: {{n}} imports.',
  'restore-unsealed':
    'This backup has no seal, as those of earlier versions: its structure, its journal and its rows were checked, not each of its bytes.',
  'backing-up-part': 'Backup before the import: {{share}}',
  'purge-this': 'Erase for good…',
  'purge-of': 'Erase for good… (import no. {{snapshot}})',
  'purge-title': 'Erase import no. {{snapshot}} for good?',
  'purge-text':
    '“{{file}}” and all that it brought will be erased from the database, the backups and the space they free. Nothing brings them back. The journal keeps the fingerprint of the file, but neither its name nor its content.',
  'purge-later':
    'Rows that a later import only repeated are erased too: importing that file again brings them back. Rows that a later import changed stay, as if this import had never taken place.',
  'purge-type': 'Type the name of the file to confirm',
  'purge-confirm': 'Erase for good',
  'purge-keep': 'Keep it',
  'purge-done-withdrawn': 'Import no. {{snapshot}} erased, from the backups and the journal too.',
  'purge-done_one': 'Import no. {{snapshot}} erased, {{n}} row.',
  'purge-done_other': 'Import no. {{snapshot}} erased, {{n}} rows.',
  'purge-deleted_one': 'One damaged backup, or copy of an earlier version, was deleted.',
  'purge-deleted_other': '{{n}} damaged backups, or copies of an earlier version, were deleted.',
} as const satisfies Same<typeof french>
