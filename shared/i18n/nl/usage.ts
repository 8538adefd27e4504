export const usage = {
  'help-usage': 'Gebruik:',
  'help-arguments': 'Argumenten:',
  'help-options': 'Opties:',
  'help-global-options': 'Algemene opties:',
  'help-commands': 'Opdrachten:',
  'usage-unknown-command': 'Onbekende opdracht: {{value}}.',
  'usage-nearest': 'Het dichtst in de buurt: {{nearest}}.',
  'usage-unknown-option': 'Onbekende optie: {{value}}.',
  'usage-missing-argument': 'Er ontbreekt een argument: {{value}}.',
  'usage-missing-option': 'De optie {{value}} ontbreekt.',
  'usage-top': 'De optie --top vraagt --by street alleen.',
  'usage-missing-value': 'De optie {{value}} verwacht een waarde.',
  'usage-excess': 'Te veel argumenten.',
  'usage-open-compare': '{{option}} gaat niet met “open”: een voorraad leest men stap voor stap (--by year of month).',
  'usage-explain-open':
    '“open” heeft geen verklaring: een voorraad bestaat niet uit de delen van een verandering. Vraag query open --by year of month.',
  'usage-open-status':
    '“open” wordt niet op status gefilterd: die is de nieuwste, niet die van de dag van de voorraad.',
  'usage-open-grouping':
    '“{{value}}”: bij “open” staan year, month, week en day alleen of naast één andere dimensie, nooit met twee en nooit met age; week en age bestaan alleen daar.',
  'usage-measure': 'Onbekende maat: {{value}}. De maten zijn: {{allowed}}.',
  'usage-dimension': 'Onbekende dimensie: {{value}}. De dimensies zijn: {{allowed}}.',
  'usage-filter': 'Onbekende filter: {{value}}. De filters zijn: {{allowed}}.',
  'usage-grouping': 'Onmogelijke groepering: {{value}}. Geef één of twee verschillende dimensies.',
  'usage-where': 'Onleesbare filter: {{value}}. Schrijf DIMENSIE=WAARDE[,WAARDE].',
  'usage-value': 'Onbekende waarde voor {{dimension}}: {{value}}. Het dichtst in de buurt: {{nearest}}.',
  'usage-value-form': 'Onbekende waarde voor {{dimension}}: {{value}}. Schrijf ze zo: {{form}}.',
  'usage-text':
    'Onleesbare tekst: “{{value}}”. Er moet minstens een letter of cijfer in staan, met hoogstens {{most}} tekens.',
  'usage-texts': 'Te veel teksten: {{value}}. Er zijn er hoogstens {{most}}.',
  'usage-empty-folder': 'Geen bestand om in te lezen: {{value}}.',
  'usage-data-dir-file':
    'De gegevensmap {{path}} kan niet bestaan: {{file}} is een bestand. Geef een andere map op met --data-dir.',
  'usage-view': 'Geen weergave heet “{{value}}”. Het dichtst in de buurt: {{nearest}}.',
  'usage-no-views': 'Geen weergave heet “{{value}}”: deze map heeft er nog geen.',
  'usage-view-unreadable':
    'De weergave “{{value}}” kan niet worden gelezen: ze bevat een onmogelijke waarde, of komt uit een andere versie van Irisboard.',
  'usage-day': '{{value}} is geen dag van de kalender, geschreven als JJJJ-MM-DD.',
  'usage-day-range': '{{value}} valt buiten de toegelaten dagen, van {{from}} tot en met {{to}}.',
  'usage-export-format': '{{value}}: de bestandsnaam moet eindigen op .csv of .xlsx.',
  'usage-report-format': '{{value}}: de bestandsnaam moet eindigen op .pdf.',
  'usage-period': 'De periode begint na haar einde: {{from}}, {{to}}.',
  'usage-choice': '{{value}} is niet toegelaten voor {{option}}. Waarden: {{allowed}}.',
  'usage-number': '{{value}} is niet toegelaten voor {{option}}: geef een geheel getal, vanaf {{least}}.',
  'usage-number-range':
    '{{value}} is niet toegelaten voor {{option}}: geef een geheel getal van {{least}} tot en met {{most}}.',
  'usage-subcategory': 'Een rapport per subcategorie gaat over één categorie: geef --where category=CODE.',
  'usage-report-measure': 'Een rapport toont {{measure}} volgens deze dimensies: {{allowed}}.',
  'usage-report-service':
    'Een rapport toont {{measure}} volgens een van deze dimensies: {{allowed}}; of volgens twee hiervan die te kruisen zijn: {{crossed}}.',
  'usage-each': 'Geen enkele waarde van {{each}} heeft gegevens onder deze filters en in deze periode.',
  'usage-diff': 'Geef twee imports: --diff A B.',
  'usage-mapping': 'Het koppelingsbestand {{value}} kon niet worden gelezen ({{reason}}).',
  'usage-mapping-missing': 'Het koppelingsbestand {{value}} is niet gevonden.',
  'usage-mapping-json': 'Het koppelingsbestand {{value}} is geen goed gevormde JSON-tekst.',
  'usage-mapping-json-inline':
    'De tekst {{value}} die met --mapping is opgegeven, is geen goed gevormde JSON-tekst. Kopieer hem met alle aanhalingstekens, of zet hem in een bestand en geef dat bestand op.',
  'usage-mapping-place': 'In {{value}} hoort “{{place}}” niet thuis of heeft het geen toegelaten waarde.',
  'usage-register': '--register {{value}}: geef één naam op, van 1 tot {{most}} tekens, zonder ‘|’ of ‘…’.',
  'usage-mapping-open':
    'In {{value}} staat “{{place}}” nog open: houd één van de antwoorden tussen |, of schrijf wat op de plaats van … komt.',
  'usage-mapping-field': 'In {{value}} is “{{field}}” geen veld. De velden zijn: {{allowed}}.',
  'usage-mapping-header':
    'Geen enkel bestand heeft de kolom “{{header}}” die {{value}} noemt. Gevonden kolommen: {{found}}.',
  'usage-no-command': 'Geef een opdracht; --help toont ze.',
  'usage-answers': 'De lijst {{value}} kon niet worden geopend ({{reason}}).',
  'usage-answers-missing':
    'De lijst {{value}} is niet gevonden, en er wordt naar geen enkele naam van het bestand gevraagd.',
  'usage-answers-unread':
    'In de lijst {{value}} zijn deze antwoorden niet begrepen: {{lines}}. Een naam staat er zoals in het bestand, het antwoord zoals in de kolom “{{column}}”, of als woord van een lijst.',
  'usage-purge':
    'Import nr. {{snapshot}} (“{{file}}”) wordt voorgoed gewist. Regels die een latere import enkel herhaalde, worden ook gewist: dat bestand opnieuw inlezen brengt ze terug. Regels die een latere import wijzigde, blijven, alsof deze import er nooit is geweest. Voeg --yes toe om te bevestigen.',
  'usage-purge-undone':
    'Import nr. {{snapshot}} is ongedaan gemaakt; wat er nog van in de gegevens en back-ups staat, wordt voorgoed gewist. Voeg --yes toe om te bevestigen.',
  'usage-backup-file': '{{value}}: dit bestand is de databank zelf.',
  'usage-mapping-file': 'Geef het bestand op: mappings --export NAAM BESTAND.',
} as const
