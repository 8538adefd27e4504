import type { about as french } from '../fr/about.ts'
import type { Same } from '../same.ts'

export const about = {
  title: 'Over Irisboard',
  sentence: 'Offline dashboard voor de openbare diensten van het Brussels Hoofdstedelijk Gewest',
  'versions-title': 'Deze versie',
  version: 'Irisboard',
  build: 'Build',
  sqlite: 'SQLite',
  node: 'Node',
  browser: 'Browser',
  platform: 'Systeem',
  support: 'Ondersteund tot',
  'support-unknown': 'niet bekend',
  'folder-title': 'Gegevensmap',
  'folder-text': 'Alle gegevens van Irisboard staan in deze map, op deze computer.',
  'folder-demonstration': 'Demonstratiemap: de incidenten erin zijn verzonnen.',
  copy: 'Pad kopiëren',
  copied: 'Pad gekopieerd',
  'diagnostics-title': 'Diagnose',
  'diagnostics-text':
    'Voor wie een fout zoekt: versies, systeem, groottes, aantallen, de laatste fouten en wat een controle van de map vindt. Geen rijen, geen namen van personen, geen paden, en er wordt niets verstuurd: lees het eerst, bewaar het dan en geef het door.',
  'diagnostics-make': 'Diagnose maken',
  'diagnostics-again': 'Opnieuw maken',
  'diagnostics-save': 'Bestand bewaren',
  'diagnostics-content': 'Inhoud van het bestand',
  'policy-title': 'Regels van uw administratie',
  'policy-text': 'Een bestand op deze computer regelt het volgende: {{files}}.',
  'policy-broken': 'Dat bestand kon niet volledig worden gelezen; alles wat het kon verbieden, is verboden.',
  'policy-unknown': 'Onbekend in deze versie, en overgeslagen: {{names}}.',
  'policy-sources': 'Er mag geen server worden bevraagd.',
  'policy-demonstration': 'Er mag geen demonstratie worden geopend.',
  'policy-folder': 'De gewone gegevensmap is die van het bestand.',
  'policy-language': 'De taal bij de eerste start is die van het bestand.',
  'network-title': 'Geen netwerktoegang',
  'network-text':
    'Irisboard verstuurt niets en haalt niets op: geen updates, geen gebruiksstatistieken, geen kaarten, geen lettertypes. Wat u inleest, blijft in de gegevensmap.',
  'network-title-databases': 'Netwerktoegang: uw databanken',
  'network-databases':
    'Irisboard contacteert alleen de servers van de databanken die u hebt gekoppeld, als u het vraagt, en het venster toont dat dan: {{servers}}. Verder wordt niets verstuurd of opgehaald: geen updates, geen gebruiksstatistieken, geen kaarten, geen lettertypes.',
  'network-browser':
    'In een browser communiceert de pagina alleen met deze computer, op het adres 127.0.0.1, met een sleutel die geldt tot het programma wordt gesloten.',
  'privacy-title': 'Persoonsgegevens',
  'privacy-text':
    'Naam, e-mailadres, telefoon en vrije tekst van wie meldt, worden bij het inlezen weggelaten en in het ontvangstbewijs genoemd.',
  'access-title': 'Talen en toegankelijkheid',
  'access-languages':
    'Frans, Nederlands en Engels: de taal wisselt zonder dat de pagina herlaadt. Citaten blijven in de taal van de bron.',
  'access-text':
    'Alles kan met het toetsenbord; elke grafiek heeft een tabel; geen enkele informatie wordt door kleur alleen gegeven; licht thema, donker thema en kleuren van het systeem.',
  'access-keys': 'F1 toont op elke pagina de sneltoetsen.',
  'access-tested':
    'Voor deze versie getest op alle pagina’s, in drie talen, licht, donker en in de kleuren van het systeem, op 100% en 200%, en in een venster van 1024 × 640: het hulpmiddel axe vindt er niets ernstigs. Met het toetsenbord alleen, Belgische AZERTY: de vijf vragen van Help en elke toets van de lijst.',
  'access-limits':
    'Bekende beperkingen: niet getest met mensen die een schermlezer gebruiken; een lange tabel leest sneller als CSV; de PDF is aangemerkt als PDF/UA-1, wat enkel onze eigen tests nagaan.',
  'access-contact':
    'Een probleem met de toegankelijkheid? Meld het aan de dienst die u Irisboard gaf, met de versie die op deze pagina staat.',
  'licence-title': 'Licentie',
  'licence-text': 'Irisboard verschijnt onder de Openbare Licentie van de Europese Unie, EUPL-1.2.',
  'packages-title_one': '{{count}} meegeleverd vrij softwarepakket',
  'packages-title_other': '{{count}} meegeleverde vrije softwarepakketten',
  'packages-text': 'Met hun versie en licentie, volgens de vaste lijst van afhankelijkheden van deze versie.',
  'packages-table': 'Meegeleverde vrije software',
  'column-package': 'Pakket',
  'column-version': 'Versie',
  'column-licence': 'Licentie',
} as const satisfies Same<typeof french>
