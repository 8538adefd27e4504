export const periodProblems = {
  'day-order-mixed': 'The column “{{column}}” mixes day-month and month-day, here “{{raw}}”.',
  'day-order-mixed-do': 'Write all the days of the column in the same order.',
  'year-invalid': '“{{raw}}” is not a year between {{from}} and {{to}}.',
  'year-invalid-do': 'Write the year with four digits, then choose the file again.',
  'year-invalid-part': '“{{raw}}” does not only name a year, but says that it is not a full one.',
  'year-invalid-part-do':
    'Write the year with four digits and give the last day covered (--as-of-day in the terminal), or give the first and the last day of each row in columns “From” and “To”.',
  'year-invalid-two': '“{{raw}}” is not a single year.',
  'year-invalid-two-do':
    'Write one year with four digits, or give the first and the last day in columns “From” and “To”. In a budget several full years are written “2022-2025”.',
  'year-differs': '“{{raw}}” is not the year of {{day}}, which stands in the same row.',
  'year-differs-do': 'Correct the year or the days in the file, then choose it again.',
  'period-reversed': 'The period ends before it begins.',
  'period-reversed-do': 'Swap the first and the last day.',
  'period-reversed-report': '“{{raw}}” is before the day of the report.',
  'period-reversed-report-do': 'Correct one of the two days in the file, then choose it again.',
  'title-year': 'The title speaks of {{year}}, but the figures run to {{asOf}}: of which year are they?',
  'title-year-name':
    'The name of the file or of the sheet speaks of {{year}}, but the figures run to {{asOf}}: of which year are they?',
  'title-year-first-day': 'The figures run to {{asOf}}, the first day of a year: of which year are they?',
  'title-year-do':
    'Write the year of the figures above the table, “year 2023”, or the first and the last day covered, “from 01/01/2023 to 15/11/2023”.',
  'title-period':
    '“{{raw}}” speaks of a part of the year, of which the table does not give the first and the last day.',
  'title-period-do': 'Write the first and the last day covered above the table, “from 01/04/2023 to 30/06/2023”.',
  'title-period-years-do': 'Give those two days in each row, in columns “From” and “To”, instead of the year.',
  'year-future': 'The year {{year}} is still to come: today is {{today}}.',
  'year-future-do': 'Take that year out of the file: only what has happened can have been counted.',
  'year-part': '“{{raw}}” says that {{year}} is not a full year, but it would be imported as one.',
  'year-part-do':
    'Give the first and the last day of each row, in columns “From” and “To”, or the last day covered if it is the last year.',
  'year-other': '“{{raw}}” is another period than that of the table, from {{from}} to {{to}}.',
  'year-other-do': 'Name the column of years “Year”, or correct the title.',
  'as-of-early-remark': 'By a remark below the table the data run to {{asOf}}, but there are rows up to {{last}}.',
  'as-of-early-remark-do':
    'Give the first and the last day of each row, in columns “From” and “To”, or give the last day covered, {{last}} or later.',
  'as-of-future-person': 'The last day covered was given as {{asOf}}, a day still to come: today is {{today}}.',
  'as-of-future-title': 'By the title the data run to {{asOf}}, a day still to come: today is {{today}}.',
  'as-of-future-remark':
    'By a remark below the table the data run to {{asOf}}, a day still to come: today is {{today}}.',
  'as-of-future-name': 'By the name of the file the data run to {{asOf}}, a day still to come: today is {{today}}.',
  'as-of-early': 'The data run to {{asOf}}, but there are rows up to {{last}}.',
  'as-of-early-person': 'The last day covered was given as {{asOf}}, but there are rows up to {{last}}.',
  'as-of-early-title': 'By the title the data run to {{asOf}}, but there are rows up to {{last}}.',
  'as-of-early-name': 'By the name of the file the data run to {{asOf}}, but there are rows up to {{last}}.',
  'as-of-future': 'The data are said to run to {{asOf}}, a day still to come: today is {{today}}.',
  'as-of-future-do': 'Give the last day covered, {{today}} at the latest.',
  'as-of-early-do': 'Give the last day covered, {{last}} or later, or correct the rows.',
} as const
