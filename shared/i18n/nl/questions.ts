export const questions = {
  title_one: 'Eén vraag vóór de proef',
  title_other: '{{count}} vragen vóór de proef',

  'question-number':
    'De kolom “{{column}}” is op twee manieren te lezen: is “{{raw}}” gelijk aan {{readingComma}} of aan {{readingPoint}}?',
  'question-number-columns':
    'De getallen van meerdere kolommen kunnen op twee manieren gelezen worden: is “{{raw}}”, in “{{column}}”, {{readingComma}} of {{readingPoint}}?',
  'question-number-do': 'Kies de lezing; de proef wordt dan overgedaan.',
  'question-date': 'De kolom “{{column}}” is op twee manieren te lezen: is “{{raw}}” {{readingDmy}} of {{readingMdy}}?',
  'question-date-columns':
    'De dagen van meerdere kolommen kunnen op twee manieren gelezen worden: is “{{raw}}”, in “{{column}}”, {{readingDmy}} of {{readingMdy}}?',
  'question-date-do': 'Kies de volgorde; de proef wordt dan overgedaan.',
  'question-as-of-day': 'Nergens in het bestand staat tot welke dag deze cijfers lopen.',
  'question-as-of-day-do': 'Geef de laatste gedekte dag; de proef wordt dan overgedaan.',
  'question-as-of-day-text':
    '“{{raw}}” laat open of {{year}} een volledig jaar is: tot welke dag lopen de cijfers ervan?',
  'question-as-of-day-text-do':
    'Geef de laatste gedekte dag, 31/12/{{year}} als het jaar volledig is; de proef wordt dan overgedaan.',
  'question-as-of-day-stored':
    'De map bevat voor {{year}} de cijfers van 1 januari tot en met {{to}}: geeft dit bestand het volledige jaar? Zo niet, tot welke dag lopen de cijfers ervan?',
  'question-as-of-day-stored-do':
    'Geef de laatste gedekte dag, 31/12/{{year}} als het jaar volledig is; de proef wordt dan overgedaan.',
  'question-as-of-day-stored-earlier':
    'De map bevat voor {{year}} de cijfers van 1 januari tot en met {{to}}, en het bestand zegt niet of dat jaar nu volledig is: is dat zo?',
  'question-as-of-day-stored-earlier-do':
    'Is het volledig, geef dan de laatste dag die het hele bestand dekt; zo niet, zet de eerste en de laatste dag van elk cijfer in kolommen “Van” en “Tot en met” en kies het bestand opnieuw.',
  'question-as-of-day-whole': 'Het volledige jaar {{year}}',
  'question-as-of-day-part': 'Maar tot en met {{day}}, zoals in de map',
  'question-as-of-day-year':
    'Het jaar {{year}} is niet om, vandaag is {{today}}: tot welke dag lopen de cijfers ervan?',
  'question-encoding': 'De codering van het bestand staat niet vast.',
  'question-encoding-do': 'Kies de codering waarmee de accenten juist staan.',
  'question-encoding-reads': '{{encoding}}: “{{reading}}”',
  'question-entry': 'Het archief bevat meerdere tabellen: {{entries}}.',
  'question-entry-do': 'Kies de tabel die gelezen wordt; de proef wordt dan overgedaan.',
  'question-sheet': 'Meerdere werkbladen bevatten een bekende tabel: {{sheets}}.',
  'question-sheet-do': 'Kies het werkblad; de proef wordt dan overgedaan.',
  'question-sheet-differ':
    'De werkbladen “{{sheet}}” en “{{otherSheet}}” bevatten dezelfde tabel, maar verschillen: “{{word}}” in {{cell}} van het eerste, “{{otherWord}}” in {{otherCell}} van het tweede. Welk moet worden gelezen?',
  'question-sheet-lack':
    'De werkbladen “{{sheet}}” en “{{otherSheet}}” bevatten dezelfde tabel, maar regel {{line}} van het eerste ontbreekt in het tweede. Welk moet worden gelezen?',
  'question-sheet-named':
    'Meerdere werkbladen bevatten een bekende tabel: {{sheets}}. Alleen hun naam vermeldt van welk jaar, welke maand, welk programma of welke instelling hun rijen zijn: lees er één tegelijk in.',
  'question-sheet-named-do':
    'Kies een werkblad en geef wat zijn naam vermeldt als waarde voor alle rijen; of geef het een kolom in het bestand, dan kunnen de werkbladen samen gelezen worden.',
  'question-sheet-apart':
    'Deze werkbladen kunnen niet samen gelezen worden, omdat hun kolommen, de volgorde ervan of hun eenheden niet dezelfde zijn: {{sheets}}.',
  'question-sheet-apart-do':
    'Kies één werkblad per keer; of geef alle werkbladen dezelfde kolommen, in dezelfde volgorde, en kies het bestand opnieuw.',
  'question-sheet-units':
    'Het werkblad “{{sheet}}” vermeldt “{{word}}”, en niet alle andere doen dat: samen gelezen zouden bedragen in een andere eenheid staan dan de hunne. Welk werkblad moet gelezen worden?',
  'question-sheet-together': 'Allemaal samen, als één tabel: {{sheets}}',
  'question-sheet-hidden_one':
    'Alleen een verborgen werkblad bevat een bekende tabel: {{values}}. Moet het worden ingelezen?',
  'question-sheet-hidden_other':
    'Alleen verborgen werkbladen bevatten een bekende tabel: {{values}}. Welk moet worden ingelezen?',
  'question-sheet-hidden-beside_one':
    'Ook het verborgen werkblad {{values}} bevat een bekende tabel. Welk werkblad moet worden ingelezen?',
  'question-sheet-hidden-beside_other':
    'Ook verborgen werkbladen bevatten een bekende tabel: {{values}}. Welk werkblad moet worden ingelezen?',
  'question-table': 'Op regel {{line}} begint een andere tabel: welke tabel moet worden gelezen?',
  'question-table-do': 'Kies de tabel; de andere kan daarna uit hetzelfde bestand worden ingelezen.',
  'question-table-many':
    '{{n}} tabellen staan onder elkaar, de tweede vanaf regel {{line}}: welke moet worden gelezen? De eerste staan hieronder.',
  'question-table-many-do':
    'Kies de tabel, of geef de regel met de kolomtitels van een andere. Zijn het delen van één tabel, zet hun rijen dan in het bestand onder dezelfde kolomtitels.',
  'question-table-header': 'Regel {{line}}: {{dataset}}',
  'question-table-title': 'Regel {{line}}: {{dataset}}, “{{title}}”',
  'question-column': 'Meerdere kolommen geven hetzelfde gegeven: {{columns}}. Welke is de juiste?',
  'question-column-do': 'Kies de kolom; de proef wordt dan overgedaan.',
  'question-unit': '“{{raw}}” heeft het over een eenheid, maar zegt niet duidelijk in welke eenheid de bedragen zijn.',
  'question-unit-earlier':
    '“{{raw}}” heeft het over een eenheid, maar zegt niet duidelijk in welke eenheid de bedragen zijn. Bij de import van {{day}}, voor een bestand met dezelfde kolommen, was het antwoord: {{unit}}.',
  'question-unit-beside': '“{{raw}}” vermeldt een andere eenheid dan “{{told}}”: in welke eenheid staan de bedragen?',
  'question-unit-do': 'Kies de eenheid; de proef wordt dan overgedaan.',
  'question-amount_one': 'Bevat de kolom “{{columns}}” het bedrag?',
  'question-amount_other': 'Welke van deze kolommen bevat het bedrag: {{columns}}?',
  'question-amount-do': 'Kies de kolom, of duid een andere aan; de proef wordt dan overgedaan.',
  'question-unread-amount':
    'De kolom “{{column}}” bevat bedragen die niet worden overgenomen: van welke soort zijn ze, of moet ze worden weggelaten?',
  'question-unread-amount-do': 'Kies de soort, of laat de kolom weg; de proef wordt dan overgedaan.',
  'question-amount-code':
    'De kolom “{{column}}” bevat in elk van haar {{n}} regels “{{raw}}”: zijn dat bedragen, of een code?',
  'question-amount-code-order':
    'De kolom “{{column}}” loopt in elk van haar {{n}} regels met één op, vanaf “{{raw}}”: zijn dat bedragen, of een code?',
  'question-amount-code-kind':
    'Alle rijen zijn van één soort, en de kolom “{{column}}” heeft zelf de naam van een soort: bevat ze bedragen of een code?',
  'question-amount-code-do': 'Kies; de proef wordt dan overgedaan.',
  'question-hidden-rows_one': '{{n}} rij van het werkblad is verborgen of weggefilterd: meenemen of niet?',
  'question-hidden-rows_other': '{{n}} rijen van het werkblad zijn verborgen of weggefilterd: meenemen of niet?',
  'question-hidden-rows-do': 'Kies; de proef wordt dan overgedaan.',
  'question-parts_one':
    'Regel {{line}} heeft dezelfde soort, hetzelfde programma, dezelfde instelling en dezelfde periode als regel {{otherLine}}, en verschilt ervan in “{{columns}}” ({{word}} in plaats van {{otherWord}}). Moeten ze worden opgeteld, als delen van één budgetlijn?',
  'question-parts_other':
    '{{n}} regels hebben dezelfde soort, hetzelfde programma, dezelfde instelling en dezelfde periode als een regel erboven, en verschillen ervan in “{{columns}}”: eerst regel {{line}} ({{word}}), na regel {{otherLine}} ({{otherWord}}). Moeten ze worden opgeteld, als delen van één budgetlijn?',
  'question-parts-do': 'Kies; de proef wordt dan overgedaan.',
  'question-older_one':
    'De gegevens van dit bestand zijn die van {{day}}. Eén incident dat het zou wijzigen, is bekend uit een recentere import (gegevens op {{newest}}) en zou naar een vroegere toestand teruggaan. Wat moet ermee gebeuren?',
  'question-older_other':
    'De gegevens van dit bestand zijn die van {{day}}. {{n}} incidenten die het zou wijzigen, zijn bekend uit een recentere import (gegevens op {{newest}}) en zouden naar een vroegere toestand teruggaan. Wat moet ermee gebeuren?',
  'question-older-rows_one':
    'De gegevens van dit bestand zijn die van {{day}}. Eén rij die het zou wijzigen, is bekend uit een recentere import (gegevens op {{newest}}) en zou naar een vroegere toestand teruggaan. Wat moet ermee gebeuren?',
  'question-older-rows_other':
    'De gegevens van dit bestand zijn die van {{day}}. {{n}} rijen die het zou wijzigen, zijn bekend uit een recentere import (gegevens op {{newest}}) en zouden naar een vroegere toestand teruggaan. Wat moet ermee gebeuren?',
  'question-older-do': 'Kies, of geef de juiste dag op als het bestand recenter is; de proef wordt dan overgedaan.',
  'question-categories_one':
    'Van {{from}} tot en met {{to}} geeft de tabel niets voor: {{categories}}. Ontbreken is niet nul: zonder die cijfers kunnen geen totaal en geen aandelen worden berekend. De andere categorieën zo inlezen?',
  'question-categories_other':
    'Voor {{n}} perioden geeft de tabel niet alle categorieën; van {{from}} tot en met {{to}} ontbreken: {{categories}}. Ontbreken is niet nul: zonder die cijfers kunnen geen totaal en geen aandelen worden berekend. De andere categorieën zo inlezen?',
  'question-categories-do':
    'Vul het bestand aan, met 0 waar niets werd gemeld, of kies; de proef wordt dan overgedaan.',
  'question-register':
    'De incidenten van dit bestand hebben niet de vorm van die van FixMyStreet: uit welk register komen ze?',
  'question-register-numbers':
    '{{n}} incidenten hebben de nummers van andere die bekend zijn, maar zijn op andere dagen gemeld: uit welk register komen ze?',
  'question-register-do': 'Kies een register, of geef de naam van een ander op; de proef wordt dan overgedaan.',
  'question-register-other': 'Een ander register',
  'question-hidden-column':
    'De kolom “{{column}}” is verborgen in de werkmap en zou worden ingelezen: meenemen of niet?',
  'question-hidden-column-do': 'Kies; de proef wordt dan overgedaan.',
  'question-dataset': 'Het bestand bevat meerdere datasets: {{datasets}}.',
  'question-dataset-do': 'Kies de dataset; de proef wordt dan overgedaan.',
  'question-programme': '“{{raw}}” is geen bekend programma: is het “{{proposal}}”?',
  'question-programme-do': 'Kies; de proef wordt dan overgedaan.',
  'question-name': '“{{raw}}” is geen bekende naam voor de kolom “{{column}}”: wat wordt ermee bedoeld?',
  'question-name-do': 'Kies, of verbeter het bestand als geen enkel antwoord past; de proef wordt dan overgedaan.',
  'question-choice': '“{{raw}}” is geen bekend woord voor de kolom “{{column}}”: wat wordt ermee bedoeld?',
  'question-choice-do': 'Kies, of verbeter het bestand als geen enkel antwoord past; de proef wordt dan overgedaan.',

  'unit-earlier': '{{unit}}, zoals bij de import van {{day}}',
  'question-comma': 'De komma is het decimaalteken: {{reading}}',
  'question-point': 'De punt is het decimaalteken: {{reading}}',
  'question-dmy': 'Eerst de dag, dan de maand: {{reading}}',
  'question-mdy': 'Eerst de maand, dan de dag: {{reading}}',
  'question-hidden-include_one': 'De verborgen rij ook meenemen',
  'question-hidden-include_other': 'De {{n}} verborgen rijen ook meenemen',
  'question-hidden-leave-out_one': 'De verborgen rij weglaten',
  'question-hidden-leave-out_other': 'De {{n}} verborgen rijen weglaten',
  'question-older-leave_one': 'Dit incident in zijn recentere toestand laten',
  'question-older-leave_other': 'Deze incidenten in hun recentere toestand laten',
  'question-older-take_one': 'Dit bestand toch volgen: het incident krijgt opnieuw zijn toestand van {{day}}',
  'question-older-take_other': 'Dit bestand toch volgen: de incidenten krijgen opnieuw hun toestand van {{day}}',
  'question-older-leave-rows_one': 'Deze rij in haar recentere toestand laten',
  'question-older-leave-rows_other': 'Deze rijen in hun recentere toestand laten',
  'question-older-take-rows_one': 'Dit bestand toch volgen: de rij krijgt opnieuw haar toestand van {{day}}',
  'question-older-take-rows_other': 'Dit bestand toch volgen: de rijen krijgen opnieuw hun toestand van {{day}}',
  'question-parts-add-up': 'Ja, tel hun bedragen op',
  'question-parts-add-up-all': 'Ja, tel hun bedragen op, ook die van gelijke regels',
  'question-parts-refuse': 'Nee, weiger de herhaalde regels',
  'question-categories-unknown': 'Ja, de ontbrekende cijfers blijven onbekend',
  'question-hidden-column-include': 'De verborgen kolom meenemen',
  'question-hidden-column-leave-out': 'De verborgen kolom weglaten',
  'question-unread-amount-leave-out': '“{{column}}” weglaten',
  'question-amount-code-amounts': 'Het zijn bedragen: “{{column}}” overnemen',
  'question-amount-code-leave-out': 'Het is een code: “{{column}}” weglaten',
  'question-unread-amount-instead': '“{{column}}” nemen in plaats van “{{other}}”',
} as const
