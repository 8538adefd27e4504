import type { errors as french } from '../fr/errors.ts'
import type { Same } from '../same.ts'

export const errors = {
  'unknown-method': 'Dit verzoek bestaat niet in deze versie.',
  'unknown-method-do': 'Laad de pagina opnieuw: misschien komt ze uit een oudere versie.',
  'bad-request': 'Het verzoek is niet begrepen.',
  'bad-request-do': 'Laad de pagina opnieuw en probeer nog eens.',
  'too-large': 'Wat verzonden is, is groter dan toegelaten.',
  'too-large-do': 'Kies een kleiner bestand, of splits het in meerdere.',
  internal: 'Irisboard stuitte op een fout in het programma zelf, niet in de gegevens.',
  'internal-do': 'Probeer opnieuw; het technische logbestand in de gegevensmap houdt een spoor bij.',
  'backend-gone': 'Irisboard is onderbroken en start opnieuw.',
  'backend-gone-do': 'Probeer opnieuw: er is niets half geschreven.',
  'program-closed': 'Irisboard is gesloten: deze pagina wacht tot het antwoordt.',
  'program-closed-do':
    'Start het opnieuw; opent het op een ander adres, gebruik dan dat. Wat hier is ingevuld, blijft staan zolang deze pagina open is.',
  'program-anew': 'Irisboard is opnieuw gestart: deze pagina is van daarvoor.',
  'program-anew-do':
    'Open het via zijn nieuwe adres, dat de terminal heeft getoond. Wat hier is ingevuld, blijft staan zolang deze pagina open is.',
  cancelled: 'Geannuleerd, er is niets geschreven.',
  'file-unknown': 'Dit bestand is niet meer beschikbaar zoals het gekozen werd.',
  'file-unknown-do': 'Kies het bestand opnieuw.',
  'plan-unknown': 'Deze proef is niet meer beschikbaar.',
  'plan-unknown-do': 'Doe de proef over.',
  'plan-out-of-date': 'Het bestand of de gegevens zijn sinds de proef veranderd: er is niets geschreven.',
  'plan-out-of-date-do': 'Doe de proef over en lees dan in.',
  'nothing-to-undo': 'Er is geen import om ongedaan te maken.',
  'nothing-to-undo-do': 'De gegevens die met Irisboard meekomen, kunnen niet ongedaan worden gemaakt.',
  'snapshot-not-latest_one':
    'Import nr. {{snapshot}} kan niet ongedaan worden gemaakt: import nr. {{later}} volgt erop.',
  'snapshot-not-latest_other':
    'Import nr. {{snapshot}} kan niet ongedaan worden gemaakt: de imports {{later}} volgen erop.',
  'snapshot-not-latest-do': 'Maak eerst de latere imports ongedaan, de recentste eerst.',
  'snapshot-unknown': 'Er is geen import nr. {{snapshot}} in deze map.',
  'snapshot-unknown-do': 'Kies een import uit de lijst; misschien is hij ongedaan gemaakt.',
  'snapshot-shipped': 'Import nr. {{snapshot}} wordt met Irisboard meegeleverd en kan niet worden gewist.',
  'snapshot-shipped-do': 'Kies een import die hier is gedaan.',
  'backup-failed': 'Er kon geen back-up worden gemaakt ({{reason}}): er is niets geschreven.',
  'backup-failed-do':
    'Maak schijfruimte vrij of herstel het schrijfrecht op de map “backups” in de gegevensmap en probeer opnieuw.',
  'backup-disk-full':
    'De schijf is vol: de back-up die aan elke wijziging voorafgaat, kon niet worden gemaakt, en er is niets geschreven.',
  'backup-disk-full-do': 'Maak ruimte vrij op de schijf van de gegevensmap en probeer opnieuw.',
  'backup-forbidden':
    'In de map “backups” van de gegevensmap kan niet worden geschreven: de back-up die aan elke wijziging voorafgaat, kon niet worden gemaakt, en er is niets geschreven.',
  'backup-forbidden-do': 'Herstel het schrijfrecht, of verplaats wat die naam draagt, en probeer opnieuw.',
  'backup-missing': 'Deze back-up bestaat niet.',
  'backup-missing-do': 'Kies een back-up uit de lijst of controleer de naam van het bestand.',
  'backup-damaged': 'Deze back-up is beschadigd: er is niets teruggezet.',
  'backup-damaged-do': 'Kies een andere back-up.',
  'backup-foreign': 'Dit bestand is geen back-up van Irisboard: er is niets teruggezet.',
  'backup-foreign-do': 'Kies een bestand dat “backup” heeft geschreven.',
  'backup-newer': 'Deze back-up komt van een nieuwere versie van Irisboard: er is niets teruggezet.',
  'backup-newer-do': 'Werk Irisboard bij en probeer opnieuw.',
  'backup-in-use':
    'Dit bestand is een databank die open is of niet goed werd gesloten: de laatste wijzigingen staan in een ander bestand.',
  'backup-in-use-do': 'Sluit de Irisboard die ze gebruikt, of maak daar een back-up, en kies dan dat bestand.',
  'backup-unreadable': 'Deze back-up kon niet worden gelezen ({{reason}}): er is niets teruggezet.',
  'backup-unreadable-do': 'Kijk het leesrecht en de schijf waarop ze staat na, en probeer dan opnieuw.',
  'backup-not-purged':
    'De back-up “{{name}}” bevat misschien deze import en kan nu niet worden herschreven: er is niets gewijzigd, noch de gegevens noch een back-up.',
  'backup-not-purged-do':
    'Sluit het programma dat ze gebruikt, herstel het leesrecht, of werk Irisboard bij als een nieuwere versie ze maakte; verplaats ze anders uit de map “backups”. Probeer dan opnieuw.',
  'purge-unfinished':
    'De import is gewist, maar bytes van het bestand staan misschien nog in wat de gegevensmap niet meer gebruikt.',
  'purge-unfinished-do':
    'Kijk de vrije ruimte op de schijf na, sluit andere programma’s die erin lezen, en wis dezelfde import nog eens: dan verdwijnt wat er overblijft.',
  'too-many-mappings': 'Een map onthoudt hoogstens {{most}} koppelingen.',
  'too-many-mappings-do': 'Verwijder die welke niet meer nodig zijn.',
  'mapping-unknown': 'Geen koppeling heet “{{name}}”.',
  'mapping-unknown-do': 'Open de lijst met koppelingen opnieuw.',
  'mapping-file-broken':
    'Dit bestand bevat geen koppeling die Irisboard heeft onthouden, of het is beschadigd: er is niets ingelezen.',
  'mapping-file-broken-do':
    'Kies een bestand dat “Exporteren” heeft geschreven: het zegt voor welke kolomtitels het geldt.',
  'folder-unwritable': 'Schrijven in de gegevensmap is mislukt. Er is niets gewijzigd.',
  'folder-unwritable-do': 'Kijk de vrije ruimte op de schijf en het schrijfrecht na, en probeer dan opnieuw.',
  'folder-locked': 'Een ander programma schrijft in deze gegevensmap.',
  'folder-locked-do': 'Wacht tot het klaar is of sluit het, en probeer dan opnieuw.',
  'folder-newer': 'Deze gegevensmap komt uit een nieuwere versie van Irisboard.',
  'folder-newer-do': 'Werk Irisboard bij, of open een andere map.',
  'folder-foreign': 'Deze map bevat geen gegevens van Irisboard.',
  'folder-foreign-do': 'Open een andere map, of een lege map.',
  'folder-path-long': 'Het pad van de gegevensmap is te lang: {{bytes}} bytes, en hoogstens {{most}} zijn mogelijk.',
  'folder-path-long-do': 'Verplaats de map, of geef een andere op met --data-dir.',
  'folder-damaged': 'De gegevens in deze map zijn beschadigd.',
  'folder-damaged_missing':
    'De databank van deze map, {{file}}, ontbreekt of is leeg, en er werd geen goede back-up van gevonden.',
  'folder-damaged_missing-offer':
    'De databank van deze map, {{file}}, ontbreekt of is leeg. De laatste goede back-up is {{backup}}.',
  'folder-damaged_offer': 'De gegevens in deze map zijn beschadigd. De laatste goede back-up is {{backup}}.',
  'folder-damaged-do':
    'Schrijf er niets in. De back-ups, als die er zijn, staan in de submap “backups”; de opdracht “restore” in de terminal zet er een terug en bewaart het beschadigde bestand ernaast.',
  'folder-damaged-do_missing':
    'Zet het bestand terug, of zet met de opdracht “restore” in de terminal een back-up van elders terug. Open een lege map om opnieuw te beginnen.',
  'folder-damaged-do_offer':
    'Schrijf er niets in. Deze opdracht in de terminal zet de back-up terug en houdt een beschadigd bestand ernaast: {{program}} restore "{{place}}" --data-dir "{{folder}}"',
  'folder-damaged-do_missing-offer':
    'Zet het bestand terug, of haal de back-up terug met deze opdracht in de terminal: {{program}} restore "{{place}}" --data-dir "{{folder}}"',
  'folder-altered':
    'De structuur van de databank in deze map is niet meer die welke Irisboard heeft gemaakt ({{name}}). Er is niets geschreven.',
  'folder-altered-do':
    'Lees er niets meer in. “check” in de terminal zegt wat verschilt; “restore” zet een eerdere back-up terug.',
  'no-browser': 'Er is geen browser gevonden om de pagina’s af te drukken.',
  'no-browser-do': 'Installeer Chrome, Edge of Chromium en probeer opnieuw.',
  'print-failed': 'De browser kon de pagina’s niet afdrukken.',
  'print-failed-do': 'Probeer opnieuw; het technische logbestand in de gegevensmap houdt een spoor bij.',
  'write-failed': 'Het bestand kon niet worden geschreven.',
  'write-failed-do': 'Kijk de vrije ruimte en het schrijfrecht na, of kies een andere plaats.',
  'file-exists': '{{file}} bestaat al; er is niets geschreven.',
  'file-exists-do': 'Kies een andere naam, of vervang het bestand met --force.',
  'needs-records': 'De gepubliceerde cijfers geven geen afzonderlijke incidenten.',
  'needs-records-do': 'Lees incidentgegevens in, of vraag incidentgegevens in plaats van de gepubliceerde cijfers.',
  'needs-rows':
    'Deze map bevat gegroepeerde aantallen uit een datawarehouse: geen afzonderlijke incidenten, adressen of referenties.',
  'needs-rows-do':
    'Laat de tekst en de straat weg. Een lijst is leesbaar zodra haar gegevens zijn opgehaald: pull NAAM --records.',
  'needs-rows-do_fetch':
    'Dit commando haalt de gegevens van de lijst ({{rows}}) op en bewaart ze naast de tellingen: {{program}} {{command}}',
  'selection-gone': 'De gegevens zijn gewijzigd sinds deze lijst werd geopend.',
  'selection-gone-do': 'Open de lijst opnieuw.',
  'folder-has-records': 'Deze map telt met incidentgegevens: tellingen van een bron komen er niet bij.',
  'folder-has-records-do':
    'Open Irisboard op een andere gegevensmap, of maak de imports van incidentgegevens ongedaan.',
  'folder-has-cells': 'Deze map telt met tellingen van een bron: incidentgegevens komen er niet bij.',
  'folder-has-cells-do': 'Open Irisboard op een andere gegevensmap, of maak die tellingen ongedaan.',
  'rows-differ':
    '“{{source}}” telt {{declared}} incidenten, maar met de opgehaalde gegevens zouden het er {{computed}} zijn: niets werd geschreven.',
  'rows-differ-do': 'Ga na of elk incident in de bron zijn eigen referentie heeft en haal de gegevens opnieuw op.',
  'rows-differ_counts':
    'Van deze selectie werden {{declared}} incidenten geteld, maar “{{source}}” geeft er nu {{computed}}: de gegevens werden niet bewaard.',
  'rows-differ_codes':
    'Van deze selectie geeft “{{source}}” evenveel incidenten als er geteld werden ({{declared}}), maar van andere maanden of codes: ze werden niet bewaard.',
  'rows-differ-do_counts': 'Haal de tellingen van “{{source}}” opnieuw op en dan deze gegevens.',
  'rows-differ-do_codes': 'Haal de tellingen van “{{source}}” opnieuw op en dan deze gegevens.',
  'other-grain':
    'De map bevat al tellingen van “{{source}}” met een andere fijnheid: dagen en hele maanden gaan niet samen.',
  'other-grain-do': 'Vraag dezelfde fijnheid, of maak die tellingen eerst ongedaan.',
  'period-apart':
    'Deze dagen sluiten niet aan bij die van “{{source}}” in de map: de dagen ertussen zouden als nul tellen.',
  'period-apart-do': 'Kies een periode waarin {{day}} valt.',
  'months-cut': 'Tellingen per maand kunnen niet gesplitst worden: {{day}} valt midden in een maand.',
  'months-cut-do': 'Begin op de eerste dag van een maand en eindig op de laatste, of vraag tellingen per dag.',
  'source-undated_one': '“{{source}}” heeft een incident zonder aanmaakdatum: het zou nergens geteld worden.',
  'source-undated_other':
    '“{{source}}” heeft {{count}} incidenten zonder aanmaakdatum: ze zouden nergens geteld worden.',
  'source-undated-do': 'Verbeter ze in de bron, of lees een view die ze weglaat.',
  'source-empty': '“{{source}}” heeft geen incidenten in deze dagen, en niets zegt tot welke dag.',
  'source-empty-do': 'Controleer de tabel en de gevraagde dagen.',
  'source-text':
    '“{{source}}” heeft in de kolom “{{column}}” een tekst die te lang of beschadigd is en die geen import aanvaardt.',
  'source-text-do': 'Verbeter die in de bron.',
  'source-registers':
    'De gegevens van “{{source}}” zijn van verschillende registers: {{registers}}. Een import bevat die van één.',
  'source-registers-do': 'Voeg voor elk ervan een bron toe, over een view met de eigen gegevens alleen.',
  'early-day': '“{{source}}” heeft een incident van {{day}}, vóór {{earliest}}.',
  'early-day-do': 'Verbeter het in de bron, of begin later.',
  'future-day': '“{{source}}” heeft een dag die nog moet komen: {{day}}, na {{today}}.',
  'future-day-do': 'Verbeter die in de bron, of eindig eerder.',
  'records-mixed_one': '“{{source}}” bevat echte en verzonnen incidenten door elkaar: één is verzonnen.',
  'records-mixed_other': '“{{source}}” bevat echte en verzonnen incidenten door elkaar: {{count}} zijn verzonnen.',
  'records-mixed-do': 'Haal de verzonnen uit de tabel: de twee delen nooit een map.',
  'folder-demonstration': 'Dit is een demonstratiemap: er horen geen echte incidenten in.',
  'folder-demonstration-do': 'Open Irisboard op een andere gegevensmap.',
  'folder-real': 'De incidenten van “{{source}}” zijn verzonnen en de map bevat echte gegevens.',
  'folder-real-do': 'Open Irisboard op een aparte map.',
  'too-many-rows': 'Een Excel-werkmap bevat hoogstens {{limit}} rijen; het zouden er {{rows}} zijn.',
  'too-many-rows-do': 'Kies CSV, of filter verder.',
  'folder-busy': 'In deze map loopt een import.',
  'folder-busy-do': 'Wacht tot hij klaar is of annuleer hem, en open dan de andere map.',
  'folder-gone': 'Deze map is er niet meer.',
  'folder-gone_replaced': 'Op de plaats van deze map staat nu een andere gegevensmap.',
  'folder-gone-do': 'Sluit de schijf opnieuw aan, of open een andere map.',
  'folder-gone-do_replaced':
    'Zet de eerste terug; of sluit Irisboard en open het opnieuw om met de andere verder te gaan.',
  'view-unknown': 'Deze weergave bestaat niet meer.',
  'view-unknown-do': 'Open de lijst van weergaven opnieuw.',
  'view-name-taken': 'Een andere weergave heet al “{{name}}”.',
  'view-name-taken-do': 'Kies een andere naam.',
  'view-file-broken': 'Dit bestand bevat geen weergaven van Irisboard, of het is beschadigd: er is niets ingelezen.',
  'view-file-broken-do': 'Kies een bestand dat met “Weergaven exporteren” is gemaakt.',
  'view-file-newer': 'Dit bestand met weergaven komt uit een nieuwere versie van Irisboard: er is niets ingelezen.',
  'view-file-newer-do': 'Werk Irisboard bij.',
  'view-file-unreadable':
    'Deze versie van Irisboard kan de weergave “{{name}}” in dit bestand niet lezen: er is niets ingelezen.',
  'view-file-unreadable-do': 'Bewaar die weergave opnieuw waar ze gemaakt is, of exporteer de weergaven zonder haar.',
  'too-many-notes': 'Een map bewaart hoogstens {{most}} notities.',
  'too-many-notes-do': 'Verwijder notities die niet meer dienen.',
  'too-many-views': 'Een map bewaart hoogstens {{most}} weergaven.',
  'too-many-views-do': 'Verwijder weergaven die niet meer dienen.',
  'file-unreadable': '{{file}} kon niet worden gelezen ({{reason}}).',
  'file-unreadable-do': 'Kijk de naam en het leesrecht na, en probeer dan opnieuw.',
  'key-file-broken': '{{file}} is geen PKCS#12-bestand met een sleutel en zijn certificaat, of het is beschadigd.',
  'key-file-broken-do': 'Vraag de maker om een .p12- of .pfx-bestand met beide.',
  'key-file-old':
    '{{file}} is versleuteld op een oude manier (3DES of RC2) die een sleutel te weinig beschermt: er is niets ondertekend.',
  'key-file-old-do':
    'Zet het om met deze regel en onderteken dan met het nieuwe bestand: openssl pkcs12 -legacy -in "{{file}}" -out key.pem && openssl pkcs12 -export -in key.pem -out "{{fresh}}"',
  'key-password-wrong': 'Het wachtwoord opent {{file}} niet: er is niets ondertekend.',
  'key-password-wrong-do':
    'Geef het wachtwoord van dit bestand; de terminal leest het in de omgevingsvariabele IRISBOARD_KEY_PASSWORD.',
  'key-expired': 'Het certificaat van {{subject}} is geldig van {{from}} tot {{until}}: vandaag ondertekent het niets.',
  'key-expired-do': 'Onderteken met een geldig certificaat.',
  'key-kind': 'Deze sleutel is geen RSA-sleutel en ligt niet op een elliptische kromme: er is niets ondertekend.',
  'key-kind-do': 'Onderteken met een RSA-sleutel of met een sleutel op de kromme P-256.',
  'own-key-missing': 'Er is nog geen eigen sleutel gemaakt: er is niets ondertekend.',
  'own-key-missing-do':
    'Maak er een in het exportvenster of met trust create NAAM, of onderteken met een PKCS#12-bestand.',
  'own-key-there': 'Er is al een eigen sleutel, van {{subject}}, geldig tot {{until}}; er is geen andere gemaakt.',
  'own-key-there-do': 'Onderteken ermee (in de terminal: report --sign own). Verwijder voor een andere eerst {{file}}.',
  'certificate-unreadable': '{{file}} is geen certificaat in PEM- of DER-vorm.',
  'certificate-unreadable-do': 'Vraag het certificaat van wie ondertekent, een .pem-, .crt- of .cer-bestand.',
  'certificate-unknown': 'Geen vertrouwd certificaat heeft deze vingerafdruk: {{fingerprint}}.',
  'certificate-unknown-do': 'De pagina Rapporten en trust list tonen welke er zijn.',
  'source-unreachable': '{{server}} antwoordt niet ({{reason}}): er werd niets geschreven.',
  'source-unreachable-do': 'Controleer het adres en het netwerk, of probeer het een andere dag.',
  'source-password': '{{server}} laat {{user}} met dit wachtwoord niet binnen ({{reason}}).',
  'source-password-do':
    'Typ het wachtwoord opnieuw op de pagina Gegevens, of zet het in de omgevingsvariabele IRISBOARD_SOURCE_PASSWORD of in het bestand ~/.pgpass, dat alleen u mag lezen.',
  'source-password-file':
    'Anderen kunnen het bestand met wachtwoorden {{file}} lezen: dat van {{server}} wordt er niet uit gehaald.',
  'source-password-file-do': 'Houd het voor uzelf: chmod 600 {{file}}',
  'source-certificate': '{{server}} kon niet bewijzen dat het die server is ({{reason}}): er werd niets aan gevraagd.',
  'source-certificate-do':
    'Vraag de beheerder van de server het certificaat van zijn autoriteit en geef het bestand bij het adres: sslrootcert=BESTAND.',
  'source-timeout': '{{server}} deed er te lang over ({{reason}}): er werd niets geschreven.',
  'source-timeout-do': 'Probeer het later opnieuw, of vraag minder dagen.',
  'source-schema': '{{what}} ontbreekt op {{server}}, mag niet gelezen worden of bevat niet wat het zou moeten.',
  'source-schema-do':
    'Vergelijk de tabel met de koppeling van de bron; de beheerder van de server weet wat gelezen mag worden.',
  'source-cut': 'De verbinding met {{server}} werd verbroken ({{reason}}): er werd niets geschreven.',
  'source-cut-do': 'Probeer het opnieuw.',
  'source-changed': 'De rijen van {{server}} veranderden tijdens het tellen: er werd niets geschreven.',
  'source-changed-do': 'Probeer het opnieuw.',
  'source-failed': '{{server}} kon niet antwoorden (fout {{reason}}): er werd niets geschreven.',
  'source-failed-do': 'Zijn eigen logboek zegt meer; vraag het de beheerder van de server.',
  'source-unknown': 'Geen bron heet “{{name}}”.',
  'source-unknown-do': 'De lijst van bronnen toont welke er zijn.',
  'source-name-taken': 'Er is al een bron die “{{name}}” heet.',
  'source-name-taken-do': 'Kies een andere naam, of verwijder eerst die bron: wat eruit werd gehaald blijft.',
  'register-taken':
    'De incidenten van het register “{{register}}” komen al uit de bron “{{source}}”: ze zouden twee keer geteld worden.',
  'register-taken-do':
    'Meerdere servers van één register zijn één bron, met één adres per regel. Maak anders eerst ongedaan wat uit “{{source}}” werd opgehaald en verwijder die bron.',
  'sources-forbidden': 'Op deze computer mag geen server worden bevraagd ({{file}}).',
  'sources-forbidden-do': 'De beheerder van deze computer kan het in dat bestand toestaan.',
  'demonstration-forbidden': 'Op deze computer mag geen demonstratie worden geopend ({{file}}).',
  'demonstration-forbidden-do': 'De beheerder van deze computer kan het in dat bestand toestaan.',
  usage: 'De opdracht is niet begrepen.',
  'usage-do': 'Voeg --help toe om de opties te zien.',
  'recipe-broken':
    'Dit bestand is geen standaardrapport van Irisboard, of er staat iets in dat niet wordt begrepen ({{place}}).',
  'recipe-broken-do': 'Verbeter het bestand, of maak het standaardrapport opnieuw op de pagina Rapporten.',
  'recipe-name-taken': 'Er is al een recept met die naam: {{name}}.',
  'recipe-name-taken-do': 'Kies een andere naam, of wijzig dat standaardrapport.',
  'recipe-unknown': 'Dit standaardrapport is er niet meer: {{name}}.',
  'recipe-unknown-do': 'Open de pagina Rapporten opnieuw.',
  'too-many-recipes': 'Een map bewaart hoogstens {{most}} standaardrapporten.',
  'too-many-recipes-do': 'Verwijder standaardrapporten die niet meer dienen.',
} as const satisfies Same<typeof french>
