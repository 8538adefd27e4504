export const notes = {
  'note-personal-dropped_one': 'Personal column left out: {{values}}. It never enters the data.',
  'note-personal-dropped_other': 'Personal columns left out: {{values}}. They never enter the data.',
  'note-personal-text_one':
    '{{n}} imported cell holds an e-mail address, a telephone number or a national number. Line {{values}}.',
  'note-personal-text_other':
    '{{n}} imported cells hold an e-mail address, a telephone number or a national number. First lines: {{values}}.',
  'note-personal-text-do': 'Remove them from the file before importing it, unless they are those of a department.',
  'note-column-ignored_one': 'Column not used, left out: {{values}}.',
  'note-column-ignored_other': 'Columns not used, left out: {{values}}.',
  'note-closing-quote':
    'The file ends with a lone quotation mark, as the back-office export does: it was read without it.',
  'note-date-order-shared':
    'The days of the column “{{column}}” are read in the order that the column “{{header}}” shows.',
  'note-unit-read': 'Amounts read in {{unit}}, as “{{raw}}” says.',
  'note-unit-read-said': 'Amounts read in {{unit}}, as was said for the whole file.',
  'note-period-none_one': 'No column says of which year the amounts are: {{n}} amount is imported without a period.',
  'note-period-none_other':
    'No column says of which year the amounts are: {{n}} amounts are imported without a period.',
  'note-period-none-do':
    'If they are of a year, add a column “Year” and choose the file again: otherwise those of the next year would take their place.',
  'note-amount-rounded_one': '{{n}} amount rounded to the cent: {{values}}.',
  'note-amount-rounded_other': '{{n}} amounts rounded to the cent: {{values}}.',
  'note-footer_one': 'Remark below the table, not imported: {{values}}.',
  'note-footer_other': 'Remarks below the table, not imported: {{values}}.',
  'note-total-unread_one': 'Printed total that cannot be read as a number, not compared: {{values}}.',
  'note-total-unread_other': 'Printed totals that cannot be read as numbers, not compared: {{values}}.',
  'note-total-column': 'The column “{{raw}}” holds totals; they are not compared.',
  'note-rows-short_one': '{{n}} row ends before its last column, line {{values}}: what is missing was read as empty.',
  'note-rows-short_other':
    '{{n}} rows end before their last column: what is missing was read as empty. First lines: {{values}}.',
  'note-lines-blank_one': '{{n}} blank line between the rows, skipped: line {{values}}.',
  'note-lines-blank_other': '{{n}} blank lines between the rows, skipped. First lines: {{values}}.',
  'note-header-repeated_one':
    'The header stands again on line {{values}}; the rows below it were read with those above.',
  'note-header-repeated_other':
    'The header is repeated {{n}} times; the rows below it were read with those above. First repeats: lines {{values}}.',
  'note-category-absent_one':
    'No column gives the category: {{n}} row imported under “Unclassified”, unless the incident is already known.',
  'note-category-absent_other':
    'No column gives the category: {{n}} rows imported under “Unclassified”, except for incidents that are already known.',
  'note-category-missing_one': '{{n}} row without a category, imported under “Unclassified”.',
  'note-category-missing_other': '{{n}} rows without a category, imported under “Unclassified”.',
  'note-municipality-absent_one':
    'No column gives the municipality: {{n}} row imported under “Municipality unknown”, unless the incident is already known.',
  'note-municipality-absent_other':
    'No column gives the municipality: {{n}} rows imported under “Municipality unknown”, except for incidents that are already known.',
  'note-municipality-missing_one': '{{n}} row without a municipality, imported under “Municipality unknown”.',
  'note-municipality-missing_other': '{{n}} rows without a municipality, imported under “Municipality unknown”.',
  'note-category-unclassified_one':
    '{{n}} row outside the 13 categories, kept as it is under “Unclassified”: {{values}}.',
  'note-category-unclassified_other':
    '{{n}} rows outside the 13 categories, kept as they are under “Unclassified”: {{values}}.',
  'note-category-nearest': 'The category “{{raw}}” is not known, but resembles “{{proposal}}”.',
  'note-category-nearest-do': 'Say here what it stands for, or correct it in the file.',
  'note-programme-unknown_one': '{{n}} row whose programme is not known, kept as it is: {{values}}.',
  'note-programme-unknown_other': '{{n}} rows whose programme is not known, kept as they are: {{values}}.',
  'note-institution-same_one':
    '{{n}} row of an institution already known by another name, imported under that name: {{values}}.',
  'note-institution-same_other':
    '{{n}} rows of institutions already known by another name, imported under that name: {{values}}.',
  'note-municipality-unknown_one': '{{n}} row whose municipality is none of the 19, kept as it is written: {{values}}.',
  'note-municipality-unknown_other':
    '{{n}} rows whose municipality is none of the 19, kept as it is written: {{values}}.',
  'note-municipality-nearest': 'The municipality “{{raw}}” is not known, but resembles “{{proposal}}”.',
  'note-municipality-nearest-do': 'Say here which one it is, or correct it in the file.',
  'note-municipality-from-postal-code_one': '{{n}} municipality taken from the postal code, for want of a name.',
  'note-municipality-from-postal-code_other': '{{n}} municipalities taken from the postal code, for want of a name.',
  'note-municipality-from-coordinates_one':
    'Municipality of {{n}} row taken from its coordinates ({{values}}), which are not kept.',
  'note-municipality-from-coordinates_other':
    'Municipality of {{n}} rows taken from their coordinates ({{values}}), which are not kept.',
  'note-coordinates-near-border_one':
    '{{n}} row lies within 50 m of a border: its coordinates may give the municipality beside it.',
  'note-coordinates-near-border_other':
    '{{n}} rows lie within 50 m of a border: their coordinates may give the municipality beside it.',
  'note-coordinates-outside_one':
    '{{n}} row lies outside the Brussels-Capital Region, imported under “Municipality unknown”: line {{values}}.',
  'note-coordinates-outside_other':
    '{{n}} rows lie outside the Brussels-Capital Region, imported under “Municipality unknown”. First lines: {{values}}.',
  'note-coordinates-outside-do': 'If X and Y are swapped in the file, say for each of the two columns what it holds.',
  'note-coordinates-unreadable_one':
    '{{n}} row whose coordinates are not used, as they give no place in Belgium in WGS84, Lambert 72 or Lambert 2008, or are rounded too far: line {{values}}.',
  'note-coordinates-unreadable_other':
    '{{n}} rows whose coordinates are not used, as they give no place in Belgium in WGS84, Lambert 72 or Lambert 2008, or are rounded too far. First lines: {{values}}.',
  'note-coordinates-swapped_one':
    'In {{n}} row the latitude stands in the place of the longitude: it was read as what it is.',
  'note-coordinates-swapped_other':
    'In {{n}} rows the latitude stands in the place of the longitude: they were read as what they are.',
  'note-coordinates-differ_one':
    '{{n}} row whose coordinates lie in another municipality than the one named; the name was followed: {{values}}.',
  'note-coordinates-differ_other':
    '{{n}} rows whose coordinates lie in another municipality than the one named; the name was followed: {{values}}.',
  'note-postal-code-differs_one':
    '{{n}} row with a postal code that is not of its municipality; the name was followed: {{values}}.',
  'note-postal-code-differs_other':
    '{{n}} rows with a postal code that is not of their municipality; the name was followed: {{values}}.',
  'note-subcategory-language':
    '{{n}} rows already known name their sub-categories in another language; the stored names stay: {{values}}.',
  'note-subcategory-language-new':
    '{{n}} rows, {{added}} of them new, name their sub-categories in another language; they get the stored names: {{values}}.',
  'note-subcategory-only_one': '{{n}} row changes in nothing but the name of its sub-category: {{values}}.',
  'note-subcategory-only_other': '{{n}} rows change in nothing but the name of their sub-category: {{values}}.',
  'note-subcategory-only-do': 'If these names differ in language only, keep the stored names.',
  'note-status-unknown_one': '{{n}} row with an unknown status, kept as it is: {{values}}.',
  'note-status-unknown_other': '{{n}} rows with an unknown status, kept as they are: {{values}}.',
  'note-status-shortened_one': '{{n}} row of whose status only the beginning is kept: {{values}}.',
  'note-status-shortened_other': '{{n}} rows of whose status only the beginning is kept: {{values}}.',
  'note-status-absent_one':
    'No column gives the status or a closing day: of {{n}} row the status is unknown, unless the incident is already known. It has no part in the share closed.',
  'note-status-absent_other':
    'No column gives the status or a closing day: of {{n}} rows the status is unknown, except for incidents that are already known. They have no part in the share closed.',
  'note-status-from-closing-day_one': 'No column gives the status: {{n}} row with a closing day counts as closed.',
  'note-status-from-closing-day_other': 'No column gives the status: {{n}} rows with a closing day count as closed.',
  'note-status-not-closed_one':
    'No column gives the status: {{n}} row without a closing day counts as not closed. How far it has come is unknown, unless the incident is already known.',
  'note-status-not-closed_other':
    'No column gives the status: {{n}} rows without a closing day count as not closed. How far they have come is unknown, except for incidents that are already known.',
  'note-mapping-used': 'Read as files of this kind are, by “{{name}}” (version {{version}}).',
  'note-rows-rejected_one': '{{n}} row rejected, import without it.',
  'note-rows-rejected_other': '{{n}} rows rejected, import without them.',
  'note-rows-repeated_one': '{{n}} row repeats another exactly, and does not count: line {{values}}.',
  'note-rows-repeated_other': '{{n}} rows repeat another exactly, and do not count. The first: {{values}}.',
  'note-days-moved_one':
    '{{n}} incident that is known was reported on another day before. If they are of another register, undo the import and give that register.',
  'note-days-moved_other':
    '{{n}} incidents that are known were reported on other days before. If they are of another register, undo the import and give that register.',
  'note-register-unused': 'The register “{{raw}}” is left aside: this file holds no records of incidents.',
  'note-older-left_one':
    'One record stays as it is: a newer import (data as of {{newest}}) knows it in another state than this file.',
  'note-older-left_other':
    '{{n}} records stay as they are: a newer import (data as of {{newest}}) knows them in another state than this file.',
  'note-older-left-rows_one':
    'One row stays as it is: a newer import (data as of {{newest}}) knows it in another state than this file.',
  'note-older-left-rows_other':
    '{{n}} rows stay as they are: a newer import (data as of {{newest}}) knows them in another state than this file.',
  'note-parts-added-up-one': '{{n}} lines of the file, parts of one budget line, are added up: lines {{values}}.',
  'note-parts-added-up-one-first':
    '{{n}} lines of the file, parts of one budget line, are added up. The first: {{values}}.',
  'note-parts-added-up':
    '{{n}} lines of the file, parts of {{sums}} budget lines, are added up. The first: {{values}}.',
  'note-parts-equal_one': '{{n}} of the lines that are added up is equal to another in everything: line {{values}}.',
  'note-parts-equal_other':
    '{{n}} of the lines that are added up are equal to another in everything. The first: {{values}}.',
  'note-parts-equal-do': 'If they stand there twice by mistake, remove them from the file.',
  'note-hidden-rows_one': '{{n}} hidden or filtered row, taken like the others.',
  'note-hidden-rows_other': '{{n}} hidden or filtered rows, taken like the others.',
  'note-hidden-rows-left-out_one': '{{n}} hidden or filtered row, left out.',
  'note-hidden-rows-left-out_other': '{{n}} hidden or filtered rows, left out.',
  'note-hidden-columns_one': 'One column is hidden in the workbook: {{values}}.',
  'note-hidden-columns_other': '{{n}} columns are hidden in the workbook: {{values}}.',
  'note-formulas_one': '{{n}} value comes from a formula, as worked out when the file was saved.',
  'note-formulas_other': '{{n}} values come from formulas, as worked out when the file was saved.',
  'note-merged-cells_one': '{{n}} group of merged cells ({{values}}): its value counts for the first cell only.',
  'note-merged-cells_other': '{{n}} groups of merged cells ({{values}}): their value counts for the first cell only.',
  'note-sheets-hidden_one': 'Hidden sheet, not read: {{values}}.',
  'note-sheets-hidden_other': 'Hidden sheets, not read: {{values}}.',
  'note-sheets-not-read_one': 'Sheet not read, as no known table was found in it: {{values}}.',
  'note-sheets-not-read_other': 'Sheets not read, as no known table was found in them: {{values}}.',
  'note-sheets-same_one': 'Sheet not read, as it holds the same data: {{values}}.',
  'note-sheets-same_other': 'Sheets not read, as they hold the same data: {{values}}.',
  'note-sheets-overview_one': 'Sheet not read, as its name says that it adds up the others: {{values}}.',
  'note-sheets-overview_other': 'Sheets not read, as their names say that they add up the others: {{values}}.',
  'note-sheets-also-known_one': 'Sheet not read that also contains a known table: {{values}}.',
  'note-sheets-also-known_other': 'Sheets not read that also contain a known table: {{values}}.',
  'note-sheets-differ':
    'The sheets “{{sheet}}” and “{{otherSheet}}” contain the same table, but differ: “{{word}}” in {{cell}} of the first, “{{otherWord}}” in {{otherCell}} of the second.',
  'note-sheets-differ-lack':
    'The sheets “{{sheet}}” and “{{otherSheet}}” contain the same table, but line {{line}} of the first is missing in the second.',
  'note-sheets-differ-do': 'Only the one that was chosen is read: check that it is the right one.',
  'note-macros-ignored': 'The workbook contains macros; they were neither read nor run.',
  'note-encoded-twice':
    'The text was encoded twice before it came here, as “{{raw}}” shows: such names are imported as they stand.',
  'note-encoded-twice-do': 'Export again at the source, once in UTF-8, then choose that file.',
  'note-page-of-several': 'The file is only one page of a series: {{values}}. The others are imported in the same way.',
  'note-count-missing_one': 'Cell without a number, for which nothing is imported: {{values}}.',
  'note-count-missing_other': '{{n}} cells without a number, for which nothing is imported: {{values}}.',
  'note-row-empty_one': 'Row without a number, for which nothing is imported: {{values}}.',
  'note-row-empty_other': '{{n}} rows without a number, for which nothing is imported: {{values}}.',
  'note-year-cut': '{{year}} is not taken as a full year, but up to {{asOf}}, the last day covered.',
  'note-year-cut-title': '{{year}} is not taken as a full year, but up to {{asOf}}, as the title says.',
  'note-year-cut-remark': '{{year}} is not taken as a full year, but up to {{asOf}}, as a remark below the table says.',
  'note-year-cut-name': '{{year}} is not taken as a full year, but up to {{asOf}}, as the name of the file says.',
  'note-year-cut-do': 'If it is a full year, give 31/12/{{year}} as the last day covered.',
  'note-year-whole':
    'The figures of {{year}}, held up to {{to}} so far, are taken from this file as those of a full year.',
  'note-year-whole-do': 'If it is not a full year, give the last day covered.',
  'note-totals-differ':
    'From {{from}} to {{to}} the categories add up to {{computed}} and the published total is {{declared}}: both stay, side by side.',
  'note-totals-differ-do':
    'Check in the source which of the two figures is right, and whether they cover the same days.',
  'note-figures-above': 'Above the header, line {{line}} holds numbers; it was not read.',
  'note-figures-above-do': 'If it belongs to the table, put it below the header, then choose the file again.',
  'note-table-not-read': 'Another table begins on line {{line}}; it was not read.',
  'note-table-turned': 'The rows and columns of the table were swapped to read it.',
} as const
