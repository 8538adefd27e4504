import type { reportTables as french } from '../fr/report-tables.ts'
import type { Same } from '../same.ts'

export const reportTables = {
  'table-categories': 'Tabel {{number}}. Incidenten per categorie',
  'table-categories-largest': 'Tabel {{number}}. {{label}}: {{share}} van de incidenten',
  'table-categories-per-1000': 'Tabel {{number}}. Incidenten per 1.000 inwoners per categorie',
  'table-categories-closed-rate': 'Tabel {{number}}. Aandeel afgesloten per categorie',
  'table-categories-p90-days': 'Tabel {{number}}. Termijn van 90% van de afgesloten incidenten per categorie',
  'table-categories-median-days': 'Tabel {{number}}. Mediane termijn per categorie',
  'table-subcategories': 'Tabel {{number}}. {{category}}: incidenten per subcategorie',
  'table-years': 'Tabel {{number}}. Incidenten per jaar',
  'table-years-ahead': 'Tabel {{number}}. Op {{day}} ligt {{year}} al boven het volledige jaar {{before}}',
  'table-trend-month': 'Tabel {{number}}. Incidenten per maand',
  'table-trend-day': 'Tabel {{number}}. Incidenten per dag',
  'table-weekdays': 'Tabel {{number}}. Incidenten per weekdag en maand',
  'table-municipalities': 'Tabel {{number}}. Incidenten per gemeente',
  'table-municipalities-rate': 'Tabel {{number}}. Incidenten per 1.000 inwoners per gemeente',
  'table-titled': 'Tabel {{number}}. {{title}}',
  'table-statuses': 'Tabel {{number}}. Incidenten per status',
  'table-organisations': 'Tabel {{number}}. Incidenten per organisatie',
  'table-channels': 'Tabel {{number}}. Incidenten per meldkanaal',
  'table-registers': 'Tabel {{number}}. Incidenten per register',
  'table-calendar': 'Tabel {{number}}. Incidenten per dag, {{month}}',
  'table-notes': 'Tabel {{number}}. Gedateerde notities',
  'table-delays': 'Tabel {{number}}. Termijn tussen melding en afsluiting',
  'table-delays-p90-days': 'Tabel {{number}}. Termijn van 90% van de afsluitingen, vanaf de melding',
  'table-delays-median-days': 'Tabel {{number}}. Mediane termijn tussen melding en afsluiting',
  'table-money_one': 'Tabel {{number}}. Bedragen van één soort',
  'table-money_other': 'Tabel {{number}}. Bedragen van {{count}} soorten, die niet worden opgeteld',
  'table-money-none': 'Tabel {{number}}. Bedragen',
  'table-programmes': 'Tabel {{number}}. Kerncijfers van de programma’s',
  'table-programme': 'Tabel {{number}}. Kerncijfers van het programma',
  'table-participants': 'Tabel {{number}}. Deelnemers',
  'table-dates': 'Tabel {{number}}. Belangrijke data',
  'table-year-differences': 'Tabel {{number}}. Incidentgegevens en gepubliceerde cijfers per jaar',
  'table-category-differences': 'Tabel {{number}}. Incidentgegevens en gepubliceerde cijfers per categorie',
  'sub-categories': 'Incidenten per categorie, {{period}}',
  'sub-years': 'Alle bekende jaren.',
  'legend-full': 'Vol: volledig jaar.',
  'legend-partial': 'Gearceerd: onvolledig jaar.',
  'legend-derived': 'Streepjes: afgeleide waarde.',
  'sub-years-days': 'Getelde dagen: {{period}}, alle bekende, ongeacht de periode van het rapport.',
  'sub-days': 'Getelde dagen: {{period}}.',
  'legend-trend-partial': 'Hol punt, in de tabel met streepjes onderstreept: onvolledige periode.',
  'legend-trend-compared':
    'Dikke lijn: de periode van het rapport; streepjes: een jaar eerder; dunne lijn: de andere maanden.',
  'legend-trend-around': 'Dikke lijn: de periode van het rapport; dunne lijn: de andere maanden.',
  'legend-trend-partial-alone': 'Met streepjes onderstreept: onvolledige periode.',
  'sub-multiples':
    'Volle lijn: de maanden van de periode, de laatste twaalf van een langere; streepjes: een jaar eerder; hol punt: dezelfde dagen van een onvolledige maand. Cijfers: {{csv}}, bij de PDF gevoegd.',
  'sub-multiples-own': 'Elk heeft een eigen schaal, die bij nul begint; de hoogste waarde is gedrukt.',
  'sub-multiples-same': 'Eén schaal voor alle, van nul tot {{top}}.',
  'sub-calendar':
    'Onder de dag van de maand het aantal incidenten; hoe donkerder het vak, hoe meer. Leeg vak: dag niet geteld.',
  'sub-map-rate':
    'Op de kaart staat de plaats van elke gemeente volgens incidenten per 1.000 inwoners; vijf klassen met ongeveer evenveel gemeenten.',
  'sub-map-count':
    'Op de kaart staat de plaats van elke gemeente volgens aantal incidenten; vijf klassen met ongeveer evenveel gemeenten.',
  'sub-municipalities':
    'Per 1.000 inwoners: incidenten van de periode / bevolking op 01/01/{{year}} ({{source}}) × 1.000',
  'sub-subcategories': 'Incidenten van de periode in deze categorie, per subcategorie',
  'sub-statuses': 'Status op {{asOf}} van de incidenten van de periode',
  'sub-organisations': 'Organisatie die de incidenten van de periode op {{asOf}} beheert',
  'sub-channels': 'Kanaal waarlangs de incidenten van de periode werden gemeld',
  'sub-registers': 'Registers waarvan de incidenten van de periode zijn opgeteld',
  'sub-notes': 'Notities van de gebruiker over dagen van de periode; “A = B”: vanaf die dag telt A als de categorie B',
  'sub-no-weeks': 'Het scherm toont weken, het papier maanden',
  'sub-shares-sum': 'Afgerond op 0,1% zijn de aandelen samen {{sum}}',
  'sub-without-subcategory_one':
    '{{figure}} incident van de categorie heeft geen subcategorie en staat niet in deze tabel',
  'sub-without-subcategory_other':
    '{{figure}} incidenten van de categorie hebben geen subcategorie en staan niet in deze tabel',
  'sub-delay-scale': 'Punt: mediaan; streepje: 90%; logaritmische schaal',
  'sub-delays':
    'Hele dagen, incidenten van de periode die op een bekende dag zijn afgesloten; n.v.t. als het er minder dan {{smallest}} zijn',
  'sub-money': 'Bedragen zoals afgedrukt in de bron, in hun eenheid en met hun voorbehoud',
  'sub-money-totals_one':
    'Totaal van {{count}} lijn per soort, {{period}}; de lijn staat in {{csv}}, bij deze PDF gevoegd',
  'sub-money-totals_other':
    'Totalen van {{count}} lijnen per soort, {{period}}; elke lijn staat in {{csv}}, bij deze PDF gevoegd',
  'sub-money-period': 'Elk bedrag geldt voor zijn eigen periode: die van het rapport gaat alleen over incidenten',
  'sub-programmes':
    'Voorbehoud, getal en eenheid van de bron, niet berekend of afgerond; cijfers tussen haakjes verwijzen naar de noten',
  'sub-participants': 'De deelnemers die de bron noemt',
  'sub-family': 'Alleen: {{family}}',
  'sub-dates': 'Even nauwkeurig als in de bron',
  'table-journal': 'Tabel {{number}}. Logboek van de map',
} as const satisfies Same<typeof french>
