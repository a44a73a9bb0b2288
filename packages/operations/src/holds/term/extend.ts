import { holdExtensionExhausted, invalidRequest } from "../../kernel/common-errors.js"
import { type WriteContext, writeContext } from "../../kernel/context.js"
import type { OperationsDb } from "../../kernel/database.js"
import { parseInput } from "../../kernel/input.js"
import { pick, recordHoldEvents } from "../grid/event.js"
import type { ResourceHold } from "../hold/contract.js"
import { setHold } from "../hold/write.js"
import { onHold } from "../state/command.js"
import { judge } from "../state/transition.js"
import { type ExtendResourceHold, extendResourceHoldInput } from "./contract.js"
import { limitOf, optionOf } from "./option.js"

const input = extendResourceHoldInput.extend(writeContext)

/**
 * Gives a held hold another option date, later or earlier, but not in the past and not past its start.
 * Throws `hold_expired`, `hold_extension_exhausted` with the limit, `deadline_past`, `timezone_required`, `hold_status_conflict`.
 */
export async function extendResourceHold(db: OperationsDb, raw: ExtendResourceHold & WriteContext): Promise<ResourceHold> {
  const given = parseInput(input, raw)
  if (given.optionOn === undefined && given.expiresAt === undefined) {
    throw invalidRequest({ violations: [{ path: "optionOn", message: "Say until when." }] })
  }
  const { hold } = await onHold(db, given, async (tx, before, context) => {
    judge(before, "extend", context.now)
    const { timezone } = before
    const option = optionOf(given, { timezone, now: context.now, limit: null })
    const limit = await limitOf(tx, before)
    if (limit && option && option.expiresAt > limit) {
      throw holdExtensionExhausted({ holdKind: "resource_hold", id: before.id, limit: limit.toISOString() })
    }
    await setHold(tx, before.id, { ...option }, context.now)
    const after = { optionOn: option?.optionOn ?? null, expiresAt: option?.expiresAt.toISOString() ?? null }
    await recordHoldEvents(tx, context, [{ verb: "extended", hold: before, before: pick(before, "optionOn", "expiresAt"), after }])
    return { changed: true }
  })
  return hold
}
