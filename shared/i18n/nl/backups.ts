import type { backups as french } from '../fr/backups.ts'
import type { Same } from '../same.ts'

export const backups = {
  title_one: 'Eén back-up',
  title_other: '{{n}} back-ups',
  text: 'Irisboard maakt er een vóór elke import die iets wijzigt, en controleert die. De nieuwste blijft altijd bewaard.',
  table: 'Back-ups van de gegevensmap',
  'column-made': 'Gemaakt op',
  'column-size': 'Grootte',
  'column-imports': 'Aantal imports',
  damaged: 'Beschadigd: kan niet worden teruggezet',
  restore: 'Terugzetten…',
  'restore-of': 'De back-up van {{day}} terugzetten…',
  'restore-title': 'De back-up van {{day}} terugzetten?',
  'restore-text_one':
    'De gegevens keren terug naar hun toestand van toen: {{n}} import. De huidige toestand gaat eerst in een back-up; het logboek houdt beide bij.',
  'restore-text_other':
    'De gegevens keren terug naar hun toestand van toen: {{n}} imports. De huidige toestand gaat eerst in een back-up; het logboek houdt beide bij.',
  'restore-confirm': 'Terugzetten',
  'restore-keep': 'De huidige gegevens behouden',
  'restore-newest': 'Deze back-up terugzetten',
  'restore-done_one': 'Back-up teruggezet: {{n}} import.',
  'restore-done_other': 'Back-up teruggezet: {{n}} imports.',
  'restore-unsealed':
    'Deze back-up heeft geen zegel, zoals die van vorige versies: de structuur, het logboek en de rijen zijn gecontroleerd, maar niet elke byte.',
  'backing-up-part': 'Back-up vóór de import: {{share}}',
  'purge-this': 'Voorgoed wissen…',
  'purge-of': 'Voorgoed wissen… (import nr. {{snapshot}})',
  'purge-title': 'Import nr. {{snapshot}} voorgoed wissen?',
  'purge-text':
    '“{{file}}” en alles wat het bracht, wordt gewist uit de databank, de back-ups en de vrijgekomen ruimte. Niets brengt het terug. Het logboek houdt de vingerafdruk van het bestand bij, maar niet de naam of de inhoud.',
  'purge-later':
    'Regels die een latere import enkel herhaalde, worden ook gewist: dat bestand opnieuw inlezen brengt ze terug. Regels die een latere import wijzigde, blijven, alsof deze import er nooit is geweest.',
  'purge-type': 'Typ de naam van het bestand om te bevestigen',
  'purge-confirm': 'Voorgoed wissen',
  'purge-keep': 'Behouden',
  'purge-done-withdrawn': 'Import nr. {{snapshot}} gewist, ook uit back-ups en logboek.',
  'purge-done_one': 'Import nr. {{snapshot}} gewist, {{n}} regel.',
  'purge-done_other': 'Import nr. {{snapshot}} gewist, {{n}} regels.',
  'purge-deleted_one': 'Eén beschadigde back-up, of kopie van een vorige versie, is verwijderd.',
  'purge-deleted_other': '{{n}} beschadigde back-ups, of kopieën van een vorige versie, zijn verwijderd.',
} as const satisfies Same<typeof french>
