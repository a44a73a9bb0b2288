"use client"
import { useMemo } from "react"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Dialog, RecordForm, useToast } from "../../../../kernel/ui/index.js"
import { useCreateCloseouts } from "../../../hooks/index.js"
import { closeoutsMessages } from "../../messages/en/closeouts.js"
import { CloseoutFields } from "./fields.js"
import { EditorPreview } from "./preview.js"
import { ScopeFields } from "./scope-fields.js"
import { type CloseoutDraft, draftValues, itemsOf, linesOf, required, type Values } from "./values.js"

interface NewCloseoutDialogProps {
  draft?: CloseoutDraft
  onClose: () => void
}

/** Closes out days: says what it will meet, then writes. Any screen can open it with what was selected there. */
export function NewCloseoutDialog({ draft = {}, onClose }: NewCloseoutDialogProps) {
  const t = useMessages(closeoutsMessages)
  const lines = linesOf(draft)
  const resolver = useMemo(() => required({ reason: t("closeoutEditor.needsReason"), date: t("closeoutEditor.needsDate") }), [t])
  const create = useCreate()
  return (
    <Dialog open onClose={onClose} title={t("closeoutEditor.newTitle")} size="large">
      <RecordForm
        values={draftValues(draft)}
        resolver={resolver}
        saveLabel={t("closeoutEditor.save")}
        onSave={async (values: Values) => {
          await create(itemsOf(values, lines))
          onClose()
        }}
        onCancel={onClose}
      >
        <ScopeFields lines={lines} />
        <CloseoutFields />
        <EditorPreview lines={lines} />
      </RecordForm>
    </Dialog>
  )
}

/** Makes closeouts, all or none, and says which were there already. */
export function useCreate() {
  const t = useMessages(closeoutsMessages)
  const toast = useToast()
  const { mutateAsync } = useCreateCloseouts()
  return async (items: Parameters<typeof mutateAsync>[0]["items"]) => {
    const rows = await mutateAsync({ items })
    const created = rows.filter(({ outcome }) => outcome === "created").length
    const existing = rows.length - created
    const said = [
      ...(created > 0 ? [t("closeoutEditor.created", { count: created })] : []),
      ...(existing > 0 ? [t("closeoutEditor.existing", { count: existing })] : []),
    ]
    toast({ tone: created > 0 ? "success" : "info", text: said.join(" ") })
  }
}
