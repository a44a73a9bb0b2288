"use client"
import { useId, useState } from "react"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Button, Field } from "../../../../kernel/ui/index.js"
import { planningMessages } from "../../messages/en/planning.js"
import type { ImportRooming } from "../../planning/inputs.js"
import type { ImportError } from "../../planning/types.js"

export type ImportChoices = Pick<ImportRooming, "createMissing" | "override">

interface ImportChoicesFieldsProps {
  choices: ImportChoices
  errors: readonly ImportError[]
  onChange: (choices: ImportChoices) => void
}

/** The shortest and the longest reason that the server takes. */
const reasonLength = [3, 500] as const

/** What is done with people whom nobody knows here, and why a room rule may be broken. Asked where it would help. */
export function ImportChoicesFields({ choices, errors, onChange }: ImportChoicesFieldsProps) {
  const t = useMessages(planningMessages)
  const id = useId()
  const { createMissing, override } = choices
  const makes = createMissing === "placeholder"
  const has = (wanted: ImportError["code"]) => errors.some(({ code }) => code === wanted)
  return (
    <>
      {(makes || has("traveler_unknown")) && (
        <div className="op-field op-check-field">
          <input
            id={id}
            type="checkbox"
            className="op-checkbox"
            checked={makes}
            aria-describedby={`${id}-hint`}
            onChange={({ target }) => onChange({ ...choices, createMissing: target.checked ? "placeholder" : "refuse" })}
          />
          <label className="op-label" htmlFor={id}>
            {t("planning.importCreate")}
          </label>
          <p id={`${id}-hint`} className="op-field-hint">
            {t("planning.importCreateHint")}
          </p>
        </div>
      )}
      {(override || has("room_rule_violation")) && (
        <ImportReason
          reason={override?.reason ?? ""}
          onChange={(reason) => onChange({ ...choices, override: reason ? { reason } : undefined })}
        />
      )}
    </>
  )
}

function ImportReason({ reason, onChange }: { reason: string; onChange: (reason: string) => void }) {
  const t = useMessages(planningMessages)
  const [text, setText] = useState(reason)
  const said = text.trim()
  return (
    <form
      className="op-cluster"
      onSubmit={(event) => {
        event.preventDefault()
        if (said !== reason && (said === "" || said.length >= reasonLength[0])) onChange(said)
      }}
    >
      <Field label={t("planning.importReason")} hint={t("planning.importReasonHint")}>
        {(control) => (
          <input
            {...control}
            className="op-input"
            dir="auto"
            minLength={reasonLength[0]}
            maxLength={reasonLength[1]}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Field>
      <Button type="submit">{t("planning.importReasonUse")}</Button>
    </form>
  )
}
