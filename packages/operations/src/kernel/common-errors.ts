import { defineError } from "./errors.js"

/** One thing that is wrong with an input. `path` is the field, in dots. */
export interface InputViolation {
  path: string
  message: string
  code?: string
}

const sentence = (violations: InputViolation[]) =>
  violations
    .slice(0, 3)
    .map(({ path, message }) => (path ? `${path}: ${message}` : message))
    .join(" ")

export const invalidRequest = defineError(
  "invalid_request",
  "invalid",
  {
    title: "The input does not have the expected shape.",
    mend: "Correct the fields named in `violations`. Unknown keys are refused, so check the spelling.",
  },
  ({ violations }: { violations: InputViolation[] }) => `The request is not valid. ${sentence(violations)}`,
)
export const invalidId = defineError(
  "invalid_id",
  "invalid",
  {
    title: "An id is of the wrong kind.",
    mend: "Ids carry their kind as a prefix (`avsl_…` is a slot). Send an id of the kind that the field asks for.",
  },
  ({ violations }: { violations: InputViolation[] }) => `An id is of the wrong kind. ${sentence(violations)}`,
)
export const transportNumberInvalid = defineError(
  "transport_number_invalid",
  "invalid",
  {
    title: "The number of a flight, train or ship is written in a way that is not known.",
    mend: "Send letters and digits such as `AF1234`; blanks and lower case are mended. Leave the number out while it is not known: `TBD` and the like are refused, they would join strangers to one flight.",
  },
  ({ violations }: { violations: InputViolation[] }) => `The number of a transport is not valid. ${sentence(violations)}`,
)
export const emptyPatch = defineError(
  "empty_patch",
  "invalid",
  { title: "A change names no field.", mend: "Send at least one field. An omitted field stays as it is, `null` clears it." },
  (_: Record<string, never>) => "The change names no field, so there is nothing to do.",
)
export const invalidRange = defineError(
  "invalid_range",
  "invalid",
  {
    title: "A range ends before it starts, or is too long.",
    mend: "Send `from` on or before `to`, within the limit that the message names.",
  },
  ({ from, to, limitDays }: { from: string; to: string; limitDays?: number }) =>
    to < from
      ? `The range ends (${to}) before it starts (${from}).`
      : to === from
        ? `The range ends as it starts (${from}).`
        : `The range from ${from} to ${to} is longer than the ${limitDays} days that one call covers.`,
)
export const timezoneInvalid = defineError(
  "timezone_invalid",
  "invalid",
  {
    title: "A time zone is unknown.",
    mend: "Use a name of the IANA database such as `Africa/Cairo`. Offsets such as `+02:00` are refused: they do not follow clock changes.",
    field: "timezone",
  },
  ({ timezone, suggestion }: { timezone: string; suggestion?: string }) =>
    `“${timezone}” is not an IANA time zone such as ${suggestion ?? "Africa/Cairo"}.`,
)
export const nonexistentLocalTime = defineError(
  "nonexistent_local_time",
  "invalid",
  { title: "The local time does not exist on that day.", mend: "Clocks go forward over it. Choose a time outside the gap." },
  (d: { timezone: string; local: string; reason: string }) => `${d.local} does not exist in ${d.timezone}: clocks go forward over it.`,
)
export const resourceNotFound = defineError(
  "resource_not_found",
  "not_found",
  { title: "There is no resource with this id.", mend: "Search for it; it may have been deleted while it was unused." },
  ({ id }: { id: string }) => `There is no resource ${id}.`,
)
export const resourceWrongKind = defineError(
  "resource_wrong_kind",
  "conflict",
  {
    title: "The resource is of another kind than is wanted.",
    mend: "Choose one of the kind `wanted`, or add it to the resource's other kinds.",
  },
  (d: { resourceId: string; kinds: string[]; wanted: string; poolIds?: string[]; assignmentIds?: string[]; violations?: unknown[] }) =>
    `Resource ${d.resourceId} is a ${d.kinds.join(" and ")}, wanted is a ${d.wanted}.`,
)
export const revisionConflict = defineError(
  "revision_conflict",
  "conflict",
  {
    title: "Somebody changed the record in the meantime.",
    mend: "Read `details.current`, apply the change again to it, and send its revision.",
  },
  ({ expected, current }: { expected: number; current: { id: string; revision: number } & Record<string, unknown> }) =>
    `The record is at revision ${current.revision}, the change was made for revision ${expected}.`,
)
export const codeTaken = defineError(
  "code_taken",
  "conflict",
  { title: "Another record has this code.", mend: "Choose another code, or open the record that has it: `details.owner` names it." },
  ({ code, owner }: { code: string; owner?: { id: string; name: string } }) =>
    `The code “${code}” belongs to ${owner ? `“${owner.name}” (${owner.id})` : "another record"}.`,
)
export const memberExists = defineError(
  "member_exists",
  "conflict",
  { title: "The member belongs to the group already.", mend: "Change the membership that is there." },
  ({ groupId, memberId }: { groupId: string; memberId: string }) => `${memberId} is a member of ${groupId} already.`,
)
export const idempotencyKeyReused = defineError(
  "idempotency_key_reused",
  "conflict",
  {
    title: "An Idempotency-Key came twice with different contents.",
    mend: "Make a new key for every new command; repeat a key only to repeat the same request.",
  },
  ({ key }: { key: string }) => `The Idempotency-Key “${key}” was already used for a request with other contents.`,
)
export const forbidden = defineError(
  "forbidden",
  "forbidden",
  { title: "The person may not do this.", mend: "Ask whoever grants rights in the host application for the action named in `details`." },
  ({ area, action, capability }: { area: string; action: string; capability?: string }) =>
    `You may not ${action} in ${area}${capability ? ` (needs ${capability})` : ""}.`,
)
export const unauthenticated = defineError(
  "unauthenticated",
  "forbidden",
  { title: "Nobody is signed in.", mend: "Sign in to the host application and send the request again." },
  (_: Record<string, never>) => "Please sign in first.",
)
export const routeNotFound = defineError(
  "route_not_found",
  "not_found",
  { title: "There is no such route.", mend: "Compare method and path with `/openapi.json`." },
  ({ method, path }: { method: string; path: string }) => `There is no route ${method} ${path}.`,
)
export const bodyTooLarge = defineError(
  "body_too_large",
  "invalid",
  { title: "The request body is larger than the route accepts.", mend: "Send less at once; batches have a stated maximum." },
  ({ limitBytes }: { limitBytes: number }) => `The body is larger than ${limitBytes} bytes.`,
)
export const constraintViolated = defineError(
  "constraint_violated",
  "conflict",
  {
    title: "The database refused a value that no service had refused before.",
    mend: "Read the constraint's name. If it was a plain call of a service, report it: each constraint should have a code of its own.",
  },
  ({ constraint }: { constraint: string }) => `The database refused the change: ${constraint}.`,
)
export const concurrentUpdate = defineError(
  "concurrent_update",
  "conflict",
  {
    title: "Two transactions changed the same rows at once and the database ended one of them.",
    mend: "Nothing was written. Send the same request again.",
  },
  (_: Record<string, never>) => "Another change to the same records was under way. Nothing was written; please try again.",
)
export const holdExpired = defineError(
  "hold_expired",
  "conflict",
  { title: "The hold has lapsed.", mend: "Place it anew: the places may still be free." },
  ({ id, expiredAt }: { holdKind: string; id: string; expiredAt: string | null; by?: "option" | "cutoff" }) =>
    `Hold ${id} lapsed${expiredAt ? ` at ${expiredAt}` : ""}.`,
)
export const holdExtensionExhausted = defineError(
  "hold_extension_exhausted",
  "conflict",
  { title: "The hold cannot live longer.", mend: "Convert it or let it lapse; `limit` was fixed when it was first placed." },
  ({ id, limit }: { holdKind: string; id: string; limit: string }) => `Hold ${id} already lasts until ${limit}, the longest that it may.`,
)
export const importUnreadable = defineError(
  "import_unreadable",
  "invalid",
  { title: "A file to import cannot be read.", mend: "Save it as CSV in UTF-8. `line` names the place, where there is one." },
  ({ reason, line }: { reason: string; line?: number; column?: string }) =>
    `The file cannot be read${line ? ` (line ${line})` : ""}. ${reason}`,
)
export const importTooLarge = defineError(
  "import_too_large",
  "invalid",
  { title: "A file to import is larger than one call takes.", mend: "Split the file; `limit` is the most that one call takes." },
  ({ limit, given, unit }: { limit: number; given: number; unit: "rows" | "bytes" }) =>
    `The file has ${given} ${unit}; one import takes at most ${limit}.`,
)
export const databaseMissing = defineError(
  "database_missing",
  "conflict",
  {
    title: "The host put no database handle into the request's context.",
    mend: 'Call `c.set("db", handle)` in a middleware before the operations routes, use `createOperationsApp({ db, authorize })`, or give the host\'s app its `db`.',
  },
  (_: Record<string, never>) => "No database handle: set `db` in Hono's context before the operations routes.",
)
export const internalError = defineError(
  "internal_error",
  "conflict",
  {
    title: "Something failed that no code foresees.",
    mend: "Retry once. If it stays, report the request id; the server's log has the cause.",
  },
  (_: Record<string, never>) => "Something unforeseen failed on the server. Nothing was written.",
)

export const slotNotFound = defineError(
  "slot_not_found",
  "not_found",
  { title: "There is no departure with this id.", mend: "It may have been deleted while it was unused. Search by product and date." },
  ({ id }: { id: string }) => `There is no departure ${id}.`,
)

export const ruleNotFound = defineError(
  "rule_not_found",
  "not_found",
  { title: "There is no rule with this id.", mend: "List the rules of the product; this one may have been deleted while it was unused." },
  ({ id }: { id: string }) => `There is no rule ${id}.`,
)

export const timezoneRequired = defineError(
  "timezone_required",
  "invalid",
  {
    title: "A date needs a time zone.",
    mend: "Send `timezone`, or name a place that has one.",
  },
  ({ fields }: { fields: string[] }) => `${fields.join(", ")}: say in which time zone the date is meant.`,
)

export const batchRefused = defineError(
  "batch_refused",
  "conflict",
  {
    title: "At least one operation of the batch was refused, so none was done.",
    mend: "`details.violations` lists every refusal with the `index` of its operation.",
  },
  (d: { violations: { index: number; code: string; message: string }[] }) =>
    `${d.violations.length} refusals: ${d.violations
      .slice(0, 3)
      .map(({ message }) => message)
      .join(" ")}`,
)

/** Codes that several areas use, and those of the HTTP layer. */
export const commonErrors = [
  invalidRequest,
  invalidId,
  transportNumberInvalid,
  emptyPatch,
  invalidRange,
  timezoneInvalid,
  resourceWrongKind,
  resourceNotFound,
  nonexistentLocalTime,
  timezoneRequired,
  batchRefused,
  revisionConflict,
  codeTaken,
  memberExists,
  idempotencyKeyReused,
  forbidden,
  unauthenticated,
  routeNotFound,
  bodyTooLarge,
  constraintViolated,
  concurrentUpdate,
  holdExpired,
  holdExtensionExhausted,
  importUnreadable,
  importTooLarge,
  databaseMissing,
  internalError,
] as const
