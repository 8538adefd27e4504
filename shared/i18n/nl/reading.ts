import type { reading as french } from '../fr/reading.ts'
import type { Same } from '../same.ts'

export const reading = {
  format: 'Formaat',
  'format-json': 'JSON van FixMyStreet',
  'format-database': 'Irisboard-databank',
  sheet: 'Werkblad',
  'sheet-open': 'Nog te kiezen',
  parts: 'Herhaalde regels',
  'parts-add-up': 'Opgeteld',
  'parts-refuse': 'Geweigerd',
  'hidden-rows': 'Verborgen regels',
  'hidden-rows-taken_one': '{{n}} meegenomen',
  'hidden-rows-taken_other': '{{n}} meegenomen',
  'hidden-rows-left-out_one': '{{n}} weggelaten',
  'hidden-rows-left-out_other': '{{n}} weggelaten',
  'missing-title_one': 'Er ontbreekt een kolom: wat komt in de plaats?',
  'missing-title_other': 'Er ontbreken {{count}} kolommen: wat komt in de plaats?',
  'missing-column': 'Een kolom van het bestand',
  'missing-value': 'Dezelfde waarde voor alle regels',
  'missing-choose': 'Kiezen…',
  'field-manager': 'Organisatie (beheerder)',
  'field-full-category': 'Volledige categorie',
  'programme-known': 'Ja, het is “{{proposal}}”',
  'programme-own': 'Nee, “{{name}}” behouden zoals het er staat',
} as const satisfies Same<typeof french>
