import type { Dataset } from '../../../../shared/domain/dataset/dataset.ts'
import { ALL_CATEGORIES } from '../../../../shared/domain/dataset/target-fields.ts'
import { hasPersonalText } from '../../../../shared/domain/reading/personal-text.ts'
import type { Cells } from '../value/cells.ts'
import { createBudgetBuilder } from './budget-builder.ts'
import { PERSONAL_TEXT } from './coded-text.ts'
import { createIncidentBuilder } from './incident-builder.ts'
import type { BuildContext, RowBuilder } from './row-builder.ts'
import { createCitation, createFigureRows, createProgramme, createQualifier, createTranslation } from './row-parts.ts'
import { createPeriodReader, extentOf, NO_DAYS, refuseFuture, yearSpanTo } from './row-period.ts'

type BuilderOf = (cells: Cells, context: BuildContext) => RowBuilder

/** What turns the rows of a file into rows of a table. */
export function createRowBuilder(dataset: Dataset, cells: Cells, context: BuildContext): RowBuilder {
  return BUILDERS[dataset](dataset === 'incidents' ? cells : withPersonalNotes(cells, context), context)
}

/** The same cells; the note of a text about a person has its line alone. */
function withPersonalNotes(cells: Cells, { note }: Pick<BuildContext, 'note'>): Cells {
  return {
    ...cells,
    field(name) {
      const field = cells.field(name)
      return {
        ...field,
        text() {
          const text = field.text()
          if (text !== null && hasPersonalText(text)) note(PERSONAL_TEXT, String(cells.line()))
          return text
        },
      }
    },
  }
}

const createCategoryBuilder: BuilderOf = (cells, context) => {
  const categoryField = cells.field('category')
  const periods = createPeriodReader(cells, context)
  const [qualifierOf, citation] = [createQualifier(cells), createCitation(cells)]
  const rowsOf = createFigureRows(cells, context)
  return () => {
    const category = categoryField.category()
    const ofRow = periods.ofRow()
    const cited = [qualifierOf(), ...citation()]
    return rowsOf(({ figure, year }) => {
      const value = figure.count()
      if (year !== null) refuseFuture(figure, year, context)
      const period = value === null ? null : periods.closed(year === null ? ofRow : yearSpanTo(year, context))
      if (category === null || value === null || period === null) return null
      return {
        key: [category, period.from, period.to],
        values: [value, ...cited],
        ...extentOf(period.from, period.to),
      }
    })
  }
}

const createYearBuilder: BuilderOf = (cells, context) => {
  const [valueField, growthField] = [cells.field('value'), cells.field('growth')]
  const periods = createPeriodReader(cells, context)
  const [qualifierOf, citation, notes] = [
    createQualifier(cells),
    createCitation(cells),
    createTranslation(cells, 'note'),
  ]
  return () => {
    const value = valueField.count()
    const period = periods.closed(periods.ofRow())
    if (value === null || period === null) return null
    const growth = growthField.decimal()?.value ?? null
    return {
      key: [period.from, period.to],
      values: [value, growth, qualifierOf(), ...citation(), ...notes()],
      ...extentOf(period.from, period.to),
    }
  }
}

const createIndicatorBuilder: BuilderOf = (cells, context) => {
  const [code, valueField, unit, flag] = [
    cells.field('code'),
    cells.field('value'),
    cells.field('unit'),
    cells.field('flag'),
  ]
  const periods = createPeriodReader(cells, context)
  const programmeOf = createProgramme(cells, context)
  const [labels, notes] = [createTranslation(cells, 'label'), createTranslation(cells, 'note')]
  const [qualifierOf, citation] = [createQualifier(cells), createCitation(cells)]
  return () => {
    const value = valueField.decimal()
    const period = periods.ofRow()
    if (value === null || period.to === null) return null
    return {
      key: [code.text(), period.from ?? '', period.to],
      values: [
        programmeOf(),
        ...labels(),
        value.value,
        qualifierOf(),
        unit.text(),
        ...citation(),
        ...notes(),
        flag.choice(),
      ],
      ...extentOf(period.from, period.to),
    }
  }
}

const createProgrammeBuilder: BuilderOf = (cells, { broughtProgramme }) => {
  const programme = cells.field('programme')
  const [names, summaries] = [createTranslation(cells, 'name'), createTranslation(cells, 'summary')]
  const citation = createCitation(cells)
  return () => {
    const name = programme.text()
    return {
      key: [name === null ? null : broughtProgramme(name)],
      values: [...names(), ...summaries(), ...citation()],
      ...NO_DAYS,
    }
  }
}

const createParticipantBuilder: BuilderOf = (cells, context) => {
  const [code, kind] = [cells.field('code'), cells.field('kind')]
  const programmeOf = createProgramme(cells, context)
  const [names, citation] = [createTranslation(cells, 'name'), createCitation(cells)]
  return () => ({
    key: [programmeOf(), code.text()],
    values: [kind.choice(), ...names(), ...citation()],
    ...NO_DAYS,
  })
}

const createDateBuilder: BuilderOf = (cells, context) => {
  const code = cells.field('code')
  const periods = createPeriodReader(cells, context)
  const programmeOf = createProgramme(cells, context)
  const [labels, citation] = [createTranslation(cells, 'label'), createCitation(cells)]
  return () => {
    const period = periods.ofRow()
    return {
      key: [programmeOf(), code.text()],
      values: [period.from, period.to, ...labels(), ...citation()],
      ...NO_DAYS,
    }
  }
}

const createTargetBuilder: BuilderOf = (cells, context) => {
  const [category, subcategory] = [cells.field('category'), cells.field('subcategory')]
  const [delay, counting, source] = [cells.field('delay'), cells.field('counting'), cells.field('source')]
  const periods = createPeriodReader(cells, context)
  return () => {
    const code = category.category()
    const below = subcategory.text()
    if (code === ALL_CATEGORIES && below !== null) subcategory.reject('subcategory-of-all')
    const period = periods.ofRow()
    return {
      key: [code, below === null ? '' : `${code}/${below}`, period.from ?? '', period.to ?? ''],
      values: [delay.count(), counting.choice(), source.text()],
      ...extentOf(period.from, period.from),
    }
  }
}

const BUILDERS: Readonly<Record<Dataset, BuilderOf>> = {
  incidents: createIncidentBuilder,
  categories: createCategoryBuilder,
  years: createYearBuilder,
  indicators: createIndicatorBuilder,
  budgets: createBudgetBuilder,
  programmes: createProgrammeBuilder,
  participants: createParticipantBuilder,
  dates: createDateBuilder,
  targets: createTargetBuilder,
}
