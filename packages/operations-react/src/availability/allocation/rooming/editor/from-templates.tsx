"use client"
import { useEveryRow } from "../../../../kernel/hooks/index.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Button, Notice, useToast } from "../../../../kernel/ui/index.js"
import {
  useMaterializeSlotResourcesFromTemplateDefaults,
  useMaterializeSlotResourcesFromTemplateDefaultsDryRun,
  useResourceTemplatesInfinite,
} from "../../../hooks/index.js"
import { roomEditorMessages } from "../../messages/en/room-editor.js"
import { givenByDefault } from "../../templates/given.js"
import { useCounted } from "../../templates/use-counted.js"
import type { RoomingBoardState } from "./use-rooming-board.js"

type Rooming = Pick<RoomingBoardState, "slotId" | "state" | "refuse" | "manifest">

/** What the templates of the option would still make, beside what there is; a press makes it. */
export function FromTemplates({ rooming }: { rooming: Rooming }) {
  const t = useMessages(roomEditorMessages)
  const toast = useToast()
  const counted = useCounted()
  const offer = useOffer(rooming)
  const make = useMaterializeSlotResourcesFromTemplateDefaults()
  const run = async () => {
    try {
      const { created } = await make.mutateAsync({ slotId: rooming.slotId })
      toast({ tone: "success", text: t("roomEditor.fromTemplatesDone", { count: created }) })
      rooming.state.dismiss()
    } catch (error) {
      rooming.refuse({ error })
    }
  }
  if (!offer) return null
  const { kinds } = rooming.state.board
  const there = kinds.map(({ kind, places }) => ({ kind, count: places.length }))
  return (
    <Notice
      tone="info"
      actions={
        offer.length > 0 && (
          <Button pending={make.isPending} onClick={() => void run()}>
            {t("roomEditor.fromTemplates")}
          </Button>
        )
      }
    >
      {offer.length > 0 ? t("roomEditor.fromTemplatesText", { list: counted(offer) }) : t("roomEditor.fromTemplatesNothing")}
      {there.length > 0 && ` ${t("roomEditor.fromTemplatesThere", { list: counted(there) })}`}
    </Notice>
  )
}

/** How many of which kinds; undefined as long as nobody knows. */
function useOffer({ slotId, manifest }: Rooming) {
  const preview = useMaterializeSlotResourcesFromTemplateDefaultsDryRun({ slotId })
  const optionId = manifest.data?.slot.optionId
  const templates = useEveryRow(
    useResourceTemplatesInfinite({ productOptionIds: optionId ? [optionId] : [], limit: 200 }, { enabled: Boolean(optionId) }),
  )
  if (!preview.data) return undefined
  const skipped = new Set<string | null>(preview.data.skipped.map(({ templateId }) => templateId))
  if (preview.data.created === 0) return []
  return (
    templates.data &&
    givenByDefault(templates.data.data.filter(({ id }) => !skipped.has(id))).map(({ kind, defaultCount }) => ({
      kind,
      count: defaultCount ?? 0,
    }))
  )
}
