import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { demandMessages } from "../en/demand.js"

/** Romanian texts of what a departure or a product needs. */
export const demandMessagesRo: TranslationOf<typeof demandMessages> = {
  "demand.advisory": "Recomandat: cine nu se potrivește este un avertisment",
  "demand.anyKind": "Orice tip",
  "demand.blocking": "Obligatoriu: fără el nu este gata",
  "demand.bufferAfter": "Timp liber după",
  "demand.bufferBefore": "Timp liber înainte",
  "demand.bufferHint": "Gol = cel al resursei",
  "demand.chooseScope": "Alegeți",
  "demand.enforcement": "Strictețe",
  "demand.exclusive": "Numai pentru această plecare",
  "demand.minCapacity": "Capacitate minimă",
  "demand.mode": "Utilizare",
  "demand.noPool": "Niciun lot",
  "demand.quantity": "Câte",
  "demand.quantityHint": "0 dezactivează rolul",
  "demand.required": "Fiecare trebuie să aibă",
  "demand.role": "Rol",
  "demand.roleHint": "Un cuvânt precum ghid, ghid-secund sau autocar",
  "demand.scope.any": "oricine",
  "demand.scope.booking": "aceeași rezervare",
  "demand.scope.product": "același produs",
  "demand.scope.slot": "aceeași plecare",
  "demand.shareScope": "În comun cu",
  "demand.shared": "În comun cu alții",
  "demand.units": "Bucăți sau locuri din ea",
}
