"use client"
import { useMessages } from "../../../kernel/messages/index.js"
import { ReasonDialog, useToast } from "../../../kernel/ui/index.js"
import { useArchivePlace, useRestorePlace } from "../../hooks/index.js"
import type { Place } from "../../types.js"
import { placesMessages } from "../messages/en/places.js"

/** Takes a place out of use, or back into it. Refused while something live refers to it: the refusal names what. */
export function ArchiveDialog({ place, onClose }: { place: Pick<Place, "id" | "name" | "status">; onClose: () => void }) {
  const t = useMessages(placesMessages)
  const toast = useToast()
  const { mutateAsync: archive } = useArchivePlace()
  const { mutateAsync: restore } = useRestorePlace()
  const { id, name } = place
  const archived = place.status === "archived"
  return (
    <ReasonDialog
      open
      onClose={onClose}
      title={t(archived ? "places.restoreTitle" : "places.archiveTitle", { name })}
      consequences={<p className="op-text">{t(archived ? "places.restoreText" : "places.archiveText")}</p>}
      confirmLabel={t(archived ? "places.restore" : "places.archive")}
      required={false}
      onConfirm={async (reason) => {
        await (archived ? restore : archive)({ id, ...(reason && { reason }) })
        toast({ tone: "success", text: t(archived ? "places.restored" : "places.archived", { name }) })
      }}
    />
  )
}
