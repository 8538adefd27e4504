import type { folder as french } from '../fr/folder.ts'
import type { Same } from '../same.ts'

export const folder = {
  title: 'Geopende gegevensmap: {{name}}',
  usual: 'Gebruikelijke map',
  demonstration: 'Demonstratie',
  real: 'echte gegevens',
  invented: 'verzonnen gegevens',
  'open-now': 'Geopend',
  'as-of': 'gegevens op {{day}}',
  others: 'Openen',
  missing: '{{name}} (niet gevonden)',
  instead: 'Een andere map openen',
  browse: 'Een andere map…',
  'browse-how': 'Elke andere map opent u bij het starten:',
  'is-open': 'Map geopend: {{name}}',
  opening: '“{{name}}” wordt geopend…',
} as const satisfies Same<typeof french>
