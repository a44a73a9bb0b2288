import type { TranslationOf } from "../define.js"
import type { fileMessages } from "./en.js"

/** Romanian texts of taking in a file. */
export const fileMessagesRo: TranslationOf<typeof fileMessages> = {
  "files.check": "Verificați fișierul",
  "files.checkFirst": "Verificați întâi fișierul",
  "files.choose": "Alegeți întâi un fișier",
  "files.counts": "Rânduri: {total}; noi {created}, modificate {updated}, neschimbate {unchanged}, refuzate {failed}",
  "files.file": "Fișier",
  "files.imported": "create {created}, modificate {updated}",
  "files.importNow": "Importați rândurile bune",
  "files.mode": "Rânduri cu înregistrări existente",
  "files.moreRows": "Alte rânduri: {count}",
  "files.nothing": "Fișierul nu modifică nimic",
  "files.rowError": "Rândul {row}, {column}: {problem}",
  "files.unknownColumns": "Necitite: {columns}",
  "importMode.create_only": "Lăsați-le, adăugați-le pe celelalte",
  "importMode.update_only": "Actualizați-le, refuzați-le pe celelalte",
  "importMode.upsert": "Actualizați-le, adăugați-le pe celelalte",
}
