"use client"
import { type EditScope, editScopes } from "@voyant-travel/operations/availability/contract"
import { useId } from "react"
import { useMessages } from "../../../kernel/messages/index.js"
import { Field, Select } from "../../../kernel/ui/index.js"
import { departureFormMessages } from "../messages/en/departure-form.js"

export interface EditReach {
  scope: EditScope
  onCommitments: "refuse" | "keep" | "move"
}

const scopeLabel = { this: "departureForm.scopeThis", following: "departureForm.scopeFollowing", all: "departureForm.scopeAll" } as const
const commitmentLabel = {
  refuse: "departureForm.commitmentsRefuse",
  keep: "departureForm.commitmentsKeep",
  move: "departureForm.commitmentsMove",
} as const

/** How far the change reaches, and what becomes of people who booked. */
export function EditScopeFields({ value, onChange }: { value: EditReach; onChange: (reach: EditReach) => void }) {
  const t = useMessages(departureFormMessages)
  const id = useId()
  return (
    <div className="op-form-grid">
      <fieldset className="op-radio-field">
        <legend className="op-label">{t("departureForm.scope")}</legend>
        {editScopes.map((scope) => (
          <div key={scope} className="op-radio-row">
            <input
              id={`${id}-${scope}`}
              type="radio"
              className="op-radio"
              name={id}
              checked={scope === value.scope}
              onChange={() => onChange({ ...value, scope })}
            />
            <label className="op-label" htmlFor={`${id}-${scope}`}>
              {t(scopeLabel[scope])}
            </label>
          </div>
        ))}
      </fieldset>
      <Field label={t("departureForm.commitments")}>
        {(control) => (
          <Select
            control={control}
            value={value.onCommitments}
            options={(["refuse", "keep", "move"] as const).map((choice) => ({ value: choice, label: t(commitmentLabel[choice]) }))}
            onChange={(choice) => onChange({ ...value, onCommitments: choice as EditReach["onCommitments"] })}
          />
        )}
      </Field>
    </div>
  )
}
