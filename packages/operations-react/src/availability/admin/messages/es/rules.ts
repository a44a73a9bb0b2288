import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { rulesMessages } from "../en/rules.js"

/** Spanish texts of the list of rules. */
export const rulesMessagesEs: TranslationOf<typeof rulesMessages> = {
  "rules.active": "Activa",
  "rules.any": "Activas o no",
  "rules.capacity": "{count, plural, one {# plaza} other {# plazas}}",
  "rules.columnActive": "Estado",
  "rules.columnCapacity": "Capacidad",
  "rules.columnGenerated": "Generada hasta",
  "rules.columnNext": "Próxima salida",
  "rules.columnProduct": "Producto",
  "rules.columnRule": "Regla",
  "rules.columnSlots": "Salidas",
  "rules.columnUpdated": "Cambiada",
  "rules.emptyText":
    "Una regla dice cuándo sale un producto. Sus salidas se generan a partir de ella, para toda una temporada. Empiece con un ejemplo:",
  "rules.emptyTextReading": "Una regla dice cuándo sale un producto.",
  "rules.emptyTitle": "Todavía no hay reglas",
  "rules.exampleEveryDay": "Cada día",
  "rules.exampleFirstSaturday": "El primer sábado de cada mes",
  "rules.exampleWeekdays": "Lunes, miércoles y viernes",
  "rules.find": "Buscar una regla",
  "rules.generate": "Generar salidas",
  "rules.grid": "Reglas",
  "rules.inactive": "Inactiva",
  "rules.keyFind": "Buscar",
  "rules.keyNew": "Nueva regla",
  "rules.keyOpen": "Abrir",
  "rules.new": "Nueva regla",
  "rules.noLimit": "sin límite",
  "rules.noWrite": "Puede consultar, pero no cambiar: hace falta el permiso “availability.write”.",
  "rules.notGenerated": "todavía no",
  "rules.open": "Abrir",
  "rules.startTimes": "Horas de inicio",
  "rules.title": "Reglas",
  "rules.wholeYear": "todo el año",
}
