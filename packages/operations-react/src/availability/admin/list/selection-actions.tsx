"use client"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button } from "../../../kernel/ui/index.js"
import { mostAtOnce, type SlotCommandKind } from "../actions/types.js"
import { departureActionsMessages } from "../messages/en/departure-actions.js"

/** What can be done with all that is selected. More than the server takes at once is refused before it is asked. */
export function SelectionActions({ ids, ask }: { ids: readonly string[]; ask: (kind: SlotCommandKind, ids: readonly string[]) => void }) {
  const t = useMessages(departureActionsMessages)
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
      <Button icon="ban" disabledReason={disabledReason} onClick={() => ask("cancel", ids)}>
        {t("departureActions.cancel")}
      </Button>
    </>
  )
}
