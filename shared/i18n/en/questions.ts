export const questions = {
  title_one: 'One question before the trial',
  title_other: '{{count}} questions before the trial',

  'question-number':
    'The column “{{column}}” can be read in two ways: is “{{raw}}” equal to {{readingComma}} or to {{readingPoint}}?',
  'question-number-columns':
    'The numbers of several columns read in two ways: is “{{raw}}”, in “{{column}}”, {{readingComma}} or {{readingPoint}}?',
  'question-number-do': 'Choose the reading; the trial is then run again.',
  'question-date': 'The column “{{column}}” can be read in two ways: is “{{raw}}” {{readingDmy}} or {{readingMdy}}?',
  'question-date-columns':
    'The days of several columns can be read in two ways: is “{{raw}}”, in “{{column}}”, {{readingDmy}} or {{readingMdy}}?',
  'question-date-do': 'Choose the order; the trial is then run again.',
  'question-as-of-day': 'Nothing in the file says up to which day these figures run.',
  'question-as-of-day-do': 'Give the last day covered; the trial is then run again.',
  'question-as-of-day-text':
    '“{{raw}}” leaves open whether {{year}} is a full year: up to which day do its figures run?',
  'question-as-of-day-text-do':
    'Give the last day covered, 31/12/{{year}} for a full year; the trial is then run again.',
  'question-as-of-day-stored':
    'For {{year}} the folder holds the figures from 1 January to {{to}}: does this file give the full year? If not, up to which day do its figures run?',
  'question-as-of-day-stored-do':
    'Give the last day covered, 31/12/{{year}} for a full year; the trial is then run again.',
  'question-as-of-day-stored-earlier':
    'For {{year}} the folder holds the figures from 1 January to {{to}}, and the file does not say whether it gives the full year: does it?',
  'question-as-of-day-stored-earlier-do':
    'If it does, give the last day covered by the whole file; if not, write the first and the last day of each figure in columns “From” and “To”, then choose the file again.',
  'question-as-of-day-whole': 'The full year {{year}}',
  'question-as-of-day-part': 'Only up to {{day}}, as held so far',
  'question-as-of-day-year': 'The year {{year}} is not over, today is {{today}}: up to which day do its figures run?',
  'question-encoding': 'The encoding of the file is not certain.',
  'question-encoding-do': 'Choose the encoding with which the accents come out right.',
  'question-encoding-reads': '{{encoding}}: “{{reading}}”',
  'question-entry': 'The archive holds several tables: {{entries}}.',
  'question-entry-do': 'Choose the one to be read; the trial is then run again.',
  'question-sheet': 'Several sheets contain a known table: {{sheets}}.',
  'question-sheet-do': 'Choose the sheet; the trial is then run again.',
  'question-sheet-differ':
    'The sheets “{{sheet}}” and “{{otherSheet}}” contain the same table, but differ: “{{word}}” in {{cell}} of the first, “{{otherWord}}” in {{otherCell}} of the second. Which one should be read?',
  'question-sheet-lack':
    'The sheets “{{sheet}}” and “{{otherSheet}}” contain the same table, but line {{line}} of the first is missing in the second. Which one should be read?',
  'question-sheet-named':
    'Several sheets contain a known table: {{sheets}}. Only their names give the year, the month, the programme or the institution of their rows: import one at a time.',
  'question-sheet-named-do':
    'Choose a sheet, and give what its name says as a value for all rows; or give it a column in the file, and the sheets can be read together.',
  'question-sheet-apart':
    'These sheets cannot be read together, because their columns, the order of them or their units are not the same: {{sheets}}.',
  'question-sheet-apart-do':
    'Choose one sheet at a time; or give all of them the same columns, in the same order, and choose the file again.',
  'question-sheet-units':
    'The sheet “{{sheet}}” says “{{word}}”, and not all of the others do: read together, amounts would be in the wrong unit. Which one should be read?',
  'question-sheet-together': 'All together, as one table: {{sheets}}',
  'question-sheet-hidden_one': 'Only a hidden sheet contains a known table: {{values}}. Should it be read?',
  'question-sheet-hidden_other': 'Only hidden sheets contain a known table: {{values}}. Which of them should be read?',
  'question-sheet-hidden-beside_one':
    'The hidden sheet {{values}} contains a known table too. Which sheet should be read?',
  'question-sheet-hidden-beside_other':
    'Hidden sheets contain a known table too: {{values}}. Which sheet should be read?',
  'question-table': 'Another table begins on line {{line}}: which table should be read?',
  'question-table-do': 'Choose the table; the other can be imported from the same file afterwards.',
  'question-table-many':
    '{{n}} tables stand below one another, the second from line {{line}} on: which one should be read? The first of them are listed.',
  'question-table-many-do':
    'Choose the table, or give the line of the header of another one. If they are parts of one table, put their rows below one header in the file.',
  'question-table-header': 'Line {{line}}: {{dataset}}',
  'question-table-title': 'Line {{line}}: {{dataset}}, “{{title}}”',
  'question-column': 'Several columns give the same thing: {{columns}}. Which is the right one?',
  'question-column-do': 'Choose the column; the trial is then run again.',
  'question-unit': '“{{raw}}” speaks of a unit, but does not say clearly in which unit the amounts are.',
  'question-unit-earlier':
    '“{{raw}}” speaks of a unit, but does not say clearly in which unit the amounts are. In the import of {{day}}, for a file with the same columns, the answer was: {{unit}}.',
  'question-unit-beside': '“{{raw}}” gives a different unit from “{{told}}”: in which unit are the amounts?',
  'question-unit-do': 'Choose the unit; the trial is then run again.',
  'question-amount_one': 'Does the column “{{columns}}” give the amount?',
  'question-amount_other': 'Which of these columns gives the amount: {{columns}}?',
  'question-amount-do': 'Choose the column, or name another; the trial is then run again.',
  'question-unread-amount':
    'The column “{{column}}” holds amounts that are not imported: of which kind are they, or should it be left out?',
  'question-unread-amount-do': 'Choose the kind, or leave the column out; the trial is then run again.',
  'question-amount-code':
    'The column “{{column}}” says “{{raw}}” in all of its {{n}} rows: are these amounts, or a code?',
  'question-amount-code-order':
    'The column “{{column}}” goes up by one in each of its {{n}} rows, from “{{raw}}” on: are these amounts, or a code?',
  'question-amount-code-kind':
    'All rows are of one kind, and the column “{{column}}” is itself named after a kind: does it contain amounts, or a code?',
  'question-amount-code-do': 'Choose; the trial is then run again.',
  'question-hidden-rows_one': '{{n}} row of the sheet is hidden or filtered out: take it or leave it?',
  'question-hidden-rows_other': '{{n}} rows of the sheet are hidden or filtered out: take them or leave them?',
  'question-hidden-rows-do': 'Choose; the trial is then run again.',
  'question-parts_one':
    'Line {{line}} has the same kind, programme, institution and period as line {{otherLine}}, and differs from it in “{{columns}}” ({{word}} instead of {{otherWord}}). Should they be added up, as parts of one budget line?',
  'question-parts_other':
    '{{n}} lines have the same kind, programme, institution and period as one above them, and differ from it in “{{columns}}”: first line {{line}} ({{word}}), after line {{otherLine}} ({{otherWord}}). Should they be added up, as parts of one budget line?',
  'question-parts-do': 'Choose; the trial is then run again.',
  'question-older_one':
    'The data of this file are as of {{day}}. One record that it would change is known from a newer import (data as of {{newest}}) and would go back to an earlier state. What should be done?',
  'question-older_other':
    'The data of this file are as of {{day}}. {{n}} records that it would change are known from a newer import (data as of {{newest}}) and would go back to an earlier state. What should be done?',
  'question-older-rows_one':
    'The data of this file are as of {{day}}. One row that it would change is known from a newer import (data as of {{newest}}) and would go back to an earlier state. What should be done?',
  'question-older-rows_other':
    'The data of this file are as of {{day}}. {{n}} rows that it would change are known from a newer import (data as of {{newest}}) and would go back to an earlier state. What should be done?',
  'question-older-do': 'Choose, or give the right day if the file is newer; the trial is then run again.',
  'question-categories_one':
    'From {{from}} to {{to}} the table gives nothing for: {{categories}}. Missing is not zero: without these figures neither a total nor shares can be worked out. Import the other categories as they are?',
  'question-categories_other':
    'For {{n}} periods the table does not give all categories; from {{from}} to {{to}} these are missing: {{categories}}. Missing is not zero: without these figures neither a total nor shares can be worked out. Import the other categories as they are?',
  'question-categories-do':
    'Complete the file, with 0 where nothing was reported, or choose; the trial is then run again.',
  'question-register':
    'The records of this file do not have the form of those of FixMyStreet: which register do they come from?',
  'question-register-numbers':
    '{{n}} records have the numbers of others that are known, but were reported on other days: which register do they come from?',
  'question-register-do': 'Choose a register, or give the name of another; the trial is then run again.',
  'question-register-other': 'Another register',
  'question-hidden-column':
    'The column “{{column}}” is hidden in the workbook and would be imported: take it or leave it?',
  'question-hidden-column-do': 'Choose; the trial is then run again.',
  'question-dataset': 'The file holds several datasets: {{datasets}}.',
  'question-dataset-do': 'Choose the dataset; the trial is then run again.',
  'question-programme': '“{{raw}}” is not a known programme: is it “{{proposal}}”?',
  'question-programme-do': 'Choose; the trial is then run again.',
  'question-name': '“{{raw}}” is not a known name for the column “{{column}}”: what does it stand for?',
  'question-name-do': 'Choose, or correct the file if no answer fits; the trial is then run again.',
  'question-choice': '“{{raw}}” is not a known word for the column “{{column}}”: what does it stand for?',
  'question-choice-do': 'Choose, or correct the file if no answer fits; the trial is then run again.',

  'unit-earlier': '{{unit}}, as in the import of {{day}}',
  'question-comma': 'The comma is the decimal sign: {{reading}}',
  'question-point': 'The point is the decimal sign: {{reading}}',
  'question-dmy': 'Day, then month: {{reading}}',
  'question-mdy': 'Month, then day: {{reading}}',
  'question-hidden-include_one': 'Take the hidden row too',
  'question-hidden-include_other': 'Take the {{n}} hidden rows too',
  'question-hidden-leave-out_one': 'Leave out the hidden row',
  'question-hidden-leave-out_other': 'Leave out the {{n}} hidden rows',
  'question-older-leave_one': 'Leave this record in its newer state',
  'question-older-leave_other': 'Leave these records in their newer state',
  'question-older-take_one': 'Follow this file all the same: the record goes back to its state of {{day}}',
  'question-older-take_other': 'Follow this file all the same: the records go back to their state of {{day}}',
  'question-older-leave-rows_one': 'Leave this row in its newer state',
  'question-older-leave-rows_other': 'Leave these rows in their newer state',
  'question-older-take-rows_one': 'Follow this file all the same: the row goes back to its state of {{day}}',
  'question-older-take-rows_other': 'Follow this file all the same: the rows go back to their state of {{day}}',
  'question-parts-add-up': 'Yes, add up their amounts',
  'question-parts-add-up-all': 'Yes, add up their amounts, those of equal lines too',
  'question-parts-refuse': 'No, refuse the repeated lines',
  'question-categories-unknown': 'Yes, the missing figures stay unknown',
  'question-hidden-column-include': 'Take the hidden column',
  'question-hidden-column-leave-out': 'Leave out the hidden column',
  'question-unread-amount-leave-out': 'Leave out “{{column}}”',
  'question-amount-code-amounts': 'These are amounts: take “{{column}}”',
  'question-amount-code-leave-out': 'This is a code: leave out “{{column}}”',
  'question-unread-amount-instead': 'Take “{{column}}” instead of “{{other}}”',
} as const
