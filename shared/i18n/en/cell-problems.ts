export const cellProblems = {
  'number-invalid': '“{{raw}}” is not a number.',
  'number-invalid-do': 'Correct the cell or remove the row in the file, then choose it again.',
  'number-invalid-unit': '“{{raw}}” is a number with its unit behind it.',
  'number-invalid-unit-do':
    'Leave only the number in the cell: the unit stands in the header of the column, such as “Amount (k€)”, or, where cells differ, in a column “Unit”. Then choose the file again.',
  'number-invalid-format': 'The format of the cell shows a unit beside the number: “{{raw}}”.',
  'number-invalid-format-do':
    'Give the column a number format without a unit, check the numbers, then choose the file again.',
  'number-invalid-minus': '“{{raw}}” has its minus sign at the end.',
  'number-invalid-minus-do': 'Write the minus sign in front of the number, then choose the file again.',
  'number-invalid-plus': '“{{raw}}” is a number behind a plus sign, which may also mean “more than”.',
  'number-invalid-plus-do':
    'Leave only the number in the cell and, if it is a minimum, write “more than” in a column “Qualifier”. Then choose the file again.',
  'number-invalid-mark': '“{{raw}}” is a number with a footnote mark behind it.',
  'number-invalid-mark-do': 'Take the footnote mark out of the cell, then choose the file again.',
  'number-invalid-qualifier': '“{{raw}}” is a number behind a qualifier.',
  'number-invalid-qualifier-do':
    'Keep only the number in the cell and write the qualifier in a column “Qualifier”, then choose the file again.',
  'number-invalid-percent': '“{{raw}}” is a percentage.',
  'number-invalid-percent-do':
    'If the column holds amounts, write the amount itself; if not, the number without the percent sign. Then choose the file again.',
  'number-not-whole': '“{{raw}}” is not a whole number.',
  'number-not-whole-do':
    'Write it without decimals, its thousands with a point, a space or nothing between them, then choose the file again.',
  'number-negative': '“{{raw}}” is negative, but the column “{{column}}” holds counts.',
  'number-negative-do': 'Correct the cell: a count is never below zero.',
  'number-too-large': '“{{raw}}” is too large to be read exactly.',
  'number-too-large-do': 'Correct the cell in the file, then choose it again.',
  'number-too-large-unit':
    '“{{raw}}” in {{unit}} would be more than a hundred billion euros: the unit is probably not the right one.',
  'number-too-large-unit-do':
    'Write that amount in the unit of the others, or correct the unit, then choose the file again.',
  'number-styles-mixed':
    'The column “{{column}}” writes decimals in two ways: with a comma “{{commas}}”, with a point “{{points}}”.',
  'number-styles-mixed-do': 'Write the whole column in the same way, then choose the file again.',
  'day-invalid': '“{{raw}}” is not a day of the calendar.',
  'day-invalid-month': '“{{raw}}” is not a day: there is no such month.',
  'day-invalid-day': '“{{raw}}” is not a day: that month has no such day.',
  'day-invalid-year': '“{{raw}}” is not a day: the year is outside the calendar allowed.',
  'day-invalid-time': '“{{raw}}” is not a day: there is no such time of day behind it.',
  'day-invalid-time-do': 'Correct the time in the file, then choose it again.',
  'day-invalid-weekday': '“{{raw}}” contradicts itself: that weekday is not the one of the date.',
  'day-invalid-weekday-do': 'Correct the date or the weekday in the file, then choose it again.',
  'day-invalid-serial': '“{{raw}}” is not a day, but probably the number that Excel gives to one.',
  'day-invalid-serial-do':
    'In Excel, give the column a date format such as dd/mm/yyyy, then export the file again and choose it.',
  'day-invalid-epoch': '“{{raw}}” is not a day, but probably the seconds since 1970: it would be {{readingEpoch}}.',
  'day-invalid-epoch-do':
    'Export the column as dates. Or work them out in a spreadsheet: the number / 86400 + 25569 in the format of a date; of one with 13 digits / 86400000.',
  'day-invalid-do': 'Write a day that exists, year first (YYYY-MM-DD): it is read like that in any column.',
  'day-future': '“{{raw}}” is after the day of the import, {{today}}.',
  'day-future-do': 'Correct the day: what is still to come cannot have been observed.',
  'day-too-early': '“{{raw}}” is too long ago for these data.',
  'day-too-early-do': 'Check the year: it has four digits.',
  'cell-error': 'The cell contains an error, “{{raw}}”, and no value.',
  'cell-error-do': 'Correct the formula or the value in Excel, then choose the file again.',
  'cell-uncomputed': 'The cell contains a formula without its result.',
  'cell-uncomputed-do': 'Open the file in Excel, save it, then choose it again.',
  'reference-damaged': '“{{raw}}” is not an incident number as it was given: a spreadsheet has rewritten it.',
  'reference-damaged-power': '“{{raw}}” is a number that a spreadsheet has written as a power of ten: digits are lost.',
  'reference-damaged-groups': '“{{raw}}” is a number that a spreadsheet has written with a thousands separator.',
  'reference-damaged-do':
    'In Excel, give the column of numbers the format “Text” and export again, then choose the new file.',
  'cell-scaled': 'The format of the cell shows the number divided by a thousand or a million: it contains {{raw}}.',
  'cell-scaled-do': 'Give the column a format that shows the whole number, check the unit, then choose the file again.',
  'cell-foreign': 'The format of the cell shows a currency other than the euro: it contains {{raw}}.',
  'cell-foreign-do':
    'Convert the amount into euros, or correct the format of the cell if it is in euros, then choose the file again.',
  'number-not-whole-commas': '“{{raw}}” has a comma, which separates decimals here: a number of incidents has none.',
  'number-not-whole-commas-do':
    'If the comma separates thousands, take it out of the whole column with “Find and Replace”, then choose the file again.',
  'number-invalid-commas': '“{{raw}}” has commas between its thousands, but a comma separates decimals here.',
  'number-invalid-commas-do':
    'Take the commas out of the whole column with “Find and Replace”, then choose the file again.',
  'number-invalid-fraction':
    '“{{raw}}” is a fraction, but the column is in per cent: the numbers of the two years show it.',
  'number-invalid-fraction-do': 'Write the whole column in per cent, 28 and not 0.28, then choose the file again.',
  'number-invalid-quoted': '“{{raw}}” is a number written as text, with an apostrophe or a formula before it.',
  'number-invalid-quoted-do':
    'Keep only the number in the cell, for the whole column with “Find and Replace”, then choose the file again.',
  'number-invalid-apart': '“{{raw}}” is a negative number whose sign is not right before the digits, or is a dash.',
  'number-invalid-apart-do':
    'Write the minus sign right before the digits, such as -500.00, then choose the file again.',
  'number-invalid-share': '“{{raw}}” is a number with its share in per cent behind it.',
  'number-invalid-share-do': 'Keep only the number in the cell: shares are worked out. Then choose the file again.',
  'day-invalid-quoted': '“{{raw}}” is a day written as text, with an apostrophe or a formula before it.',
  'day-invalid-quoted-do':
    'Keep only the day in the cell, for the whole column with “Find and Replace”, then choose the file again.',
  'year-invalid-quoted': '“{{raw}}” is a year written as text, with an apostrophe or a formula before it.',
  'year-invalid-quoted-do':
    'Keep only the year in the cell, for the whole column with “Find and Replace”, then choose the file again.',
  'year-invalid-days': '“{{raw}}” names two days, not a year.',
  'year-invalid-days-do':
    'Give the first and the last day in two columns, “From” and “To”, then choose the file again.',
  'year-invalid-mark': '“{{raw}}” is a year with a mark behind it, as of a footnote or of provisional figures.',
  'year-invalid-mark-do':
    'Keep only the four digits, then choose the file again. If the mark says that the year is not a full one, give the first and the last day in columns “From” and “To”.',
  'reference-damaged-digits':
    '“{{raw}}” is a number of more than 15 digits, of which a spreadsheet keeps only 15: the others are lost.',
  'reference-damaged-decimals':
    '“{{raw}}” is a number with decimals, and no number of an incident has any: a formula or a calculation may have changed it.',
  'reference-damaged-decimals-do':
    'Put the number of the incident into the cell as it stands in the source, then choose the file again.',
  'line-of-sheet': '{{line}} of the sheet “{{sheet}}”',
} as const
