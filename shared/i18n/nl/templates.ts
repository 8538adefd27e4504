import type { templates as french } from '../fr/templates.ts'
import type { Same } from '../same.ts'

export const templates = {
  title: 'Sjablonen om in te vullen',
  text: 'Eén bestand per dataset en per taal, met een voorbeeldregel; het laat zich inlezen zoals het is.',
  table: 'Sjablonen per dataset en per taal',
  save: 'Sjabloon {{dataset}}, {{language}}, {{format}}',
} as const satisfies Same<typeof french>
