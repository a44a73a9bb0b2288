"use client"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Field, Notice, Select } from "../../../../kernel/ui/index.js"
import { seatsMessages } from "../../messages/en/seats.js"
import type { RealVehicle } from "./real.js"

interface RealFieldProps {
  choices: readonly RealVehicle[]
  value: string
  onChange: (resourceId: string) => void
}

/** Which of the vehicles that drive it is. */
export function RealField({ choices, value, onChange }: RealFieldProps) {
  const t = useMessages(seatsMessages)
  return (
    <Field label={t("seats.real")}>
      {(control) => (
        <Select
          control={control}
          value={value}
          empty={t("seats.realNone")}
          options={choices.map(({ resourceId, name, seats }) => ({
            value: resourceId,
            label: seats === null ? name : t("seats.templateOption", { name, seats }),
          }))}
          onChange={onChange}
        />
      )}
    </Field>
  )
}

/** Says that a plan has more seats than the vehicle that drives: whoever sits there has none. */
export function TooMany({ real, planned }: { real: RealVehicle | undefined; planned: number }) {
  const t = useMessages(seatsMessages)
  if (!real || real.seats === null || planned <= real.seats) return null
  return <Notice tone="warning">{t("seats.tooMany", { vehicle: real.name, seats: real.seats, planned })}</Notice>
}
