"use client"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { ConfirmDialog } from "../../../kernel/ui/index.js"
import type { StartTime } from "../../types.js"
import { startTimesMessages } from "../messages/en/start-times.js"
import type { StartTimeListState } from "./state.js"
import { useUpcoming } from "./upcoming.js"

/** Says what deactivating means: which rules and departures it touches, and that none of those is lost. */
export function DeactivateDialog({ state, productId }: { state: StartTimeListState; productId: string }) {
  const time = state.deactivating
  return time ? <Asking state={state} time={time} productId={productId} /> : null
}

function Asking({ state, time, productId }: { state: StartTimeListState; time: StartTime; productId: string }) {
  const t = useMessages(startTimesMessages)
  const format = useFormat()
  const clock = format.time(time.startTimeLocal)
  const slots = useUpcoming(productId, time.id)
  return (
    <ConfirmDialog
      open
      onClose={() => state.askDeactivate(undefined)}
      title={t("startTimes.deactivateTitle", { time: clock })}
      consequences={
        <>
          <p className="op-text">{t("startTimes.deactivateText", { rules: state.usesOf(time), time: clock })}</p>
          {slots !== undefined && <p className="op-text">{t("startTimes.deactivateSlots", { slots })}</p>}
        </>
      }
      confirmLabel={t("startTimes.deactivate")}
      onConfirm={() => state.deactivate(time)}
    />
  )
}
