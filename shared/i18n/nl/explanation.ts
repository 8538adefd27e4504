import type { explanation as french } from '../fr/explanation.ts'
import type { Same } from '../same.ts'

export const explanation = {
  total: '{{now}} nu, {{before}} op de vergeleken dagen: {{difference}}.',
  share: 'Aandeel in het verschil van {{difference}}, per {{dimension}}: {{values}}.',
  'both-signs':
    'Verschil in aantal incidenten per {{dimension}}, omhoog en omlaag: {{values}}; {{difference}} in totaal.',
  rates:
    'Aandeel in het verschil van {{difference}}, per {{dimension}}: {{rate}} door de percentages, {{mix}} door de samenstelling.',
  none: 'Geen verschil om uit te leggen.',
} as const satisfies Same<typeof french>
