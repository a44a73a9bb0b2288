"use client"
import { useId } from "react"
import { useFormContext } from "react-hook-form"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useEveryRow } from "../../../kernel/hooks/index.js"
import { useMessages, useWords } from "../../../kernel/messages/index.js"
import { givenByDefault } from "../../allocation/templates/given.js"
import { useResourceTemplatesInfinite } from "../../hooks/index.js"
import { departureFormMessages } from "../messages/en/departure-form.js"

interface RoomsFromTemplatesProps {
  checked: boolean
  onChange: (checked: boolean) => void
}

/** What rooms the templates of the chosen option would make, and whether they are made with the departure. */
export function RoomsFromTemplates({ checked, onChange }: RoomsFromTemplatesProps) {
  const t = useMessages(departureFormMessages)
  const words = useWords()
  const format = useFormat()
  const id = useId()
  const optionId = useFormContext().watch("optionId") as string | null
  const { data } = useEveryRow(
    useResourceTemplatesInfinite({ productOptionIds: optionId ? [optionId] : [], limit: 200 }, { enabled: Boolean(optionId) }),
  )
  const given = givenByDefault(data?.data ?? [])
  if (!optionId || given.length === 0) return null
  const list = format.list(given.map(({ kind, defaultCount }) => `${format.number(defaultCount ?? 0)} × ${words(`kind.${kind}`) ?? kind}`))
  return (
    <div className="op-field op-check-field">
      <input
        id={id}
        type="checkbox"
        className="op-checkbox"
        checked={checked}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label className="op-label" htmlFor={id}>
        {t("departureForm.makeRooms")}
      </label>
      <p id={`${id}-hint`} className="op-field-hint">
        {list}
      </p>
    </div>
  )
}
