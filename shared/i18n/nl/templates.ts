import type { templates as french } from '../fr/templates.ts'
import type { Same } from '../same.ts'

export const templates = {
  title: 'Sjablonen om in te vullen',
  text: 'Eén bestand per dataset en per taal, met een voorbeeldregel. Het laat zich inlezen zoals het is; voor programma’s, deelnemers en datums moet alleen nog de laatste dag die gedekt is worden opgegeven.',
  table: 'Sjablonen per dataset en per taal',
  save: 'Sjabloon {{dataset}}, {{language}}, {{format}}',
} as const satisfies Same<typeof french>
