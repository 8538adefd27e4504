export const periodProblems = {
  'day-order-mixed': 'De kolom “{{column}}” haalt dag-maand en maand-dag door elkaar, hier “{{raw}}”.',
  'day-order-mixed-do': 'Schrijf alle dagen van de kolom in dezelfde volgorde.',
  'year-invalid': '“{{raw}}” is geen jaar tussen {{from}} en {{to}}.',
  'year-invalid-do': 'Schrijf het jaar met vier cijfers en kies het bestand opnieuw.',
  'year-invalid-part': '“{{raw}}” noemt niet alleen een jaar, maar zegt ook dat het niet volledig is.',
  'year-invalid-part-do':
    'Schrijf het jaar met vier cijfers en geef de laatste dag op (--as-of-day in de terminal), of zet de eerste en de laatste dag van elke rij in kolommen “Van” en “Tot en met”.',
  'year-invalid-two': '“{{raw}}” is niet één jaar.',
  'year-invalid-two-do':
    'Schrijf één jaar met vier cijfers, of zet de eerste en de laatste dag in kolommen “Van” en “Tot en met”. Meerdere volledige jaren van een begroting staan er als “2022-2025”.',
  'year-differs': '“{{raw}}” is niet het jaar van {{day}}, dat in dezelfde rij staat.',
  'year-differs-do': 'Verbeter het jaar of de dagen in het bestand en kies het opnieuw.',
  'period-reversed': 'De periode eindigt voor ze begint.',
  'period-reversed-do': 'Wissel de eerste en de laatste dag om.',
  'period-reversed-report': '“{{raw}}” ligt voor de dag van de melding.',
  'period-reversed-report-do': 'Verbeter een van beide dagen in het bestand en kies het opnieuw.',
  'title-year': 'De titel heeft het over {{year}}, maar de cijfers lopen tot en met {{asOf}}: van welk jaar zijn ze?',
  'title-year-name':
    'De naam van het bestand of het blad heeft het over {{year}}, maar de cijfers lopen tot en met {{asOf}}: van welk jaar zijn ze?',
  'title-year-first-day': 'De cijfers lopen tot en met {{asOf}}, de eerste dag van een jaar: van welk jaar zijn ze?',
  'title-year-do':
    'Schrijf boven de tabel het jaar van de cijfers, “jaar 2023”, of de eerste en de laatste gedekte dag, “van 01/01/2023 tot 15/11/2023”.',
  'title-period':
    '“{{raw}}” heeft het over een deel van het jaar, waarvan de tabel de eerste en de laatste dag niet geeft.',
  'title-period-do': 'Schrijf de eerste en de laatste gedekte dag boven de tabel, “van 01/04/2023 tot 30/06/2023”.',
  'title-period-years-do':
    'Geef die twee dagen voor elke rij in kolommen “Van” en “Tot en met”, in plaats van het jaar.',
  'year-future': 'Het jaar {{year}} moet nog komen: vandaag is {{today}}.',
  'year-future-do': 'Haal dat jaar uit het bestand: alleen wat gebeurd is, kan geteld zijn.',
  'year-part': '“{{raw}}” zegt dat het jaar {{year}} niet volledig is, maar zo zou het worden ingelezen.',
  'year-part-do':
    'Geef de eerste en de laatste dag van elke rij in kolommen “Van” en “Tot en met”, of de laatste gedekte dag als het om het laatste jaar gaat.',
  'year-other': '“{{raw}}” is een andere periode dan die van de tabel, van {{from}} tot en met {{to}}.',
  'year-other-do': 'Geef de kolom met de jaren de naam “Jaar”, of verbeter de titel.',
  'as-of-early-remark':
    'Een opmerking onder de tabel noemt {{asOf}} als laatste dag, maar er zijn regels tot en met {{last}}.',
  'as-of-early-remark-do':
    'Geef de eerste en de laatste dag van elke rij in kolommen “Van” en “Tot en met”, of geef de laatste gedekte dag op, ten vroegste {{last}}.',
  'as-of-future-person':
    'De laatste gedekte dag is opgegeven als {{asOf}}, een dag die nog moet komen: vandaag is {{today}}.',
  'as-of-future-title': 'De titel noemt {{asOf}} als laatste dag, maar die moet nog komen: vandaag is {{today}}.',
  'as-of-future-remark':
    'Een opmerking onder de tabel noemt {{asOf}} als laatste dag, maar die moet nog komen: vandaag is {{today}}.',
  'as-of-future-name': 'De bestandsnaam noemt {{asOf}} als laatste dag, maar die moet nog komen: vandaag is {{today}}.',
  'as-of-early': 'De gegevens lopen tot en met {{asOf}}, maar er zijn regels tot en met {{last}}.',
  'as-of-early-person': 'De laatste gedekte dag is opgegeven als {{asOf}}, maar er zijn regels tot en met {{last}}.',
  'as-of-early-title': 'De titel noemt {{asOf}} als laatste dag, maar er zijn regels tot en met {{last}}.',
  'as-of-early-name': 'De bestandsnaam noemt {{asOf}} als laatste dag, maar er zijn regels tot en met {{last}}.',
  'as-of-future': 'De gegevens zouden lopen tot en met {{asOf}}, een dag die nog moet komen: vandaag is {{today}}.',
  'as-of-future-do': 'Geef de laatste gedekte dag op, ten laatste {{today}}.',
  'as-of-early-do': 'Geef de laatste gedekte dag op, ten vroegste {{last}}, of verbeter de regels.',
} as const
