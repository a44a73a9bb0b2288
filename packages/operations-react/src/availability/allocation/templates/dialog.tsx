"use client"
import { useMemo } from "react"
import { useFormContext } from "react-hook-form"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages, useWords } from "../../../kernel/messages/index.js"
import {
  CheckboxField,
  Dialog,
  NumberField,
  RecordForm,
  required,
  type SaveContext,
  TextField,
  useField,
} from "../../../kernel/ui/index.js"
import { useText } from "../../../kernel/ui/text.js"
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

/** What the form shows, and what a full replacement keeps of the stored template beyond that. */
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
  refId: template.refId,
  refType: template.refType,
  smoking: template.smoking,
  minAge: template.minAge,
  maxAge: template.maxAge,
  genderPolicy: template.genderPolicy,
  sortOrder: template.sortOrder,
  metadata: template.metadata,
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
  const save = (changes: Readonly<Record<string, unknown>>, { revision, stored }: SaveContext) => {
    // what a new one's form proposed and somebody cleared stays cleared: its changes are all that is filled in
    const { segment, ...all }: Record<string, unknown> = template ? { ...stored, ...changes } : changes
    const layout = all.layout as SeatLayout | null | undefined
    const contents = {
      ...all,
      ...(layout && drawn(layout)),
      ...(typeof segment === "string" && { segment }),
      ...(revision !== undefined && { expectedRevision: revision }),
    } as never
    return template ? state.save(contents) : state.add(contents)
  }
  return (
    <Dialog open onClose={close} size="large" title={template ? (words(`kind.${template.kind}`) ?? template.kind) : t("templates.add")}>
      <RecordForm
        recordId={template?.id}
        values={values}
        revision={template?.revision}
        valuesOf={(current) => valuesOf(current as unknown as ResourceTemplate)}
        showValue={(name, value) => <TemplateValue name={name} value={value} />}
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

/** A value of a template's field as the conflict dialog shows it. */
function TemplateValue({ name, value }: { name: string; value: unknown }) {
  const t = useMessages(templatesMessages)
  const text = useText()
  const format = useFormat()
  if (value === null || value === undefined || value === "") return "–"
  if (name === "layout") return t("templates.layoutSeats", { seats: seatCount(value as SeatLayout) })
  if (typeof value === "boolean") return text(value ? "ui.yes" : "ui.no")
  return typeof value === "number" ? format.number(value) : <bdi>{String(value)}</bdi>
}

function TemplateFields({ isNew }: { isNew: boolean }) {
  const t = useMessages(templatesMessages)
  const room = useMessages(roomEditorMessages)
  const form = useFormContext()
  const layout = (useField("layout", t("templates.layout")).field.value ?? null) as SeatLayout | null
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
