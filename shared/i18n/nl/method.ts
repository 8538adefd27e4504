/** What the last page of a printed report says: sources, definitions, what was left out, how to check it. */
export const method = {
  title: 'Methode en bronnen',
  sources: 'Bronnen',
  definitions: 'Definities',
  excluded: 'Weglatingen en opmerkingen',
  attachments: 'Bijlagen van de PDF',
  'attached-values': 'tables.json: de tabellen in codes en waarden',
  'attached-manifest': 'manifest.json: weergave, imports, definities, vingerafdrukken',
  'attached-check': 'HOW-TO-CHECK.txt: hoe dit document te controleren',
  'attached-anchor': 'anchor.json: nieuwste vermelding van het logboek',
  verify: 'Dit document controleren',
  'verify-how':
    'Het bijgevoegde manifest beschrijft de weergave, de bestanden en elke tabel; zijn SHA-256-vingerafdruk begint met {{hash}}. HOW-TO-CHECK.txt, bijgevoegd, zegt hoe u dit document controleert, met en zonder Irisboard.',
  'source-snapshot': '{{dataset}}, gegevens op {{asOf}}',
  'source-file': 'bestand met SHA-256 {{hash}}',
  'source-documents': 'Aangehaalde documenten',
  'source-quoted': 'woorden geciteerd in {{csv}}',
  'source-in': 'voor elke rij genoemd in {{csv}}',
  'source-pull': 'bron “{{source}}”, geteld op {{moment}}, query {{hash}}',
  'source-counts': 'tellingen van incidenten, {{files}}',
  'source-records': 'incidentgegevens, {{files}}',
  'source-invented': 'voor de demonstratie verzonnen incidentgegevens, {{files}}',
  'definition-incident':
    'Incident: het geval dat behandeld wordt. Melding: één inzending; meerdere kunnen over hetzelfde incident gaan.',
  'definition-share':
    'Aandeel: incidenten van de groep / incidenten onder dezelfde filters, behalve die op de dimensie van de tabel.',
  'definition-per1000':
    'Per 1.000 inwoners: incidenten van de periode / inwoners op 01/01/{{year}} ({{source}}) × 1.000.',
  'definition-delays':
    'Termijn: hele dagen van melding tot afsluiting, over de afgesloten incidenten; mediaan en 90% volgens de dichtstbijzijnde rang.',
  'definition-closed':
    'Aandeel afgesloten: incidenten met status Afgesloten / incidenten onder dezelfde filters waarvan de status bekend is.',
  'definition-text':
    'Tekst in het adres of nummer: de tekst zoals geschreven, ongeacht hoofdletters, accenten, komma’s en dubbele spaties; een getal moet volledig zijn. Van meerdere teksten volstaat er één.',
  'definition-change':
    'Evolutie: incidenten / incidenten van de vergeleken dagen − 1; die van het totaal uit de twee totalen op de laatste regel van zijn tabel.',
  'definition-not-comparable': 'n.v.t.: niet te vergelijken; n.b.: niet bekend. De reden staat ernaast of in een noot.',
  'definition-derived': 'Afgeleid: door Irisboard berekend uit gepubliceerde cijfers.',
  'definition-qualifier': '“ongeveer”, “meer dan”, “bijna”, “+/-”: voorbehoud van de bron, ongewijzigd overgenomen.',
  'needs-records':
    'Voor maanden, gemeenten, statussen, organisaties, kanalen en termijnen zijn incidentgegevens nodig; de gepubliceerde cijfers bevatten ze niet.',
  'replaced-characters':
    'Een teken dat in geen enkel meegeleverd lettertype zit, wordt in zijn gewone vorm afgedrukt (een subscript als cijfer), anders als code, [U+XXXX].',
  'rejected-rows_one': '{{figure}} regel werd bij het inlezen geweigerd en telt niet mee: {{files}}.',
  'rejected-rows_other': '{{figure}} regels werden bij het inlezen geweigerd en tellen niet mee: {{files}}.',
  'removed-rows_one':
    '{{figure}} regel van een vroegere import, die in een recenter bestand ontbreekt, is geschrapt: {{files}}.',
  'removed-rows_other':
    '{{figure}} regels van vroegere imports, die in een recenter bestand ontbreken, zijn geschrapt: {{files}}.',
  'rows-of-file': '{{file}} ({{figure}})',
  'no-rejected-rows': 'Geen enkele regel van de ingelezen bestanden werd geweigerd.',
  unclassified: 'Niet ingedeeld: {{figure}} incidenten waarvan de categorie geen van de 13 is.',
  'journal-lede_one': '{{figure}} regel, op {{to}}.',
  'journal-lede_other': '{{figure}} regels, van {{from}} tot {{to}}.',
  'journal-lede-none': 'Het logboek heeft nog geen regels.',
  'journal-demonstration':
    'Demonstratiemap: dit document bevat geen cijfers; het is het logboek van een map met verzonnen gegevens.',
  'journal-sub':
    'Elke regel draagt de vingerafdruk van de vorige: wie er een wijzigt, breekt de keten. Afgedrukt: de eerste 12 cijfers; voluit, met al wat ze samenvatten, in het bijgevoegde bestand {{csv}}.',
  'journal-sub-whole': 'De keten is intact.',
  'journal-sub-broken': 'De keten is gebroken bij regel {{sequence}}: wat volgt, bewijst niets.',
  'left-out':
    'De bedragen en de kerncijfers van de programma’s volgen de filters niet: dit gefilterde rapport neemt ze niet op.',
} as const
