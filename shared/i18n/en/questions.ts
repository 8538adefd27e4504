import type { questions as french } from '../fr/questions.ts'
import type { Same } from '../same.ts'

export const questions = {
  title_one: 'One question before the trial',
  title_other: '{{count}} questions before the trial',

  'question-number':
    'The column “{{column}}” can be read in two ways: is “{{raw}}” equal to {{readingComma}} or to {{readingPoint}}?',
  'question-number-columns':
    'The numbers of several columns read in two ways: is “{{raw}}”, in “{{column}}”, {{readingComma}} or {{readingPoint}}?',
  'question-number-do': 'Choose the reading; the trial is then run again.',
  'question-date': 'The column “{{column}}” can be read in two ways: is “{{raw}}” {{readingDmy}} or {{readingMdy}}?',
  'question-date-do': 'Choose the order; the trial is then run again.',
  'question-as-of-day': 'Nothing in the file says up to which day these figures run.',
  'question-as-of-day-do': 'Give the last day covered; the trial is then run again.',
  'question-as-of-day-text':
    '“{{raw}}” leaves open whether {{year}} is a full year: up to which day do its figures run?',
  'question-as-of-day-text-do':
    'Give the last day covered, 31/12/{{year}} for a full year; the trial is then run again.',
  'question-as-of-day-stored':
    'For {{year}} the folder already holds figures as high, which run only to {{to}}: up to which day do those of the file run?',
  'question-as-of-day-stored-do':
    'Give the last day covered, 31/12/{{year}} for a full year; the trial is then run again.',
  'question-as-of-day-year': 'The year {{year}} is not over, today is {{today}}: up to which day do its figures run?',
  'question-encoding': 'The encoding of the file is not certain.',
  'question-encoding-do': 'Choose the encoding with which the accents come out right.',
  'question-sheet': 'Several sheets hold a known table: {{sheets}}.',
  'question-sheet-do': 'Choose the sheet; the trial is then run again.',
  'question-table': 'Several tables stand below one another in the file, with their headers on lines {{lines}}.',
  'question-table-do': 'Choose the table; the trial is then run again.',
  'question-column': 'Several columns give the same thing: {{columns}}. Which is the right one?',
  'question-column-do': 'Choose the column; the trial is then run again.',
  'question-unit': '“{{raw}}” speaks of a unit, but does not say clearly in which unit the amounts are.',
  'question-unit-do': 'Choose the unit; the trial is then run again.',
  'question-amount_one': 'Does the column “{{columns}}” give the amount?',
  'question-amount_other': 'Which of these columns gives the amount: {{columns}}?',
  'question-amount-do': 'Choose the column, or name another; the trial is then run again.',
  'question-hidden-rows_one': '{{n}} row of the sheet is hidden or filtered out: take it or leave it?',
  'question-hidden-rows_other': '{{n}} rows of the sheet are hidden or filtered out: take them or leave them?',
  'question-hidden-rows-do': 'Choose; the trial is then run again.',
  'question-hidden-column':
    'The column “{{column}}” is hidden in the workbook and would be imported: take it or leave it?',
  'question-hidden-column-do': 'Choose; the trial is then run again.',
  'question-dataset': 'The file holds several datasets: {{datasets}}.',
  'question-dataset-do': 'Choose the dataset; the trial is then run again.',
  'question-programme': '“{{raw}}” is not a known programme: is it “{{proposal}}”?',
  'question-programme-do': 'Choose; the trial is then run again.',
  'question-choice': '“{{raw}}” is not a known word for the column “{{column}}”: what does it stand for?',
  'question-choice-do': 'Choose, or correct the file if no answer fits; the trial is then run again.',

  'unit-EUR': 'single euros',
  'unit-k EUR': 'thousands of euros',
  'unit-M EUR': 'millions of euros',
  'question-comma': 'The comma is the decimal sign: {{reading}}',
  'question-point': 'The point is the decimal sign: {{reading}}',
  'question-dmy': 'Day, then month: {{reading}}',
  'question-mdy': 'Month, then day: {{reading}}',
  'question-hidden-include_one': 'Take the hidden row too',
  'question-hidden-include_other': 'Take the {{n}} hidden rows too',
  'question-hidden-leave-out_one': 'Leave out the hidden row',
  'question-hidden-leave-out_other': 'Leave out the {{n}} hidden rows',
  'question-hidden-column-include': 'Take the hidden column',
  'question-hidden-column-leave-out': 'Leave out the hidden column',
} as const satisfies Same<typeof french>
