import type { service as french } from '../fr/service.ts'
import type { Same } from '../same.ts'

export const service = {
  'on-time-definition':
    'Termijnen gehaald: het deel dat uiterlijk op de vervaldag afgesloten is, van de incidenten waarvan de vervaldag voorbij is en waarvan men weet hoe ze ervoor staan (op tijd of te laat afgesloten, of open en te laat).',
  'open-definition':
    'Open: aangemaakt, maar niet afgesloten of geweigerd op het einde van {{day}}. Een heropend incident telt de hele tijd als open.',
  'share-of': '{{inTime}} van {{base}} vervallen',
  few: 'te weinig vervallen ({{base}} van ten minste {{smallest}})',
  partial: 'nog niet volledig',
  'part-inTime': 'op tijd afgesloten',
  'part-late': 'te laat afgesloten',
  'part-overdue': 'open en te laat',
  'part-pending': 'nog niet vervallen',
  'part-refused': 'zonder gevolg',
  'part-undated': 'afgesloten op een onbekende dag',
  'part-unseen': 'open, sindsdien niet gezien',
  'part-noTarget': 'zonder streeftermijn',
  'part-rest': 'buiten de berekening',
  'part-of': '{{part}}: {{n}}',
  points: '{{value}} punten',
  flow: '+{{came}} −{{went}}',
  undated_one: '{{n}} incident dat op een onbekende dag eindigde, zit in geen enkele voorraad.',
  undated_other: '{{n}} incidenten die op een onbekende dag eindigden, zitten in geen enkele voorraad.',
  unseen_one: '{{n}} open incident werd op {{day}} niet meer gezien: het zit in geen enkele voorraad.',
  unseen_other: '{{n}} open incidenten werden op {{day}} niet meer gezien: ze zitten in geen enkele voorraad.',
  'answer-few': 'Minder dan {{smallest}} incidenten zijn vervallen: geen deel.',
  'answer-needs-targets': 'Er zijn geen streeftermijnen ingevoerd: zie de sjablonen (targets).',
  'answer-outcome-filtered':
    'Een filter zegt al hoe elk incident afliep (status, stand van de termijn, leeftijd of dag van de voorraad): geen aandeel op tijd, geen voorraad van vroegere dagen.',
  'target-changed': 'De streeftermijn zelf veranderde op {{days}} ({{categories}}).',
  'age-0-7': '0 tot 7 dagen',
  'age-8-30': '8 tot 30 dagen',
  'age-31-90': '31 tot 90 dagen',
  'age-91-365': '91 tot 365 dagen',
  'age-366-': 'meer dan 365 dagen',
  week: 'week {{week}} van {{year}}',
} as const satisfies Same<typeof french>
