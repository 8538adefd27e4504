import { createStore } from 'zustand/vanilla'
import type { Dataset } from '../../shared/domain/dataset/dataset.ts'

/** What a person was sent to the page of imports for, until a file is there or another page is opened. */
export const awaitedDataset = createStore<{ readonly dataset: Dataset | null }>()(() => ({ dataset: null }))
