"use client"
import { useState } from "react"
import { useOperations } from "../../../kernel/context/index.js"
import { downloadFile } from "../../../kernel/core/index.js"
import { useFromCore } from "../../../kernel/hooks/index.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, useErrorText, useToast } from "../../../kernel/ui/index.js"
import { availabilityClient } from "../../client.js"
import type { SlotId } from "../../types.js"
import { mostAtOnce, mostFiles, type SlotCommandKind } from "../actions/types.js"
import { departureActionsMessages } from "../messages/en/departure-actions.js"

interface SelectionActionsProps {
  ids: readonly string[]
  ask: (kind: SlotCommandKind, ids: readonly string[]) => void
}

/** What can be done with all that is selected. More than the server takes at once is refused before it is asked. */
export function SelectionActions({ ids, ask }: SelectionActionsProps) {
  const t = useMessages(departureActionsMessages)
  const { can } = useOperations()
  const disabledReason = ids.length > mostAtOnce ? t("departureActions.tooMany", { most: mostAtOnce }) : undefined
  return (
    <>
      <Button icon="lock" disabledReason={disabledReason} onClick={() => ask("close", ids)}>
        {t("departureActions.close")}
      </Button>
      <Button icon="undo" disabledReason={disabledReason} onClick={() => ask("reopen", ids)}>
        {t("departureActions.reopen")}
      </Button>
      <Button icon="people" disabledReason={disabledReason} onClick={() => ask("capacity", ids)}>
        {t("departureActions.capacity")}
      </Button>
      {can("allocation.write") && (
        <Button icon="door" disabledReason={disabledReason} onClick={() => ask("resources", ids)}>
          {t("departureActions.resources")}
        </Button>
      )}
      {can("exports") && <ExportManifests ids={ids} />}
      <Button icon="ban" disabledReason={disabledReason} onClick={() => ask("cancel", ids)}>
        {t("departureActions.cancel")}
      </Button>
    </>
  )
}

/** The passenger list of each departure as a file of its own, the way its manifest saves it. */
function ExportManifests({ ids }: { ids: readonly string[] }) {
  const t = useMessages(departureActionsMessages)
  const client = useFromCore(availabilityClient)
  const toast = useToast()
  const errorText = useErrorText()
  const [pending, setPending] = useState(false)
  const save = async () => {
    setPending(true)
    try {
      for (const slotId of ids as readonly SlotId[]) downloadFile(await client.exportPassengersCsv({ slotId, profile: "standard" }))
      toast({ tone: "success", text: t("departureActions.manifestsSaved", { count: ids.length }) })
    } catch (error) {
      toast({ tone: "danger", text: errorText(error) })
    }
    setPending(false)
  }
  return (
    <Button
      icon="download"
      pending={pending}
      disabledReason={ids.length > mostFiles ? t("departureActions.tooMany", { most: mostFiles }) : undefined}
      onClick={() => void save()}
    >
      {t("departureActions.manifests")}
    </Button>
  )
}
