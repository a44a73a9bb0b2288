import type { TranslationOf } from "../define.js"
import type { fileMessages } from "./en.js"

/** Spanish texts of taking in a file. */
export const fileMessagesEs: TranslationOf<typeof fileMessages> = {
  "files.check": "Comprobar el archivo",
  "files.checkFirst": "Compruebe primero el archivo",
  "files.choose": "Elija primero un archivo",
  "files.counts": "{total} filas: {created} nuevas, {updated} cambiadas, {unchanged} sin cambios, {failed} rechazadas",
  "files.file": "Archivo",
  "files.imported": "{created} creados, {updated} cambiados",
  "files.importNow": "Importar las filas correctas",
  "files.mode": "Filas de registros ya existentes",
  "files.moreRows": "Más filas: {count}",
  "files.nothing": "El archivo no cambia nada",
  "files.rowError": "Fila {row}, {column}: {problem}",
  "files.unknownColumns": "No leídas: {columns}",
  "importMode.create_only": "Dejarlos y añadir los demás",
  "importMode.update_only": "Actualizarlos y rechazar los demás",
  "importMode.upsert": "Actualizarlos y añadir los demás",
}
