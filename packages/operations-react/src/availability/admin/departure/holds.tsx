"use client"
import { useEffect, useRef, useState } from "react"
import { useOperations } from "../../../kernel/context/index.js"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, Code, ConfirmDialog, useErrorText, useToast } from "../../../kernel/ui/index.js"
import { useExtendSlotHold, useReleaseSlotAllocation } from "../../hooks/index.js"
import type { Slot, SlotExplanation } from "../../types.js"
import { departureDetailMessages } from "../messages/en/departure-detail.js"
import { ConfirmHold } from "./confirm-hold.js"
import { useTick } from "./use-tick.js"

export type Hold = SlotExplanation["holds"][number]

interface HeldPlacesProps {
  explanation: SlotExplanation
  slot: Slot
  mayWrite: boolean
  /** The one that a link leads to. */
  shown?: string | undefined
}

/** The holds of a departure, the first to lapse on top, each with its countdown and what can be done with it. */
export function HeldPlaces({ explanation, slot, mayWrite, shown }: HeldPlacesProps) {
  const t = useMessages(departureDetailMessages)
  const release = useReleaseSlotAllocation()
  const [releasing, askRelease] = useState<Hold>()
  const [confirming, askConfirm] = useState<Hold>()
  useTick(explanation.holds.length > 0)
  if (explanation.holds.length === 0) return <p className="op-text op-faint">{t("departure.holdsNone")}</p>
  const holds = [...explanation.holds].sort((a, b) => a.expiresAt.localeCompare(b.expiresAt))
  return (
    <>
      <ul className="op-hold-list">
        {holds.map((hold) => (
          <HoldRow
            key={hold.allocationId}
            {...{ hold, slot, mayWrite }}
            shown={hold.allocationId === shown}
            onRelease={askRelease}
            onConfirm={askConfirm}
          />
        ))}
      </ul>
      <ConfirmDialog
        open={releasing !== undefined}
        onClose={() => askRelease(undefined)}
        title={t("departure.releaseTitle")}
        consequences={<p className="op-text">{t("departure.releaseText", { pax: releasing?.pax ?? 0 })}</p>}
        confirmLabel={t("departure.release")}
        onConfirm={() => release.mutateAsync({ allocationId: (releasing as Hold).allocationId })}
      />
      <ConfirmHold hold={confirming} slot={slot} onClose={() => askConfirm(undefined)} />
    </>
  )
}

interface HoldRowProps {
  hold: Hold
  slot: Slot
  mayWrite: boolean
  shown: boolean
  onRelease: (hold: Hold) => void
  onConfirm: (hold: Hold) => void
}

function HoldRow({ hold, slot, mayWrite, shown, onRelease, onConfirm }: HoldRowProps) {
  const t = useMessages(departureDetailMessages)
  const format = useFormat()
  const { now } = useOperations()
  const extend = useExtension(hold, slot)
  const lapsed = new Date(hold.expiresAt) <= now()
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (shown) row.current?.scrollIntoView({ block: "center" })
  }, [shown])
  return (
    <li ref={row} className="op-hold" aria-current={shown || undefined} data-status={lapsed ? "expired" : "held"}>
      <span className="op-stacked">
        <span>
          <strong>{t("departure.pax", { count: hold.pax })}</strong> <Code>{hold.holderRef ?? hold.bookingId ?? `…${hold.token}`}</Code>
        </span>
        <time
          className="op-faint"
          dateTime={hold.expiresAt}
          title={format.instant(hold.expiresAt, { zone: slot.timezone, show: "dateTime" })}
        >
          {lapsed ? t("departure.lapsed") : t("departure.lapsesIn", { when: format.relative(hold.expiresAt) })}
        </time>
      </span>
      {mayWrite && !lapsed && (
        <span className="op-cluster">
          <Button pending={extend.isPending} onClick={extend.run}>
            {t("departure.extend")}
          </Button>
          <Button onClick={() => onRelease(hold)}>{t("departure.release")}</Button>
          <Button variant="primary" onClick={() => onConfirm(hold)}>
            {t("departure.confirmHold")}
          </Button>
        </span>
      )}
    </li>
  )
}

/** Fifteen more minutes, as far as the hold may last at all. */
function useExtension(hold: Hold, slot: Slot) {
  const t = useMessages(departureDetailMessages)
  const format = useFormat()
  const toast = useToast()
  const errorText = useErrorText()
  const extend = useExtendSlotHold()
  const run = async () => {
    try {
      const { expiresAt, capped } = await extend.mutateAsync({ allocationId: hold.allocationId, ttlSeconds: 900 })
      const time = format.instant(expiresAt, { zone: slot.timezone, show: "time" })
      toast({ tone: capped ? "info" : "success", text: t(capped ? "departure.extendedCapped" : "departure.extended", { time }) })
    } catch (error) {
      toast({ tone: "danger", text: errorText(error) })
    }
  }
  return { isPending: extend.isPending, run: () => void run() }
}
