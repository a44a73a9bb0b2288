import type { WriteContext } from "../../kernel/context.js"
import type { OperationsDb } from "../../kernel/database.js"
import { type NewEvent, recordEvents } from "../../kernel/outbox/record.js"
import type { HoldEventVerb } from "../events.js"
import type { ResourceHold } from "../hold/contract.js"

interface Said {
  verb: HoldEventVerb
  hold: ResourceHold
  before?: Record<string, unknown>
  after?: Record<string, unknown>
  units?: number
  data?: Record<string, unknown>
  /** Whom it concerns besides the hold, its programme and its capacity. */
  touches?: readonly string[]
}

/** What every event of a hold carries. */
const eventOf = ({ verb, hold, before, after, units, data, touches = [] }: Said): NewEvent => {
  const { programId, placeId, roomKind, slotId, nights } = hold
  const functionSpaceIds = [...new Set(hold.windows.map((window) => window.functionSpaceId))]
  return {
    type: `holds.resource_hold.${verb}`,
    subject: hold.id,
    touches: [programId, placeId, slotId, ...functionSpaceIds, ...touches],
    ...(before && { before }),
    ...(after && { after }),
    data: {
      ...{ programId, placeId, roomKind, slotId, functionSpaceIds, units: units ?? hold.totals.remaining },
      ...{ from: nights[0]?.night ?? hold.arrival, to: nights.at(-1)?.night ?? hold.departure, ...data },
    },
  }
}

/** Appends what happened to holds, in the caller's transaction; one statement. */
export const recordHoldEvents = (tx: OperationsDb, context: WriteContext, said: readonly Said[]): Promise<void> =>
  recordEvents(tx, context, said.map(eventOf))

/** The fields of a row, as `before` and `after` of an event show them. */
export const pick = <Field extends keyof ResourceHold>(hold: ResourceHold, ...fields: Field[]): Record<string, unknown> =>
  JSON.parse(JSON.stringify(Object.fromEntries(fields.map((field) => [field, hold[field]]))))
