"use client"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Facts } from "../../../kernel/ui/index.js"
import type { DepartureSummary } from "../../types.js"
import { departureDetailMessages } from "../messages/en/departure-detail.js"
import { SlotCapacity } from "../shared/slot/facts.js"

/** Every number of a departure with what it means. They are the server's: nothing is computed here. */
export function CapacityBreakdown({ summary }: { summary: DepartureSummary }) {
  const t = useMessages(departureDetailMessages)
  const format = useFormat()
  const { slot, ledger, lapsed, bookings } = summary
  const number = (value: number | null) => (
    <strong className="op-figure">{value === null ? t("departure.noLimit") : format.number(value)}</strong>
  )
  const holds = ledger.find(({ status }) => status === "held")?.count ?? 0
  return (
    <div className="op-stack">
      <SlotCapacity slot={slot} />
      <Facts
        facts={[
          { label: t("departure.capacity"), value: number(slot.capacityPax), hint: t("departure.capacityHint") },
          { label: t("departure.booked"), value: number(slot.bookedPax), hint: t("departure.bookedHint", { bookings }) },
          { label: t("departure.held"), value: number(slot.heldPax), hint: t("departure.heldHint", { count: holds }) },
          ...(lapsed.pax > 0 ? [{ label: t("departure.lapsed"), value: number(lapsed.pax) }] : []),
          { label: t("departure.free"), value: number(slot.availablePax), hint: t("departure.availableHint") },
        ]}
      />
    </div>
  )
}
