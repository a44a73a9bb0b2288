"use client"
import { useMessages } from "../../../kernel/messages/index.js"
import { type FileAsked, ImportDialog } from "../../../kernel/ui/index.js"
import { useImportPlaces } from "../../hooks/index.js"
import { placesMessages } from "../messages/en/places.js"

/** A file of places, CSV or GeoJSON. */
export function ImportPlacesDialog({ onClose }: { onClose: () => void }) {
  const t = useMessages(placesMessages)
  const { mutateAsync, isPending } = useImportPlaces()
  const run = (asked: FileAsked) => mutateAsync({ ...asked, format: /json$/i.test(asked.content.name) ? "geojson" : "csv" })
  return (
    <ImportDialog
      title={t("places.importTitle")}
      text={t("places.importText")}
      accept=".csv,.geojson,.json"
      words="placeImport"
      run={run}
      pending={isPending}
      onClose={onClose}
    />
  )
}
