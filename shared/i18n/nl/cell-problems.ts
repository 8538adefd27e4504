export const cellProblems = {
  'number-invalid': '“{{raw}}” is geen getal.',
  'number-invalid-do': 'Verbeter de cel of verwijder de regel in het bestand en kies het opnieuw.',
  'number-invalid-unit': '“{{raw}}” is een getal met zijn eenheid erachter.',
  'number-invalid-unit-do':
    'Laat alleen het getal in de cel staan: de eenheid staat in de kolomtitel, zoals “Bedrag (k€)”, of, waar de cellen verschillen, in een kolom “Eenheid”. Kies daarna het bestand opnieuw.',
  'number-invalid-format': 'De opmaak van de cel toont een eenheid naast het getal: “{{raw}}”.',
  'number-invalid-format-do':
    'Geef de kolom een getalopmaak zonder eenheid, kijk de getallen na en kies het bestand opnieuw.',
  'number-invalid-minus': '“{{raw}}” heeft zijn minteken achteraan.',
  'number-invalid-minus-do': 'Schrijf het minteken vóór het getal en kies het bestand opnieuw.',
  'number-invalid-plus': '“{{raw}}” is een getal met een plusteken ervoor, dat ook “meer dan” kan betekenen.',
  'number-invalid-plus-do':
    'Laat alleen het getal in de cel staan en schrijf, als het een minimum is, “meer dan” in een kolom “Voorbehoud”. Kies het bestand daarna opnieuw.',
  'number-invalid-mark': '“{{raw}}” is een getal met een nootteken erachter.',
  'number-invalid-mark-do': 'Haal het nootteken uit de cel en kies het bestand opnieuw.',
  'number-invalid-qualifier': '“{{raw}}” is een getal met een voorbehoud ervoor.',
  'number-invalid-qualifier-do':
    'Laat alleen het getal in de cel staan, zet het voorbehoud in een kolom “Voorbehoud” en kies het bestand opnieuw.',
  'number-invalid-percent': '“{{raw}}” is een percentage.',
  'number-invalid-percent-do':
    'Bevat de kolom bedragen, schrijf dan het bedrag zelf; anders het getal zonder procentteken. Kies daarna het bestand opnieuw.',
  'number-not-whole': '“{{raw}}” is geen geheel getal.',
  'number-not-whole-do':
    'Schrijf het zonder decimalen, met een punt, een spatie of niets tussen de duizendtallen, en kies het bestand opnieuw.',
  'number-negative': '“{{raw}}” is negatief, maar de kolom “{{column}}” bevat aantallen.',
  'number-negative-do': 'Verbeter de cel: een aantal is nooit kleiner dan nul.',
  'number-too-large': '“{{raw}}” is te groot om exact te lezen.',
  'number-too-large-do': 'Verbeter de cel in het bestand en kies het opnieuw.',
  'number-too-large-unit':
    '“{{raw}}” in {{unit}} zou meer dan honderd miljard euro zijn: de eenheid klopt waarschijnlijk niet.',
  'number-too-large-unit-do':
    'Schrijf dat bedrag in de eenheid van de andere, of verbeter de eenheid, en kies het bestand opnieuw.',
  'number-styles-mixed':
    'De kolom “{{column}}” schrijft decimalen op twee manieren: met een komma “{{commas}}”, met een punt “{{points}}”.',
  'number-styles-mixed-do': 'Schrijf de hele kolom op dezelfde manier en kies het bestand opnieuw.',
  'day-invalid': '“{{raw}}” is geen dag van de kalender.',
  'day-invalid-month': '“{{raw}}” is geen dag: die maand bestaat niet.',
  'day-invalid-day': '“{{raw}}” is geen dag: die maand heeft die dag niet.',
  'day-invalid-year': '“{{raw}}” is geen dag: het jaar valt buiten de toegelaten kalender.',
  'day-invalid-time': '“{{raw}}” is geen dag: het uur erachter bestaat niet.',
  'day-invalid-time-do': 'Verbeter het uur in het bestand en kies het opnieuw.',
  'day-invalid-weekday': '“{{raw}}” spreekt zichzelf tegen: die weekdag is niet die van de datum.',
  'day-invalid-weekday-do': 'Verbeter de datum of de weekdag in het bestand en kies het opnieuw.',
  'day-invalid-serial': '“{{raw}}” is geen dag, maar wellicht het nummer dat Excel aan een dag geeft.',
  'day-invalid-serial-do':
    'Geef de kolom in Excel een datumopmaak, zoals dd/mm/jjjj, exporteer het bestand opnieuw en kies het.',
  'day-invalid-epoch': '“{{raw}}” is geen dag, maar wellicht de seconden sinds 1970: het zou {{readingEpoch}} zijn.',
  'day-invalid-epoch-do':
    'Exporteer de kolom opnieuw als datums. Of reken ze uit in een rekenblad: het getal / 86400 + 25569, als datum opgemaakt; met 13 cijfers / 86400000.',
  'day-invalid-do': 'Schrijf een dag die bestaat, het jaar eerst (JJJJ-MM-DD): zo wordt hij in elke kolom gelezen.',
  'day-future': '“{{raw}}” ligt na de dag van de import, {{today}}.',
  'day-future-do': 'Verbeter de dag: wat nog moet komen, kan niet zijn vastgesteld.',
  'day-too-early': '“{{raw}}” ligt te ver in het verleden voor deze gegevens.',
  'day-too-early-do': 'Kijk het jaartal na: het telt vier cijfers.',
  'cell-error': 'De cel bevat een fout, “{{raw}}”, en geen waarde.',
  'cell-error-do': 'Verbeter de formule of de waarde in Excel en kies het bestand opnieuw.',
  'cell-uncomputed': 'De cel bevat een formule zonder haar resultaat.',
  'cell-uncomputed-do': 'Open het bestand in Excel, bewaar het en kies het opnieuw.',
  'reference-damaged':
    '“{{raw}}” is geen incidentnummer zoals het werd toegekend: een rekenblad heeft het herschreven.',
  'reference-damaged-power':
    '“{{raw}}” is een nummer dat een rekenblad als een macht van tien heeft geschreven: er zijn cijfers verloren.',
  'reference-damaged-groups':
    '“{{raw}}” is een nummer dat een rekenblad met een scheiding voor duizendtallen heeft geschreven.',
  'reference-damaged-do':
    'Geef de kolom met de nummers in Excel de opmaak “Tekst”, exporteer opnieuw en kies het nieuwe bestand.',
  'cell-scaled': 'De opmaak van de cel toont het getal gedeeld door duizend of een miljoen: er staat {{raw}} in.',
  'cell-scaled-do':
    'Geef de kolom een opmaak die het volledige getal toont, kijk de eenheid na en kies het bestand opnieuw.',
  'cell-foreign': 'De opmaak van de cel toont een andere munt dan de euro: ze bevat {{raw}}.',
  'cell-foreign-do':
    'Reken het bedrag om naar euro, of verbeter de opmaak van de cel als het in euro is, en kies het bestand opnieuw.',
  'number-not-whole-commas':
    '“{{raw}}” heeft een komma, die hier de decimalen scheidt: een aantal incidenten heeft er geen.',
  'number-not-whole-commas-do':
    'Scheidt de komma duizendtallen, haal ze dan uit de hele kolom met “Zoeken en vervangen” en kies het bestand opnieuw.',
  'number-invalid-commas': '“{{raw}}” heeft komma’s tussen de duizendtallen, maar een komma scheidt hier de decimalen.',
  'number-invalid-commas-do':
    'Haal de komma’s uit de hele kolom met “Zoeken en vervangen” en kies het bestand opnieuw.',
  'number-invalid-fraction':
    '“{{raw}}” is een breuk, terwijl de kolom in procent is: de aantallen van de twee jaren tonen het.',
  'number-invalid-fraction-do': 'Schrijf de hele kolom in procent, 28 en niet 0,28, en kies het bestand opnieuw.',
  'number-invalid-quoted':
    '“{{raw}}” is een getal dat als tekst geschreven is, met een apostrof of een formule ervoor.',
  'number-invalid-quoted-do':
    'Laat alleen het getal in de cel staan, voor de hele kolom met “Zoeken en vervangen”, en kies het bestand opnieuw.',
  'number-invalid-apart':
    '“{{raw}}” is een negatief getal waarvan het teken niet vlak voor de cijfers staat, of een streepje is.',
  'number-invalid-apart-do': 'Schrijf het minteken vlak voor de cijfers, zoals -500,00, en kies het bestand opnieuw.',
  'number-invalid-share': '“{{raw}}” is een getal met zijn aandeel in procent erachter.',
  'number-invalid-share-do':
    'Laat alleen het getal in de cel staan: de aandelen worden berekend. Kies het bestand daarna opnieuw.',
  'day-invalid-quoted': '“{{raw}}” is een dag die als tekst geschreven is, met een apostrof of een formule ervoor.',
  'day-invalid-quoted-do':
    'Laat alleen de dag in de cel staan, voor de hele kolom met “Zoeken en vervangen”, en kies het bestand opnieuw.',
  'year-invalid-quoted': '“{{raw}}” is een jaar dat als tekst geschreven is, met een apostrof of een formule ervoor.',
  'year-invalid-quoted-do':
    'Laat alleen het jaar in de cel staan, voor de hele kolom met “Zoeken en vervangen”, en kies het bestand opnieuw.',
  'year-invalid-days': '“{{raw}}” noemt twee dagen, geen jaar.',
  'year-invalid-days-do':
    'Geef de eerste en de laatste dag in twee kolommen, “Van” en “Tot en met”, en kies het bestand opnieuw.',
  'year-invalid-mark':
    '“{{raw}}” is een jaar met een teken erachter, zoals van een voetnoot of van voorlopige cijfers.',
  'year-invalid-mark-do':
    'Laat alleen de vier cijfers staan en kies het bestand opnieuw. Zegt het teken dat het jaar niet volledig is, geef dan de eerste en de laatste dag in kolommen “Van” en “Tot en met”.',
  'reference-damaged-digits':
    '“{{raw}}” is een getal van meer dan 15 cijfers, waarvan een rekenblad er maar 15 bewaart: de andere zijn verloren.',
  'reference-damaged-decimals':
    '“{{raw}}” is een getal met decimalen, en geen enkel incidentnummer heeft er: een formule of een berekening kan het veranderd hebben.',
  'reference-damaged-decimals-do':
    'Zet in de cel het nummer van het incident zoals het in de bron staat en kies het bestand opnieuw.',
  'line-of-sheet': '{{line}} van het werkblad “{{sheet}}”',
} as const
