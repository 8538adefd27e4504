import { expect, test } from 'vitest'
import { countOf, DRAWN_PARTS, partFilter, rowsOf } from '../../../../renderer/service/drawn-parts.ts'
import { NO_PARTS, SERVICE_PARTS } from '../../../../shared/domain/incidents/service-part.ts'
import { serviceQuestions } from '../../../../shared/domain/service/service-questions.ts'
import { DEFAULT_VIEW } from '../../../../shared/domain/view/view-state.ts'

test('what is drawn has each of the eight parts once, and opens the rows of just those', () => {
  const { total } = serviceQuestions(DEFAULT_VIEW, null)
  const named = DRAWN_PARTS.flatMap((part) =>
    rowsOf(total, partFilter(part)).now.filters.flatMap(({ values }) => values),
  )
  expect(named.toSorted()).toEqual([...SERVICE_PARTS].toSorted())
  const parts = { ...NO_PARTS, inTime: 1, refused: 2, undated: 3, unseen: 4, noTarget: 5 }
  expect(DRAWN_PARTS.map((part) => countOf(parts, part))).toEqual([1, 0, 0, 0, 14])
})
