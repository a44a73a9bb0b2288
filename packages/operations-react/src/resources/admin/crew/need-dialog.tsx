"use client"
import { useMemo } from "react"
import type { Slot } from "../../../availability/types.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Dialog, RecordForm, required, useToast } from "../../../kernel/ui/index.js"
import { useCreateResourceAllocation, useUpdateResourceAllocation } from "../../hooks/index.js"
import type { CreateResourceAllocation, UpdateResourceAllocation } from "../../inputs.js"
import type { ResourceAllocation } from "../../types.js"
import { DemandFields } from "../demand/fields.js"
import { blankDemand, demandChanges, demandValues } from "../demand/values.js"
import { crewMessages } from "../messages/en/crew.js"
import { resourcesMessages } from "../messages/en/resources.js"

interface NeedDialogProps {
  slot: Slot
  demand?: ResourceAllocation
  onClose: () => void
}

/** What this one departure needs besides, or otherwise than its product says. */
export function NeedDialog({ slot, demand, onClose }: NeedDialogProps) {
  const t = useMessages(crewMessages)
  const shared = useMessages(resourcesMessages)
  const toast = useToast()
  const { mutateAsync: create } = useCreateResourceAllocation()
  const { mutateAsync: update } = useUpdateResourceAllocation()
  const resolver = useMemo(() => required({ role: t("crew.needsRole") }), [t])
  const save = async (changes: Readonly<Record<string, unknown>>, { revision }: { revision: number | undefined }) => {
    const values = demandChanges(changes)
    if (demand) {
      const input = { allocationId: demand.id, ...values, ...(revision !== undefined && { expectedRevision: revision }) }
      await update(input as UpdateResourceAllocation)
    } else await create({ slotId: slot.id, ...values } as CreateResourceAllocation)
    toast({ tone: "success", text: shared("resources.saved") })
  }
  return (
    <Dialog open onClose={onClose} title={demand ? t("crew.editNeed") : t("crew.addNeed")} size="large">
      <RecordForm
        recordId={demand?.id}
        values={demand ? demandValues(demand) : blankDemand}
        revision={demand?.revision}
        valuesOf={(current) => demandValues(current as unknown as ResourceAllocation)}
        resolver={resolver}
        onSave={save}
        onDone={onClose}
        onCancel={onClose}
      >
        {demand?.requirementId && !demand.customised && <p className="op-text op-faint">{t("crew.editsByHand")}</p>}
        <DemandFields />
      </RecordForm>
    </Dialog>
  )
}
