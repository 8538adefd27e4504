import { cellProblems } from './cell-problems.ts'
import { formatProblems } from './format-problems.ts'
import { periodProblems } from './period-problems.ts'
import { tableProblems } from './table-problems.ts'

export const problems = {
  ...periodProblems,
  ...cellProblems,
  ...formatProblems,
  ...tableProblems,
  'place-file': 'File {{file}}',
  'place-sheet': 'Sheet “{{sheet}}”',
  'place-sheet-line': 'Sheet “{{sheet}}”, line {{line}}',
  'place-cell': 'Sheet “{{sheet}}”, cell {{cell}}',
  'place-line': 'Line {{line}}',
  'place-column': 'Column “{{column}}”',
  'place-line-column': 'Line {{line}}, column “{{column}}”',

  'file-missing': 'The file cannot be found.',
  'file-missing-do': 'Check that it has not been moved or renamed, then choose it again.',
  'file-changed': 'The file was changed while it was read.',
  'file-changed-do': 'Wait until it is saved and closed, then choose it again.',
  'file-busy': 'Another program is using the file.',
  'file-busy-do': 'Close it in that program, then choose it again.',
  'file-forbidden': 'The right to read this file is lacking.',
  'file-forbidden-do': 'Ask for that right, or choose a copy of the file.',
  'file-unreadable': 'The file could not be read to its end ({{reason}}).',
  'file-unreadable-do': 'Check the disk or the network, or copy the file to this computer, then choose it again.',
  'file-empty': 'The file is empty.',
  'file-empty-do': 'Export it again from the program it came from, then choose the new file.',
  'file-too-large': 'The file is larger than the {{limit}} MB allowed.',
  'file-too-large-do': 'Export a shorter period, in several files.',
  'file-not-text': 'The file is not readable text.',
  'file-not-text-do': 'Save it as CSV (UTF-8 or Windows-1252), then choose it again.',
  'no-rows': 'The file holds no rows of data.',
  'no-rows-do': 'Check that the export has rows below its header.',
  'no-rows-separator': 'The header and the rows do not have the same separator: “{{raw}}” is only one cell.',
  'no-rows-separator-do': 'Separate the columns by one sign in the whole file, header included, then choose it again.',
  'header-missing': 'No known column headers were found.',
  'header-missing-do':
    'Say which dataset this is and what its columns are, or give the columns the names of a template.',
  'header-missing-spaces': 'Only spaces stand between the columns of the table.',
  'header-missing-spaces-do':
    'Separate the columns with tabs or semicolons, in the header too, then choose the file again. Paste a table from a PDF into a spreadsheet first.',
  'header-duplicate': 'The header “{{header}}” occurs twice.',
  'header-duplicate-do': 'Rename or remove one of the two columns, then choose the file again.',
  'header-duplicate-beside':
    'Two tables stand side by side: the header “{{header}}” occurs twice, on either side of an empty column.',
  'header-duplicate-beside-do': 'Put the tables below one another or in two files, then choose the file again.',
  'header-two-lines': 'The header stands on two lines: the second one has {{names}}.',
  'header-two-lines-do':
    'Unmerge the cells and write the header on one line, each column with its full name, such as “Amount 2023 (k€)”. Then choose the file again.',
  'column-missing_one': 'The column “{{field}}” is missing.',
  'column-missing_other': '{{n}} columns are missing: {{field}}.',
  'column-missing-do': 'Add to the file what is missing, or say what takes its place.',
  'column-divides':
    'The column “{{column}}” divides the figures, and this table only has those of the whole Region and of whole periods.',
  'column-divides-do':
    'Remove it from the file, or say that it is not imported, if each figure is for the whole Region; otherwise import the incidents themselves, one per row.',
  'column-divides-budgets':
    'The column “{{column}}” divides the year, and amounts are kept only by year or between two days.',
  'column-divides-budgets-do':
    'Add up the amounts by year in the file, or give the first and the last day of each row (“From”, “To”) instead of the year. If each amount is for the full year, say that the column is not imported.',
  'column-words':
    'The column “{{column}}” should hold one of these: {{allowed}}. It holds {{n}} other words: {{values}}, …',
  'column-words-do':
    'If it says something else, as the nature of an account does, say that it is not imported, and what all rows have instead.',
  'column-modifies':
    'The column “{{column}}” says “{{raw}}” on this line, which turns the sign of the amount, but it is not read.',
  'column-modifies-do':
    'Write a minus sign before such amounts and remove the column. If the amounts already have their sign, say that the column is not imported.',
  'column-year-unread':
    'The column “{{column}}” is of a year, but its header says more than the year, which is not understood.',
  'column-year-unread-do':
    'Write only the year in it, and above the table the day up to which the figures run, “until 15/11/2023”. If the column is not to be imported, say that it is not imported.',
  'counts-divided':
    'The table counts by “{{column}}”. Only counts by year and by category are imported; those by month, municipality or status are worked out from the incidents.',
  'counts-divided-months':
    'The table counts by month, from “{{column}}” on. Only counts by year and by category are imported; those by month are worked out from the incidents.',
  'counts-divided-do':
    'Import the incidents themselves, one per row (export of the back office or page of the public API). If only the total is known, give it by year, in the template “Incidents by year”.',
  'incidents-counted':
    'The column “{{column}}” counts “{{raw}}” on this line, which would stand for one incident only.',
  'incidents-counted-do':
    'Import the incidents themselves, one per row, or their number by year or by category in a template. If the column counts something else, say that it is not imported.',
  'nul-byte': 'The text contains a NUL byte.',
  'nul-byte-do': 'Export again: the file is damaged or is not text.',
  'quote-unclosed': 'A quotation mark is opened and never closed.',
  'quote-unclosed-do': 'Close the quotation mark there, or export again.',
  'line-too-long': 'The line is longer than {{limit}} characters.',
  'line-too-long-do': 'Check that the file is a table with line breaks, then choose it again.',
  'lines-quoted': 'Each line of the file stands in quotation marks as a whole, so that all its values are one cell.',
  'lines-quoted-do':
    'Export the file again from its source; or open it in Excel, split its column (Data, Text to Columns) and save it as an .xlsx workbook.',
  'template-example': 'The row is the example of the template: “{{raw}}”.',
  'template-example-do':
    'Put a row of your own in its place, this cell included, or delete it, then choose the file again.',
  'row-ragged': 'The row has {{found}} cells, the header has {{expected}}.',
  'row-ragged-do': 'Check the separators and quotation marks of this row.',
  'row-ragged-sheet-do':
    'Empty the cells to the right of the table, or fill in those that are missing, then choose the file again.',
  'value-missing': 'The value is missing.',
  'value-missing-do': 'Fill in the cell in the file, then choose it again.',
  'value-too-long': 'The text is longer than {{limit}} characters.',
  'value-too-long-do': 'Shorten the text in the file, then choose it again.',
  'character-half': 'A character is cut in half.',
  'character-half-do': 'Write the text again in the file, then choose it again.',
  'character-half-lost': '“{{raw}}” lost a character before the file came here.',
  'character-half-lost-do': 'Export again at the source in UTF-8, or mend the text in the file, then choose it again.',
  'category-unknown': '“{{raw}}” is none of the 13 categories.',
  'category-unknown-do': 'Correct the name, or remove the row from the file.',
  'category-unknown-nearest-do': 'Correct the name: the nearest is “{{proposal}}”.',
  'code-unknown': '“{{raw}}” is not a code allowed in the column “{{column}}”.',
  'code-unknown-do': 'Use one of these codes: {{allowed}}.',
  'targets-overlap': 'This line and line {{otherLine}} set two targets for the same incidents on common days.',
  'targets-overlap-do': 'Let one end on the day before the other begins, or keep only one.',
  'targets-overlap-stored':
    'This line sets another target than line {{otherLine}} of {{otherFile}}, already imported, for the same incidents on common days.',
  'targets-overlap-stored-do':
    'Let this one begin after the other ends, or import the complete list (--complete), which replaces the old one.',
  'subcategory-of-all': 'A target for all categories (*) has no sub-category.',
  'subcategory-of-all-do': 'Give the category of the sub-category, or empty the cell.',
  'key-duplicate': '“{{key}}” already stands on line {{otherLine}}.',
  'key-duplicate-do': 'Keep only one of the two rows in the file.',
  'key-duplicate-amounts-do':
    'Add up both amounts in one row, or say which column tells them apart: a budget has one amount for each programme, institution, kind and period, and its articles are part of it.',
  'key-duplicate-amount-repeated-do':
    'If they are two articles, add up their amounts in one row; if the row is repeated by mistake, keep only one.',
  'total-differs': 'The printed total is {{declared}}, the sum of the rows is {{computed}}.',
  'total-differs-do':
    'Compare the file with its source: a row is missing or a figure has changed. Nothing was written.',
  'total-unread':
    'The printed total “{{raw}}” cannot be read as a number: it cannot be compared with the sum of the rows.',
  'total-unread-do': 'Write the total in digits alone, or take the total line out, then choose the file again.',
  'total-unread-name':
    '“{{raw}}” may be a total or the name of a row, and its amount happens to be the sum of the rows above it.',
  'total-unread-name-do':
    'If it is a total, write “Subtotal” there instead of “Total”; if it is a name, move the row to the top of the table. Then choose the file again.',
  'unit-differs': 'The row says “{{raw}}”, the header “{{told}}” says {{unit}}.',
  'unit-differs-do': 'Keep one unit, in the header or in the row, then choose the file again.',
  'unit-differs-title': 'The row says “{{raw}}”, the title “{{told}}” says {{unit}}.',
  'unit-differs-title-do': 'Keep one unit, in the title or in the row, then choose the file again.',
  'unit-differs-row': 'The cell says “{{raw}}”, the column “{{told}}” of its row says {{unit}}.',
  'unit-differs-row-do': 'Keep one unit, in the cell or in the column of units, then choose the file again.',
  'unit-differs-said': 'The cell says “{{raw}}”, and {{unit}} was given as the unit of all amounts.',
  'unit-differs-said-do': 'Give the unit that the cells say, or correct the cell, then choose the file again.',
  'unit-differs-said-header': '{{raw}} was given as the unit of all amounts, the header “{{told}}” says {{unit}}.',
  'unit-differs-said-header-do': 'Leave the unit to the header, or correct the header, then choose the file again.',
  'unit-differs-said-title': '{{raw}} was given as the unit of all amounts, the title “{{told}}” says {{unit}}.',
  'unit-differs-said-title-do': 'Leave the unit to the title, or correct the title, then choose the file again.',
  'amount-thousands': '“{{raw}}” has three decimals, and no amount in euros has three: it is probably a thousand.',
  'amount-thousands-do':
    'Write thousands and decimals the same way in the whole column, or say how the column writes its decimals.',
  'currency-foreign': 'Amounts are imported in euros only, and “{{raw}}” says otherwise.',
  'currency-foreign-do':
    'Convert the amounts into euros in the file, or correct those words if they are in euros, then choose it again.',
  'folder-demonstration': 'This is a demonstration folder: real incidents, budget lines and targets may not enter it.',
  'folder-demonstration-do': 'Open Irisboard on another data folder.',
  'folder-real': 'This file is a demonstration, and the folder holds real incidents, budget lines or targets.',
  'folder-real-do': 'Start Irisboard with the demonstration data, in a folder of their own.',
  'folder-has-cells': 'This folder counts from the counts of a source: incident records are not added to them.',
  'folder-has-cells-do': 'Open Irisboard on another data folder, or undo those counts.',
  'records-mixed': 'The file holds real and invented records; “{{raw}}” is invented.',
  'records-mixed-do': 'Remove the invented ones from the file: the two never share a folder.',

  'file-zip': 'The file is a compressed archive, not a table.',
  'file-zip-do': 'Unpack it and choose the table inside.',
  'file-pdf': 'The file is a PDF: its tables cannot be read with certainty.',
  'file-pdf-do': 'Ask for the original table, or copy the table from the PDF and paste it here.',
  'file-image': 'The file is an image.',
  'file-image-do': 'Ask for the table itself: a CSV file or an .xlsx workbook.',
  'file-markup': 'The file is a web page or a formatted text, whatever its name says.',
  'file-markup-do': 'Open it in Excel, save it as an .xlsx workbook, then choose that new file.',
  'file-document': 'The file is a document or a presentation, not a table.',
  'file-document-do': 'Copy the table in it and paste it here, or ask for the original workbook.',
  'cell-merged': 'The cells {{range}} are merged: their value would only hold for the first.',
  'cell-merged-do': 'Unmerge them in Excel, repeat the value in each cell, then choose the file again.',
  'database-damaged': 'The database is damaged or incomplete.',
  'database-damaged-do': 'Ask for a new copy, made with the backup of Irisboard.',
  'database-foreign': 'The database is not one of Irisboard.',
  'database-foreign-do': 'Export the table as CSV from the program it came from, then choose that file.',
  'database-newer': 'The database was made by a newer version of Irisboard (schema {{version}}).',
  'database-newer-do': 'Install the newer version, or ask for an export as CSV.',
  'database-altered':
    'The structure of the database is not that of Irisboard: “{{name}}” does not belong there or is missing.',
  'database-altered-do': 'Ask for a new copy, made with the backup of Irisboard: this one was altered.',
  'database-in-use': 'The database is open or was not closed properly: its last changes are in another file.',
  'database-in-use-do': 'Close the Irisboard that uses it, or make a backup there, then choose that file.',
  'dataset-absent': 'The file holds nothing of this dataset; it holds: {{datasets}}.',
  'dataset-absent-do': 'Choose one of those datasets.',

  'title-divides':
    'The title speaks of “{{raw}}”, but this table only has figures of the whole Region and of all incidents.',
  'title-divides-name':
    'The name of the file or of the sheet speaks of “{{raw}}”, but this table only has figures of the whole Region and of all incidents.',
  'title-divides-name-do':
    'Import the incidents themselves, one per row. If these figures are those of the whole Region and of all incidents, take that word out of the name.',
  'title-divides-do':
    'Import the incidents themselves, one per row. If these figures are those of the whole Region and of all incidents, take that name out of the title.',
  'counts-scaled': '“{{raw}}” says that the counts are not written one by one, but they are imported as they stand.',
  'counts-scaled-derived':
    '“{{raw}}” says that the counts are cumulative or averages, but each is imported as that of its period.',
  'counts-scaled-derived-do':
    'Give for each period its own number of incidents, then choose the file again. If that is so already, take those words out.',
  'counts-scaled-do': 'Write the counts in full in the table, take those words out, then choose the file again.',
  'label-unknown': '“{{raw}}” is not a known count: only the number of incidents is imported.',
  'label-unknown-do':
    'If it counts incidents, write “Number of incidents”; if not, take that row or column out. A report is no incident: several reports may be about the same one.',
} as const
