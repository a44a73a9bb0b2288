"use client"
import { useState } from "react"
import { eventsClient } from "../../../../events/client.js"
import { storyMore } from "../../../../events/story/more.js"
import { useOperations } from "../../../../kernel/context/index.js"
import { downloadFile } from "../../../../kernel/core/index.js"
import { useFromCore } from "../../../../kernel/hooks/index.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Button, History, Select, useErrorText, useToast } from "../../../../kernel/ui/index.js"
import { useDepartureHistory } from "../../../hooks/index.js"
import type { SlotId } from "../../../types.js"
import { departureDetailMessages } from "../../messages/en/departure-detail.js"
import { type StoryKind, storyKinds } from "./kinds.js"
import { useStoryNames } from "./names.js"
import { usePeopleTold } from "./people.js"

const kinds = Object.keys(storyKinds) as StoryKind[]

/** All that happened to a departure and to what is on it, by kind of change, and as a file. */
export function DepartureActivity({ slotId }: { slotId: SlotId }) {
  const t = useMessages(departureDetailMessages)
  const { can } = useOperations()
  const client = useFromCore(eventsClient)
  const toast = useToast()
  const errorText = useErrorText()
  const [kind, setKind] = useState<StoryKind>()
  const only = kind && { types: [...storyKinds[kind]] }
  const query = useDepartureHistory(slotId, only)
  const show = useStoryNames(slotId)
  const told = usePeopleTold(slotId)
  const save = async () => {
    try {
      downloadFile(await client.exportHistory({ subject: slotId, ...only }))
    } catch (error) {
      toast({ tone: "danger", text: errorText(error) })
    }
  }
  return (
    <History
      query={query as never}
      show={show}
      told={told}
      more={storyMore}
      toolbar={
        <>
          <Select
            label={t("departure.story.kind")}
            empty={t("departure.story.all")}
            value={kind ?? ""}
            options={kinds.map((one) => ({ value: one, label: t(`departure.story.kind.${one}`) }))}
            onChange={(next) => setKind(kinds.find((one) => one === next))}
          />
          <span className="op-spacer" />
          {can("exports") && (
            <Button icon="download" onClick={() => void save()}>
              {t("departure.story.export")}
            </Button>
          )}
        </>
      }
    />
  )
}
