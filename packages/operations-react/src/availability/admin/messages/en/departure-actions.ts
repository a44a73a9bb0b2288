import { defineMessages } from "../../../../kernel/messages/index.js"

/** English texts of what is done to many departures at once. */
export const departureActionsMessages = defineMessages({
  "departureActions.cancel": "Cancel departures",
  "departureActions.cancelOne": "Cancel departure…",
  "departureActions.cancelText":
    "{count, plural, one {# departure} other {# departures}} will not run. {taken, plural, =0 {Nobody is booked or holds a place.} one {# place is held or booked.} other {# places are held or booked.}} A cancelled departure can be opened again.",
  "departureActions.cancelTitle": "Cancel {count, plural, one {# departure} other {# departures}}?",
  "departureActions.capacity": "Set capacity",
  "departureActions.capacityFailed": "Enter a whole number, or choose no limit.",
  "departureActions.capacityNoLimit": "No limit",
  "departureActions.capacityOne": "Set capacity…",
  "departureActions.capacityPax": "Places",
  "departureActions.capacityText":
    "The number of places of {count, plural, one {# departure} other {# departures}}. One that has more places sold or held than that refuses and stays as it is. A later change of its rule leaves the number alone.",
  "departureActions.capacityTitle": "Capacity of {count, plural, one {# departure} other {# departures}}",
  "departureActions.changeTime": "Change time…",
  "departureActions.check": "Check first",
  "departureActions.checked":
    "{changed, plural, one {# would change} other {# would change}}, {refused, plural, =0 {none would refuse} one {# would refuse} other {# would refuse}}",
  "departureActions.close": "Close",
  "departureActions.closeOne": "Close for sale…",
  "departureActions.closeText":
    "{count, plural, one {# departure} other {# departures}} will no longer be sold. Who is booked stays booked.",
  "departureActions.closeTitle": "Close {count, plural, one {# departure} other {# departures}} for sale?",
  "departureActions.closeout": "Close out",
  "departureActions.commitments": "Held and booked places",
  "departureActions.commitmentsCancel": "Cancel them too",
  "departureActions.commitmentsCancelHint": "The bookings lose their places. Telling the people is up to you.",
  "departureActions.commitmentsKeep": "Keep them",
  "departureActions.commitmentsKeepHint": "They stay on the cancelled departure, as an open issue, until they are moved.",
  "departureActions.commitmentsRefuse": "Leave such departures alone",
  "departureActions.commitmentsRefuseHint": "Only departures without held or booked places are cancelled.",
  "departureActions.done":
    "{changed, plural, =0 {Nothing changed} one {# departure changed} other {# departures changed}}{refused, plural, =0 {.} one {, # refused: see its row.} other {, # refused: see their rows.}}",
  "departureActions.generate": "Generate",
  "departureActions.manifests": "Export manifests",
  "departureActions.manifestsSaved": "{count, plural, one {# manifest saved} other {# manifests saved}}",
  "departureActions.reopen": "Reopen",
  "departureActions.reopenText":
    "{count, plural, one {# departure} other {# departures}} will be open again. Closeouts and cut-offs still apply.",
  "departureActions.reopenTitle": "Reopen {count, plural, one {# departure} other {# departures}}?",
  "departureActions.resources": "Make rooms and seats",
  "departureActions.resourcesMade": "{count, plural, =0 {Nothing to make} one {# room or seat made} other {# rooms and seats made}}",
  "departureActions.resourcesText":
    "Each gets what the templates of its option give and it has not been given yet. Nothing is removed or changed.",
  "departureActions.resourcesTitle": "Make the rooms and seats of {count, plural, one {# departure} other {# departures}}?",
  "departureActions.rowChanged": "Changed",
  "departureActions.rowUnchanged": "Was so already",
  "departureActions.tooMany": "At most {most, number} at once",

  "range.actions": "What to do with the selection",
  "range.clear": "Clear selection",
  "range.none": "Nothing departs in this range",
  "range.tooManySlots":
    "{count, plural, one {# departure} other {# departures}} in this range. At most {most, number} can change at once: choose fewer days or products.",
})
