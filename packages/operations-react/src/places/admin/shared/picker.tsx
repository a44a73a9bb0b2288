"use client"
import type { ComponentProps } from "react"
import { useOperations } from "../../../kernel/context/index.js"
import { useFromCore } from "../../../kernel/hooks/index.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Picker } from "../../../kernel/ui/index.js"
import { placesClient } from "../../client.js"
import { useCreatePlace, usePlace } from "../../hooks/index.js"
import { placePickerMessages } from "../messages/en/place-picker.js"

type PlaceId = `plac_${string}`
const isPlaceId = (id: string): id is PlaceId => id.startsWith("plac_")

interface PlacePickerProps extends Pick<ComponentProps<typeof Picker>, "control" | "placeholder"> {
  value: string | undefined
  onChange: (id: string | undefined) => void
  /** Offers to make a place of what was typed, of this kind, to whoever may. */
  createKind?: "meeting_point" | "depot"
}

/** One place: found by the server whatever the accents and typing errors, or one that was picked lately, or made in place. */
export function PlacePicker({ value, onChange, createKind, ...rest }: PlacePickerProps) {
  const t = useMessages(placePickerMessages)
  const client = useFromCore(placesClient)
  const { mutateAsync: make } = useCreatePlace()
  const id = value && isPlaceId(value) ? value : undefined
  const chosen = usePlace(id ?? "plac_none", { enabled: id !== undefined })
  const { can } = useOperations()
  const create = createKind &&
    can("places.write") && {
      label: (name: string) => t("placePicker.create", { name }),
      run: async (name: string) => {
        const place = await make({ kind: createKind, name })
        return { id: place.id, name: place.name }
      },
    }
  return (
    <Picker
      kind="places"
      {...rest}
      {...(create && { create })}
      value={id ? { id, name: chosen.data?.name ?? id } : null}
      search={async (q, { signal }) => {
        if (!q) return (await client.listPlaces({ limit: 20 }, { signal })).data.map(({ id: placeId, name }) => ({ id: placeId, name }))
        const found = await client.searchPlaces({ q: q.slice(0, 200), limit: 20 }, { signal })
        return found.map(({ place }) => ({ id: place.id, name: place.name, ...(place.city && { detail: place.city }) }))
      }}
      onChange={(option) => onChange(option?.id)}
    />
  )
}
