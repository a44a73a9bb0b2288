"use client"
import { isOperationsError } from "../../../kernel/core/index.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Instant, Notice, useErrorText } from "../../../kernel/ui/index.js"
import { Reason } from "../candidates/reason.js"
import { crewMessages } from "../messages/en/crew.js"

interface Clash {
  title: string
  sourceType: "slot_assignment"
  refs: { slotId?: string }
  core: { from: string; to: string | null }
  tentative: boolean
}
interface Violation {
  clash?: Clash | null
  bufferOnly?: boolean
  wouldSucceed?: { nextFreeFrom?: string | null }
}

/** A refusal in words; a double booking names the other work, its times and when it would be free. */
export function Refusal({ error }: { error: unknown }) {
  const t = useMessages(crewMessages)
  const errorText = useErrorText()
  const clashing = isOperationsError(error) ? (error.violations as readonly Violation[]).find(({ clash }) => clash) : undefined
  return (
    <Notice tone="danger">
      <p className="op-text">{errorText(error)}</p>
      {clashing?.clash && (
        <p className="op-text">
          <Reason reason={{ code: "busy", ...clashing.clash, bufferOnly: clashing.bufferOnly ?? false } as never} />
        </p>
      )}
      {clashing?.wouldSucceed?.nextFreeFrom && (
        <p className="op-text">
          {t("crew.freeAgain")} <Instant at={clashing.wouldSucceed.nextFreeFrom} />
        </p>
      )}
    </Notice>
  )
}
