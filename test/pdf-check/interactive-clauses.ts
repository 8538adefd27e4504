import { type PDFDict, PDFName } from '@cantoo/pdf-lib'
import { dictIn, hasKey, itemsIn, nameIn, numberIn } from './checked-pdf.ts'
import type { Clause } from './clause.ts'

/** Of ISO 32000-1, table 169, those that stay as they are. */
const ANNOTATIONS = new Set(
  `Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup
  FileAttachment Widget PrinterMark TrapNet Watermark Redact`.split(/\s+/),
)
/** Bits of `F` (ISO 32000-1, table 165). */
const FLAGS = { invisible: 1, hidden: 2, print: 4, noView: 32, toggleNoView: 256 } as const
const ACTIONS = new Set(['GoTo', 'GoToR', 'GoToE', 'Thread', 'URI', 'Named', 'SubmitForm'])
const NAMED_ACTIONS = new Set(['NextPage', 'PrevPage', 'FirstPage', 'LastPage'])

/** What a reader can do with the file: annotations, forms and actions. */
export const INTERACTIVE_CLAUSES: readonly Clause[] = [
  {
    number: 'A 6.3.1',
    says: 'annotations are of kinds that stay as they are',
    broken: ({ pages }) =>
      pages.flatMap(({ annotations }) => annotations.filter((each) => !ANNOTATIONS.has(nameIn(each, 'Subtype') ?? ''))),
  },
  {
    number: 'A 6.3.2',
    says: 'annotations are printed and never hidden',
    broken: ({ pages }) =>
      pages
        .flatMap(({ annotations }) => annotations)
        .filter((each) => {
          const flags = numberIn(each, 'F') ?? 0
          const barred = FLAGS.invisible | FLAGS.hidden | FLAGS.noView | FLAGS.toggleNoView
          return nameIn(each, 'Subtype') !== 'Popup' && ((flags & FLAGS.print) === 0 || (flags & barred) !== 0)
        }),
  },
  {
    number: 'A 6.3.3',
    says: 'an annotation that is seen says how it looks',
    broken: ({ pages }) =>
      pages
        .flatMap(({ annotations }) => annotations)
        .filter((each) => {
          const [left, bottom, right, top] = itemsIn(each, 'Rect').map((corner) => Number(String(corner)))
          const isSeen = left !== right || bottom !== top
          return isSeen && !['Popup', 'Link'].includes(nameIn(each, 'Subtype') ?? '') && dictIn(each, 'AP') === null
        }),
  },
  {
    number: 'A 6.4.1',
    says: 'a form is drawn by itself, without a form of another kind',
    broken: ({ catalog }) => {
      const form = dictIn(catalog, 'AcroForm')
      if (form === null) return []
      return ['XFA', 'NeedAppearances'].filter(
        (key) => hasKey(form, key) && String(form.get(PDFName.of(key))) !== 'false',
      )
    },
  },
  {
    number: 'A 6.5.1',
    says: 'actions lead somewhere: none runs, plays, hides or sends',
    broken: ({ dicts }) =>
      dicts
        .flatMap((each) => [dictIn(each, 'A'), dictIn(each, 'OpenAction'), dictIn(each, 'Next')])
        .filter(
          (action) =>
            action !== null &&
            nameIn(action, 'S') !== null &&
            (!ACTIONS.has(nameIn(action, 'S') ?? '') ||
              (nameIn(action, 'S') === 'Named' && !NAMED_ACTIONS.has(nameIn(action, 'N') ?? ''))),
        ),
  },
  {
    number: 'A 6.5.2',
    says: 'nothing acts by itself',
    broken: ({ catalog, pages }) => [
      ...(hasKey(catalog, 'AA') ? ['catalog'] : []),
      ...pages.filter(({ page }) => hasKey(page.node, 'AA')).map(({ name }) => name),
      ...pages.flatMap(({ annotations }) => annotations.filter((each) => hasKey(each, 'AA'))),
      ...(hasKey(dictIn(catalog, 'Names') ?? catalog, 'JavaScript') ? ['JavaScript'] : []),
    ],
  },
  {
    number: 'UA 7.18.1',
    says: 'annotations lie in the tree of tags',
    broken: ({ pages, tags }) => {
      const tagged = new Set(tags.flatMap(({ annotations }) => annotations))
      return pages.flatMap(({ annotations }) => annotations.filter((each) => !(tagged.has(each) || isUnseen(each))))
    },
  },
  {
    number: 'UA 7.18.3',
    says: 'a page with annotations is walked in the order of its tags',
    broken: ({ pages }) =>
      pages
        .filter(({ page, annotations }) => annotations.length > 0 && nameIn(page.node, 'Tabs') !== 'S')
        .map(({ name }) => name),
  },
  {
    number: 'UA 7.18.5-1',
    says: 'links are tagged as links',
    broken: ({ tags }) =>
      tags.filter(
        ({ type, annotations }) => type !== 'Link' && annotations.some((each) => nameIn(each, 'Subtype') === 'Link'),
      ),
  },
  {
    number: 'UA 7.18.5-2',
    says: 'links say in words where they lead',
    broken: ({ pages }) =>
      pages
        .flatMap(({ annotations }) => annotations)
        .filter((each) => nameIn(each, 'Subtype') === 'Link' && !hasKey(each, 'Contents')),
  },
]

/** A signature without a place on the page. */
function isUnseen(annotation: PDFDict): boolean {
  return itemsIn(annotation, 'Rect').every((corner) => Number(String(corner)) === 0)
}
