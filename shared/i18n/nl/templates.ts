export const templates = {
  title: 'Sjablonen om in te vullen',
  form: 'Sjabloon om in te vullen',
  text: 'Eén bestand per dataset en per taal, met een voorbeeldregel. Het voorbeeld moet vervangen worden: zoals het is, wordt het geweigerd. Voor programma’s, deelnemers en datums moet alleen nog de laatste dag die gedekt is worden opgegeven.',
  table: 'Sjablonen per dataset en per taal',
  save: 'Sjabloon {{dataset}}, {{language}}, {{format}}',
} as const
