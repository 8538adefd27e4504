import type { explanation as french } from '../fr/explanation.ts'
import type { Same } from '../same.ts'

export const explanation = {
  total: '{{now}} now, {{before}} in the days compared: {{difference}}.',
  share: 'Share of the difference of {{difference}}, by {{dimension}}: {{values}}.',
  'both-signs': 'Difference in incidents by {{dimension}}, up and down: {{values}}; {{difference}} in all.',
  rates: 'Share of the difference of {{difference}}, by {{dimension}}: {{rate}} by the rates, {{mix}} by the mix.',
  none: 'No difference to explain.',
} as const satisfies Same<typeof french>
