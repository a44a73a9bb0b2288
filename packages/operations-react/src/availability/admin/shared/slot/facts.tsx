"use client"
import { useMessages } from "../../../../kernel/messages/index.js"
import { useWords } from "../../../../kernel/messages/use-messages.js"
import { CapacityLine, Icon, SellabilityBadge } from "../../../../kernel/ui/index.js"
import { departureListMessages } from "../../messages/en/departure-list.js"
import { Changed } from "./changed.js"
import type { SlotRow } from "./rows.js"

/** Whether it can be sold now: the first reason as a badge, the others below it. */
export function SlotSale({ slot }: { slot: Pick<SlotRow, "id" | "sellability"> }) {
  const t = useMessages(departureListMessages)
  const words = useWords()
  const rest = furtherReasons(slot.sellability.reasons)
    .map((reason) => words(`state.${reason}`) ?? reason)
    .join(" · ")
  return (
    <Changed value={slot.sellability.state} of={slot.id} className="op-stacked">
      <SellabilityBadge state={slot.sellability.state} />
      {rest && <span className="op-faint op-ellipsis">{t("departureList.moreReasons", { reasons: rest })}</span>}
    </Changed>
  )
}

/** What ended for good needs no further reason. */
const final = new Set<string>(["slot_cancelled", "departed"])

function furtherReasons([first, ...others]: readonly string[]): readonly string[] {
  return first === undefined || final.has(first) ? [] : others.filter((reason) => !final.has(reason))
}

type Numbers = Pick<SlotRow, "id" | "bookedPax" | "heldPax" | "capacityPax" | "availablePax">

/** The numbers as the server counted them, with a bar. */
export function SlotCapacity({ slot, variant }: { slot: Numbers; variant?: "line" | "compact" }) {
  const { id, bookedPax, heldPax, capacityPax, availablePax } = slot
  return (
    <Changed value={`${bookedPax}/${heldPax}/${capacityPax}/${availablePax}`} of={id} className="op-fresh-wide">
      <CapacityLine booked={bookedPax} held={heldPax} capacity={capacityPax} available={availablePax} {...(variant && { variant })} />
    </Changed>
  )
}

/** How many things need a look, and the worst of them in words. */
export function SlotIssues({ slot }: { slot: Pick<SlotRow, "board"> }) {
  const t = useMessages(departureListMessages)
  const words = useWords()
  const { board } = slot
  if (!board?.worstIssue) return null
  const { code, severity } = board.worstIssue
  return (
    <span className="op-slot-issues" data-tone={severity === "critical" ? "danger" : "warning"}>
      <Icon name={severity === "critical" ? "critical" : "warning"} />
      <span className="op-ellipsis" title={words(`issue.${code}`)}>
        {words(`issue.${code}`) ?? code}
      </span>
      {board.issueCount > 1 && (
        <span className="op-count" title={t("departureList.issueCount", { count: board.issueCount })}>
          {board.issueCount}
        </span>
      )}
    </span>
  )
}
