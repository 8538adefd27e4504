import type { help as french } from '../fr/help.ts'
import type { Same } from '../same.ts'

export const help = {
  title: 'Help',
  sentence: 'Everything is on this computer, the help included.',
  'tasks-title': 'Five questions, step by step',
  'tasks-sentence': 'Each in under five clicks.',
  'task-growth': 'Which category grew most from 2022 to 2023, over the same days?',
  'task-growth-1': 'Open Incidents.',
  'task-growth-2': 'Click the period and choose “{{period}}” or 2023.',
  'task-growth-3':
    'On the card of categories choose “{{change}}”: the first bar grew most, over the same days of both years.',
  'task-vehicles': 'How many abandoned vehicles in Schaerbeek in March 2022, and which rows?',
  'task-vehicles-1': 'Press Ctrl+K, type “abandoned vehicles Schaerbeek March 2022”, then Enter.',
  'task-vehicles-2': 'The list is at the foot of the window; the details of a row name the file that it comes from.',
  'task-share': 'What share of 2023 is public cleanliness, and what leads without it?',
  'task-share-1': 'The Overview gives the share at the top of the card of categories.',
  'task-share-2': 'Choose “Without cleanliness” there: the first bar is the answer.',
  'task-delay': 'How long does a road incident take to close, by municipality?',
  'task-delay-1': 'Open Incidents and click Roads.',
  'task-delay-2': 'Read the card of delays: the dot is the median, the tick the 90%.',
  'task-delay-3': 'Choose “{{municipality}}” there, or press T for the table.',
  'task-saving': 'How much could POD IT save, and how many institutions take part?',
  'task-saving-1': 'Open Programmes.',
  'task-saving-2': 'Click POD IT: the saving, its qualifier and the participants stand side by side.',
  'task-needs-records': 'The first, the second and the fourth question need imported records.',
  'measures-title': 'What the figures mean',
  'measures-sentence': 'The same text as in the PDF.',
  'keys-title': 'Keyboard shortcuts',
  'keys-sentence': 'F1 shows this list everywhere.',
  'honest-title': 'Why a cell is empty',
  'honest-missing': 'A year missing from the source stays empty: missing does not mean zero.',
  'honest-percent':
    'No percentage is given where the periods differ in length, where the base is zero or under 20, where a definition changed, or where recent incidents have had less time to change status.',
  'honest-partial': 'A period that is not over is hatched and compared with the same days of the year before.',
  'honest-network':
    'No server is contacted, except those of databases that you connect yourself, when you ask; the window shows it then.',
  'honest-undo': 'Any change of the view is undone with Ctrl+Z; an import is undone under Data.',
} as const satisfies Same<typeof french>
