"use client"
import { useState } from "react"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, DetailPanel, ReasonDialog, StatusBadge } from "../../../kernel/ui/index.js"
import { useDecideSlotMinimum } from "../../hooks/index.js"
import type { Slot } from "../../types.js"
import { departureDetailMessages } from "../messages/en/departure-detail.js"

type Decision = "go" | "no_go"

/** Whether enough people are booked, until when that is decided, and the decision. */
export function Minimum({ slot, mayWrite }: { slot: Slot; mayWrite: boolean }) {
  const t = useMessages(departureDetailMessages)
  const format = useFormat()
  const decide = useDecideSlotMinimum()
  const [asked, ask] = useState<Decision>()
  const numbers = { booked: slot.bookedPax, min: slot.minPax ?? 0 }
  const mayDecide = mayWrite && slot.status === "open" && (slot.minState === "pending" || slot.minState === "due")
  return (
    <DetailPanel
      title={t("departure.minimum")}
      actions={
        mayDecide && (
          <>
            <Button onClick={() => ask("no_go")}>{t("departure.decideNoGo")}</Button>
            <Button variant="primary" onClick={() => ask("go")}>
              {t("departure.decideGo")}
            </Button>
          </>
        )
      }
    >
      <p className="op-cluster">
        <StatusBadge kind="minimum" status={slot.minState} />
        <span>{t("departure.minimumOf", numbers)}</span>
        {slot.decideAt && (
          <span className="op-faint">
            {t("departure.decideBy", { when: format.instant(slot.decideAt, { zone: slot.timezone, show: "dateTime" }) })}
          </span>
        )}
      </p>
      <ReasonDialog
        open={asked !== undefined}
        onClose={() => ask(undefined)}
        title={t(asked === "no_go" ? "departure.decideNoGoTitle" : "departure.decideGoTitle")}
        consequences={<p className="op-text">{asked === "no_go" ? t("departure.decideNoGoText") : t("departure.decideGoText", numbers)}</p>}
        confirmLabel={t(asked === "no_go" ? "departure.decideNoGo" : "departure.decideGo")}
        danger={asked === "no_go"}
        onConfirm={(reason) => decide.mutateAsync({ slotId: slot.id, decision: asked as Decision, reason })}
      />
    </DetailPanel>
  )
}
