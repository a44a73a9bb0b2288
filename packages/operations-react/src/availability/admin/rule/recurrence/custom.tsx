"use client"
import { parseRecurrence } from "@voyant-travel/operations/availability/recurrence"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Field } from "../../../../kernel/ui/index.js"
import { ruleMessages } from "../../messages/en/rule.js"
import type { DraftPart } from "./use-rule-builder.js"

/** A recurrence as text, with what is wrong in it: line, part, and what is supported. */
export function CustomText({ draft, change, readOnly }: DraftPart) {
  const t = useMessages(ruleMessages)
  const { violations } = parseRecurrence(draft.custom)
  const error = violations.map((violation) => t("repeat.violation", { ...violation })).join("\n")
  return (
    <Field label={t("repeat.text")} error={error || undefined} hint={t("repeat.customHint")}>
      {(control) => (
        <textarea
          {...control}
          className="op-input op-textarea op-code"
          dir="ltr"
          rows={4}
          maxLength={4000}
          spellCheck={false}
          readOnly={readOnly}
          value={draft.custom}
          onChange={(event) => change({ custom: event.target.value })}
        />
      )}
    </Field>
  )
}
