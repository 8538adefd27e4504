export const help = {
  sentence: 'Alles staat op deze computer, ook de help.',
  'tasks-title': 'Vijf vragen, stap voor stap',
  'tasks-sentence': 'Elke vraag in minder dan vijf klikken.',
  'task-growth': 'Welke categorie groeide het sterkst van 2022 naar 2023, over dezelfde dagen?',
  'task-growth-1': 'Open Incidenten.',
  'task-growth-2': 'Klik op de periode en kies “{{period}}” of 2023.',
  'task-growth-3':
    'Kies “{{change}}” in het blok met de categorieën: de eerste balk groeide het sterkst, over dezelfde dagen van beide jaren.',
  'task-vehicles': 'Hoeveel achtergelaten voertuigen in Schaarbeek in maart 2022, en welke rijen?',
  'task-vehicles-1': 'Druk op Ctrl+K, typ “achtergelaten voertuig Schaarbeek maart 2022”, dan Enter.',
  'task-vehicles-2':
    'De lijst staat onderaan in het venster; het detail van een rij vermeldt het bestand van herkomst.',
  'task-share': 'Welk deel van 2023 is openbare netheid, en wat staat bovenaan zonder die categorie?',
  'task-share-1': 'Het Overzicht geeft het aandeel bovenaan het blok met de categorieën.',
  'task-share-2': 'Kies daar “Zonder netheid”: de eerste balk is het antwoord.',
  'task-delay': 'Hoe snel wordt een incident op de openbare weg afgesloten, per gemeente?',
  'task-delay-1': 'Open Incidenten en klik op Openbare weg.',
  'task-delay-2': 'Lees het blok met de termijnen: het punt is de mediaan, het streepje de 90%.',
  'task-delay-3': 'Kies daar “{{municipality}}”, of druk op T voor de tabel.',
  'task-saving': 'Hoeveel kan POD IT besparen, en hoeveel instellingen doen mee?',
  'task-saving-1': 'Open Programma’s.',
  'task-saving-2': 'Klik op POD IT: de besparing, het voorbehoud en de deelnemers staan naast elkaar.',
  'task-needs-records': 'Voor de eerste, de tweede en de vierde vraag zijn ingelezen incidentgegevens nodig.',
  'measures-title': 'Wat de cijfers betekenen',
  'measures-sentence': 'Dezelfde tekst als in de PDF.',
  'keys-sentence': 'F1 toont deze lijst overal.',
  'honest-title': 'Waarom een vak leeg is',
  'honest-missing': 'Een jaar dat in de bron ontbreekt, blijft leeg: ontbreken is niet hetzelfde als nul.',
  'honest-percent':
    'Er wordt geen percentage gegeven wanneer de periodes niet even lang zijn, wanneer de basis nul is of lager dan 20, wanneer een definitie veranderde, of wanneer recente incidenten minder tijd hadden om van status te veranderen.',
  'honest-partial':
    'Een periode die nog loopt, is gearceerd en wordt vergeleken met dezelfde dagen van het jaar voordien.',
  'honest-network':
    'Geen server wordt gecontacteerd, behalve die van de databanken die u zelf koppelt, als u het vraagt; het venster toont dat dan.',
  'honest-undo': 'Elke wijziging van de weergave maakt u ongedaan met Ctrl+Z, een import in Gegevens.',
} as const
