import type { TranslationOf } from "../define.js"
import type { fileMessages } from "./en.js"

/** German texts of taking in a file. */
export const fileMessagesDe: TranslationOf<typeof fileMessages> = {
  "files.check": "Datei prüfen",
  "files.checkFirst": "Prüfen Sie zuerst die Datei",
  "files.choose": "Wählen Sie zuerst eine Datei",
  "files.counts": "{total} Zeilen: {created} neu, {updated} geändert, {unchanged} unverändert, {failed} abgelehnt",
  "files.file": "Datei",
  "files.imported": "{created} angelegt, {updated} geändert",
  "files.importNow": "Gültige Zeilen importieren",
  "files.mode": "Zeilen bestehender Datensätze",
  "files.moreRows": "Weitere Zeilen: {count}",
  "files.nothing": "Die Datei ändert nichts",
  "files.rowError": "Zeile {row}, {column}: {problem}",
  "files.unknownColumns": "Nicht gelesen: {columns}",
  "importMode.create_only": "Unverändert lassen, die anderen hinzufügen",
  "importMode.update_only": "Aktualisieren, die anderen ablehnen",
  "importMode.upsert": "Aktualisieren, die anderen hinzufügen",
}
