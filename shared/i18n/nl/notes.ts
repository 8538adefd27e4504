export const notes = {
  'note-personal-dropped_one': 'Persoonlijke kolom weggelaten: {{values}}. Ze komt nooit in de gegevens.',
  'note-personal-dropped_other': 'Persoonlijke kolommen weggelaten: {{values}}. Ze komen nooit in de gegevens.',
  'note-personal-text_one':
    '{{n}} overgenomen cel bevat een e-mailadres, een telefoonnummer of een rijksregisternummer. Regel {{values}}.',
  'note-personal-text_other':
    '{{n}} overgenomen cellen bevatten een e-mailadres, een telefoonnummer of een rijksregisternummer. Eerste regels: {{values}}.',
  'note-personal-text-do': 'Verwijder ze uit het bestand voor u het inleest, tenzij ze van een dienst zijn.',
  'note-column-ignored_one': 'Niet-gebruikte kolom, niet overgenomen: {{values}}.',
  'note-column-ignored_other': 'Niet-gebruikte kolommen, niet overgenomen: {{values}}.',
  'note-closing-quote':
    'Het bestand eindigt op een los aanhalingsteken, zoals de export van de backoffice doet: het is zonder dat teken gelezen.',
  'note-date-order-shared':
    'De dagen van de kolom “{{column}}” worden gelezen in de volgorde die de kolom “{{header}}” toont.',
  'note-unit-read': 'Bedragen gelezen in {{unit}}, zoals “{{raw}}” zegt.',
  'note-unit-read-said': 'Bedragen gelezen in {{unit}}, zoals voor het hele bestand is aangegeven.',
  'note-period-none_one':
    'Geen kolom zegt van welk jaar de bedragen zijn: {{n}} bedrag wordt zonder periode ingelezen.',
  'note-period-none_other':
    'Geen kolom zegt van welk jaar de bedragen zijn: {{n}} bedragen worden zonder periode ingelezen.',
  'note-period-none-do':
    'Zijn ze van één jaar, voeg dan een kolom “Jaar” toe en kies het bestand opnieuw: anders komen die van het volgende jaar in hun plaats.',
  'note-amount-rounded_one': '{{n}} bedrag afgerond op de cent: {{values}}.',
  'note-amount-rounded_other': '{{n}} bedragen afgerond op de cent: {{values}}.',
  'note-footer_one': 'Opmerking onder de tabel, niet overgenomen: {{values}}.',
  'note-footer_other': 'Opmerkingen onder de tabel, niet overgenomen: {{values}}.',
  'note-total-unread_one': 'Gedrukt totaal dat niet als getal te lezen is, niet vergeleken: {{values}}.',
  'note-total-unread_other': 'Gedrukte totalen die niet als getal te lezen zijn, niet vergeleken: {{values}}.',
  'note-total-column': 'De kolom “{{raw}}” bevat totalen; ze zijn niet vergeleken.',
  'note-rows-short_one':
    '{{n}} rij stopt vóór haar laatste kolom, regel {{values}}: wat ontbreekt is als leeg gelezen.',
  'note-rows-short_other':
    '{{n}} rijen stoppen vóór hun laatste kolom: wat ontbreekt is als leeg gelezen. Eerste regels: {{values}}.',
  'note-lines-blank_one': '{{n}} lege regel tussen de rijen, overgeslagen: regel {{values}}.',
  'note-lines-blank_other': '{{n}} lege regels tussen de rijen, overgeslagen. Eerste regels: {{values}}.',
  'note-header-repeated_one':
    'De kolomtitels staan opnieuw op regel {{values}}; de rijen daaronder zijn bij de vorige gelezen.',
  'note-header-repeated_other':
    'De kolomtitels worden {{n}} keer herhaald; de rijen daaronder zijn bij de vorige gelezen. Eerste herhalingen: regels {{values}}.',
  'note-category-absent_one':
    'Geen kolom geeft de categorie: {{n}} regel overgenomen onder “Niet ingedeeld”, tenzij het incident al bekend is.',
  'note-category-absent_other':
    'Geen kolom geeft de categorie: {{n}} regels overgenomen onder “Niet ingedeeld”, behalve de incidenten die al bekend zijn.',
  'note-category-missing_one': '{{n}} regel zonder categorie, overgenomen onder “Niet ingedeeld”.',
  'note-category-missing_other': '{{n}} regels zonder categorie, overgenomen onder “Niet ingedeeld”.',
  'note-municipality-absent_one':
    'Geen kolom geeft de gemeente: {{n}} regel overgenomen onder “Gemeente onbekend”, tenzij het incident al bekend is.',
  'note-municipality-absent_other':
    'Geen kolom geeft de gemeente: {{n}} regels overgenomen onder “Gemeente onbekend”, behalve de incidenten die al bekend zijn.',
  'note-municipality-missing_one': '{{n}} regel zonder gemeente, overgenomen onder “Gemeente onbekend”.',
  'note-municipality-missing_other': '{{n}} regels zonder gemeente, overgenomen onder “Gemeente onbekend”.',
  'note-category-unclassified_one':
    '{{n}} regel buiten de 13 categorieën, ongewijzigd bewaard onder “Niet ingedeeld”: {{values}}.',
  'note-category-unclassified_other':
    '{{n}} regels buiten de 13 categorieën, ongewijzigd bewaard onder “Niet ingedeeld”: {{values}}.',
  'note-category-nearest': 'De categorie “{{raw}}” is niet bekend, maar lijkt op “{{proposal}}”.',
  'note-category-nearest-do': 'Zeg hier wat ze betekent, of verbeter ze in het bestand.',
  'note-programme-unknown_one': '{{n}} regel met een onbekend programma, dat blijft zoals het er staat: {{values}}.',
  'note-programme-unknown_other': '{{n}} regels met een onbekend programma, dat blijft zoals het er staat: {{values}}.',
  'note-institution-same_one':
    '{{n}} regel van een instelling die al onder een andere naam bekend is, onder die naam overgenomen: {{values}}.',
  'note-institution-same_other':
    '{{n}} regels van instellingen die al onder een andere naam bekend zijn, onder die naam overgenomen: {{values}}.',
  'note-municipality-unknown_one':
    '{{n}} regel met een gemeente die geen van de 19 is, bewaard zoals ze geschreven is: {{values}}.',
  'note-municipality-unknown_other':
    '{{n}} regels met een gemeente die geen van de 19 is, bewaard zoals ze geschreven is: {{values}}.',
  'note-municipality-nearest': 'De gemeente “{{raw}}” is niet bekend, maar lijkt op “{{proposal}}”.',
  'note-municipality-nearest-do': 'Zeg hier welke het is, of verbeter ze in het bestand.',
  'note-municipality-from-postal-code_one': '{{n}} gemeente afgeleid uit de postcode, bij gebrek aan een naam.',
  'note-municipality-from-postal-code_other': '{{n}} gemeenten afgeleid uit de postcode, bij gebrek aan een naam.',
  'note-municipality-from-coordinates_one':
    'Gemeente van {{n}} regel afgeleid uit zijn coördinaten ({{values}}), die niet bewaard worden.',
  'note-municipality-from-coordinates_other':
    'Gemeente van {{n}} regels afgeleid uit hun coördinaten ({{values}}), die niet bewaard worden.',
  'note-coordinates-near-border_one':
    '{{n}} regel ligt op minder dan 50 m van een grens: zijn coördinaten kunnen de gemeente ernaast geven.',
  'note-coordinates-near-border_other':
    '{{n}} regels liggen op minder dan 50 m van een grens: hun coördinaten kunnen de gemeente ernaast geven.',
  'note-coordinates-outside_one':
    '{{n}} regel ligt buiten het Brussels Hoofdstedelijk Gewest, overgenomen onder “Gemeente onbekend”: regel {{values}}.',
  'note-coordinates-outside_other':
    '{{n}} regels liggen buiten het Brussels Hoofdstedelijk Gewest, overgenomen onder “Gemeente onbekend”. Eerste regels: {{values}}.',
  'note-coordinates-outside-do':
    'Als X en Y in het bestand verwisseld zijn, geef dan bij elk van beide kolommen aan wat ze bevat.',
  'note-coordinates-unreadable_one':
    '{{n}} regel waarvan de coördinaten niet gebruikt worden: ze wijzen in WGS84, Lambert 72 of Lambert 2008 geen plaats in België aan, of zijn te sterk afgerond. Regel {{values}}.',
  'note-coordinates-unreadable_other':
    '{{n}} regels waarvan de coördinaten niet gebruikt worden: ze wijzen in WGS84, Lambert 72 of Lambert 2008 geen plaats in België aan, of zijn te sterk afgerond. Eerste regels: {{values}}.',
  'note-coordinates-swapped_one':
    'In {{n}} regel staat de breedtegraad op de plaats van de lengtegraad: hij is gelezen als wat hij is.',
  'note-coordinates-swapped_other':
    'In {{n}} regels staat de breedtegraad op de plaats van de lengtegraad: ze zijn gelezen als wat ze zijn.',
  'note-coordinates-differ_one':
    '{{n}} regel waarvan de coördinaten in een andere gemeente liggen dan de genoemde; de naam is gevolgd: {{values}}.',
  'note-coordinates-differ_other':
    '{{n}} regels waarvan de coördinaten in een andere gemeente liggen dan de genoemde; de naam is gevolgd: {{values}}.',
  'note-postal-code-differs_one':
    '{{n}} regel met een postcode die niet bij de gemeente hoort; de naam is gevolgd: {{values}}.',
  'note-postal-code-differs_other':
    '{{n}} regels met een postcode die niet bij de gemeente hoort; de naam is gevolgd: {{values}}.',
  'note-subcategory-language':
    '{{n}} rijen die al bekend zijn, noemen hun subcategorie in een andere taal; de bewaarde namen blijven: {{values}}.',
  'note-subcategory-language-new':
    '{{n}} rijen, waarvan {{added}} nieuw, noemen hun subcategorie in een andere taal; ze krijgen de bewaarde namen: {{values}}.',
  'note-subcategory-only_one': '{{n}} rij verandert alleen door de naam van haar subcategorie: {{values}}.',
  'note-subcategory-only_other': '{{n}} rijen veranderen alleen door de naam van hun subcategorie: {{values}}.',
  'note-subcategory-only-do': 'Als die namen alleen door de taal verschillen, behoud dan de bewaarde namen.',
  'note-status-unknown_one': '{{n}} regel met een onbekende status, ongewijzigd bewaard: {{values}}.',
  'note-status-unknown_other': '{{n}} regels met een onbekende status, ongewijzigd bewaard: {{values}}.',
  'note-status-shortened_one': '{{n}} regel waarvan alleen het begin van de status is overgenomen: {{values}}.',
  'note-status-shortened_other': '{{n}} regels waarvan alleen het begin van de status is overgenomen: {{values}}.',
  'note-status-absent_one':
    'Geen kolom geeft de status of een dag van afsluiting: van {{n}} regel is de status onbekend, tenzij het incident al bekend is. Ze telt niet mee in het aandeel afgesloten.',
  'note-status-absent_other':
    'Geen kolom geeft de status of een dag van afsluiting: van {{n}} regels is de status onbekend, behalve de incidenten die al bekend zijn. Ze tellen niet mee in het aandeel afgesloten.',
  'note-status-from-closing-day_one':
    'Geen kolom geeft de status: {{n}} regel met een dag van afsluiting telt als afgesloten.',
  'note-status-from-closing-day_other':
    'Geen kolom geeft de status: {{n}} regels met een dag van afsluiting tellen als afgesloten.',
  'note-status-not-closed_one':
    'Geen kolom geeft de status: {{n}} regel zonder dag van afsluiting telt als niet afgesloten. Hoe ver ze staat, is onbekend, tenzij het incident al bekend is.',
  'note-status-not-closed_other':
    'Geen kolom geeft de status: {{n}} regels zonder dag van afsluiting tellen als niet afgesloten. Hoe ver ze staan, is onbekend, behalve de incidenten die al bekend zijn.',
  'note-mapping-used': 'Gelezen zoals bestanden van dit type, volgens “{{name}}” (versie {{version}}).',
  'note-rows-rejected_one': '{{n}} regel geweigerd, import zonder die regel.',
  'note-rows-rejected_other': '{{n}} regels geweigerd, import zonder die regels.',
  'note-rows-repeated_one': '{{n}} regel herhaalt precies een andere en telt niet mee: regel {{values}}.',
  'note-rows-repeated_other': '{{n}} regels herhalen precies een andere en tellen niet mee. De eerste: {{values}}.',
  'note-days-moved_one':
    '{{n}} bekend incident had eerder een andere meldingsdatum. Gaat het om een ander register, maak de import dan ongedaan en geef dat register op.',
  'note-days-moved_other':
    '{{n}} bekende incidenten hadden eerder een andere meldingsdatum. Gaat het om een ander register, maak de import dan ongedaan en geef dat register op.',
  'note-register-unused': 'Het register “{{raw}}” wordt niet gebruikt: dit bestand bevat geen incidentgegevens.',
  'note-older-left_one':
    'Eén incident blijft zoals het is: een recentere import (gegevens op {{newest}}) kent het in een andere toestand dan dit bestand.',
  'note-older-left_other':
    '{{n}} incidenten blijven zoals ze zijn: een recentere import (gegevens op {{newest}}) kent ze in een andere toestand dan dit bestand.',
  'note-older-left-rows_one':
    'Eén rij blijft zoals ze is: een recentere import (gegevens op {{newest}}) kent ze in een andere toestand dan dit bestand.',
  'note-older-left-rows_other':
    '{{n}} rijen blijven zoals ze zijn: een recentere import (gegevens op {{newest}}) kent ze in een andere toestand dan dit bestand.',
  'note-parts-added-up-one':
    '{{n}} regels van het bestand, delen van één budgetlijn, worden opgeteld: regels {{values}}.',
  'note-parts-added-up-one-first':
    '{{n}} regels van het bestand, delen van één budgetlijn, worden opgeteld. De eerste: {{values}}.',
  'note-parts-added-up':
    '{{n}} regels van het bestand, delen van {{sums}} budgetlijnen, worden opgeteld. De eerste: {{values}}.',
  'note-parts-equal_one': '{{n}} van de opgetelde regels is in alles gelijk aan een andere: regel {{values}}.',
  'note-parts-equal_other': '{{n}} van de opgetelde regels zijn in alles gelijk aan een andere. De eerste: {{values}}.',
  'note-parts-equal-do': 'Als ze er bij vergissing tweemaal staan, verwijder ze dan uit het bestand.',
  'note-hidden-rows_one': '{{n}} verborgen of weggefilterde rij, meegenomen zoals de andere.',
  'note-hidden-rows_other': '{{n}} verborgen of weggefilterde rijen, meegenomen zoals de andere.',
  'note-hidden-rows-left-out_one': '{{n}} verborgen of weggefilterde rij, niet meegenomen.',
  'note-hidden-rows-left-out_other': '{{n}} verborgen of weggefilterde rijen, niet meegenomen.',
  'note-hidden-columns_one': 'Eén kolom is verborgen in de werkmap: {{values}}.',
  'note-hidden-columns_other': '{{n}} kolommen zijn verborgen in de werkmap: {{values}}.',
  'note-formulas_one': '{{n}} waarde komt uit een formule, zoals berekend toen het bestand bewaard werd.',
  'note-formulas_other': '{{n}} waarden komen uit formules, zoals berekend toen het bestand bewaard werd.',
  'note-merged-cells_one': '{{n}} groep samengevoegde cellen ({{values}}): de waarde geldt enkel voor de eerste cel.',
  'note-merged-cells_other':
    '{{n}} groepen samengevoegde cellen ({{values}}): de waarde geldt enkel voor de eerste cel.',
  'note-sheets-hidden_one': 'Verborgen werkblad, niet gelezen: {{values}}.',
  'note-sheets-hidden_other': 'Verborgen werkbladen, niet gelezen: {{values}}.',
  'note-sheets-not-read_one': 'Werkblad niet gelezen, want er is geen bekende tabel gevonden: {{values}}.',
  'note-sheets-not-read_other': 'Werkbladen niet gelezen, want er is geen bekende tabel gevonden: {{values}}.',
  'note-sheets-same_one': 'Werkblad niet gelezen, want het bevat dezelfde gegevens: {{values}}.',
  'note-sheets-same_other': 'Werkbladen niet gelezen, want ze bevatten dezelfde gegevens: {{values}}.',
  'note-sheets-overview_one': 'Werkblad niet gelezen, want zijn naam zegt dat het de andere optelt: {{values}}.',
  'note-sheets-overview_other': 'Werkbladen niet gelezen, want hun naam zegt dat ze de andere optellen: {{values}}.',
  'note-sheets-also-known_one': 'Niet gelezen werkblad dat ook een bekende tabel bevat: {{values}}.',
  'note-sheets-also-known_other': 'Niet gelezen werkbladen die ook een bekende tabel bevatten: {{values}}.',
  'note-sheets-differ':
    'De werkbladen “{{sheet}}” en “{{otherSheet}}” bevatten dezelfde tabel, maar verschillen: “{{word}}” in {{cell}} van het eerste, “{{otherWord}}” in {{otherCell}} van het tweede.',
  'note-sheets-differ-lack':
    'De werkbladen “{{sheet}}” en “{{otherSheet}}” bevatten dezelfde tabel, maar regel {{line}} van het eerste ontbreekt in het tweede.',
  'note-sheets-differ-do': 'Alleen het gekozen werkblad wordt gelezen: ga na of het het juiste is.',
  'note-macros-ignored': 'De werkmap bevat macro’s; ze werden niet gelezen en niet uitgevoerd.',
  'note-encoded-twice':
    'De tekst is tweemaal gecodeerd voor hij hier kwam, zoals “{{raw}}” toont: zulke namen worden ingelezen zoals ze er staan.',
  'note-encoded-twice-do': 'Exporteer opnieuw bij de bron, één keer in UTF-8, en kies dat bestand.',
  'note-page-of-several':
    'Het bestand is maar één pagina van een reeks: {{values}}. De andere worden op dezelfde manier ingelezen.',
  'note-count-missing_one': 'Cel zonder getal, waarvoor niets wordt ingelezen: {{values}}.',
  'note-count-missing_other': '{{n}} cellen zonder getal, waarvoor niets wordt ingelezen: {{values}}.',
  'note-row-empty_one': 'Regel zonder getal, waarvoor niets wordt ingelezen: {{values}}.',
  'note-row-empty_other': '{{n}} regels zonder getal, waarvoor niets wordt ingelezen: {{values}}.',
  'note-year-cut': '{{year}} telt niet als een volledig jaar, maar tot en met {{asOf}}, de laatste gedekte dag.',
  'note-year-cut-title': '{{year}} telt niet als een volledig jaar, maar tot en met {{asOf}}, zoals de titel zegt.',
  'note-year-cut-remark':
    '{{year}} telt niet als een volledig jaar, maar tot en met {{asOf}}, zoals een opmerking onder de tabel zegt.',
  'note-year-cut-name':
    '{{year}} telt niet als een volledig jaar, maar tot en met {{asOf}}, zoals de bestandsnaam zegt.',
  'note-year-cut-do': 'Is het wel een volledig jaar, geef dan 31/12/{{year}} als laatste gedekte dag op.',
  'note-year-whole':
    'De cijfers van {{year}}, tot nu toe bekend tot en met {{to}}, tellen in dit bestand als die van een volledig jaar.',
  'note-year-whole-do': 'Is het geen volledig jaar, geef dan de laatste gedekte dag op.',
  'note-totals-differ':
    'Van {{from}} tot en met {{to}} is de som van de categorieën {{computed}} en het gepubliceerde totaal {{declared}}: beide blijven naast elkaar staan.',
  'note-totals-differ-do': 'Ga in de bron na welk van beide cijfers juist is, en of ze over dezelfde dagen gaan.',
  'note-figures-above': 'Boven de kolomtitels staan op regel {{line}} getallen; die regel is niet gelezen.',
  'note-figures-above-do':
    'Hoort die regel bij de tabel, zet hem dan onder de kolomtitels en kies het bestand opnieuw.',
  'note-table-not-read': 'Op regel {{line}} begint een andere tabel; die is niet gelezen.',
  'note-table-turned': 'De rijen en kolommen van de tabel zijn omgewisseld om ze te lezen.',
} as const
