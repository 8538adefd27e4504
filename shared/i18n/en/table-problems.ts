export const tableProblems = {
  'rows-unread':
    'Line {{line}} is no row of the table, and heads none that is known: {{names}}. Nothing from there on would be read.',
  'rows-unread-do':
    'If another table begins there, move it to a file of its own, or take it out; if it is a row, write its numbers and days in it. Then choose the file again.',
  'rows-unread-years':
    'Line {{line}} may be a row whose amounts look like years, or head other columns of years: {{names}}.',
  'rows-unread-years-do':
    'If it is a row, write its amounts with their cents, such as 2024,00; if another table begins there, move it to a file of its own. Then choose the file again.',
  'figures-above':
    'Line {{line}} looks like a row, but stands above the header on line {{header}}: it would not be read.',
  'figures-above-do':
    'If it belongs to the table, put it below the header, then choose the file again; if not, say that the header stands on line {{header}}.',
  'figures-above-many':
    '{{count}} lines that look like rows, the first of them line {{line}}, stand above the header on line {{header}}: they would not be read.',
  'figures-above-many-do':
    'If the file was sorted together with its header, put the header back at the top; if those lines are another table, move them to a file of their own. Then choose the file again.',
  'no-rows-database': 'This Irisboard file holds nothing that was imported into it.',
  'no-rows-database-do': 'Choose the file of a data folder into which incidents or figures were imported.',
  'no-rows-json': 'The JSON file holds no record.',
  'no-rows-json-do': 'Choose a page or an export that has records.',
  'column-year-unread-mark':
    'The header “{{column}}” carries a mark that sends to a remark, which may say that the year is not a full one.',
  'column-year-unread-mark-do':
    'Keep only the year in each header. If the remark says up to which day the figures run, write it above the table, “until 15/11/2023”.',
  'amount-code':
    'The column “{{column}}” says “{{raw}}” on this line: a number that begins with zero is a code, no amount.',
  'amount-code-do': 'Say that the column is not imported, or write the amounts in it.',
  'column-modifies-receipt':
    'The column “{{column}}” says “{{raw}}” on this line: money that comes in is not an expense, and the column is not read.',
  'column-modifies-receipt-do':
    'Take the rows of receipts out of the file, then choose it again. If all rows are to be imported as they stand, say that the column is not imported.',
  'column-modifies-scale':
    'The column “{{column}}” says “{{raw}}” on this line, but it is not read: the amounts would be imported in euros.',
  'column-modifies-scale-do':
    'Name the column “Unit” and write EUR, k EUR or M EUR in it, then choose the file again. If the amounts are in euros, say that the column is not imported.',
  'column-modifies-cancelled':
    'The column “{{column}}” says “{{raw}}” on this line: the amount no longer holds, but the column is not read.',
  'column-modifies-cancelled-do':
    'Take the cancelled rows out of the file, then choose it again. If they are to be imported all the same, say that the column is not imported.',
  'total-unread-part': '“{{raw}}” says that it is a part of another row: its amount would count twice.',
  'total-unread-part-do':
    'Take the row out; if no other one includes it, keep only the name there. Then choose the file again.',
  'total-unread-average': '“{{raw}}” is worked out of other rows and is no budget line.',
  'total-unread-average-do': 'Take that row out; if it is a name, write it otherwise. Then choose the file again.',
  'total-unread-count': '“{{raw}}” names a number and not an amount of money.',
  'total-unread-count-do': 'Take that row out: numbers are imported as key figures. Then choose the file again.',
  'total-unread-receipt': '“{{raw}}” names money that comes in, but a budget counts only expenses here.',
  'total-unread-receipt-do':
    'Take that row out; if it is the name of a programme, write it otherwise. Then choose the file again.',
  'total-unread-year': '“{{raw}}” names a year, and neither a programme nor an institution.',
  'total-unread-year-do':
    'Take that row out, or give the year in a column “Year” and the name here. Then choose the file again.',
  'counts-scaled-money': '“{{raw}}” speaks of amounts of money, but this table counts incidents.',
  'counts-scaled-money-do':
    'If these are numbers of incidents, take the unit out of the header; amounts are imported as budget lines. Then choose the file again.',
  'counts-scaled-foreseen':
    '“{{raw}}” speaks of figures that are aimed at, expected or estimated, but only what was counted is imported.',
  'counts-scaled-foreseen-do':
    'If the incidents were counted, take that word out of the title. An estimate is imported with a column “Qualifier” that says “about”.',
  'total-unread-group': '“{{raw}}” is a total or a name, and its amount is the sum of other rows.',
  'total-unread-group-do':
    'If it is their total, take the row out: it is worked out here. If it is a name, write that of one body there. Then choose the file again.',
  'total-unread-blank':
    'This row of “{{raw}}” has no institution, and its amount is the sum of the rows that have one: it is their total, which is worked out here.',
  'total-unread-blank-do':
    'Take the row out, then choose the file again. Only if the amount is of a body of its own, write that body there.',
  'column-missing-quarters':
    'The amounts are given for parts of a year, from “{{first}}” to “{{last}}”, but a budget has one amount in each row for its whole period.',
  'column-missing-quarters-do':
    'Add those columns up into one for each year, such as “Planned 2024”, then choose the file again.',
  'counts-divided-quarters':
    'The table counts by part of a year, from “{{column}}” on. Only counts of a year, or since 1 January, are imported.',
  'counts-divided-quarters-do':
    'Add the columns of each year up into one, with the year as its header, or import the incidents themselves, one per row.',
  'column-missing-credits':
    '“{{columns}}” are credits of commitment and of settlement: both may be spent, neither was, and they do not add up.',
  'column-missing-credits-do':
    'Keep the column of only one of them and name it “Planned”, with its year if it has one, then choose the file again.',
  'column-missing-credit-kind':
    'The column “{{columns}}” says which credit an amount is; an amount of the budget is planned, committed or paid, and a credit of commitment or of settlement is only planned.',
  'column-missing-credit-kind-do':
    'Keep the rows of one credit and add a column “Kind of amount” that says “Planned”, or “Committed” and “Paid” if these are amounts that were committed and paid.',
  'column-missing-sides':
    '“{{columns}}” are the two sides of an account, of which one takes away from the other: a budget has one amount in each row.',
  'column-missing-sides-do':
    'Put both into one column “Amount”, what is in credit with a minus sign, then choose the file again.',
  'column-modifies-part':
    'The column “{{column}}” says “{{raw}}” on this line: the amount comes several times a year, but it would be imported as that of the year.',
  'column-modifies-part-do':
    'Write the amount of the full year in each row and remove the column, then choose the file again.',
  'column-modifies-total':
    'The column “{{column}}” says “{{raw}}” on this line: it is the sum of other rows, whose amounts would count twice.',
  'column-modifies-total-do':
    'Take the rows of totals out, which are worked out here, then choose the file again. If they are rows like the others, say that the column is not imported.',
  'counts-scaled-receipts': '“{{raw}}” says that these amounts are receipts, but a budget here is what is spent.',
  'counts-scaled-receipts-do':
    'Leave this table out, or, if it holds what is to be spent, take that word out of the title. Then choose the file again.',
  'counts-scaled-no-money':
    '“{{raw}}” speaks of shares, of an index or of time, but the amounts of a budget are imported in euros.',
  'counts-scaled-no-money-do':
    'Give the amounts in euros, then choose the file again. If that is already so, take those words out.',
  'column-modifies-credits':
    'The column “{{column}}” says “{{raw}}” here and another credit further up: credits of commitment and of settlement do not add up.',
  'column-modifies-credits-do': 'Keep the rows of only one credit, then choose the file again.',
  'column-modifies-versions':
    'The column “{{column}}” says “{{raw}}” here, and something else further up: these are several versions of the budget, which would be added up.',
  'column-modifies-versions-do':
    'Keep the rows of only one version, then choose the file again. If each version gives only what it adds to the one before, mark the column as not imported.',
  'day-order-mixed-swapped':
    'Column “{{column}}”: Excel read as days those up to 12 and left the others as text, here “{{raw}}”. The day and the month of the first ones have probably been swapped.',
  'day-order-mixed-swapped-do':
    'Export again from the source, as CSV, and choose that file without opening it in Excel. If the days are right, say the order of the column.',
  'day-order-mixed-short-year':
    'Column “{{column}}”: “{{raw}}” can be {{readingDmy}} or {{readingYmd}}, and what stands first changes less than what stands last.',
  'day-order-mixed-short-year-do':
    'Write the years with four digits, or export again that way. If the day does stand first, say the order of the column.',
  'title-year-budget': 'The title “{{raw}}” names {{year}}, but no column tells of which year the amounts are.',
  'title-year-budget-do':
    'Add a column “Year”, {{year}} in each row if that is their year, or columns “From” and “To”, which stay empty for amounts of no year. Then choose the file again.',
  'title-year-budget-name': 'The name “{{raw}}” names {{year}}, but no column tells of which year the amounts are.',
  'title-year-budget-name-do':
    'Add a column “Year”, {{year}} in each row if that is their year, or columns “From” and “To”, which stay empty for amounts of no year. Then choose the file again.',
  'title-year-budget-line':
    'The line “{{raw}}” stands alone among the rows, but no column says of which year their amounts are.',
  'title-year-budget-line-do':
    'Add a column “Year” with the year of each row, take out the lines that hold a year alone, then choose the file again.',
  'counts-scaled-share': '“{{raw}}” speaks of shares or of an index, but this table counts incidents.',
  'counts-scaled-share-do':
    'Import the numbers of incidents, from which shares are worked out. If these are numbers of incidents, take those words out, then choose the file again.',
  'counts-scaled-figures':
    '“{{raw}}” says that the figures are not written in full, but each is imported as it stands, in the unit of its row.',
  'counts-scaled-figures-do':
    'Write the figures in full in the table, take those words out, then choose the file again.',
  'counts-scaled-amounts':
    '“{{raw}}” says that the amounts are running totals, averages, or those of a part of the period, but each is imported as that of its period.',
  'counts-scaled-amounts-do':
    'Give for each period its own amount, then choose the file again. If that is already so, take those words out.',
  'column-divides-indicators':
    'The column “{{column}}” divides the figures, but a key figure is kept only for its programme and its period.',
  'column-divides-indicators-do':
    'Give the first and the last day of each row (“From”, “To”), or a code and a label of its own to each place, then say that the column is not imported.',
  'counts-scaled-foreseen-row':
    '“{{raw}}” in the column “{{column}}” speaks of a figure that is aimed at, expected or estimated, but that column is not read.',
  'counts-scaled-foreseen-row-do':
    'Take the row out if nothing was counted; an estimate is imported with a column “Qualifier” that says “about”. Then choose the file again.',
  'value-missing-from': 'The row gives a last day and no first one: nothing says from when its figures run.',
  'value-missing-from-do': 'Add a column “From” with the first day of each row, then choose the file again.',
  'value-missing-to': 'The row gives a first day and no last one: nothing says until when its figures run.',
  'value-missing-to-do': 'Add a column “To” with the last day of each row, then choose the file again.',
  'value-missing-above':
    'The cell is empty in this row and below: “{{above}}” stands above, and not in each of its rows.',
  'value-missing-above-do':
    'If each of these rows belongs to what stands above it, write that in it, in Excel by filling the column down; if not, write what it does belong to. Then choose the file again.',
  'value-missing-heading':
    'The cell is empty in this row, and “{{above}}” stands above, in a line of its own: a heading is taken for none of the rows.',
  'value-missing-heading-do':
    'If that heading gives the programme, write it in the column “{{column}}” of each row; if a row without a programme is a subtotal, take it out. Then choose the file again.',
  'value-missing-institution':
    '“{{above}}” stands above, and the institution is empty in this row: it may be the same one, or none.',
  'value-missing-institution-do':
    'Write the institution in each row; put the amounts that are of no institution above all others. Then choose the file again.',
  'value-missing-ditto': '“{{raw}}” stands for the name above it.',
  'value-missing-ditto-do': 'Write the name itself in each row, then choose the file again.',
  'value-missing-section': 'The cell is empty in this row and below: “{{above}}” stands above, in a line of its own.',
  'value-missing-section-do':
    'Write in each row what stands in the line above it, remove the lines that hold nothing else, then choose the file again.',
  'total-differs-named': 'The total of “{{name}}” is printed as {{declared}}, its rows add up to {{computed}}.',
} as const
