"use client"
import { useMemo } from "react"
import { useOperations } from "../../../kernel/context/index.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Dialog, RecordForm, required, useToast } from "../../../kernel/ui/index.js"
import { useCreateResourceCloseout } from "../../hooks/index.js"
import type { Resource } from "../../types.js"
import { resourceCloseoutsMessages } from "../messages/en/resource-closeouts.js"
import { CloseoutFields } from "./fields.js"
import { CloseoutPreview } from "./preview.js"
import { type CloseoutValues, closeoutOf, draftValues, type ResourceCloseoutDraft } from "./values.js"

interface NewCloseoutDialogProps {
  resource: Pick<Resource, "id" | "name" | "placeId">
  draft?: ResourceCloseoutDraft
  onClose: () => void
}

/** Closes a resource, once or again and again. What it meets is listed before anything is written. */
export function NewCloseoutDialog({ resource, draft = {}, onClose }: NewCloseoutDialogProps) {
  const t = useMessages(resourceCloseoutsMessages)
  const { timeZone } = useOperations()
  const toast = useToast()
  const { mutateAsync } = useCreateResourceCloseout()
  const resolver = useMemo(
    () => required({ category: t("resourceCloseouts.needsCategory"), dateFrom: t("resourceCloseouts.needsDate") }),
    [t],
  )
  const save = async (changes: Readonly<Record<string, unknown>>) => {
    // what was proposed and is cleared stays cleared: a new record's changes are all that is filled in
    const input = closeoutOf({ ...draftValues({}), ...changes } as CloseoutValues, resource, timeZone, draft.timezone)
    if (!input) return
    const { affected } = await mutateAsync(input)
    toast({ tone: "success", text: t("resourceCloseouts.made", { name: resource.name, count: affected.length }) })
  }
  return (
    <Dialog open onClose={onClose} title={t("resourceCloseouts.newTitle", { name: resource.name })} size="large">
      <RecordForm
        values={{ ...draftValues(draft) }}
        resolver={resolver}
        saveLabel={t("resourceCloseouts.save")}
        onSave={save}
        onDone={onClose}
        onCancel={onClose}
      >
        <CloseoutFields />
        <CloseoutPreview resource={resource} drawnIn={draft.timezone} />
      </RecordForm>
    </Dialog>
  )
}
