import { defineMessages } from "../define.js"

/** English texts of taking in a file, whatever records it holds. */
export const fileMessages = defineMessages({
  "files.check": "Check the file",
  "files.checkFirst": "Check the file first",
  "files.choose": "Choose a file first",
  "files.counts": "{total} rows: {created} new, {updated} changed, {unchanged} unchanged, {failed} refused",
  "files.file": "File",
  "files.imported": "{created} made, {updated} changed",
  "files.importNow": "Import the good rows",
  "files.mode": "Rows of records that are there",
  "files.moreRows": "Further rows: {count}",
  "files.nothing": "The file changes nothing",
  "files.rowError": "Row {row}, {column}: {problem}",
  "files.unknownColumns": "Not read: {columns}",
  "importMode.create_only": "Leave them, add the others",
  "importMode.update_only": "Update them, refuse the others",
  "importMode.upsert": "Update them, add the others",
})
