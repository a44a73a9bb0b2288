import { defineMessages } from "../define.js"

/**
 * Every refusal in a sentence that an operator understands, filled from its `details`: `slotIdsCount` is the length of `slotIds`,
 * instants are read on the operator's clock, a list of words is joined. Ids stay out: the screen names what it is about.
 */
export const errorMessages = defineMessages({
  "error.allocation_ambiguous": "The booking has places here more than once ({allocationIdsCount, number}). Choose which of them is meant.",
  "error.allocation_booking_missing": "This hold has no booking yet, so it cannot be confirmed by itself.",
  "error.allocation_exists": "This booking already has {pax, plural, one {# place} other {# places}} on this departure.",
  "error.allocation_not_found": "These places are no longer there.",
  "error.allocation_pax_conflict": "The booking now has {pax, plural, one {# place} other {# places}} here. Reload and try again.",
  "error.allocation_status_conflict": "These places are already {status}, so this cannot be done to them.",
  "error.asset_in_use": "Still in use by {commitments, plural, one {# job} other {# jobs}}.",
  "error.asset_not_found": "This resource or space no longer exists.",
  "error.body_too_large": "That is more than can be sent at once.",
  "error.closeout_exists": "The same closeout is already in force.",
  "error.closeout_not_found": "This closeout no longer exists.",
  "error.closeout_reopened": "This closeout was reopened on {reopenedAt}, so it cannot be changed. Make a new one.",
  "error.closeout_scope_missing": "Say what to close: a product, an option, a rule, a place or one departure.",
  "error.code_taken": "The code “{code}” is already in use.",
  "error.concurrent_update": "Another change to the same records was under way. Nothing was written; please try again.",
  "error.constraint_violated": "The database refused this change. Nothing was written.",
  "error.database_missing": "The server is not set up: it has no database.",
  "error.edit_scope_unsupported": "This change cannot be given to the other departures of the rule.",
  "error.empty_patch": "Nothing was changed.",
  "error.forbidden": "You may not do this. Ask whoever grants rights in your company.",
  "error.generation_blocked":
    "{unusable, plural, one {# start} other {# starts}} cannot be made because of a closeout or a clock change. Nothing was generated for this rule.",
  "error.generation_too_large":
    "This would be {slots, number} departures; at most {maxSlots, number} are made at once. Choose a shorter range. Nothing was generated.",
  "error.hold_already_converted": "This hold has already become a booking.",
  "error.hold_expired": "This hold has lapsed. Its places may be sold to others by now.",
  "error.hold_extension_exhausted": "This hold already lasts until {limit}, the longest that it may.",
  "error.hold_not_found": "This hold no longer exists.",
  "error.hold_token_conflict": "This hold belongs to somebody else.",
  "error.http_error": "The server answered something unexpected. Please try again.",
  "error.idempotency_key_reused": "This was already sent with other contents. Reload and try again.",
  "error.import_too_large": "The file has {given} {unit}; one import takes at most {limit}.",
  "error.import_unreadable": "The file cannot be read. Save it as CSV in UTF-8.",
  "error.internal_error": "Something failed on the server. Nothing was written; please try again.",
  "error.invalid_id": "This id is of the wrong kind.",
  "error.invalid_range": "The range from {from} to {to} ends before it starts, or is too long.",
  "error.invalid_request": "Something in the form does not fit. See the fields below.",
  "error.network_error": "The server could not be reached. Check the connection and try again.",
  "error.nonexistent_local_time": "{local} does not exist in {timezone}: the clocks go forward over it. Choose another time.",
  "error.place_in_use": "This place is still used by other records. Set it inactive instead.",
  "error.place_not_found": "This place no longer exists.",
  "error.recurrence_invalid": "The recurrence cannot be read. See what is marked below.",
  "error.recurrence_needs_start_time": "A recurrence by hours or minutes needs a start time.",
  "error.recurrence_never_occurs": "This recurrence gives no date within {years, plural, one {# year} other {# years}} of {anchorDate}.",
  "error.recurrence_too_dense":
    "This recurrence has more than {limit, number} candidates in this time. Make it sparser or the range shorter.",
  "error.resource_closed": "Closed at that time. Choose another one or another time, or override it with a reason where that is offered.",
  "error.resource_double_booked":
    "Already taken at that time by another job. A double booking cannot be overridden: choose another one or another time.",
  "error.resource_inactive": "Not active, so it takes no work.",
  "error.resource_share_capacity_exceeded":
    "{capacity, number} units exist, others share {peak, number} of them at once, and {wanted, number} are wanted.",
  "error.revision_conflict": "Somebody changed this record in the meantime.",
  "error.route_not_found": "The server does not know this address.",
  "error.rule_in_use":
    "This rule still has {slots, plural, one {# departure} other {# departures}}, {used, number} of them with holds or bookings. Set it inactive, or cancel them first.",
  "error.rule_not_found": "This rule no longer exists.",
  "error.share_capacity_below_usage": "{peak, number} units are already shared at {at}, so the capacity cannot be {capacity, number}.",
  "error.slot_capacity_below_taken":
    "{bookedPax, number} places are booked and {heldPax, number} held, so the capacity cannot go below {minimum, number}.",
  "error.slot_capacity_exceeded":
    "{remaining, plural, =0 {No places are left} one {Only # place is left} other {Only # places are left}}; {requested, number} were asked for.",
  "error.slot_generated": "A rule made this departure and would make it again. Cancel it instead of deleting it.",
  "error.slot_has_commitments":
    "{bookedPax, plural, one {# place is booked} other {# places are booked}} and {heldPax, number} held on {slotIdsCount, plural, one {this departure} other {these # departures}}. Say what becomes of them.",
  "error.slot_in_use":
    "This departure cannot be deleted: {allocations, plural, one {# hold or booking was} other {# holds or bookings were}} made on it. Cancel it instead.",
  "error.slot_minimum_missing": "This departure has no minimum, so there is nothing to decide.",
  "error.slot_not_departed": "This departure has not left, so it cannot be completed.",
  "error.slot_not_found": "This departure no longer exists.",
  "error.slot_not_sellable": "This departure cannot be sold now: {reasons}.",
  "error.slot_start_conflict": "Another departure of the same rule already starts at that time.",
  "error.slot_times_inconsistent": "The times of the departure contradict each other.",
  "error.start_time_duplicate": "There is already a start time at {startTimeLocal}.",
  "error.start_time_duration_fixed":
    "The duration comes from the start time ({durationMinutes, plural, one {# minute} other {# minutes}}). Change it there.",
  "error.start_time_in_use":
    "{ruleIdsCount, plural, one {# rule departs} other {# rules depart}} at this start time. Set it inactive, or take it off the rules first.",
  "error.start_time_not_found": "This start time no longer exists.",
  "error.start_time_product_mismatch": "This start time belongs to another product or option than the rule.",
  "error.timezone_invalid": "“{timezone}” is not a time zone such as Africa/Cairo.",
  "error.transaction_conflict": "Somebody else changed the same calendar at that moment. Nothing was written; please try again.",
  "error.unauthenticated": "You are signed out. Please sign in again.",
})
