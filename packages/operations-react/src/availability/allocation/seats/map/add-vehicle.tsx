"use client"
import { useId, useState } from "react"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Button, Dialog, Field, Notice, Select, useCommand, useToast } from "../../../../kernel/ui/index.js"
import { useText } from "../../../../kernel/ui/text.js"
import { useAddVehicleWithSeats } from "../../../hooks/index.js"
import { seatsMessages } from "../../messages/en/seats.js"
import { seatsOfLayout, storedLayout } from "../../templates/layout.js"
import { SeatMapBuilder } from "../builder/builder.js"
import type { SeatLayout } from "../builder/layout.js"
import { seatMapPresets } from "../builder/presets.js"
import type { SeatMapState } from "./use-seat-map.js"

/** A vehicle for this departure: from a template of its option, or drawn here. */
export function AddVehicle({ map, onClose }: { map: SeatMapState; onClose: () => void }) {
  const t = useMessages(seatsMessages)
  const ui = useText()
  const toast = useToast()
  const formId = useId()
  const add = useAddVehicleWithSeats()
  const [chosen, setTemplate] = useState<string>()
  const templateId = chosen ?? map.templates[0]?.id ?? ""
  const [layout, setLayout] = useState<SeatLayout>(seatMapPresets.minibus19)
  const [label, setLabel] = useState("")
  const save = async () => {
    const source = templateId ? { templateId: templateId as never } : { layout: storedLayout(layout) }
    const made = await add.mutateAsync({ slotId: map.rooming.slotId, ...source, count: 1, ...(label.trim() && { label: label.trim() }) })
    toast({
      tone: "success",
      text: t("seats.attached", { count: made.length, seats: made.reduce((sum, { seats }) => sum + seats.length, 0) }),
    })
  }
  const { pending, problem, run } = useCommand(true, save, onClose)
  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      title={t("seats.buildTitle")}
      footer={
        <>
          <Button onClick={onClose}>{ui("ui.cancel")}</Button>
          <Button type="submit" form={formId} variant="primary" pending={pending}>
            {t("seats.addLabel")}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className="op-stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (!pending) void run()
        }}
      >
        <div className="op-form-grid">
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
                value={label}
                onChange={(event) => setLabel(event.target.value)}
              />
            )}
          </Field>
        </div>
        {problem && <Notice tone="danger">{problem}</Notice>}
      </form>
      {templateId === "" && <SeatMapBuilder layout={layout} onChange={setLayout} />}
    </Dialog>
  )
}
