import { hasPersonalText } from '../../../../shared/domain/reading/personal-text.ts'
import type { Cells } from '../value/cells.ts'
import type { BuildContext } from './row-builder.ts'

/** The same cells; each text about a person that is kept is told by its line, as the note is kept longer than it may be. */
export function tellingPersonal(cells: Cells, { note }: Pick<BuildContext, 'note'>): Cells {
  return {
    ...cells,
    field(name) {
      const field = cells.field(name)
      return {
        ...field,
        text() {
          const text = field.text()
          if (text !== null && hasPersonalText(text)) note('note-personal-text', String(cells.line()))
          return text
        },
      }
    },
  }
}
