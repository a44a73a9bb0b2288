"use client"
import { type FormEvent, useId, useState } from "react"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, useErrorText, useToast } from "../../../kernel/ui/index.js"
import { useCreateTravelerWithTravelDetails } from "../../hooks/index.js"
import { manifestMessages } from "../messages/en/manifest.js"
import type { ManifestRow } from "./model.js"
import type { ManifestState } from "./use-manifest.js"

/** A sold place without a name: the name is typed in here, and the booking needs nothing more. */
export function MissingName({ row, state }: { row: ManifestRow; state: ManifestState }) {
  const t = useMessages(manifestMessages)
  const toast = useToast()
  const errorText = useErrorText()
  const id = useId()
  const create = useCreateTravelerWithTravelDetails()
  const [name, setName] = useState({ first: "", last: "" })
  const { allocation } = row
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (!allocation || name.last.trim() === "") return
    try {
      await create.mutateAsync({
        slotId: state.slotId,
        slotAllocationId: allocation.id,
        coverage: "require",
        traveler: { lastName: name.last.trim(), firstName: name.first.trim() || null },
      })
      setName({ first: "", last: "" })
    } catch (error) {
      toast({ tone: "danger", text: errorText(error) })
    }
  }
  const label = t("manifest.unnamed", { number: row.number })
  if (!state.mayWrite) return <em className="op-faint">{label}</em>
  return (
    <form className="op-manifest-missing" aria-label={t("manifest.nameOf", { number: row.number })} onSubmit={(event) => void save(event)}>
      <em className="op-faint">{label}</em>
      {(["first", "last"] as const).map((part) => (
        <span key={part} className="op-input-group">
          <label className="op-hidden" htmlFor={`${id}-${part}`}>
            {t(part === "first" ? "manifest.firstName" : "manifest.lastName")}
          </label>
          <input
            id={`${id}-${part}`}
            className="op-input"
            dir={name[part] === "" ? undefined : "auto"}
            autoComplete="off"
            maxLength={120}
            placeholder={t(part === "first" ? "manifest.firstName" : "manifest.lastName")}
            value={name[part]}
            onChange={(event) => setName({ ...name, [part]: event.target.value })}
          />
        </span>
      ))}
      <Button type="submit" icon="check" pending={create.isPending} label={t("manifest.addName")} />
    </form>
  )
}
