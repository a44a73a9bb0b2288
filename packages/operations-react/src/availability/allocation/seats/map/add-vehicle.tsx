"use client"
import { useState } from "react"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Field, FormDialog, Select, useCommand, useToast } from "../../../../kernel/ui/index.js"
import { useAddVehicleWithSeats } from "../../../hooks/index.js"
import { seatsMessages } from "../../messages/en/seats.js"
import { seatsOfLayout, storedLayout } from "../../templates/layout.js"
import { SeatMapBuilder } from "../builder/builder.js"
import { type SeatLayout, seatCount } from "../builder/layout.js"
import { seatMapPresets } from "../builder/presets.js"
import { linkTo, presetFor, stillFree } from "./real.js"
import { RealField, TooMany } from "./real-field.js"
import type { SeatMapState } from "./use-seat-map.js"

/** A vehicle for this departure: from a template of its option, or drawn here. */
export function AddVehicle({ map, onClose }: { map: SeatMapState; onClose: () => void }) {
  const t = useMessages(seatsMessages)
  const toast = useToast()
  const add = useAddVehicleWithSeats()
  const [chosen, setTemplate] = useState<string>()
  const templateId = chosen ?? map.templates[0]?.id ?? ""
  const choices = stillFree(map.real, map.vehicles)
  const [picked, setReal] = useState<string>()
  const realId = picked ?? choices[0]?.resourceId ?? ""
  const real = choices.find(({ resourceId }) => resourceId === realId)
  const [drawn, setLayout] = useState<SeatLayout>()
  const layout = drawn ?? (real && presetFor(real)) ?? seatMapPresets.minibus19
  const [label, setLabel] = useState("")
  const name = label.trim() || real?.name
  const plan = map.templates.find(({ id }) => id === templateId)?.layout
  const save = async () => {
    const source = templateId ? { templateId: templateId as never } : { layout: storedLayout(layout) }
    const made = await add.mutateAsync({
      ...{ slotId: map.rooming.slotId, ...source, count: 1 },
      ...(name && { label: name }),
      ...(real && linkTo(real)),
    })
    toast({
      tone: "success",
      text: t("seats.attached", { count: made.length, seats: made.reduce((sum, { seats }) => sum + seats.length, 0) }),
    })
  }
  const { pending, problem, run } = useCommand(true, save, onClose)
  return (
    <FormDialog
      open
      onClose={onClose}
      size="large"
      title={t("seats.buildTitle")}
      submitLabel={t("seats.addLabel")}
      pending={pending}
      problem={problem}
      below={templateId === "" && <SeatMapBuilder layout={layout} onChange={setLayout} capacity={real?.seats ?? undefined} />}
      onSubmit={() => void run()}
    >
      <div className="op-form-grid">
        {choices.length > 0 && <RealField choices={choices} value={realId} onChange={setReal} />}
        {map.templates.length > 0 && (
          <Field label={t("seats.template")}>
            {(control) => (
              <Select
                control={control}
                value={templateId}
                empty={t("seats.drawIt")}
                options={map.templates.map(({ id, namePattern, layout: plan }) => ({
                  value: id,
                  label: t("seats.templateOption", { name: namePattern, seats: plan ? seatsOfLayout(plan) : 0 }),
                }))}
                onChange={setTemplate}
              />
            )}
          </Field>
        )}
        <Field label={t("seats.name")}>
          {(control) => (
            <input
              {...control}
              className="op-input"
              dir="auto"
              maxLength={140}
              placeholder={real?.name}
              value={label}
              onChange={(event) => setLabel(event.target.value)}
            />
          )}
        </Field>
      </div>
      <TooMany real={real} planned={plan ? seatsOfLayout(plan) : seatCount(layout)} />
    </FormDialog>
  )
}
