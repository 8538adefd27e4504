import { cellProblems } from './cell-problems.ts'
import { formatProblems } from './format-problems.ts'
import { periodProblems } from './period-problems.ts'
import { tableProblems } from './table-problems.ts'

export const problems = {
  ...periodProblems,
  ...cellProblems,
  ...formatProblems,
  ...tableProblems,
  'place-file': 'Bestand {{file}}',
  'place-sheet': 'Werkblad “{{sheet}}”',
  'place-sheet-line': 'Werkblad “{{sheet}}”, regel {{line}}',
  'place-cell': 'Werkblad “{{sheet}}”, cel {{cell}}',
  'place-line': 'Regel {{line}}',
  'place-column': 'Kolom “{{column}}”',
  'place-line-column': 'Regel {{line}}, kolom “{{column}}”',

  'file-missing': 'Het bestand is niet te vinden.',
  'file-missing-do': 'Ga na of het niet verplaatst of hernoemd is en kies het opnieuw.',
  'file-changed': 'Het bestand is gewijzigd terwijl het werd gelezen.',
  'file-changed-do': 'Wacht tot het bewaard en gesloten is en kies het opnieuw.',
  'file-busy': 'Een ander programma gebruikt het bestand.',
  'file-busy-do': 'Sluit het in dat programma en kies het opnieuw.',
  'file-forbidden': 'Het recht om dit bestand te lezen ontbreekt.',
  'file-forbidden-do': 'Vraag dat recht, of kies een kopie van het bestand.',
  'file-unreadable': 'Het bestand kon niet tot het einde worden gelezen ({{reason}}).',
  'file-unreadable-do':
    'Kijk de schijf of het netwerk na, of kopieer het bestand naar deze computer, en kies het opnieuw.',
  'file-empty': 'Het bestand is leeg.',
  'file-empty-do': 'Exporteer opnieuw uit het oorspronkelijke programma en kies het nieuwe bestand.',
  'file-too-large': 'Het bestand is groter dan de toegelaten {{limit}} MB.',
  'file-too-large-do': 'Exporteer een kortere periode, in meerdere bestanden.',
  'file-not-text': 'Het bestand is geen leesbare tekst.',
  'file-not-text-do': 'Bewaar het als CSV (UTF-8 of Windows-1252) en kies het opnieuw.',
  'no-rows': 'Het bestand bevat geen enkele gegevensregel.',
  'no-rows-do': 'Ga na of er in de export regels onder de kolomtitels staan.',
  'no-rows-separator': 'De kolomtitels en de regels hebben niet hetzelfde scheidingsteken: “{{raw}}” is maar één cel.',
  'no-rows-separator-do':
    'Scheid de kolommen in het hele bestand met hetzelfde teken, ook de kolomtitels, en kies het opnieuw.',
  'header-missing': 'Er zijn geen bekende kolomtitels gevonden.',
  'header-missing-do':
    'Zeg om welke dataset het gaat en wat de kolommen zijn, of geef de kolommen de namen van een sjabloon.',
  'header-missing-spaces': 'De kolommen van de tabel zijn alleen door spaties gescheiden.',
  'header-missing-spaces-do':
    'Scheid de kolommen, ook in de kolomtitels, met tabs of puntkomma’s en kies het bestand opnieuw. Kopieer een tabel uit een PDF eerst naar een rekenblad.',
  'header-duplicate': 'De kolomtitel “{{header}}” komt tweemaal voor.',
  'header-duplicate-do': 'Hernoem of verwijder een van beide kolommen en kies het bestand opnieuw.',
  'header-duplicate-beside':
    'Er staan twee tabellen naast elkaar: de kolomtitel “{{header}}” komt tweemaal voor, aan weerszijden van een lege kolom.',
  'header-duplicate-beside-do': 'Zet de tabellen onder elkaar of in twee bestanden en kies het bestand opnieuw.',
  'header-two-lines': 'De kolomtitels staan op twee regels: op de tweede staat {{names}}.',
  'header-two-lines-do':
    'Splits de samengevoegde cellen en zet de kolomtitels op één regel, elke kolom met haar volledige naam, zoals “Bedrag 2023 (k€)”. Kies het bestand daarna opnieuw.',
  'column-missing_one': 'De kolom “{{field}}” ontbreekt.',
  'column-missing_other': 'Er ontbreken {{n}} kolommen: {{field}}.',
  'column-missing-do': 'Voeg toe wat ontbreekt, of duid aan wat in de plaats komt.',
  'column-divides':
    'De kolom “{{column}}” verdeelt de cijfers, en deze tabel kent alleen die van het hele Gewest en van volledige periodes.',
  'column-divides-do':
    'Verwijder ze uit het bestand, of duid ze aan als niet overgenomen, als elk cijfer voor het hele Gewest geldt; lees anders de incidenten zelf in, één per rij.',
  'column-divides-budgets':
    'De kolom “{{column}}” verdeelt het jaar, en bedragen worden alleen per jaar of tussen twee dagen bewaard.',
  'column-divides-budgets-do':
    'Tel de bedragen in het bestand per jaar op, of geef de eerste en de laatste dag van elke rij (“Van”, “Tot en met”) in plaats van het jaar. Geldt elk bedrag voor het hele jaar, duid de kolom dan aan als niet overgenomen.',
  'column-words':
    'De kolom “{{column}}” zou een van deze woorden moeten bevatten: {{allowed}}. Ze bevat er {{n}} andere: {{values}}, …',
  'column-words-do':
    'Zegt ze iets anders, zoals de aard van een rekening, duid ze dan aan als niet overgenomen, en zeg wat alle rijen in de plaats hebben.',
  'column-modifies':
    'De kolom “{{column}}” zegt “{{raw}}” op deze regel, wat het teken van het bedrag omkeert, maar ze wordt niet gelezen.',
  'column-modifies-do':
    'Zet een minteken voor zulke bedragen, haal de kolom weg en kies het bestand opnieuw. Hebben de bedragen al hun teken, duid de kolom dan aan als niet overgenomen.',
  'column-year-unread':
    'De kolom “{{column}}” is van een jaar, maar haar kop zegt meer dan het jaar, en dat wordt niet begrepen.',
  'column-year-unread-do':
    'Schrijf er alleen het jaar, en boven de tabel de dag tot wanneer de cijfers lopen, “tot en met 15/11/2023”. Hoeft de kolom niet ingelezen te worden, duid ze dan aan als niet overgenomen.',
  'counts-divided':
    'De tabel telt per “{{column}}”. Alleen aantallen per jaar en per categorie worden ingelezen; die per maand, gemeente of status worden uit de incidenten berekend.',
  'counts-divided-months':
    'De tabel telt per maand, vanaf “{{column}}”. Alleen aantallen per jaar en per categorie worden ingelezen; die per maand worden uit de incidenten berekend.',
  'counts-divided-do':
    'Lees de incidenten zelf in, één per rij (export van de backoffice of pagina van de publieke API). Is alleen het totaal bekend, geef het dan per jaar, in het sjabloon “Incidenten per jaar”.',
  'incidents-counted': 'De kolom “{{column}}” telt “{{raw}}” op deze regel, die maar voor één incident zou gelden.',
  'incidents-counted-do':
    'Lees de incidenten zelf in, één per rij, of hun aantal per jaar of per categorie in een sjabloon. Telt de kolom iets anders, duid ze dan aan als niet overgenomen.',
  'nul-byte': 'De tekst bevat een nulbyte.',
  'nul-byte-do': 'Exporteer opnieuw: het bestand is beschadigd of is geen tekst.',
  'quote-unclosed': 'Een aanhalingsteken wordt geopend maar nooit gesloten.',
  'quote-unclosed-do': 'Sluit het aanhalingsteken op die plaats, of exporteer opnieuw.',
  'line-too-long': 'De regel is langer dan {{limit}} tekens.',
  'line-too-long-do': 'Ga na of het bestand een tabel met regeleinden is en kies het opnieuw.',
  'lines-quoted':
    'Elke regel van het bestand staat in zijn geheel tussen aanhalingstekens, zodat al zijn waarden één cel vormen.',
  'lines-quoted-do':
    'Exporteer het bestand opnieuw aan de bron; of open het in Excel, splits de kolom (Gegevens, Tekst naar kolommen) en bewaar het als .xlsx-werkmap.',
  'template-example': 'De regel is het voorbeeld van het sjabloon: “{{raw}}”.',
  'template-example-do':
    'Vervang hem door een eigen regel, deze cel inbegrepen, of verwijder hem, en kies het bestand dan opnieuw.',
  'row-ragged': 'De regel heeft {{found}} cellen, de kolomtitels zijn er {{expected}}.',
  'row-ragged-do': 'Kijk de scheidingstekens en aanhalingstekens van deze regel na.',
  'row-ragged-sheet-do':
    'Maak de cellen rechts van de tabel leeg, of vul aan wat ontbreekt, en kies het bestand opnieuw.',
  'value-missing': 'De waarde ontbreekt.',
  'value-missing-do': 'Vul de cel in het bestand in en kies het opnieuw.',
  'value-too-long': 'De tekst is langer dan {{limit}} tekens.',
  'value-too-long-do': 'Kort de tekst in het bestand in en kies het opnieuw.',
  'character-half': 'Een teken is in twee gesneden.',
  'character-half-do': 'Schrijf de tekst opnieuw in het bestand en kies het opnieuw.',
  'character-half-lost': 'In “{{raw}}” ging een teken verloren voordat het bestand hier aankwam.',
  'character-half-lost-do':
    'Maak de export bij de bron opnieuw in UTF-8, of herstel de tekst in het bestand, en kies het opnieuw.',
  'category-unknown': '“{{raw}}” is geen van de 13 categorieën.',
  'category-unknown-do': 'Verbeter de naam, of verwijder de regel uit het bestand.',
  'category-unknown-nearest-do': 'Verbeter de naam: het meest lijkt hij op “{{proposal}}”.',
  'code-unknown': '“{{raw}}” is geen toegelaten code in de kolom “{{column}}”.',
  'code-unknown-do': 'Gebruik een van deze codes: {{allowed}}.',
  'targets-overlap':
    'Deze regel en regel {{otherLine}} bepalen twee termijnen voor dezelfde incidenten op gemeenschappelijke dagen.',
  'targets-overlap-do': 'Laat de ene eindigen op de dag vóór de andere begint, of behoud er maar één.',
  'targets-overlap-stored':
    'Deze regel bepaalt een andere termijn dan regel {{otherLine}} van {{otherFile}}, die al ingevoerd is, voor dezelfde incidenten op gemeenschappelijke dagen.',
  'targets-overlap-stored-do':
    'Laat deze beginnen na het einde van de andere, of voer de volledige lijst in (--complete), die de oude vervangt.',
  'subcategory-of-all': 'Een termijn voor alle categorieën (*) heeft geen subcategorie.',
  'subcategory-of-all-do': 'Geef de categorie van de subcategorie, of maak de cel leeg.',
  'key-duplicate': '“{{key}}” staat al op regel {{otherLine}}.',
  'key-duplicate-do': 'Behoud maar een van beide regels in het bestand.',
  'key-duplicate-amounts-do':
    'Tel de twee bedragen op in één regel, of duid de kolom aan die ze uit elkaar houdt: een budget heeft één bedrag per programma, instelling, soort en periode, en de artikels maken daar deel van uit.',
  'key-duplicate-amount-repeated-do':
    'Zijn het twee artikels, tel hun bedragen dan op in één regel; staat de regel er per vergissing tweemaal, behoud er dan maar een.',
  'total-differs': 'Het gedrukte totaal is {{declared}}, de som van de regels is {{computed}}.',
  'total-differs-do':
    'Vergelijk het bestand met de bron: er ontbreekt een regel of er is een cijfer veranderd. Er is niets geschreven.',
  'total-unread':
    'Het gedrukte totaal “{{raw}}” is niet als getal te lezen: het kan niet met de som van de regels worden vergeleken.',
  'total-unread-do': 'Schrijf het totaal met cijfers alleen, of haal de totaalregel weg, en kies het bestand opnieuw.',
  'total-unread-name':
    '“{{raw}}” kan een totaal zijn of de naam van een regel, en het bedrag is net de som van de regels erboven.',
  'total-unread-name-do':
    'Is het een totaal, schrijf er dan “Subtotaal” in plaats van “Totaal”; is het een naam, zet de regel dan bovenaan de tabel. Kies daarna het bestand opnieuw.',
  'unit-differs': 'De regel zegt “{{raw}}”, de kolomtitel “{{told}}” zegt {{unit}}.',
  'unit-differs-do': 'Behoud één eenheid, in de kolomtitel of in de regel, en kies het bestand opnieuw.',
  'unit-differs-title': 'De regel zegt “{{raw}}”, de titel “{{told}}” boven de tabel zegt {{unit}}.',
  'unit-differs-title-do': 'Behoud één eenheid, in de titel of in de regel, en kies het bestand opnieuw.',
  'unit-differs-row': 'De cel zegt “{{raw}}”, de kolom “{{told}}” van haar regel zegt {{unit}}.',
  'unit-differs-row-do': 'Behoud één eenheid, in de cel of in de kolom met eenheden, en kies het bestand opnieuw.',
  'unit-differs-said': 'De cel zegt “{{raw}}”, terwijl {{unit}} is opgegeven als eenheid van alle bedragen.',
  'unit-differs-said-do': 'Geef de eenheid op die in de cellen staat, of verbeter de cel, en kies het bestand opnieuw.',
  'unit-differs-said-header':
    'Als eenheid van alle bedragen is {{raw}} opgegeven, de kolomtitel “{{told}}” zegt {{unit}}.',
  'unit-differs-said-header-do':
    'Laat de eenheid aan de kolomtitel over, of verbeter de kolomtitel, en kies het bestand opnieuw.',
  'unit-differs-said-title':
    'Als eenheid van alle bedragen is {{raw}} opgegeven, de titel “{{told}}” boven de tabel zegt {{unit}}.',
  'unit-differs-said-title-do': 'Laat de eenheid aan de titel over, of verbeter de titel, en kies het bestand opnieuw.',
  'amount-thousands':
    '“{{raw}}” heeft drie decimalen, en geen enkel bedrag in euro heeft er drie: wellicht is het een duizendtal.',
  'amount-thousands-do':
    'Schrijf de duizendtallen en decimalen van de hele kolom op dezelfde manier, of geef aan hoe ze haar decimalen schrijft.',
  'currency-foreign': 'Bedragen worden alleen in euro overgenomen, en “{{raw}}” zegt iets anders.',
  'currency-foreign-do':
    'Reken de bedragen in het bestand om naar euro, of verbeter die woorden als ze in euro zijn, en kies het dan opnieuw.',
  'folder-demonstration':
    'Dit is een demonstratiemap: echte incidenten, budgetlijnen en streeftermijnen horen er niet in.',
  'folder-demonstration-do': 'Open Irisboard op een andere gegevensmap.',
  'folder-real': 'Dit bestand is een demonstratie en de map bevat echte incidenten, budgetlijnen of streeftermijnen.',
  'folder-real-do': 'Start Irisboard met de demonstratiegegevens, in een aparte map.',
  'folder-has-cells': 'Deze map telt met tellingen van een bron: incidentgegevens komen er niet bij.',
  'folder-has-cells-do': 'Open Irisboard op een andere gegevensmap, of maak die tellingen ongedaan.',
  'records-mixed': 'Het bestand bevat echte en verzonnen gegevens door elkaar; “{{raw}}” is verzonnen.',
  'records-mixed-do': 'Haal de verzonnen gegevens uit het bestand: beide delen nooit een map.',

  'file-zip': 'Het bestand is een gecomprimeerd archief, geen tabel.',
  'file-zip-do': 'Pak het uit en kies de tabel die erin zit.',
  'file-pdf': 'Het bestand is een PDF: de tabellen erin zijn niet met zekerheid te lezen.',
  'file-pdf-do': 'Vraag de oorspronkelijke tabel, of kopieer de tabel uit de PDF en plak ze hier.',
  'file-image': 'Het bestand is een afbeelding.',
  'file-image-do': 'Vraag de tabel zelf: een CSV-bestand of een .xlsx-werkmap.',
  'file-markup': 'Het bestand is een webpagina of een opgemaakte tekst, hoe het ook heet.',
  'file-markup-do': 'Open het in Excel, bewaar het als .xlsx-werkmap en kies dat nieuwe bestand.',
  'file-document': 'Het bestand is een document of een presentatie, geen tabel.',
  'file-document-do': 'Kopieer de tabel eruit en plak die hier, of vraag de oorspronkelijke werkmap.',
  'cell-merged': 'De cellen {{range}} zijn samengevoegd: hun waarde zou alleen voor de eerste gelden.',
  'cell-merged-do': 'Splits de cellen in Excel, herhaal de waarde in elke cel en kies het bestand opnieuw.',
  'database-damaged': 'De databank is beschadigd of onvolledig.',
  'database-damaged-do': 'Vraag een nieuwe kopie, gemaakt met de back-up van Irisboard.',
  'database-foreign': 'De databank is geen databank van Irisboard.',
  'database-foreign-do': 'Exporteer de gewenste tabel als CSV uit het oorspronkelijke programma en kies dat bestand.',
  'database-newer': 'De databank is gemaakt door een recentere versie van Irisboard (schema {{version}}).',
  'database-newer-do': 'Installeer de recente versie, of vraag een export als CSV.',
  'database-altered':
    'De structuur van de databank is niet die van Irisboard: “{{name}}” hoort er niet in of ontbreekt.',
  'database-altered-do': 'Vraag een nieuwe kopie, gemaakt met de back-up van Irisboard: deze is gewijzigd.',
  'database-in-use':
    'De databank is open of werd niet goed gesloten: de laatste wijzigingen zitten in een ander bestand.',
  'database-in-use-do': 'Sluit de Irisboard die ze gebruikt, of maak er een back-up en kies dat bestand.',
  'dataset-absent': 'Het bestand bevat niets van deze dataset; het bevat: {{datasets}}.',
  'dataset-absent-do': 'Kies een van die datasets.',

  'title-divides':
    'De titel heeft het over “{{raw}}”, maar deze tabel kent alleen cijfers van het hele Gewest en van alle incidenten.',
  'title-divides-name':
    'De naam van het bestand of het blad heeft het over “{{raw}}”, maar deze tabel kent alleen cijfers van het hele Gewest en van alle incidenten.',
  'title-divides-name-do':
    'Lees de incidenten zelf in, één per rij. Zijn deze cijfers wel van het hele Gewest en van alle incidenten, haal dat woord dan uit de naam.',
  'title-divides-do':
    'Lees de incidenten zelf in, één per rij. Zijn deze cijfers wel van het hele Gewest en van alle incidenten, haal die naam dan uit de titel.',
  'counts-scaled':
    '“{{raw}}” zegt dat de aantallen niet in eenheden staan, maar ze worden ingelezen zoals ze er staan.',
  'counts-scaled-derived':
    '“{{raw}}” zegt dat de aantallen gecumuleerd of gemiddelden zijn, maar elk wordt ingelezen als dat van zijn periode.',
  'counts-scaled-derived-do':
    'Geef voor elke periode het aantal incidenten van die periode en kies het bestand opnieuw. Is dat al zo, haal die vermelding dan weg.',
  'counts-scaled-do': 'Schrijf de aantallen voluit in de tabel, haal die vermelding weg en kies het bestand opnieuw.',
  'label-unknown': '“{{raw}}” is geen bekend aantal: alleen het aantal incidenten wordt ingelezen.',
  'label-unknown-do':
    'Gaat het om incidenten, schrijf dan “Aantal incidenten”; haal anders deze rij of kolom weg. Een melding is geen incident: meerdere meldingen kunnen over hetzelfde incident gaan.',
} as const
