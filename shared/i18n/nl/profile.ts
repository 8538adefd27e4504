import type { profile as french } from '../fr/profile.ts'
import type { Same } from '../same.ts'

export const profile = {
  lines: 'De eerste regels:',
  columns_one: 'Hoe de kolommen onder regel {{line}} eruitzien ({{n}} rij bekeken):',
  columns_other: 'Hoe de kolommen onder regel {{line}} eruitzien ({{n}} rijen bekeken):',
  'columns-letters_one':
    'Geen regel lijkt op kolomtitels. Hoe de kolommen eruitzien, met de letters van een rekenblad ({{n}} rij bekeken):',
  'columns-letters_other':
    'Geen regel lijkt op kolomtitels. Hoe de kolommen eruitzien, met de letters van een rekenblad ({{n}} rijen bekeken):',
  candidates: 'Wat de tabel kan zijn:',
  'candidates-none': 'Ze lijkt op geen enkele dataset. Een sjabloon toont welke kolommen elke dataset nodig heeft.',
  'candidate-has': '{{dataset}}: {{fields}}.',
  'candidate-has-none': '{{dataset}}.',
  'candidate-open': 'Te kiezen: {{fields}}.',
  'candidate-missing': 'Ontbreekt: {{fields}}.',
  'candidate-values': 'Mag één keer voor alle rijen worden gegeven: {{fields}}.',
  'field-header': '{{field}} = “{{header}}”',
  'field-headers': '{{field}} ({{headers}})',
  names_one: '{{n}} naam is niet herkend:',
  names_other: '{{n}} namen zijn niet herkend:',
  'names-more_one': 'en nog {{n}}',
  'names-more_other': 'en nog {{n}}',
  readings: 'Kan zijn',
  'any-category': 'een van de 13 categorieën',
  'any-municipality': 'een van de 19 gemeenten',
  'any-status': 'een bekende status',
} as const satisfies Same<typeof french>
