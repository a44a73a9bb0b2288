"use client"
import type { Slot } from "../../../availability/types.js"
import { useNeighbour } from "../../../kernel/hooks/index.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { useErrorText, useToast } from "../../../kernel/ui/index.js"
import {
  useApplyAssignmentBatch,
  useAssignResource,
  useMaterializeResourceAllocations,
  useReopenResourceAllocation,
  useWaiveResourceAllocation,
} from "../../hooks/index.js"
import type { ApplyAssignmentBatch, AssignResource } from "../../inputs.js"
import type { AssignmentBatch, ResourceAllocation } from "../../types.js"
import { crewMessages } from "../messages/en/crew.js"

type Operations = ApplyAssignmentBatch["operations"]

/** Does several things to assignments at once or none; the note offers to take them back. */
export function useBatchCommand() {
  const t = useMessages(crewMessages)
  const toast = useToast()
  const errorText = useErrorText()
  const { mutateAsync, isPending } = useApplyAssignmentBatch()
  const undo = async (inverse: AssignmentBatch["inverse"]) => {
    if (inverse.length === 0) return
    try {
      await mutateAsync({ operations: inverse as Operations })
      toast({ tone: "info", text: t("crew.undone") })
    } catch (error) {
      toast({ tone: "danger", text: errorText(error) })
    }
  }
  const run = async (operations: Operations, said: string, reason?: string) => {
    const { inverse } = await mutateAsync({ operations, ...(reason && { reason }) })
    toast({ tone: "success", text: said, ...(inverse.length > 0 && { undo: () => void undo(inverse) }) })
  }
  return { run, isPending }
}

/** Everything that can be done with the crew of a departure. Each says what it did; a refusal is the caller's to show. */
export function useCrewCommands(slot: Slot) {
  const t = useMessages(crewMessages)
  const toast = useToast()
  const errorText = useErrorText()
  const product = useNeighbour("products", slot.productId)
  const assign = useAssignResource()
  const batch = useBatchCommand()
  const waive = useWaiveResourceAllocation()
  const reopen = useReopenResourceAllocation()
  const materialize = useMaterializeResourceAllocations()
  /** For buttons without a dialog: the refusal becomes a note. */
  const quietly = async (work: () => Promise<unknown>) => {
    try {
      await work()
    } catch (error) {
      toast({ tone: "danger", text: errorText(error) })
    }
  }
  const take = async (input: Omit<AssignResource, "slotId" | "title">) => {
    const { assignment, moved } = await assign.mutateAsync({ slotId: slot.id, ...input, ...(product.named && { title: product.name }) })
    const said = t(assignment.status === "reserved" ? "crew.reserved" : "crew.assigned", { name: assignment.resourceName })
    const undo = () => void quietly(() => batch.run([{ op: "cancel", assignmentId: assignment.id }], t("crew.undone")))
    toast({ tone: "success", text: moved.length > 0 ? `${said} ${t("crew.moved", { count: moved.length })}` : said, undo })
    return assignment
  }
  return {
    pending: assign.isPending || batch.isPending || materialize.isPending,
    quietly,
    take,
    batch: batch.run,
    /** Lets the server pick from the pool, by priority and by who works least. */
    pick: ({ id }: ResourceAllocation) => quietly(() => take({ allocationId: id })),
    waive: async ({ id }: ResourceAllocation, reason: string) => {
      await waive.mutateAsync({ allocationId: id, reason })
      toast({ tone: "success", text: t("crew.waivedNote") })
    },
    reopen: ({ id }: ResourceAllocation) => quietly(() => reopen.mutateAsync({ allocationId: id })),
    /** Takes what the product asks for, where the departure has none of it yet. */
    materialize: () =>
      quietly(async () => {
        const { created } = await materialize.mutateAsync({ slotIds: [slot.id] })
        toast({ tone: created > 0 ? "success" : "info", text: t("crew.taken", { count: created }) })
      }),
  }
}
