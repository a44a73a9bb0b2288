"use client"
import { useFromCore } from "../../../kernel/hooks/index.js"
import { Field, Picker, useField } from "../../../kernel/ui/index.js"
import { resourcesClient } from "../../../resources/client.js"
import { groundClient } from "../../client.js"
import { useDriver, useVehicle } from "../../hooks/index.js"

interface AssetFieldProps {
  name: string
  label: string
  hint?: string
}

/** One vehicle, found by its name or plate. */
export function VehicleField({ name, label, hint }: AssetFieldProps) {
  const { field, error } = useField(name, label)
  const client = useFromCore(groundClient)
  const id = (field.value as `gveh_${string}` | null) ?? null
  const chosen = useVehicle(id ?? "gveh_none", { enabled: id !== null })
  return (
    <Field label={label} error={error} hint={hint}>
      {(control) => (
        <Picker
          kind="vehicles"
          control={control}
          value={id ? { id, name: chosen.data?.name ?? id } : null}
          search={async (q, { signal }) => {
            const { data } = await client.listVehicles({ limit: 20, active: true, ...(q && { q }) }, { signal })
            return data.map((vehicle) => ({ id: vehicle.id, name: vehicle.name, ...(vehicle.plate && { detail: vehicle.plate }) }))
          }}
          onChange={(option) => field.onChange(option?.id ?? null)}
        />
      )}
    </Field>
  )
}

type Chooser = Pick<Parameters<typeof Picker>[0], "control" | "value" | "onChange">

/** Finds a driver by name; names of people are not kept for next time. */
export function DriverPicker(props: Chooser) {
  const client = useFromCore(groundClient)
  return (
    <Picker
      {...props}
      kind="drivers"
      remembers={false}
      search={async (q, { signal }) => {
        const { data } = await client.searchDrivers({ limit: 20, active: true, ...(q && { q }) }, { signal })
        return data.map((driver) => ({ id: driver.id, name: driver.name }))
      }}
    />
  )
}

/** Finds somebody who guides, drivers who do so among them. */
export function GuidePicker(props: Chooser) {
  const client = useFromCore(resourcesClient)
  return (
    <Picker
      {...props}
      kind="guides"
      remembers={false}
      search={async (q, { signal }) => {
        const { data } = await client.searchResources({ kind: ["guide"], active: true, limit: 20, ...(q && { q }) }, { signal })
        return data.map((guide) => ({ id: guide.id, name: guide.name }))
      }}
    />
  )
}

/** One driver, found by name. */
export function DriverField({ name, label, hint }: AssetFieldProps) {
  const { field, error } = useField(name, label)
  const id = (field.value as `gdrv_${string}` | null) ?? null
  const chosen = useDriver(id ?? "gdrv_none", { enabled: id !== null })
  return (
    <Field label={label} error={error} hint={hint}>
      {(control) => (
        <DriverPicker
          control={control}
          value={id ? { id, name: chosen.data?.name ?? id } : null}
          onChange={(option) => field.onChange(option?.id ?? null)}
        />
      )}
    </Field>
  )
}
