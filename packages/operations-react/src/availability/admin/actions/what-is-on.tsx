"use client"
import { dispatchStatuses } from "@voyant-travel/operations/ground/contract"
import { useDispatches } from "../../../ground/hooks/index.js"
import { useOperations } from "../../../kernel/context/index.js"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Facts, Panel } from "../../../kernel/ui/index.js"
import { useDepartureSummary } from "../../hooks/index.js"
import type { SlotId } from "../../types.js"
import { departureDetailMessages } from "../messages/en/departure-detail.js"

const running = dispatchStatuses.filter((status) => !["completed", "cancelled", "no_show"].includes(status))

/** What hangs on a departure that is about to be cancelled: who is booked, what is held, which transfers serve it. */
export default function WhatIsOn({ slotId }: { slotId: SlotId }) {
  const t = useMessages(departureDetailMessages)
  const format = useFormat()
  const query = useDepartureSummary(slotId)
  const transfers = useDispatches({ slotId, status: [...running], limit: 1 }, { enabled: useOperations().can("ground.read") })
  return (
    <Panel query={query}>
      {({ slot, bookings, ledger, crew }) => {
        const holds = ledger.find(({ status }) => status === "held")?.count ?? 0
        return (
          <Facts
            facts={[
              {
                label: t("departure.booked"),
                value: t("departure.pax", { count: slot.bookedPax }),
                hint: t("departure.bookedHint", { bookings }),
              },
              {
                label: t("departure.held"),
                value: t("departure.pax", { count: slot.heldPax }),
                hint: t("departure.heldHint", { count: holds }),
              },
              { label: t("departure.crew"), value: format.number(crew.length) },
              ...(transfers.data ? [{ label: t("departure.story.kind.ground"), value: format.number(transfers.data.total ?? 0) }] : []),
            ]}
          />
        )
      }}
    </Panel>
  )
}
