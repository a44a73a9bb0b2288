"use client"
import { useDepartureHistory } from "../../../availability/hooks/index.js"
import type { Slot } from "../../../availability/types.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Code, useFindingText } from "../../../kernel/ui/index.js"
import { useResources } from "../../hooks/index.js"
import type { ResourceAllocation, ResourceAssignment, ResourceId } from "../../types.js"
import { Reason } from "../candidates/reason.js"
import { crewMessages } from "../messages/en/crew.js"
import { ResourceName } from "../shared/names.js"
import { type Lost, lostOf, reasonOf } from "./lost-reason.js"

/** What was in the way, with the other work and the way to it. */
function Why({ lost }: { lost: Lost }) {
  const text = useFindingText()
  const reason = reasonOf(lost)
  return reason ? <Reason reason={reason} /> : <span>{text({ ...lost.details, code: lost.code, message: lost.message })}</span>
}

function Who({ id }: { id: string }) {
  const { data } = useResources({ ids: [id as ResourceId], limit: 1 })
  const known = data?.data[0]
  return known ? <ResourceName id={id} name={known.name} /> : <Code>{id}</Code>
}

/** In a story: who could not come back to a departure that was opened again, and why. */
export function LostTold({ data }: { data: Readonly<Record<string, unknown>> }) {
  const lost = lostOf(data)
  return (
    lost && (
      <p className="op-text">
        <Who id={lost.resourceId} /> · <Why lost={lost} />
      </p>
    )
  )
}

/** The events of those who could not come back to a departure that still lacks somebody. */
export function useLost(slot: Slot, demand: readonly ResourceAllocation[]): readonly Lost[] {
  const lacks = slot.status !== "cancelled" && demand.some(({ status, state }) => status === "open" && state !== "met")
  const { data } = useDepartureHistory(slot.id, { types: ["resources.assignment.lost"] }, { enabled: lacks })
  if (!lacks) return []
  const all = data?.pages.flatMap((page) => page.data.flatMap((event) => lostOf(event.data) ?? [])) ?? []
  return all.filter(({ resourceId }, index) => all.findIndex((one) => one.resourceId === resourceId) === index)
}

interface LostBeforeProps {
  lost: readonly Lost[]
  demand: ResourceAllocation
  people: readonly ResourceAssignment[]
}

/** Under a need that is open: who did it before the departure was cancelled, and why they do not do it now. */
export function LostBefore({ lost, demand, people }: LostBeforeProps) {
  const t = useMessages(crewMessages)
  const gone = lost.filter(
    ({ allocationId, resourceId }) => allocationId === demand.id && !people.some((person) => person.resourceId === resourceId),
  )
  return (
    <>
      {gone.map((one) => (
        <p key={one.resourceId} className="op-text">
          <Who id={one.resourceId} /> {t("crew.lost")} <Why lost={one} />
        </p>
      ))}
    </>
  )
}
