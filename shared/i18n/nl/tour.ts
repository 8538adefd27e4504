import type { tour as french } from '../fr/tour.ts'
import type { Same } from '../same.ts'

export const tour = {
  title: 'Drie dingen om te beginnen',
  figures: 'Het Overzicht toont de gepubliceerde cijfers, met hun datum en hun bron.',
  filter: 'In Incidenten filtert een klik op een balk de hele pagina; Ctrl+Z gaat terug.',
  find: 'Ctrl+K vindt een gemeente, een categorie of een actie, in het Nederlands, Frans of Engels.',
  help: 'Help openen',
  dismiss: 'Begrepen',
  since_one: 'Sinds uw laatste bezoek: {{count}} nieuwe import ({{names}}).',
  since_other: 'Sinds uw laatste bezoek: {{count}} nieuwe imports ({{names}}).',
  'since-link': 'Bekijken in Gegevens',
} as const satisfies Same<typeof french>
