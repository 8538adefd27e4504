import type { batch as french } from '../fr/batch.ts'
import type { Same } from '../same.ts'

export const batch = {
  title_one: '{{count}} bestand',
  title_other: '{{count}} bestanden',
  table: 'In te lezen bestanden',
  reading: 'Gelezen: {{done}} van {{total}}.',
  writing: 'Ingelezen: {{done}}. Nog in te lezen: {{left}}.',
  state: 'Klaar: {{ready}}. Te bekijken: {{open}}. Weggelaten: {{leftOut}}. Ingelezen: {{done}}.',
  waiting: 'Wacht',
  ready: 'Klaar',
  notes_one: '{{count}} ding dat goed is om te weten',
  notes_other: '{{count}} dingen die goed zijn om te weten',
  'left-out': 'Weggelaten',
  noted: 'Al bekend',
  open: 'Openen',
  'open-file': 'Openen: {{file}}',
  'leave-out': 'Weglaten',
  'leave-out-file': 'Weglaten: {{file}}',
  commit_one: 'Inlezen wat klaar is: {{count}} bestand',
  commit_other: 'Inlezen wat klaar is: {{count}} bestanden',
  back: 'Alle bestanden',
} as const satisfies Same<typeof french>
