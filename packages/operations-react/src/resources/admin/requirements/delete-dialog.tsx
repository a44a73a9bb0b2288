"use client"
import { useId, useState } from "react"
import { useMessages } from "../../../kernel/messages/index.js"
import { ConfirmDialog, useToast } from "../../../kernel/ui/index.js"
import { useDeleteRequirement } from "../../hooks/index.js"
import type { Requirement } from "../../types.js"
import { requirementsMessages } from "../messages/en/requirements.js"
import { resourcesMessages } from "../messages/en/resources.js"

interface DeleteRequirementProps {
  requirement: Requirement
  sentence: string
  onClose: () => void
}

/** Asks no longer: what departures have of it and nobody fills goes along, unless they keep it. */
export function DeleteRequirement({ requirement, sentence, onClose }: DeleteRequirementProps) {
  const t = useMessages(requirementsMessages)
  const shared = useMessages(resourcesMessages)
  const toast = useToast()
  const { mutateAsync } = useDeleteRequirement()
  const [keep, setKeep] = useState(false)
  const id = useId()
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t("requirements.deleteTitle")}
      consequences={
        <>
          <p className="op-text">
            <bdi>{sentence}</bdi>
          </p>
          {!keep && <p className="op-text">{t("requirements.deleteText")}</p>}
          <span className="op-inline-field">
            <input id={id} type="checkbox" className="op-checkbox" checked={keep} onChange={(event) => setKeep(event.target.checked)} />
            <label className="op-label" htmlFor={id}>
              {t("requirements.keepDemand")}
            </label>
          </span>
        </>
      }
      confirmLabel={shared("resources.delete")}
      danger
      onConfirm={async () => {
        await mutateAsync({
          requirementId: requirement.id as never,
          expectedRevision: requirement.revision,
          ...(keep && { allocations: "keep" }),
        })
        toast({ tone: "success", text: t("requirements.deleted") })
      }}
    />
  )
}
