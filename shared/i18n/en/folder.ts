import type { folder as french } from '../fr/folder.ts'
import type { Same } from '../same.ts'

export const folder = {
  title: 'Open data folder: {{name}}',
  usual: 'Usual folder',
  demonstration: 'Demonstration',
  real: 'real data',
  invented: 'invented data',
  'open-now': 'Open now',
  'as-of': 'data as of {{day}}',
  others: 'Open',
  missing: '{{name}} (not found)',
  instead: 'Open another folder',
  browse: 'Another folder…',
  'browse-how': 'Any other folder is opened when Irisboard starts:',
  'is-open': 'Folder open: {{name}}',
  opening: 'Opening “{{name}}”…',
} as const satisfies Same<typeof french>
