/**
 * The files that came with the program, by their SHA-256, each with the hash of all rows that were ever read from it
 * (`snapshotColumnsHash` in a folder without earlier rows). A file that changes, or is read in another way, adds its own
 * beside those of earlier versions, which lie in folders: `test/unit/backend/store/shipped-rows.test.ts` says what is missing.
 */
export const SHIPPED_ROWS: Readonly<Record<string, readonly string[]>> = {
  // programmes.csv
  f7cf323c32220da8df032341db57bf23270de5767432f5bc8fa2d364e3600403: [
    '9f26bafec1880c84ae03de57899d68605cdae409787bc2363c9209961c6cef42',
  ],
  // categories.csv
  '8379805f70a3c28b053f3b5e9557d57e02cac52dc6f2fe20a011d928b34c1531': [
    '3dee42123f8bd953ed5026bb830ce2c15228263d3dc85e689ee144421f23b680',
  ],
  // years.csv
  b2e4f5fa38058af6a07e18d903c4931a8104491eede1963e24d81d8327e83eaf: [
    'fd9951014570b5c9886fcb8fdea661512178ed797ed28d648a250e8b52176192',
  ],
  // indicators.csv
  '25c14561c27fa7553329a7274f401ffe6121eef721e36d006776fe0267a7f367': [
    '037e714a213fe8d9e19edf93e92c997fbe13cade5a8e5189c62f1a17818b2b97',
  ],
  // budgets.csv
  '18f1cd84290785783266ade21f56809c9ed712e2a44fa92593282c3773374377': [
    '0505d9ff96e42db718cf10bf42891b9b273c616f358d873bf8351a0db2745ce1',
  ],
  // participants.csv
  '1cefc6766dd4f650d4d68c1f50c62b9ffa99896f99f44272a37555b4aea3de7c': [
    'da87a8e74218a564a180aca3791432ebfe6c091e1d49c2f94b532ab77f13ec5e',
  ],
  // dates.csv
  bcb02c45828b7ebdd8986f80e90b374d07e56267aec78605740786982d8a9da8: [
    '9850555a7b98e7b12d9557e6cb406fe6a4d6f09ff65fd992f096f69952ef9636',
  ],
}
