"use client"
import { useMemo } from "react"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Dialog, Panel, RecordForm, useToast } from "../../../../kernel/ui/index.js"
import { useCloseout, useUpdateCloseout } from "../../../hooks/index.js"
import type { UpdateCloseout } from "../../../inputs.js"
import type { Closeout, CloseoutId } from "../../../types.js"
import { closeoutsMessages } from "../../messages/en/closeouts.js"
import { useRights } from "../../shared/page/use-rights.js"
import { InForce } from "../columns.js"
import { ScopeWords } from "../scope.js"
import { CloseoutFields } from "./fields.js"
import { EditorPreview } from "./preview.js"
import { required, storedValues } from "./values.js"

/** Days, effect and reason of a closeout that is in force; a reopened one is shown as it was. */
export function EditCloseoutDialog({ closeoutId, onClose }: { closeoutId: string; onClose: () => void }) {
  const t = useMessages(closeoutsMessages)
  const query = useCloseout(closeoutId as CloseoutId)
  const { mayWrite } = useRights()
  const changeable = mayWrite && query.data?.inForce !== false
  return (
    <Dialog open onClose={onClose} title={changeable ? t("closeoutEditor.title") : t("closeouts.title")} size="large">
      <Panel query={query}>{(closeout) => <Edit closeout={closeout} onClose={onClose} />}</Panel>
    </Dialog>
  )
}

function Edit({ closeout, onClose }: { closeout: Closeout; onClose: () => void }) {
  const t = useMessages(closeoutsMessages)
  const toast = useToast()
  const { mayWrite } = useRights()
  const { mutateAsync } = useUpdateCloseout()
  const resolver = useMemo(() => required({ reason: t("closeoutEditor.needsReason"), date: t("closeoutEditor.needsDate") }), [t])
  const { id, productId, optionId, ruleId, slotId, placeId, inForce, revision } = closeout
  const readOnly = mayWrite ? (inForce ? undefined : t("closeouts.reopenedEdit")) : t("closeouts.noWriteEdit")
  return (
    <RecordForm
      recordId={id}
      values={storedValues(closeout)}
      revision={revision}
      valuesOf={(current) => storedValues(current as unknown as Closeout)}
      resolver={resolver}
      readOnlyReason={readOnly}
      onSave={async ({ dateTo, ...changes }, context) => {
        const patch = { ...changes, ...(dateTo !== undefined && { dateTo: dateTo ?? changes.dateFrom ?? closeout.dateFrom }) }
        const input = { closeoutId: id, ...patch, ...(context.revision !== undefined && { expectedRevision: context.revision }) }
        await mutateAsync(input as UpdateCloseout)
        toast({ tone: "success", text: t("closeoutEditor.saved") })
      }}
      onDone={onClose}
      onCancel={onClose}
    >
      <div className="op-closeout-scope">
        <ScopeWords scope={closeout} />
        <InForce value={inForce} />
      </div>
      <CloseoutFields />
      {inForce && <EditorPreview scope={{ productId, optionId, ruleId, slotId, placeId }} />}
    </RecordForm>
  )
}
