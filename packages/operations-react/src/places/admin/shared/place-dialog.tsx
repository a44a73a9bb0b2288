"use client"
import { useMemo } from "react"
import { useMessages } from "../../../kernel/messages/index.js"
import { Dialog, RecordForm, type RecordFormProps, useToast } from "../../../kernel/ui/index.js"
import { useCreatePlace, useUpdatePlace } from "../../hooks/index.js"
import type { CreatePlace, UpdatePlace } from "../../inputs.js"
import type { Place } from "../../types.js"
import { placesMessages } from "../messages/en/places.js"
import { LikelyDuplicates } from "./likely-duplicates.js"
import { PlaceFields } from "./place-fields.js"

const valuesOf = (place: Place) => {
  const { name, kind, status, code, description, tags, alternateNames, parentPlaceId, ownerType, ownerId, timezone, timezoneSource } = place
  const { addressLine1, addressLine2, city, region, postalCode, country, latitude, longitude } = place
  const words = { name, kind, status, code, description, tags, alternateNames, parentPlaceId, ownerType, ownerId }
  const zone = { timezone: timezoneSource === "given" ? timezone : null }
  return { ...words, ...zone, addressLine1, addressLine2, city, region, postalCode, country, latitude, longitude }
}

const blank = {
  ...{ name: null, kind: null, status: null, code: null, description: null, tags: null, alternateNames: null, parentPlaceId: null },
  ...{ ownerType: null, ownerId: null, timezone: null, addressLine1: null, addressLine2: null, city: null, region: null },
  ...{ postalCode: null, country: null, latitude: null, longitude: null },
}

interface PlaceDialogProps {
  place?: Place
  onClose: () => void
  /** After a new one was made. */
  onMade?: (place: Place) => void
}

/** A place: what it is called, where it lies, and what it belongs to. A new one shows what it may be the same as while it is typed. */
export function PlaceDialog({ place, onClose, onMade }: PlaceDialogProps) {
  const t = useMessages(placesMessages)
  const save = useSave(place, onMade)
  const resolver = useMemo<NonNullable<RecordFormProps["resolver"]>>(() => {
    const sentences = { name: t("places.needsName"), kind: t("places.needsKind") }
    return (values) => {
      const missing = Object.entries(sentences).filter(([name]) => !values[name])
      if (missing.length === 0) return { values, errors: {} }
      return { values: {}, errors: Object.fromEntries(missing.map(([name, message]) => [name, { type: "required", message }])) }
    }
  }, [t])
  return (
    <Dialog open onClose={onClose} title={place ? place.name : t("places.new")} size="large">
      <RecordForm
        recordId={place?.id}
        values={place ? valuesOf(place) : blank}
        revision={place?.revision}
        valuesOf={(current) => valuesOf(current as unknown as Place)}
        resolver={resolver}
        onSave={save}
        onDone={onClose}
        onCancel={onClose}
      >
        <PlaceFields />
        {!place && <LikelyDuplicates />}
      </RecordForm>
    </Dialog>
  )
}

/** Lists are empty, never absent. */
const sent = ({ tags, alternateNames, ...rest }: Readonly<Record<string, unknown>>) => ({
  ...rest,
  ...(tags !== undefined && { tags: tags ?? [] }),
  ...(alternateNames !== undefined && { alternateNames: alternateNames ?? [] }),
})

function useSave(place: Place | undefined, onMade: PlaceDialogProps["onMade"]) {
  const t = useMessages(placesMessages)
  const toast = useToast()
  const { mutateAsync: create } = useCreatePlace()
  const { mutateAsync: update } = useUpdatePlace()
  return async (changes: Readonly<Record<string, unknown>>, { revision }: { revision: number | undefined }) => {
    const input = sent(changes)
    const written = place
      ? await update({ id: place.id, ...input, ...(revision !== undefined && { expectedRevision: revision }) } as UpdatePlace)
      : await create(input as unknown as CreatePlace)
    const [warning] = written.warnings
    toast(
      warning
        ? { tone: "info", text: t("places.zoneDiffers", { zone: written.timezone ?? "" }) }
        : { tone: "success", text: t("places.saved") },
    )
    if (!place) onMade?.(written)
  }
}
