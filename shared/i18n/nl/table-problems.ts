export const tableProblems = {
  'rows-unread':
    'Regel {{line}} is geen rij van de tabel, en ook niet het begin van een tabel die bekend is: {{names}}. Vanaf daar zou niets worden gelezen.',
  'rows-unread-do':
    'Begint daar een andere tabel, zet die dan in een eigen bestand of verwijder ze; is het een rij, vul dan haar getallen en datums in. Kies het bestand daarna opnieuw.',
  'rows-unread-years':
    'Regel {{line}} is misschien een rij met bedragen die op jaartallen lijken, misschien de kop van andere kolommen met jaren: {{names}}.',
  'rows-unread-years-do':
    'Is het een rij, schrijf de bedragen dan met centen, zoals 2024,00; begint daar een andere tabel, zet die dan in een eigen bestand. Kies het bestand daarna opnieuw.',
  'figures-above':
    'Regel {{line}} lijkt op een rij van de tabel, maar staat boven de kolomtitels op regel {{header}}: die regel zou niet worden gelezen.',
  'figures-above-do':
    'Hoort die regel bij de tabel, zet hem dan onder de kolomtitels en kies het bestand opnieuw; zo niet, zeg dan dat de kolomtitels op regel {{header}} staan.',
  'figures-above-many':
    '{{count}} regels die op rijen van de tabel lijken, de eerste op regel {{line}}, staan boven de kolomtitels op regel {{header}}: ze zouden niet worden gelezen.',
  'figures-above-many-do':
    'Werd het bestand samen met de kolomtitels gesorteerd, zet die dan weer bovenaan; zijn die regels een andere tabel, zet ze dan in een eigen bestand. Kies het bestand daarna opnieuw.',
  'no-rows-database': 'Dit Irisboard-bestand bevat niets dat erin werd ingelezen.',
  'no-rows-database-do': 'Kies het bestand van een gegevensmap waarin incidenten of cijfers zijn ingelezen.',
  'no-rows-json': 'Het JSON-bestand bevat geen enkel record.',
  'no-rows-json-do': 'Kies een pagina of een export die er heeft.',
  'column-year-unread-mark':
    'De kop “{{column}}” draagt een teken dat naar een opmerking verwijst, en die kan zeggen dat het jaar niet volledig is.',
  'column-year-unread-mark-do':
    'Laat in elke kop alleen het jaar staan. Zegt de opmerking tot welke dag de cijfers lopen, schrijf dat dan boven de tabel, “tot 15/11/2023”.',
  'amount-code':
    'De kolom “{{column}}” zegt op deze regel “{{raw}}”: een getal dat met nul begint, is een code en geen bedrag.',
  'amount-code-do': 'Geef aan dat de kolom niet wordt overgenomen, of schrijf de bedragen erin.',
  'column-modifies-receipt':
    'De kolom “{{column}}” zegt “{{raw}}” op deze regel: een ontvangst is geen uitgave, maar de kolom wordt niet gelezen.',
  'column-modifies-receipt-do':
    'Haal de rijen met ontvangsten uit het bestand en kies het opnieuw. Moeten alle rijen ongewijzigd ingelezen worden, duid de kolom dan aan als niet overgenomen.',
  'column-modifies-scale':
    'De kolom “{{column}}” zegt “{{raw}}” op deze regel, maar ze wordt niet gelezen: de bedragen zouden in euro ingelezen worden.',
  'column-modifies-scale-do':
    'Noem de kolom “Eenheid”, schrijf er EUR, k EUR of M EUR in en kies het bestand opnieuw. Zijn de bedragen in euro, duid de kolom dan aan als niet overgenomen.',
  'column-modifies-cancelled':
    'De kolom “{{column}}” zegt “{{raw}}” op deze regel: het bedrag geldt niet meer, maar de kolom wordt niet gelezen.',
  'column-modifies-cancelled-do':
    'Haal de geannuleerde rijen uit het bestand en kies het opnieuw. Moeten ze toch ingelezen worden, duid de kolom dan aan als niet overgenomen.',
  'total-unread-part': '“{{raw}}” zegt een deel van een andere rij te zijn: het bedrag zou dubbel tellen.',
  'total-unread-part-do':
    'Haal de rij weg; zit ze in geen enkele andere, laat er dan alleen de naam staan. Kies het bestand daarna opnieuw.',
  'total-unread-average': '“{{raw}}” is uit andere rijen berekend en is geen budgetlijn.',
  'total-unread-average-do':
    'Haal die rij weg; is het een naam, schrijf die dan anders. Kies het bestand daarna opnieuw.',
  'total-unread-count': '“{{raw}}” noemt een aantal en geen geldbedrag.',
  'total-unread-count-do':
    'Haal die regel weg: aantallen worden als kerncijfers ingelezen. Kies daarna het bestand opnieuw.',
  'total-unread-receipt': '“{{raw}}” noemt geld dat binnenkomt, maar een begroting telt hier alleen uitgaven.',
  'total-unread-receipt-do':
    'Haal die regel weg; is het de naam van een programma, schrijf hem dan anders. Kies daarna het bestand opnieuw.',
  'total-unread-year': '“{{raw}}” noemt een jaar en geen programma of instelling.',
  'total-unread-year-do':
    'Haal die regel weg, of geef het jaar in een kolom “Jaar” en de naam hier. Kies daarna het bestand opnieuw.',
  'counts-scaled-money': '“{{raw}}” heeft het over bedragen, maar deze tabel telt incidenten.',
  'counts-scaled-money-do':
    'Zijn het aantallen incidenten, haal dan de eenheid uit de kop; bedragen worden als budgetlijnen ingelezen. Kies het bestand daarna opnieuw.',
  'counts-scaled-foreseen':
    '“{{raw}}” heeft het over nagestreefde, verwachte of geschatte cijfers, maar alleen wat geteld is, wordt ingelezen.',
  'counts-scaled-foreseen-do':
    'Zijn de incidenten wel geteld, haal dat woord dan uit de titel. Een schatting wordt ingelezen met een kolom “Voorbehoud” waarin “ongeveer” staat.',
  'total-unread-group': '“{{raw}}” is een totaal of een naam, en het bedrag is de som van andere rijen.',
  'total-unread-group-do':
    'Is het hun totaal, haal de rij dan weg: het wordt hier berekend. Is het een naam, schrijf er dan die van één bepaalde instelling. Kies het bestand daarna opnieuw.',
  'total-unread-blank':
    'Deze rij van “{{raw}}” heeft geen instelling, en het bedrag is de som van de rijen die er wel een hebben: het is hun totaal, dat hier wordt berekend.',
  'total-unread-blank-do':
    'Haal de rij weg en kies het bestand opnieuw. Alleen als het bedrag van een afzonderlijke instelling is, schrijf er dan die instelling.',
  'column-missing-quarters':
    'De bedragen staan per deel van het jaar, van “{{first}}” tot “{{last}}”, maar een budget heeft per rij één bedrag voor de hele periode.',
  'column-missing-quarters-do':
    'Tel die kolommen op tot één per jaar, bijvoorbeeld “Gepland 2024”, en kies het bestand opnieuw.',
  'counts-divided-quarters':
    'De tabel telt per deel van het jaar, vanaf “{{column}}”. Alleen aantallen van een jaar, of sinds 1 januari, worden ingelezen.',
  'counts-divided-quarters-do':
    'Tel de kolommen van elk jaar op tot één, met het jaar als kop, of lees de incidenten zelf in, één per rij.',
  'column-missing-credits':
    '“{{columns}}” zijn vastleggings- en vereffeningskredieten: beide mogen worden uitgegeven, geen van beide is het al, en ze worden niet opgeteld.',
  'column-missing-credits-do':
    'Houd de kolom van één van beide over en noem ze “Gepland”, met haar jaar als er een is, en kies het bestand opnieuw.',
  'column-missing-credit-kind':
    'De kolom “{{columns}}” zegt om welk krediet het gaat; een bedrag van de begroting is gepland, vastgelegd of betaald, en een vastleggings- of vereffeningskrediet is alleen gepland.',
  'column-missing-credit-kind-do':
    'Houd de regels van één krediet over en voeg een kolom “Soort bedrag” toe met “Gepland”, of met “Vastgelegd” en “Betaald” als het om vastgelegde en betaalde bedragen gaat.',
  'column-missing-sides':
    '“{{columns}}” zijn de twee kanten van een rekening, waarvan de ene van de andere afgaat: een begroting heeft één bedrag per regel.',
  'column-missing-sides-do':
    'Zet beide in één kolom “Bedrag”, wat credit staat met een minteken, en kies het bestand opnieuw.',
  'column-modifies-part':
    'De kolom “{{column}}” zegt “{{raw}}” op deze regel: het bedrag komt meermaals per jaar terug, maar het zou als dat van het jaar worden ingelezen.',
  'column-modifies-part-do':
    'Schrijf op elke regel het bedrag van het hele jaar en haal de kolom weg, en kies het bestand opnieuw.',
  'column-modifies-total':
    'De kolom “{{column}}” zegt “{{raw}}” op deze regel: het is de som van andere regels, waarvan de bedragen dubbel zouden tellen.',
  'column-modifies-total-do':
    'Haal de regels met totalen weg, die hier worden berekend, en kies het bestand opnieuw. Zijn het regels zoals de andere, duid de kolom dan aan als niet ingelezen.',
  'counts-scaled-receipts':
    '“{{raw}}” zegt dat deze bedragen ontvangsten zijn, maar een budget is hier wat wordt uitgegeven.',
  'counts-scaled-receipts-do':
    'Laat deze tabel weg, of haal dat woord uit de titel als ze geeft wat wordt uitgegeven. Kies het bestand daarna opnieuw.',
  'counts-scaled-no-money':
    '“{{raw}}” spreekt van aandelen, een index of tijd, maar de bedragen van een begroting worden in euro ingelezen.',
  'counts-scaled-no-money-do':
    'Geef de bedragen in euro en kies het bestand opnieuw. Is dat al zo, haal die woorden dan weg.',
  'column-modifies-credits':
    'De kolom “{{column}}” zegt hier “{{raw}}”, en hogerop een ander krediet: vastleggings- en vereffeningskredieten worden niet opgeteld.',
  'column-modifies-credits-do': 'Houd de regels van één krediet over en kies het bestand opnieuw.',
  'column-modifies-versions':
    'De kolom “{{column}}” zegt hier “{{raw}}”, en hogerop iets anders: het zijn verschillende versies van de begroting, die opgeteld zouden worden.',
  'column-modifies-versions-do':
    'Houd de regels van één versie over en kies het bestand opnieuw. Geeft elke versie enkel wat ze aan de vorige toevoegt, duid de kolom dan aan als niet overgenomen.',
  'day-order-mixed-swapped':
    'Kolom “{{column}}”: Excel heeft de dagen tot en met 12 als dag gelezen en de andere als tekst gelaten, hier “{{raw}}”. Van de eerste zijn dag en maand wellicht omgewisseld.',
  'day-order-mixed-swapped-do':
    'Exporteer opnieuw uit de bron, als CSV, en kies dat bestand zonder het in Excel te openen. Kloppen de dagen wel, zeg dan de volgorde van de kolom.',
  'day-order-mixed-short-year':
    'Kolom “{{column}}”: “{{raw}}” kan {{readingDmy}} of {{readingYmd}} zijn, en wat eerst staat verandert minder dan wat laatst staat.',
  'day-order-mixed-short-year-do':
    'Schrijf de jaren met vier cijfers, of exporteer opnieuw op die manier. Staat de dag wel degelijk eerst, geef dan de volgorde van de kolom op.',
  'title-year-budget': 'De titel “{{raw}}” noemt {{year}}, maar geen kolom zegt van welk jaar de bedragen zijn.',
  'title-year-budget-do':
    'Voeg een kolom “Jaar” toe, met {{year}} op elke rij als dat hun jaar is, of kolommen “Van” en “Tot en met”, die leeg blijven voor bedragen zonder jaar. Kies het bestand daarna opnieuw.',
  'title-year-budget-name': 'De naam “{{raw}}” bevat {{year}}, maar geen kolom zegt van welk jaar de bedragen zijn.',
  'title-year-budget-name-do':
    'Voeg een kolom “Jaar” toe, met {{year}} op elke rij als dat hun jaar is, of kolommen “Van” en “Tot en met”, die leeg blijven voor bedragen zonder jaar. Kies het bestand daarna opnieuw.',
  'title-year-budget-line':
    'De regel “{{raw}}” staat alleen tussen de rijen, maar geen kolom zegt van welk jaar de bedragen zijn.',
  'title-year-budget-line-do':
    'Voeg een kolom “Jaar” toe met het jaar van elke rij en haal de regels weg waarin alleen een jaar staat. Kies het bestand daarna opnieuw.',
  'counts-scaled-share': '“{{raw}}” heeft het over aandelen of een index, maar deze tabel telt incidenten.',
  'counts-scaled-share-do':
    'Kies een bestand met de aantallen incidenten: de aandelen worden daaruit berekend. Zijn het aantallen incidenten, haal die woorden dan weg en kies het bestand opnieuw.',
  'counts-scaled-figures':
    '“{{raw}}” zegt dat de cijfers niet voluit geschreven zijn, maar elk wordt ingelezen zoals het er staat, in de eenheid van zijn rij.',
  'counts-scaled-figures-do':
    'Schrijf de cijfers voluit in de tabel, haal die woorden weg en kies het bestand opnieuw.',
  'counts-scaled-amounts':
    '“{{raw}}” zegt dat de bedragen cumulatief zijn, gemiddelden, of van een deel van de periode, maar elk wordt ingelezen als dat van zijn periode.',
  'counts-scaled-amounts-do':
    'Geef voor elke periode haar eigen bedrag en kies het bestand opnieuw. Is dat al zo, haal die woorden dan weg.',
  'column-divides-indicators':
    'De kolom “{{column}}” verdeelt de cijfers, maar een kerncijfer wordt alleen bewaard voor zijn programma en zijn periode.',
  'column-divides-indicators-do':
    'Geef de eerste en de laatste dag van elke rij (“Van”, “Tot en met”), of een eigen code en omschrijving aan elke plaats, en duid de kolom dan aan als niet overgenomen.',
  'counts-scaled-foreseen-row':
    '“{{raw}}” in de kolom “{{column}}” spreekt van een cijfer dat beoogd, verwacht of geraamd is, maar die kolom wordt niet gelezen.',
  'counts-scaled-foreseen-row-do':
    'Haal de regel weg als er niets werd geteld; een raming wordt ingelezen met een kolom “Voorbehoud” die “ongeveer” zegt. Kies daarna het bestand opnieuw.',
  'value-missing-from': 'De regel geeft een laatste dag en geen eerste: niets zegt vanaf wanneer de cijfers lopen.',
  'value-missing-from-do': 'Voeg een kolom “Van” toe met de eerste dag van elke regel en kies het bestand opnieuw.',
  'value-missing-to': 'De regel geeft een eerste dag en geen laatste: niets zegt tot wanneer de cijfers lopen.',
  'value-missing-to-do':
    'Voeg een kolom “Tot en met” toe met de laatste dag van elke regel en kies het bestand opnieuw.',
  'value-missing-above': 'De cel is leeg op deze rij en lager: “{{above}}” staat erboven, en niet op elke rij.',
  'value-missing-above-do':
    'Hoort elk van deze rijen bij wat erboven staat, schrijf dat er dan in, in Excel door de kolom omlaag door te voeren; zo niet, schrijf waar ze bij hoort. Kies daarna het bestand opnieuw.',
  'value-missing-heading':
    'De cel is leeg op deze rij, en “{{above}}” staat erboven, alleen op een rij: een tussentitel wordt op geen enkele rij overgenomen.',
  'value-missing-heading-do':
    'Geeft die tussentitel het programma, schrijf dat dan op elke rij in de kolom “{{column}}”; is een rij zonder programma een subtotaal, haal ze dan weg. Kies daarna het bestand opnieuw.',
  'value-missing-institution':
    '“{{above}}” staat erboven, en de instelling ontbreekt in deze rij: het kan dezelfde zijn, of geen.',
  'value-missing-institution-do':
    'Schrijf de instelling in elke rij; zet de bedragen zonder instelling boven alle andere. Kies het bestand daarna opnieuw.',
  'value-missing-ditto': '“{{raw}}” staat voor de naam erboven.',
  'value-missing-ditto-do': 'Schrijf de naam zelf in elke rij en kies het bestand daarna opnieuw.',
  'value-missing-section': 'De cel is leeg op deze rij en lager: “{{above}}” staat erboven, alleen op een rij.',
  'value-missing-section-do':
    'Schrijf op elke rij wat alleen erboven staat, verwijder de rijen die niets anders bevatten en kies het bestand opnieuw.',
  'total-differs-named':
    'Het gedrukte totaal van “{{name}}” is {{declared}}, de som van de regels ervan is {{computed}}.',
} as const
