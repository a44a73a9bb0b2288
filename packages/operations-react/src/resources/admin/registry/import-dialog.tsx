"use client"
import { useMessages } from "../../../kernel/messages/index.js"
import { ImportDialog } from "../../../kernel/ui/index.js"
import { useImportResources } from "../../hooks/index.js"
import { resourcesMessages } from "../messages/en/resources.js"

/** Columns that people fill; an import reads ids and suppliers besides. */
const columns =
  "kind, name, code, also_kinds, place, capacity, buffer_before_minutes, buffer_after_minutes, active, pools, qualifications, notes"

/** A CSV file of resources. */
export function ImportResourcesDialog({ onClose }: { onClose: () => void }) {
  const t = useMessages(resourcesMessages)
  const { mutateAsync, isPending } = useImportResources()
  return (
    <ImportDialog
      title={t("resources.importTitle")}
      text={t("resources.importText")}
      accept=".csv"
      words="resourceImport"
      run={mutateAsync}
      pending={isPending}
      onClose={onClose}
    >
      <p className="op-faint">{t("resources.importColumns", { columns, example: "licence:d=2027-06-30" })}</p>
    </ImportDialog>
  )
}
