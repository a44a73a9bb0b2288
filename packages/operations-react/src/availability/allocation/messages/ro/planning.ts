import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { planningMessages } from "../en/planning.js"

/** Romanian texts of plans, files and conflicts of rooms and seats. */
export const planningMessagesRo: TranslationOf<typeof planningMessages> = {
  "planning.accept": "Acceptați tot planul",
  "planning.acceptChosen": "Plasați {count, plural, one {# persoană aleasă} few {# persoane alese} other {# de persoane alese}}",
  "planning.accepted":
    "{count, plural, =0 {Nimeni nu a trebuit mutat} one {# persoană plasată} few {# persoane plasate} other {# de persoane plasate}}",
  "planning.auto": "Plasați automat…",
  "planning.autoText": "Nu se scrie nimic până nu acceptați. Cine are loc îl păstrează.",
  "planning.autoTitle": "Un plan pentru toți",
  "planning.changed": "modificat",
  "planning.chooseRow": "Plasați {who}",
  "planning.columnFile": "Coloana din fișier",
  "planning.columnNone": "nu este în fișier",
  "planning.compromises": "Dorințe pe care planul nu le poate îndeplini",
  "planning.engineExact": "dovedit a fi cel mai bun",
  "planning.engineGreedy": "bun, nedovedit a fi cel mai bun",
  "planning.errorColumn": "Coloană",
  "planning.errorRow": "Rând",
  "planning.errors":
    "{count, plural, one {# rând nu poate fi aplicat} few {# rânduri nu pot fi aplicate} other {# de rânduri nu pot fi aplicate}}",
  "planning.errorWhat": "Ce nu este în regulă",
  "planning.export": "Lista hotelului (CSV)",
  "planning.exportRecord": "Lista hotelului (CSV), cu reținerea trimiterii…",
  "planning.exportRecordLabel": "Descărcați",
  "planning.exportRecordText": "Mai târziu puteți vedea ce rânduri s-au schimbat între timp.",
  "planning.exportRecordTitle": "Trimiteți lista hotelului",
  "planning.file": "Listă de cazare (CSV)",
  "planning.fileHint": "Exportul nostru sau lista hotelului. Cine nu este în ea rămâne unde este.",
  "planning.import": "Importați o listă de cazare…",
  "planning.importApply": "Aplicați {count, plural, one {# modificare} few {# modificări} other {# de modificări}}",
  "planning.importCreate": "Adăugați persoane pe care plecarea nu le cunoaște",
  "planning.importCreateHint": "Fiecare ia un loc fără nume al rezervării din listă; cine nu are nume acolo apare ca TBA.",
  "planning.imported": "Listă de cazare aplicată: plasate {assign, number}, mutate {move, number}, scoase {unassign, number}",
  "planning.importMapping": "Ce conține fiecare coloană",
  "planning.importNothing": "Lista spune ce este deja așa. Nu se modifică nimic.",
  "planning.importPartial": "Aplicați rândurile bune, lăsați-le pe celelalte",
  "planning.importReason": "De ce pot fi încălcate regulile de cazare",
  "planning.importReasonHint": "Motivul rămâne la plasări și în istoricul plecării.",
  "planning.importReasonUse": "Verificați cu acest motiv",
  "planning.importSummary":
    "{rows, plural, one {# rând} few {# rânduri} other {# de rânduri}}: de plasat {assign, number}, de mutat {move, number}, de scos {unassign, number}, cu alte date {updateTraveler, number}, numere de hotel {updateRoom, number}, neschimbate {unchanged, number}",
  "planning.importTitle": "Importați o listă de cazare",
  "planning.moves":
    "{count, plural, =0 {Nimeni nu trebuie mutat} one {# persoană de plasat} few {# persoane de plasat} other {# de persoane de plasat}}",
  "planning.others": "{count, plural, one {încă #} few {încă #} other {încă #}}",
  "planning.passengers": "Listă de pasageri (CSV)",
  "planning.passengersFull": "Listă de pasageri cu documente și date de sănătate (CSV)",
  "planning.planTo": "{who} → {place}",
  "planning.recipient": "Cine o primește",
  "planning.recipientHint": "Un hotel sau un birou, nu o persoană",
  "planning.score":
    "Neplasate {unplaced, number} · grupuri despărțite {apart, number}{tooLarge, plural, =0 {} one { (și # mai mare decât orice cameră)} few { (și # mai mari decât orice cameră)} other { (și # mai mari decât orice cameră)}} · dorințe neîndeplinite {faults, number} · camere deschise {rooms, number}",
  "planning.select": "Afișați-i",
  "planning.since": "Modificări de la trimiterea listei ({when})",
  "planning.sinceAdded": "nou în listă",
  "planning.sinceNone": "Nimic nu s-a schimbat de la trimiterea listei ({when}).",
  "planning.sinceRemoved": "nu mai este în listă",
  "planning.sinceRow": "{who}: {columns}",
  "planning.stale": "Plecarea s-a schimbat între timp. Nu s-a mutat nimic; acesta este planul de acum, cu noutățile marcate.",
  "planning.unplaced":
    "{who}: {reason, select, no_resources {nu există locuri de acest tip} no_capacity {nicio cameră nu este destul de mare, cea mai mare are {largest}} other {nicio cameră liberă nu respectă regulile}}",
  "planning.unplacedTitle": "Nu pot fi plasați",
  "planning.unreadable": "Fișierul nu este text în UTF-8. Salvați-l din foaia de calcul ca „CSV UTF-8” și alegeți-l din nou.",
  "planning.warnings":
    "{count, plural, one {# coloană sau valoare nu a fost înțeleasă} few {# coloane sau valori nu au fost înțelese} other {# de coloane sau valori nu au fost înțelese}}: {list}",
}
