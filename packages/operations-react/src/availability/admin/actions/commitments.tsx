"use client"
import { useId } from "react"
import { useMessages } from "../../../kernel/messages/index.js"
import { departureActionsMessages } from "../messages/en/departure-actions.js"

const choices = [
  { value: "refuse", label: "departureActions.commitmentsRefuse", hint: "departureActions.commitmentsRefuseHint" },
  { value: "keep", label: "departureActions.commitmentsKeep", hint: "departureActions.commitmentsKeepHint" },
  { value: "cancel", label: "departureActions.commitmentsCancel", hint: "departureActions.commitmentsCancelHint" },
] as const

export type CommitmentChoice = (typeof choices)[number]["value"]

/** What becomes of held and booked places when their departure is cancelled. */
export function Commitments({ value, onChange }: { value: CommitmentChoice; onChange: (choice: CommitmentChoice) => void }) {
  const t = useMessages(departureActionsMessages)
  const id = useId()
  return (
    <fieldset className="op-radio-field">
      <legend className="op-label">{t("departureActions.commitments")}</legend>
      {choices.map((choice) => (
        <div key={choice.value} className="op-radio-row">
          <input
            id={`${id}-${choice.value}`}
            type="radio"
            className="op-radio"
            name={id}
            checked={choice.value === value}
            aria-describedby={`${id}-${choice.value}-hint`}
            onChange={() => onChange(choice.value)}
          />
          <label className="op-label" htmlFor={`${id}-${choice.value}`}>
            {t(choice.label)}
          </label>
          <p id={`${id}-${choice.value}-hint`} className="op-field-hint">
            {t(choice.hint)}
          </p>
        </div>
      ))}
    </fieldset>
  )
}
