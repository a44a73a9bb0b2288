import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { demandMessages } from "../en/demand.js"

/** Spanish texts of what a departure or a product needs. */
export const demandMessagesEs: TranslationOf<typeof demandMessages> = {
  "demand.advisory": "Recomendada: quien no cumple genera un aviso",
  "demand.anyKind": "Cualquier tipo",
  "demand.blocking": "Imprescindible: sin ella no está lista",
  "demand.bufferAfter": "Margen posterior",
  "demand.bufferBefore": "Margen previo",
  "demand.bufferHint": "Vacío = el del recurso",
  "demand.chooseScope": "Elegir",
  "demand.enforcement": "Exigencia",
  "demand.exclusive": "Solo para esta salida",
  "demand.minCapacity": "Capacidad mínima",
  "demand.mode": "Uso",
  "demand.noPool": "Sin bolsa",
  "demand.quantity": "Cuántos",
  "demand.quantityHint": "0 desactiva el rol",
  "demand.required": "Cada uno debe tener",
  "demand.role": "Rol",
  "demand.roleHint": "Una palabra como guide, second-guide o coach",
  "demand.scope.any": "cualquiera",
  "demand.scope.booking": "la misma reserva",
  "demand.scope.product": "el mismo producto",
  "demand.scope.slot": "la misma salida",
  "demand.shareScope": "Compartido con",
  "demand.shared": "Compartido con otros",
  "demand.units": "Unidades o asientos",
}
