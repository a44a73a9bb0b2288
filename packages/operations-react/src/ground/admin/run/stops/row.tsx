"use client"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Button, Field, Select, TimeInput } from "../../../../kernel/ui/index.js"
import { PlacePicker } from "../../../../places/admin/shared/picker.js"
import { groundWords } from "../../messages/en/ground-words.js"
import { runMessages } from "../../messages/en/run.js"
import type { StopDraft } from "./model.js"

const kinds = ["pickup", "stop", "dropoff", "deadhead"] as const

interface StopRowProps {
  draft: StopDraft
  number: number
  /** It says nowhere, and was refused. */
  missing: boolean
  onChange: (patch: Partial<StopDraft>) => void
  onUp: (() => void) | undefined
  onDown: (() => void) | undefined
  onRemove: (() => void) | undefined
}

export function StopRow({ draft, number, missing, onChange, onUp, onDown, onRemove }: StopRowProps) {
  const t = useMessages(runMessages)
  const words = useMessages(groundWords)
  const name = t("run.stopNumber", { number })
  const step = (icon: "up" | "down" | "close", label: string, act: (() => void) | undefined) =>
    act && <Button icon={icon} variant="ghost" label={`${label}: ${name}`} onClick={act} />
  return (
    <li>
      <fieldset className="op-fieldset">
        <legend className="op-label">{name}</legend>
        <div className="op-form-grid">
          <Field label={t("run.stopKind")}>
            {(control) => (
              <Select
                control={control}
                value={draft.legType}
                options={kinds.map((value) => ({ value, label: words(`legType.${value}`) }))}
                onChange={(legType) => onChange({ legType: legType as StopDraft["legType"] })}
              />
            )}
          </Field>
          <Field label={t("run.place")} error={missing ? t("run.stopText") : undefined}>
            {(control) => (
              <PlacePicker
                control={control}
                createKind="meeting_point"
                value={draft.placeId ?? undefined}
                onChange={(id) => onChange({ placeId: (id as StopDraft["placeId"] | undefined) ?? null })}
              />
            )}
          </Field>
          {draft.placeId === null && (
            <Field label={t("run.stopText")}>
              {(control) => (
                <input
                  {...control}
                  className="op-input"
                  maxLength={500}
                  value={draft.locationText}
                  onChange={(event) => onChange({ locationText: event.target.value })}
                />
              )}
            </Field>
          )}
          <Field label={t("run.stopTime")}>
            {(control) => <TimeInput control={control} value={draft.time} onChange={(time) => onChange({ time })} />}
          </Field>
          <Field label={t("run.stopMinutes")}>
            {(control) => (
              <input
                {...control}
                type="number"
                className="op-input"
                min={0}
                max={1440}
                value={draft.serviceMinutes}
                onChange={(event) => onChange({ serviceMinutes: Math.max(0, Math.round(Number(event.target.value))) })}
              />
            )}
          </Field>
        </div>
        <div className="op-row">
          {step("up", t("run.stopUp"), onUp)}
          {step("down", t("run.stopDown"), onDown)}
          {step("close", t("run.stopRemove"), onRemove)}
        </div>
      </fieldset>
    </li>
  )
}
