import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { departureActionsMessages } from "../en/departure-actions.js"

/** Romanian texts of what is done to many departures at once. */
export const departureActionsMessagesRo: TranslationOf<typeof departureActionsMessages> = {
  "departureActions.cancel": "Anulați plecările",
  "departureActions.cancelOne": "Anulați plecarea…",
  "departureActions.cancelText":
    "{count, plural, one {# plecare nu va avea loc} few {# plecări nu vor avea loc} other {# de plecări nu vor avea loc}}. {taken, plural, =0 {Nimeni nu are rezervare sau loc reținut.} one {# loc este reținut sau rezervat.} few {# locuri sunt reținute sau rezervate.} other {# de locuri sunt reținute sau rezervate.}} O plecare anulată poate fi redeschisă.",
  "departureActions.cancelTitle": "Anulați {count, plural, one {# plecare} few {# plecări} other {# de plecări}}?",
  "departureActions.capacity": "Stabiliți capacitatea",
  "departureActions.capacityFailed": "Introduceți un număr întreg sau alegeți fără limită.",
  "departureActions.capacityNoLimit": "Fără limită",
  "departureActions.capacityOne": "Stabiliți capacitatea…",
  "departureActions.capacityPax": "Locuri",
  "departureActions.capacityText":
    "Numărul de locuri pentru {count, plural, one {# plecare} few {# plecări} other {# de plecări}}. O plecare cu mai multe locuri vândute sau reținute refuză și rămâne cum este. O modificare ulterioară a regulii nu schimbă acest număr.",
  "departureActions.capacityTitle": "Capacitatea pentru {count, plural, one {# plecare} few {# plecări} other {# de plecări}}",
  "departureActions.changeTime": "Schimbați ora…",
  "departureActions.check": "Verificați întâi",
  "departureActions.checked":
    "{changed, plural, one {# s-ar modifica} few {# s-ar modifica} other {# s-ar modifica}}, {refused, plural, =0 {niciuna nu ar refuza} one {# ar refuza} few {# ar refuza} other {# ar refuza}}",
  "departureActions.close": "Închideți",
  "departureActions.closeOne": "Închideți la vânzare…",
  "departureActions.closeText":
    "{count, plural, one {# plecare nu se va mai vinde} few {# plecări nu se vor mai vinde} other {# de plecări nu se vor mai vinde}}. Cine are rezervare și-o păstrează.",
  "departureActions.closeTitle": "Închideți la vânzare {count, plural, one {# plecare} few {# plecări} other {# de plecări}}?",
  "departureActions.closeout": "Sistați vânzarea",
  "departureActions.commitments": "Locuri reținute și rezervate",
  "departureActions.commitmentsCancel": "Anulați-le și pe ele",
  "departureActions.commitmentsCancelHint": "Rezervările își pierd locurile. Anunțarea oamenilor rămâne în sarcina dumneavoastră.",
  "departureActions.commitmentsKeep": "Păstrați-le",
  "departureActions.commitmentsKeepHint": "Rămân la plecarea anulată, ca problemă deschisă, până sunt mutate.",
  "departureActions.commitmentsRefuse": "Nu atingeți astfel de plecări",
  "departureActions.commitmentsRefuseHint": "Se anulează numai plecările fără locuri reținute sau rezervate.",
  "departureActions.done":
    "{changed, plural, =0 {Nu s-a modificat nimic} one {# plecare modificată} few {# plecări modificate} other {# de plecări modificate}}{refused, plural, =0 {.} one {, # a refuzat: vedeți rândul ei.} few {, # au refuzat: vedeți rândurile lor.} other {, # au refuzat: vedeți rândurile lor.}}",
  "departureActions.generate": "Generați",
  "departureActions.manifests": "Exportați listele de pasageri",
  "departureActions.manifestsSaved": "{count, plural, one {# listă salvată} few {# liste salvate} other {# de liste salvate}}",
  "departureActions.reopen": "Redeschideți",
  "departureActions.reopenText":
    "{count, plural, one {# plecare va fi din nou deschisă} few {# plecări vor fi din nou deschise} other {# de plecări vor fi din nou deschise}}. Sistările și termenele-limită se aplică în continuare.",
  "departureActions.reopenTitle": "Redeschideți {count, plural, one {# plecare} few {# plecări} other {# de plecări}}?",
  "departureActions.resources": "Creați camere și locuri",
  "departureActions.resourcesMade":
    "{count, plural, =0 {Nimic de creat} one {# cameră sau loc creat} few {# camere și locuri create} other {# de camere și locuri create}}",
  "departureActions.resourcesText":
    "Fiecare primește ce dau șabloanele opțiunii sale și încă nu a primit. Nu se șterge și nu se schimbă nimic.",
  "departureActions.resourcesTitle":
    "Creați camerele și locurile pentru {count, plural, one {# plecare} few {# plecări} other {# de plecări}}?",
  "departureActions.rowChanged": "Modificată",
  "departureActions.rowUnchanged": "Era deja așa",
  "departureActions.tooMany": "Cel mult {most, number} o dată",

  "range.actions": "Ce faceți cu selecția",
  "range.clear": "Ștergeți selecția",
  "range.none": "Nu este nicio plecare în acest interval",
  "range.tooManySlots":
    "{count, plural, one {# plecare} few {# plecări} other {# de plecări}} în acest interval. Se pot modifica o dată cel mult {most, number}: alegeți mai puține zile sau produse.",
}
