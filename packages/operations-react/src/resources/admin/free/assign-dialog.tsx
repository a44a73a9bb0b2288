"use client"
import { useState } from "react"
import { ProductName } from "../../../availability/admin/shared/slot/product-name.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, Dialog, EmptyState, Instant, Panel, useToast } from "../../../kernel/ui/index.js"
import { useAssignResource, useResourceAllocations } from "../../hooks/index.js"
import type { AvailableResources, Resource, ResourceAllocation } from "../../types.js"
import { Refusal } from "../crew/refusal.js"
import { crewMessages } from "../messages/en/crew.js"
import { freeMessages } from "../messages/en/free.js"

interface AssignDialogProps {
  resource: Resource
  window: AvailableResources["window"]
  /** The departure that was asked about, if any. */
  slotId: string | undefined
  onClose: () => void
}

const isSlot = (id: string | undefined): id is `avsl_${string}` => id?.startsWith("avsl_") === true

/** Which departure somebody free is assigned to: those in the window that still look for somebody like this. */
export function AssignDialog({ resource, window, slotId, onClose }: AssignDialogProps) {
  const t = useMessages(freeMessages)
  const query = useResourceAllocations({
    ...(isSlot(slotId) ? { slotIds: [slotId] } : { from: window.from, to: window.to }),
    resourceId: resource.id,
    state: ["unmet", "partial"],
    status: ["open"],
    sort: "startsAt",
    limit: 200,
  })
  const command = useAssign(resource, onClose)
  return (
    <Dialog open onClose={onClose} title={t("free.assignTitle", { name: resource.name })} size="large">
      <div className="op-stack">
        {command.refusal !== undefined && <Refusal error={command.refusal} />}
        <Panel query={query}>
          {({ data }) =>
            data.length === 0 ? (
              <EmptyState icon="success" title={t("free.nothingOpen")}>
                <p className="op-text">{t("free.nothingOpenText")}</p>
              </EmptyState>
            ) : (
              <ul className="op-plain-list">
                {data.map((demand) => (
                  <DemandLine key={demand.id} demand={demand} command={command} />
                ))}
              </ul>
            )
          }
        </Panel>
      </div>
    </Dialog>
  )
}

function useAssign(resource: Resource, onDone: () => void) {
  const t = useMessages(crewMessages)
  const toast = useToast()
  const { mutateAsync, isPending } = useAssignResource()
  const [refusal, refuse] = useState<unknown>()
  const run = async ({ id, slotId }: ResourceAllocation, status: "assigned" | "reserved") => {
    refuse(undefined)
    try {
      await mutateAsync({ slotId, allocationId: id, resourceId: resource.id, status })
      toast({ tone: "success", text: t(status === "reserved" ? "crew.reserved" : "crew.assigned", { name: resource.name }) })
      onDone()
    } catch (error) {
      refuse(error)
    }
  }
  return { run, refusal, isPending }
}

function DemandLine({ demand, command }: { demand: ResourceAllocation; command: ReturnType<typeof useAssign> }) {
  const t = useMessages(freeMessages)
  const crew = useMessages(crewMessages)
  const { productId, startsAt, timezone, quantity, filled, role } = demand
  return (
    <li className="op-work-line">
      <span className="op-stacked">
        <ProductName productId={productId} optionId={null} />
        <span className="op-faint">
          <Instant at={startsAt} zone={timezone} /> · {crew("crew.demand", { count: quantity - filled, role })}
        </span>
      </span>
      <span className="op-cluster">
        <Button pending={command.isPending} onClick={() => void command.run(demand, "reserved")}>
          {t("free.reserve")}
        </Button>
        <Button variant="primary" pending={command.isPending} onClick={() => void command.run(demand, "assigned")}>
          {crew("crew.assign")}
        </Button>
      </span>
    </li>
  )
}
