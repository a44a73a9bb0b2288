"use client"
import { useMemo } from "react"
import { useFormContext } from "react-hook-form"
import { useMessages, useWords } from "../../../kernel/messages/index.js"
import { CheckboxField, Dialog, NumberField, RecordForm, required, TextField } from "../../../kernel/ui/index.js"
import { roomEditorMessages } from "../messages/en/room-editor.js"
import { templatesMessages } from "../messages/en/templates.js"
import { SeatMapBuilder } from "../seats/builder/builder.js"
import { type SeatLayout, seatCount } from "../seats/builder/layout.js"
import { seatMapPresets } from "../seats/builder/presets.js"
import type { ResourceTemplate } from "../types.js"
import { planOf, storedLayout } from "./layout.js"
import type { TemplatesState } from "./use-templates.js"

const blank = {
  kind: "room_dbl",
  segment: null,
  namePattern: "DBL-{n}",
  capacity: 2,
  defaultCount: null,
  occupancyMin: null,
  roomType: null,
  bedConfiguration: null,
  accessible: false,
  firstDay: null,
  lastDay: null,
  layout: null,
}

const valuesOf = (template: ResourceTemplate) => ({
  kind: template.kind,
  segment: template.segment || null,
  namePattern: template.namePattern,
  capacity: template.capacity,
  defaultCount: template.defaultCount,
  occupancyMin: template.occupancyMin,
  roomType: template.roomType,
  bedConfiguration: template.bedConfiguration,
  accessible: template.accessible,
  firstDay: template.firstDay,
  lastDay: template.lastDay,
  layout: template.layout && planOf(template.layout),
})

/** What a full replacement keeps of the stored template beyond what the form shows. */
const keptOf = ({ refId, refType, smoking, minAge, maxAge, genderPolicy, sortOrder, metadata }: ResourceTemplate) => ({
  ...(refId && { refId }),
  refType,
  smoking,
  minAge,
  maxAge,
  genderPolicy,
  sortOrder,
  metadata,
})

/** What a vehicle has by its plan alone: it takes as many as it has seats, and comes on purpose only. */
const drawn = (layout: SeatLayout) => ({
  layout: storedLayout(layout),
  capacity: seatCount(layout),
  defaultCount: null,
  occupancyMin: null,
})

/** One template. Its kind and part of the tour are what it is: they are chosen once. */
export function TemplateDialog({ state, template }: { state: TemplatesState; template: ResourceTemplate | undefined }) {
  const t = useMessages(templatesMessages)
  const words = useWords()
  const close = () => state.edit(undefined)
  const values = useMemo(() => (template ? valuesOf(template) : blank), [template])
  const resolver = useMemo(() => {
    const needed = t("templates.needed")
    const rooms = required({ kind: needed, namePattern: needed, capacity: needed })
    const seats = required({ kind: needed, namePattern: needed })
    const either: typeof rooms = (filled, ...rest) => (filled.layout ? seats : rooms)(filled, ...rest)
    return either
  }, [t])
  const save = (changes: Readonly<Record<string, unknown>>) => {
    // what a new one's form proposed and somebody cleared stays cleared: its changes are all that is filled in
    const { segment, ...all }: Record<string, unknown> = template ? { ...values, ...changes } : changes
    const layout = all.layout as SeatLayout | null | undefined
    const contents = {
      ...all,
      ...(template && keptOf(template)),
      ...(layout && drawn(layout)),
      ...(typeof segment === "string" && { segment }),
    } as never
    return template ? state.save(contents) : state.add(contents)
  }
  return (
    <Dialog open onClose={close} size="large" title={template ? (words(`kind.${template.kind}`) ?? template.kind) : t("templates.add")}>
      <RecordForm
        recordId={template?.id}
        values={values}
        revision={template?.revision}
        resolver={resolver}
        onSave={save}
        onDone={close}
        onCancel={close}
      >
        <TemplateFields isNew={template === undefined} />
      </RecordForm>
    </Dialog>
  )
}

function TemplateFields({ isNew }: { isNew: boolean }) {
  const t = useMessages(templatesMessages)
  const room = useMessages(roomEditorMessages)
  const form = useFormContext()
  const layout = (form.watch("layout") ?? null) as SeatLayout | null
  const draw = (plan: SeatLayout | null) => {
    form.setValue("layout", plan, { shouldDirty: true })
    if (!isNew || plan === null || form.getValues("kind") !== blank.kind) return
    form.setValue("kind", "vehicle_seat", { shouldDirty: true })
    form.setValue("namePattern", "BUS-{n}", { shouldDirty: true })
  }
  return (
    <>
      <div className="op-form-grid">
        {isNew && (
          <>
            <TextField name="kind" label={t("templates.kind")} hint={t("templates.kindHint")} required dir="ltr" />
            <TextField name="segment" label={t("templates.segment")} hint={t("templates.segmentHint")} maxLength={80} />
          </>
        )}
        <TextField
          name="namePattern"
          label={t("templates.pattern")}
          hint={t("templates.patternHint", { pattern: "DBL-{n}", first: "DBL-1", second: "DBL-2" })}
          required
          maxLength={160}
          dir="ltr"
        />
        {layout === null && (
          <>
            <NumberField name="capacity" label={t("templates.capacity")} required min={1} />
            <NumberField name="defaultCount" label={t("templates.count")} hint={t("templates.countHint")} min={0} max={2000} />
            <NumberField name="occupancyMin" label={t("templates.minimum")} min={1} />
            <TextField name="roomType" label={t("templates.roomType")} maxLength={80} />
            <TextField name="bedConfiguration" label={t("templates.beds")} hint={room("roomEditor.bedsHint")} maxLength={160} />
          </>
        )}
        <NumberField name="firstDay" label={t("templates.firstDay")} min={1} />
        <NumberField name="lastDay" label={t("templates.lastDay")} min={1} />
        <CheckboxField name="accessible" label={room("roomEditor.accessible")} />
      </div>
      <Plan layout={layout} onChange={draw} />
    </>
  )
}

function Plan({ layout, onChange }: { layout: SeatLayout | null; onChange: (layout: SeatLayout | null) => void }) {
  const t = useMessages(templatesMessages)
  return (
    <fieldset className="op-choice-set">
      <label className="op-choice">
        <input
          type="checkbox"
          className="op-checkbox"
          checked={layout !== null}
          onChange={(event) => onChange(event.target.checked ? seatMapPresets.minibus16 : null)}
        />
        <span className="op-choice-label">{t("templates.layoutDraw")}</span>
      </label>
      {layout && (
        <>
          <p className="op-text op-faint">{t("templates.onPurpose")}</p>
          <SeatMapBuilder layout={layout} onChange={onChange} />
        </>
      )}
    </fieldset>
  )
}
