"use client"
import { useState } from "react"
import { useOperations } from "../../../../kernel/context/index.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Notice, useErrorText, useToast } from "../../../../kernel/ui/index.js"
import { usePreviewResourceCloseout, useResourceCloseout, useUpdateResourceCloseout } from "../../../hooks/index.js"
import type { ResourceCloseout, ResourceCloseoutId, ResourceId, TimelineItem } from "../../../types.js"
import { Meets } from "../../closeouts/preview.js"
import { timelineMessages } from "../../messages/en/timeline.js"
import { TimesDialog, useTimes } from "./fields.js"
import type { TimeDialogProps } from "./job-dialog.js"

interface ClosedTimeDialogProps extends TimeDialogProps {
  /** Where a dragged edge came to. */
  span?: TimelineItem["core"] | undefined
}

/** Another time for a closeout; the work that it would meet is listed first, and stays at risk. */
export function ClosedTimeDialog(props: ClosedTimeDialogProps) {
  const { data } = useResourceCloseout(props.item.sourceId as ResourceCloseoutId)
  return data ? <Asking {...props} closeout={data} /> : null
}

/** The request for a time in the words of a closeout: instants, or a day without an end. */
const spanOf = ({ start, end, from }: ReturnType<typeof useTimes>) =>
  end === null
    ? { dateFrom: from.date, dateTo: null, ...(from.time !== "00:00" && { timeFrom: from.time }) }
    : { startsAt: start, endsAt: end }

function Asking({ item, asset, span, close, closeout }: ClosedTimeDialogProps & { closeout: ResourceCloseout }) {
  const t = useMessages(timelineMessages)
  const { timeZone } = useOperations()
  const toast = useToast()
  const errorText = useErrorText()
  const times = useTimes(item.core, item.core.to === null ? closeout.timezone : timeZone, span)
  const { mutateAsync, isPending } = useUpdateResourceCloseout()
  const [problem, setProblem] = useState<unknown>()
  const repeats = closeout.occurrenceCount > 1
  const asked = { resourceId: asset.id as ResourceId, timezone: closeout.timezone, ...spanOf(times) }
  const rehearsal = usePreviewResourceCloseout(asked, { enabled: times.ready && !repeats, retry: false })
  const save = async () => {
    setProblem(undefined)
    try {
      await mutateAsync({ closeoutId: closeout.id, expectedRevision: closeout.revision, onAssigned: "keep", ...spanOf(times) })
      toast({ tone: "success", text: t("timeline.closedChanged", { name: asset.name }) })
      close()
    } catch (error) {
      setProblem(error)
    }
  }
  const refusal = problem ?? rehearsal.error
  return (
    <TimesDialog
      title={t("timeline.closedTitle", { name: asset.name })}
      times={times}
      pending={isPending}
      blocked={repeats ? t("timeline.repeats", { count: closeout.occurrenceCount }) : undefined}
      onSave={() => void save()}
      onClose={close}
    >
      {refusal ? (
        <Notice tone="danger">{errorText(refusal)}</Notice>
      ) : (
        rehearsal.data && (
          <Meets meets={{ ...rehearsal.data, overlaps: rehearsal.data.overlaps.filter((id) => id !== closeout.id) }} refused={false} />
        )
      )}
    </TimesDialog>
  )
}
